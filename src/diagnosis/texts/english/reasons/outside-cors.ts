import { code, header, say, shortCode, statusCode } from '../../../words.ts';

/** What is said of requests that CORS has no say in. */
export const outsideCors = {
  'no-cors': {
    madeWithoutCors: say`The page made this request without CORS: by ${code('fetch')} with ${code('mode: "no-cors"')}, or by ${code('navigator.sendBeacon')}, which never reads an answer.`,
    answerIsOpaque: say`Such an answer is opaque: the page sees no status, no header and no body of it.`,
    headline: say`Made without CORS: the page cannot read the answer`,
    answered: (server: string, status: number) =>
      say`${code(server)} answered with status ${statusCode(status)}.`,
    noAnswer: (server: string) => say`No answer of ${code(server)} was recorded.`,
    answerWithheld: (server: string, status: number) =>
      say`${code(server)} answered with status ${statusCode(status)}, and the browser withheld the answer.`,
  },
  websocket: {
    headlineRefused: (status: number) =>
      say`The server answered the WebSocket with ${statusCode(status)}`,
    headlineFailed: (networkError: string) => say`The WebSocket failed: ${shortCode(networkError)}`,
    isNotUnderCors: say`A WebSocket is not under CORS: the browser asks nobody for leave, and CORS headers do nothing here.`,
    namedPage: (pageOrigin: string, server: string) =>
      say`The handshake named your page, ${code(`Origin: ${pageOrigin}`)}: ${code(server)} itself must check that header, and refuse the pages that it does not know.`,
    namesPage: (server: string) =>
      say`The handshake names your page in its ${header('Origin')} header: ${code(server)} itself must check that header, and refuse the pages that it does not know.`,
    headlineOpen: say`A WebSocket, to which CORS does not apply`,
    accepted: (server: string) => say`${code(server)} accepted the connection.`,
    failedBeforeAnswer: (server: string) =>
      say`The connection to ${code(server)} failed before the server had answered the handshake.`,
    refused: (server: string, status: number) =>
      say`${code(server)} answered the handshake with status ${statusCode(status)}, where ${code('101')} opens the connection.`,
    browserSays: (networkError: string) => say`The browser says: ${code(networkError)}.`,
    acceptThePage: (pageOrigin: string) =>
      say`If the server refused because of that header, it has to accept ${code(pageOrigin)}.`,
  },
};
