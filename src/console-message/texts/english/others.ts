import { code, header, say, shortCode } from '../../../diagnosis/words.ts';

/** What is said of texts that are not about a failed check of CORS. */
export const others = {
  headlineFailed: say`The call failed, and this text does not say why`,
  tellsNoMore: say`A browser tells a page's script no more than that, so that no page learns of servers that do not know it.`,
  lookInConsole: say`The reason is in the console, in a line of its own: copy the one that names CORS or begins with ${code('net::')}.`,
  libraryWrote: say`A library wrote this text: it knows no more than that the call failed.`,
  headlineUnnamed: say`The request failed: ${code('net::ERR_FAILED')}`,
  unnamed: say`Chromium gives this name to all that it does not tell, and to every answer that CORS refuses.`,
  lookAbove: say`Look at the console's line before it: if CORS refused the answer, that says why.`,
  namedAlone: (name: string) =>
    say`${code(name)} is a name of Chromium's network stack: the request failed below CORS, and no header of CORS can help.`,
  lookAtServer: say`Open the URL in a tab of its own, and see whether the same comes.`,
  headlineBelow: say`The request got no answer`,
  below: say`Firefox writes so where no answer came, where a redirect leads to a URL with a password, and behind another message of the same request.`,
  ifAnother: say`If another message about the same URL stands before it, that one gives the reason. If not, check that the server runs.`,
  mixedContent: say`Browsers do not send such a request: anybody on the way could read and change it. It is called mixed content.`,
  headlineNoMessage: say`This does not look like a message about CORS`,
  whatToCopy: say`Copy the whole message from the console, from its first word on. Several at once may be pasted.`,
  beginnings: say`In Chrome and Edge it begins with ${code('Access to')}, and in Firefox with ${code('Cross-Origin Request Blocked')}.`,
  beginningsOfSafari: say`In Safari it names ${header('Access-Control-Allow-Origin')} or a preflight, and ends with ${code('due to access control checks')}.`,
  headlineNamed: (name: string) => say`The request failed: ${shortCode(name)}`,
};
