import type { Decision } from '../diagnosis/diagnosis.ts';
import type { CorsExchange } from '../exchange/exchange.ts';

/** What is said of an exchange of which the diagnosis failed: that nothing can be said. */
export function undecided({ id }: CorsExchange): Decision {
  return {
    id,
    verdict: 'inconclusive',
    missing: null,
    reason: null,
    during: null,
    findings: [],
    causes: [],
    headline: ['Whycors could not explain this request'],
  };
}
