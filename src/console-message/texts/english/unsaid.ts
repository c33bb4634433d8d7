import { code, header, say } from '../../../diagnosis/words.ts';

/** What is said where the text gives no reason, or several. */
export const unsaid = {
  headline: say`The browser refused this request or its answer by CORS`,
  noReason: say`This part of the message does not say why. The reason stands behind it, or in the line before.`,
  networkPanel: say`The Network panel says no more than that. The console has a line about the same request, which gives the reason.`,
  corsDisabled: say`CORS is switched off in this Firefox, by ${code('content.cors.disable')} in ${code('about:config')}, so every answer of another origin is refused.`,
  originNotAdded: say`Firefox could not add the ${header('Origin')} header to the request, which an extension may have prevented.`,
  redirectOfPreflighted: say`Versions of Chromium from before 2017 follow no redirect of a request that needs a preflight. Later ones do.`,
  responseInvalid: say`Chromium could not read the answer at all.`,
  jsdom: say`${code('jsdom')} wrote this, which stands in for a browser in tests on Node. It is no browser, and goes by the same rule of CORS.`,
  inTests: say`A test that answers its calls itself needs no server, and no header of CORS.`,
  headlineSeveral: say`The browser refused this for one of several reasons`,
  oneOf: say`The text stands for more than one reason, and does not say which of them it was.`,
  headlineAddressSpace: say`The server is in another network than the call says`,
  addressSpace: say`The call names a ${code('targetAddressSpace')}, and the server's address is in another: name that one, or leave it out.`,
  redirectMode: say`A call with ${code('mode: "no-cors"')} has to follow redirects: leave ${code('redirect')} out of it, or the mode.`,
};
