import type { Item } from '../store.ts';

/** What became of the preflights of an exchange: what to look at first comes first. */
export const preflightStates = ['failed', 'no-answer', 'passed', 'cached', 'not-seen'] as const;

/** `cached`: none was sent, because an earlier answer still held. `not-seen`: none may have been needed. */
export type PreflightState = (typeof preflightStates)[number];

/** After redirects there may be several: the one to look at first is told. */
export function preflightStateOf({ exchange, decision }: Item): PreflightState {
  const states = exchange.hops.map(({ preflight }, hop): PreflightState => {
    if (preflight.state !== 'sent') return preflight.state;
    const hasFailed = decision.findings.some(
      (finding) => finding.hop === hop && finding.during === 'preflight',
    );
    if (hasFailed) return 'failed';
    return preflight.entry.response === null ? 'no-answer' : 'passed';
  });
  return preflightStates.find((state) => states.includes(state)) ?? 'not-seen';
}
