import { code, header, say, shortCode } from '../../../words.ts';

/** What the browser means where a connection did not come about, or broke. */
export const connectionErrors = {
  refused: {
    headline: (server: string) => say`Nothing answers at ${shortCode(server)}`,
    sentences: [
      say`The machine was found, and no program took the connection at that port.`,
      say`Start the server, or correct the host and port of the URL.`,
    ],
  },
  dns: {
    headline: say`The host name of the URL leads nowhere`,
    sentences: [
      say`The name servers that this machine asks gave no address for it.`,
      say`Check the spelling of the host, and whether this machine can reach its name server.`,
    ],
  },
  offline: {
    headline: say`This machine is offline`,
    sentences: [
      say`The request never left it. The Network panel can play this too: look at its throttling menu.`,
      say`Connect the machine to the network, and load the page again.`,
    ],
  },
  reset: {
    headline: say`The server closed the connection without an answer`,
    sentences: [
      say`A server that crashes does so. So does a proxy or a firewall in between.`,
      say`Look into the server's log: it may have crashed on this request.`,
    ],
  },
  timeout: {
    headline: say`The server did not answer in time`,
    sentences: [
      say`The server is slow, or the way to it is shut.`,
      say`Find out what keeps the server, or whether a firewall drops the connection.`,
    ],
  },
  redirectLoop: {
    headline: say`The server redirects without end`,
    sentences: [
      say`The browser gives up after 20 redirects.`,
      say`Open the URL in a tab of its own, and look where its redirects lead.`,
    ],
  },
  unusableLocation: {
    headline: say`The server redirects, and names no URL to go to`,
    sentences: [
      say`${header('Location')} of its answer is no URL, or there are two that differ.`,
      say`Whoever runs the server has to send one ${header('Location')}, with a whole URL or a path that begins with ${code('/')}.`,
    ],
  },
};
