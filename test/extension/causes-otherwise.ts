/** What a browser makes the panel say in place of a cause, and why it cannot be said. */
export interface Otherwise {
  /** The causes that are named all the same; null where the panel does not list the request. */
  readonly named: readonly string[] | null;
  readonly why: string;
  /** Whether the call cannot even be made. */
  readonly isNotRun?: true;
}

/** By the scenario's id, or by the cause's where no page can bring it about: in neither browser. */
export const inNoRecording: Readonly<Record<string, Otherwise>> = {
  orb: {
    named: [],
    why: 'A call of a script gets an empty answer; images and scripts, which fail, are not listed.',
  },
  'blocked-by-response': {
    named: null,
    why: 'The names it stands for are of documents, which are not listed.',
  },
};

/** Causes that no server can bring about: the tests play them by the DevTools protocol. */
export const played: readonly string[] = ['offline', 'timeout'];

/** By the scenario's id. */
export const inChromium: Readonly<Record<string, Otherwise>> = {
  'content-security-policy': {
    named: null,
    why: 'Chromium records no call that the page’s own policy forbids.',
  },
};

const noName = 'Firefox records no name for a failure.';
const lonePreflight =
  'Firefox does not record the request behind a refused preflight, nor whether credentials went along.';

/** By the scenario's id. */
export const inFirefox: Readonly<Record<string, Otherwise>> = {
  refused: { named: [], why: noName },
  dns: { named: [], why: noName },
  reset: { named: [], why: noName },
  tls: { named: [], why: noName },
  'tls-protocol': { named: [], why: noName },
  aborted: { named: [], why: noName },
  'content-security-policy': { named: [], why: noName },
  corp: { named: [], why: 'Firefox records an answer that it withholds like any other.' },
  coep: { named: [], why: 'Firefox records an answer that it withholds like any other.' },
  'wildcard-headers-with-credentials': { named: [], why: lonePreflight },
  'credentials-not-needed': { named: [], why: lonePreflight },
  'origin-usual-port': {
    named: null,
    why: 'Firefox cannot be told to look for port 80 elsewhere.',
    isNotRun: true,
  },
  'https-by-browser': {
    named: null,
    why: 'Firefox records what it asks by https in its place, which nobody answers here.',
  },
  'preflight-timeout': {
    named: ['blocked-by-client'],
    why: 'Firefox does not record how long it waited for a preflight that the page gave up.',
  },
  'service-worker-opaque': { named: [], why: noName },
  'content-security-policy-redirect': {
    named: [],
    why: 'Firefox records the redirect, and not that it stopped there.',
  },
};
