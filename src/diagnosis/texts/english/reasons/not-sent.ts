import type { PrivateAddressSpace } from '../../../../fetch-standard/ip-address-space.ts';
import { code, say } from '../../../words.ts';
import { place } from '../place.ts';

/** What is said of requests that the browser does not send. */
export const notSent = {
  'mode-same-origin': {
    headline: say`The page asked for its own origin only, and this is another`,
    forbidsOthers: say`The call was made with ${code('mode: "same-origin"')}. That forbids every other origin.`,
    isAnotherOrigin: (pageOrigin: string, server: string) =>
      say`Your page is ${code(pageOrigin)}. The URL is of ${code(server)}.`,
    leaveModeOut: say`Leave the mode out of the call, or call a URL of your own origin.`,
  },
  'scheme-not-http': {
    headline: say`A page can ask for http and https URLs only`,
    isNotOfCors: (scheme: string) =>
      say`The URL begins with ${code(`${scheme}:`)}. CORS knows ${code('http:')} and ${code('https:')} alone, so no header can allow this.`,
    serveTheFile: say`Serve the file from a web server, on this machine or another, and call its URL there.`,
    checkTheUrl: say`Check the URL. A host and port without ${code('https://')} in front are read as a scheme.`,
  },
  'local-network': {
    isNearer: (server: string, space: PrivateAddressSpace | null) =>
      say`The server ${code(server)} is on ${place(space)}. Your page comes from farther away.`,
    isNearerThanPage: (server: string, space: PrivateAddressSpace | null, pageOrigin: string) =>
      say`The server ${code(server)} is on ${place(space)}. Your page ${code(pageOrigin)} comes from farther away.`,
  },
  'local-network-permission': {
    headline: (space: PrivateAddressSpace | null) =>
      say`This site has no permission to reach ${place(space)}`,
    personMustAllow: say`Chromium lets such a page in only where the person at the browser allows it for the site.`,
    openSettings: say`Open the site's settings, beside the page's address, and allow access to the local network and to this device. Then reload the page.`,
    frameNeedsLeave: say`In a frame of another site the frame needs ${code('allow="local-network-access"')} too.`,
    noHeaderHelps: say`No header of the server can allow it. A page that comes from the same place as the server needs no permission.`,
  },
  'local-network-insecure-page': {
    headline: (space: PrivateAddressSpace | null) =>
      say`A page without https may not reach ${place(space)}`,
    needsHttpsAndLeave: say`Chromium lets such a page in only where it was loaded over https, and the person at the browser allows it for the site.`,
    serveOverHttps: say`Serve the page over ${code('https:')}, or from the same place as the server.`,
    noHeaderHelps: say`No header of the server can allow it.`,
  },
};
