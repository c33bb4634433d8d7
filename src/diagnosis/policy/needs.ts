import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import type { Counted } from './dealing-kinds.ts';
import type { Dealings } from './dealings.ts';
import { createTally, type Tally } from './tally.ts';

/** What pages need of a server, each with the number of requests that need it. */
export interface Needs {
  /** How many requests ask something of it. */
  readonly requests: number;
  /** How many more tell nothing: no answer was recorded, or CORS does not cover them. */
  readonly silent: number;
  readonly origins: readonly Tally[];
  readonly methods: readonly Tally[];
  /** Request headers that need leave, in lower case. */
  readonly headers: readonly Tally[];
  readonly credentials: Readonly<Record<'included' | 'notIncluded' | 'unobserved', number>>;
  /** How many have to be preflighted, or were. */
  readonly preflighted: number;
  /** Headers of answers that pages often want, and these could not read. No recording says what a page reads. */
  readonly hidden: readonly Tally[];
  /** The servers that pages have to call in place of this one. */
  readonly inPlace: readonly Tally[];
}

/** What all of these exchanges need of the server that they dealt with. */
export function needsOf(all: readonly Counted[]): Needs {
  const origins = createTally();
  const methods = createTally();
  const headers = createTally();
  const hidden = createTally();
  const inPlace = createTally();
  const credentials = { included: 0, notIncluded: 0, unobserved: 0 };
  let [requests, silent, preflighted] = [0, 0, 0];
  for (const { dealings, count } of all) {
    const { asked } = dealings;
    if (dealings.inPlace !== null) inPlace.add([dealings.inPlace], count);
    hidden.add(dealings.hidden, count);
    if (asked[0] === undefined) {
      if (dealings.inPlace === null && dealings.answers.length === 0) silent += count;
      continue;
    }
    requests += count;
    origins.add(
      asked.map(({ origin }) => origin),
      count,
    );
    methods.add(
      asked.map(({ method }) => method),
      count,
    );
    headers.add(
      asked.flatMap((one) => one.headers),
      count,
    );
    // It is that of the call, and the same at each of its hops.
    credentials[sending(asked[0].credentials)] += count;
    if (isPreflighted(dealings)) preflighted += count;
  }
  return {
    requests,
    silent,
    origins: origins.all(),
    methods: methods.all(),
    headers: headers.all(),
    credentials,
    preflighted,
    hidden: hidden.all(),
    inPlace: inPlace.all(),
  };
}

function sending(mode: Dealings['asked'][number]['credentials']): keyof Needs['credentials'] {
  if (mode === 'include') return 'included';
  return mode === 'unobserved' ? 'unobserved' : 'notIncluded';
}

function isPreflighted({ asked, answers }: Dealings): boolean {
  return (
    answers.some(({ during }) => during === 'preflight') ||
    asked.some(({ method, headers }) => !isCorsSafelistedMethod(method) || headers.length > 0)
  );
}
