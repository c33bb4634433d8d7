import { code, say, shortCode } from '../../../words.ts';

/** What is said of answers that pass, and of their cookies. */
export const cookies = {
  'cookie-not-stored': {
    headlineWithoutCredentials: say`The browser drops the answer's cookie: the call was made without credentials`,
    wasNotAskedFor: (server: string, name: string) =>
      say`${code(server)} sets the cookie ${shortCode(name)}. From another origin the browser takes a cookie only if the call was made with credentials, and this one was not.`,
    callWithCredentials: say`If the page needs the cookie, make the call with ${code('credentials: "include"')}, or ${code('withCredentials')}.`,
    serverMustAllowThem: (pageOrigin: string) =>
      say`Then the server has to name ${code(pageOrigin)}, and send ${code('Access-Control-Allow-Credentials: true')}.`,
    needsSameSiteNone: (pageOrigin: string, server: string) =>
      say`Your page ${code(pageOrigin)} and ${code(server)} are of different sites. Between those a cookie needs ${code('SameSite=None; Secure')}.`,
    mayHaveNoCredentials: say`Whether the call was made with credentials is not recorded. Without them no cookie is stored at all.`,
    setItSo: (server: string) =>
      say`Whoever runs ${code(server)} has to set the cookie so, over https.`,
    notInSafari: say`Safari does not store it even then, nor does a browser that is set to block the cookies of other sites.`,
    headlineNotSecure: (name: string) =>
      say`Chrome, Edge and Firefox drop the cookie ${shortCode(name)}: it lacks ${code('Secure')}`,
    headlineSameSite: (name: string) =>
      say`No browser takes the cookie ${shortCode(name)} from another site, because of its ${code('SameSite')}`,
    headlineNoSameSite: (name: string) =>
      say`Chrome and Edge drop the cookie ${shortCode(name)}: it lacks ${code('SameSite=None')}`,
  },
  'cookie-not-sent': {
    headline: say`The call was made with credentials, and no cookie went along`,
    wasSentBefore: (server: string) =>
      say`The page made this call with ${code('credentials: "include"')}. Another request to ${code(server)} carried a cookie, and this one carries none.`,
    wasSetBefore: (server: string) =>
      say`The page made this call with ${code('credentials: "include"')}. ${code(server)} set a cookie before, and this request carries none.`,
    whereItGoes: say`A cookie goes along only where its ${code('Domain')} and ${code('Path')} fit and it has not expired. From a page of another site it needs ${code('SameSite=None; Secure')} as well.`,
    lookForIt: say`Look for it among the browser's cookies, in the Application panel of Chrome or the Storage panel of Firefox. If it is not there, it was not stored.`,
  },
};
