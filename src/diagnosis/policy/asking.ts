import type { CorsExchange } from '../../exchange/exchange.ts';
import { wayAroundCors } from '../../exchange/outside-cors.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import type { Credentials } from '../diagnosis.ts';
import { fixFor, noFix, urlToCall } from '../fix/fix.ts';
import { judge } from '../judge.ts';
import type { Step } from '../step.ts';
import { stepsOf } from '../steps.ts';
import type { Asking, Diagnosed } from './asked.ts';

/** Of an exchange that was diagnosed. */
export function askingIn({ exchange, diagnosis }: Diagnosed): Asking {
  return { exchange, credentials: diagnosis.credentials, url: urlToCall(diagnosis.fix) };
}

/** The same of one that was not: a tenth of the work, where thousands are looked at. */
export function askingOf(exchange: CorsExchange): Asking {
  if (wayAroundCors(exchange) !== null) return { exchange, credentials: unobserved, url: null };
  const { credentials, verdict, steps } = judge(exchange, stepsOf(exchange, true));
  const fix = verdict === 'blocked' && mayBeMisled(steps) ? fixFor(exchange, steps) : noFix;
  return { exchange, credentials, url: urlToCall(fix) };
}

const unobserved: Credentials = { mode: 'unobserved', basis: 'unobserved' };

/** Only where a redirect leads has the page to call another URL. */
function mayBeMisled(steps: readonly Step[]): boolean {
  return steps.some(({ redirectUrl, origin }) => redirectUrl !== null || origin === opaqueOrigin);
}
