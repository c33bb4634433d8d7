export type Engine = 'chromium' | 'firefox' | 'webkit';

/**
 * The reasons that an engine looks at before the others of the same answer, in its order. For the rest
 * the standard's order holds.
 *
 * - Chromium tells a redirected preflight before it looks at any header.
 * - Firefox reads a list and checks it before it reads the next; the standard reads both first.
 * - WebKit looks at the status of a preflight before anything else.
 *
 * Each was seen in the engine itself: the lab's `preflight-redirect` and `preflight-404`, and random
 * exchanges.
 */
export const looksFirst: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['preflight-redirect'],
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
