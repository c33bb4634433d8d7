import { code, header, say } from '../../words.ts';

/** Words that a diagnosis uses, for somebody who meets them for the first time. */
export const glossary = {
  origin: {
    question: 'What is an origin?',
    answer: [
      say`The origin of a page is the beginning of its URL: scheme, host and port, such as ${code('https://shop.example')} or ${code('http://localhost:3000')}. If one of the three differs, it is another origin.`,
      say`A page can send requests to another origin. It can read an answer only where the headers of that answer name its own origin. This is the CORS check.`,
    ],
  },
  preflight: {
    question: 'What is a preflight?',
    answer: [
      say`Before some requests to another origin the browser asks whether they are welcome. This question is the preflight: an ${code('OPTIONS')} request that names the method and the headers to come.`,
      say`Only if its answer allows them does the browser send the actual request. A preflight carries no cookies and no ${header('Authorization')}.`,
    ],
  },
  credentials: {
    question: 'What are credentials?',
    answer: [
      say`Credentials are what the browser adds by itself to show who is there: cookies, client certificates, and logins it was asked for. A header that the page sets, such as ${header('Authorization')}, is none.`,
      say`To another origin they go only where the call says ${code('credentials: "include"')} or ${code('withCredentials = true')}. Then the answer has to name the page's origin, and to allow credentials too.`,
    ],
  },
};
