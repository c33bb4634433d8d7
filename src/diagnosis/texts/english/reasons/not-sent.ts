import type { PrivateAddressSpace } from '../../../../fetch-standard/ip-address-space.ts';
import { code, say } from '../../../words.ts';
import { place } from '../place.ts';

/** What is said of requests that the browser does not send. */
export const notSent = {
  'mode-same-origin': {
    headline: say`The page asked for its own origin only, and this is another`,
    forbidsOthers: say`The call was made with ${code('mode: "same-origin"')}, which forbids every other origin.`,
    isAnotherOrigin: (pageOrigin: string, server: string) =>
      say`Your page is ${code(pageOrigin)}, and the URL is of ${code(server)}.`,
    leaveModeOut: say`Leave the mode out of the call, or call a URL of your own origin.`,
  },
  'scheme-not-http': {
    headline: say`A page can ask for http and https URLs only`,
    isNotOfCors: (scheme: string) =>
      say`The URL begins with ${code(`${scheme}:`)}, and CORS knows ${code('http:')} and ${code('https:')} alone, so no header can allow this.`,
    serveTheFile: say`Serve the file from a web server, on this machine or another, and call its URL there.`,
    checkTheUrl: say`Check the URL: a host and port without ${code('https://')} in front are read as a scheme.`,
  },
  'local-network': {
    isNearer: (server: string, space: PrivateAddressSpace | null) =>
      say`The server ${code(server)} is on ${place(space)}, and your page comes from farther away.`,
    isNearerThanPage: (server: string, space: PrivateAddressSpace | null, pageOrigin: string) =>
      say`The server ${code(server)} is on ${place(space)}, and your page ${code(pageOrigin)} comes from farther away.`,
  },
  'local-network-permission': {
    headline: (space: PrivateAddressSpace | null) =>
      say`This site has no permission to reach ${place(space)}`,
    personMustAllow: say`No header can allow it: Chromium lets such a page in only where the person at the browser allows it for the site.`,
    openSettings: say`In the site's settings, beside the page's address, allow access to the local network and to this device, and reload the page.`,
    frameNeedsLeave: say`In a frame of another site the frame needs ${code('allow="local-network-access"')} too.`,
  },
  'local-network-insecure-page': {
    headline: (space: PrivateAddressSpace | null) =>
      say`A page without https may not reach ${place(space)}`,
    needsHttpsAndLeave: say`No header can allow it: Chromium asks for a page that was loaded over https, and for leave from the person at the browser.`,
    serveOverHttps: say`Serve the page over ${code('https:')}, or from the same place as the server.`,
  },
};
