import type { CorsExchange } from '../../exchange/exchange.ts';
import { wayAroundCors } from '../../exchange/outside-cors.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { withCauses } from '../causes/with-causes.ts';
import { decide } from '../decide.ts';
import type { Credentials } from '../diagnosis.ts';
import { type Fix, fixFor, noFix, urlToCall } from '../fix/fix.ts';
import { judge } from '../judge.ts';
import { serverOf } from '../server.ts';
import { noSiblings } from '../siblings.ts';
import type { Step } from '../step.ts';
import { stepsOf } from '../steps.ts';
import type { Asking, Diagnosed } from './asked.ts';

/** Of an exchange that was diagnosed. */
export function askingIn({ exchange, diagnosis }: Diagnosed): Asking {
  return asking(exchange, diagnosis.credentials, diagnosis.fix);
}

function asking(exchange: CorsExchange, credentials: Credentials, fix: Fix): Asking {
  const isOther = fix.remedy.length > 0 && fix.changes.length > 0;
  const answering = isOther ? fix.changes.map(({ url }) => serverOf(url)) : null;
  return { exchange, credentials, url: urlToCall(fix), answering };
}

/** The same of one that was not: a tenth of the work, where thousands are looked at. */
export function askingOf(exchange: CorsExchange): Asking {
  if (wayAroundCors(exchange) !== null) return asking(exchange, unobserved, noFix);
  const { credentials, verdict, steps } = judge(exchange, stepsOf(exchange, true));
  if (verdict !== 'blocked' || !mayBeMisled(steps)) return asking(exchange, credentials, noFix);
  // What stands behind a redirect is told by the exchange alone.
  const { causes } = withCauses(exchange, decide(exchange), noSiblings).decision;
  return asking(exchange, credentials, fixFor(exchange, steps, causes));
}

const unobserved: Credentials = { mode: 'unobserved', basis: 'unobserved' };

/** Only where a redirect leads has the page to call another URL. */
function mayBeMisled(steps: readonly Step[]): boolean {
  return steps.some(({ redirectUrl, origin }) => redirectUrl !== null || origin === opaqueOrigin);
}
