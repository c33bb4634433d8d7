import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange, Preflight } from '../exchange/exchange.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { defaultMaxAge, maxAgeHeader } from '../fetch-standard/max-age.ts';
import { keptBy } from './engines/max-age.ts';
import { code, header, say, type Words } from './words.ts';

/**
 * What is to be known of the preflights of an exchange beyond their answers: that one was not sent
 * because an earlier answer held, or that it may belong to another request.
 */
export function preflightNotes({ hops }: CorsExchange): Words[] {
  return hops.flatMap(({ preflight, request }) => belonging(preflight, request));
}

/** How a preflight, or that none was sent, belongs to a request. */
function belonging(preflight: Preflight, request: Entry | null): Words[] {
  if (preflight.state === 'cached' && request !== null) {
    return [fromCache(preflight.entry, request)];
  }
  if (preflight.state === 'sent' && preflight.isAmbiguous) {
    return [
      say`Several requests like this one were under way at the same time, and their preflights were answered in different ways. Nothing in the recording tells which preflight was for which request, so this may be another one's.`,
    ];
  }
  return [];
}

function fromCache(preflight: Entry, request: Entry): Words {
  const seconds = Math.max(0, Math.round((request.startedAt - preflight.startedAt) / 1000));
  const age = seconds === 1 ? '1 second' : `${seconds} seconds`;
  const headers = preflight.response?.headers ?? [];
  const value = getHeader(headers, maxAgeHeader);
  const [chromium, firefox, webkit] = engines.map((engine) => String(keptBy(engine, headers)));
  return [
    ...say`The browser sent no preflight: it went by the answer to an earlier one, ${age} before. `,
    ...(value === null
      ? say`Without ${header(maxAgeHeader)} browsers keep an answer for ${String(defaultMaxAge)} seconds.`
      : say`With ${code(`${maxAgeHeader}: ${value}`)} Chromium keeps the answer for ${String(chromium)} seconds, Firefox for ${String(firefox)}, and Safari for ${String(webkit)}.`),
  ];
}

const engines = ['chromium', 'firefox', 'webkit'] as const;
