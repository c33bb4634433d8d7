import { code, say } from '../../../diagnosis/words.ts';

/** What a text alone cannot tell, and where it is to be seen. */
export const closing = {
  all: say`Load the page again with DevTools open: the CORS panel shows every answer, and what else would fail.`,
  call: say`Load the page again with DevTools open: the CORS panel shows the call, and what else stands in its way.`,
  origin: say`The text does not name your page's origin. Load the page again with DevTools open, and the CORS panel shows it.`,
  answer: say`The text does not say which answer it was. Load the page again with DevTools open, and the CORS panel shows it.`,
  value: say`The text does not say what the server sent. Load the page again with DevTools open, and the CORS panel shows it.`,
  status: say`The text does not tell the status. Load the page again with DevTools open, and the CORS panel shows it.`,
  method: say`The text does not name the method. Load the page again with DevTools open, and the CORS panel shows it.`,
  reason: say`Load the page again with DevTools open: the CORS panel shows the answers, and why they do not pass.`,
  callDirectly: (url: string) =>
    say`Call ${code(url)} itself, without the redirect: then the browser names your page.`,
  alsoOnResponse: say`The answer to the request itself, which comes after the preflight, has to allow your page as well.`,
};
