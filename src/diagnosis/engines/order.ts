export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

/**
 * The reasons that an engine looks at before the others of the same answer, in its order. For the rest
 * the standard's order holds.
 *
 * - Firefox makes the CORS check before it looks whether a preflight was redirected.
 * - Firefox reads a list and checks it before it reads the next; the standard reads both first.
 * - WebKit looks at the status of a preflight before anything else.
 *
 * Each was seen in the engine itself: the lab's `preflight-404`, and the requests of test/captures.
 */
export const looksFirst: Readonly<Record<Engine, readonly string[]>> = {
  chromium: [],
  firefox: [
    'allow-origin-several-lines',
    'allow-origin-missing',
    'allow-origin-wildcard-with-credentials',
    'allow-origin-several-values',
    'allow-origin-invalid',
    'allow-origin-mismatch',
    'allow-credentials-not-true',
    'preflight-redirect',
    'preflight-status',
    'allow-methods-invalid',
    'method-not-allowed',
  ],
  webkit: ['preflight-redirect', 'preflight-status'],
};
