import { labOrigins } from '../../test/lab/lab-origins.ts';
import { scenarios } from '../../test/lab/scenarios.ts';
import type { Sample, SampleEntry } from './sample.ts';

/** What a page asked for once: its entries, in the order in which the browser recorded them. */
export type Shape = readonly [SampleEntry, ...SampleEntry[]];

/** At least one of each kind. */
export type Shapes = readonly [Shape, ...Shape[]];

/** What a sample holds, by what it is to the page. */
export interface SampleShapes {
  /** Documents, scripts, style sheets, images and calls of the page's own origin. */
  readonly sameOrigin: Shapes;
  /** Calls to another origin: those with a preflight, and those without. */
  readonly plain: Outcomes;
  readonly preflighted: Outcomes;
}

export interface Outcomes {
  readonly allowed: Shapes;
  /** Those that failed below CORS are among them. */
  readonly failed: Shapes;
}

const allowedIds = new Set(
  scenarios
    .filter(({ expected }) => expected(labOrigins).verdict === 'allowed')
    .map(({ id }) => id),
);

/**
 * Sorts the entries of a sample. Those of one scenario are one shape.
 *
 * @throws {Error} where a sample has nothing of a kind
 */
export function shapesOf({ entries }: Sample): SampleShapes {
  const sameOrigin = entries.filter(({ request }) => scenarioOf(request.url) === null);
  const calls = new Map<string, SampleEntry[]>();
  for (const entry of entries) {
    const id = scenarioOf(entry.request.url);
    if (id !== null) calls.set(id, [...(calls.get(id) ?? []), entry]);
  }

  function outcomes(isPreflighted: boolean): Outcomes {
    const own = [...calls].filter(
      ([, shape]) => shape.some(({ request }) => request.method === 'OPTIONS') === isPreflighted,
    );
    const shapes = (isAllowed: boolean) =>
      own.filter(([id]) => allowedIds.has(id) === isAllowed).map(([, shape]) => shape);
    return { allowed: atLeastOne(shapes(true)), failed: atLeastOne(shapes(false)) };
  }

  return {
    sameOrigin: atLeastOne(sameOrigin.map((entry) => [entry])),
    plain: outcomes(false),
    preflighted: outcomes(true),
  };
}

/** The id of the scenario that a call to another origin belongs to; null for the page's own URLs. */
function scenarioOf(url: string): string | null {
  const { origin, protocol, pathname } = new URL(url);
  const isForeign = protocol === 'http:' && origin !== labOrigins.page;
  return isForeign ? (pathname.split('/')[1] ?? null) : null;
}

function atLeastOne(shapes: readonly SampleEntry[][]): Shapes {
  const [first, ...rest] = shapes.filter((shape) => shape.length > 0) as unknown as Shape[];
  if (first === undefined) throw new Error('The sample has no entry of one of the kinds.');
  return [first, ...rest];
}
