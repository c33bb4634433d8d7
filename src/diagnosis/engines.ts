import type { Finding } from './reason.ts';

export type Engine = 'chromium' | 'firefox';

/** What an engine calls the first thing that it stops at; null where it does not refuse. */
export interface EngineVerdict {
  readonly code: string | null;
  /** Chromium's `failedParameter`. */
  readonly parameter: string;
}

/**
 * Reasons that an engine looks at before the others of the same answer. The standard's order holds
 * for the rest.
 *
 * - Chromium tells a redirected preflight before it looks at any header: `PreflightController` in
 *   services/network/public/cpp/cors. The lab's scenario `preflight-redirect` shows it.
 * - Firefox reads each list and checks it before it reads the next: `CheckPreflightRequestApproved`
 *   in netwerk/protocol/http/nsCORSListenerProxy.cpp.
 */
const first: Readonly<Record<Engine, readonly string[]>> = {
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
    'allow-headers-invalid',
    'header-not-allowed',
  ],
};

/** The name that an engine gives to what it stops at first. */
export function engineVerdict(engine: Engine, findings: readonly Finding[]): EngineVerdict {
  const answer = findings.filter(
    ({ hop, during }) => hop === findings[0]?.hop && during === findings[0].during,
  );
  const [stop] = answer.toSorted((a, b) => rank(engine, a.reason) - rank(engine, b.reason));
  if (stop === undefined) return { code: null, parameter: '' };
  return { code: stop.codes[engine], parameter: engine === 'chromium' ? stop.codes.parameter : '' };
}

function rank(engine: Engine, reason: string): number {
  const index = first[engine].indexOf(reason);
  return index === -1 ? first[engine].length : index;
}
