/** Where the literals of a list stand in a text. */
export interface Places {
  /** The first place from `from` on where a literal begins; -1 where there is none. */
  next(literal: string, from: number): number;
  /** All of them, in their order. */
  all(literal: string): readonly number[];
}

/** Literals are printable ASCII. Any other character ends them all, and counts as one. */
const alphabet = 128;

/**
 * Finds many literals in one pass over a text, whatever stands in it: one step for each character.
 *
 * https://en.wikipedia.org/wiki/Aho%E2%80%93Corasick_algorithm
 */
export function createLiteralFinder(literals: readonly string[]): (text: string) => Places {
  const { steps, ends } = automatonOf([...new Set(literals)]);
  return (text) => {
    const places = new Map<string, number[]>();
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      state = steps[state * alphabet + (code < alphabet ? code : 0)] ?? 0;
      for (const literal of ends[state] ?? none) {
        const place = at + 1 - literal.length;
        const known = places.get(literal);
        if (known === undefined) places.set(literal, [place]);
        else known.push(place);
      }
    }
    const all = (literal: string) => places.get(literal) ?? noPlaces;
    return { all, next: (literal, from) => firstFrom(all(literal), from) };
  };
}

const none: readonly string[] = [];
const noPlaces: readonly number[] = [];

function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? -1;
}

interface Automaton {
  /** The next state, for each state and character. */
  readonly steps: Int32Array;
  /** The literals that end where a state is reached. */
  readonly ends: readonly (readonly string[])[];
}

function automatonOf(literals: readonly string[]): Automaton {
  const most = literals.reduce((sum, { length }) => sum + length, 1);
  const steps = new Int32Array(most * alphabet);
  const ends: string[][] = [[]];
  for (const literal of literals) {
    let state = 0;
    for (let at = 0; at < literal.length; at += 1) {
      const step = state * alphabet + literal.charCodeAt(at);
      if (steps[step] === 0) steps[step] = ends.push([]) - 1;
      state = steps[step] ?? 0;
    }
    ends[state]?.push(literal);
  }
  // In breadth: a state falls back to the longest end of its text with which a literal begins.
  const back = new Int32Array(ends.length);
  const queue: number[] = [0];
  for (const state of queue) {
    for (let code = 0; code < alphabet; code += 1) {
      const step = state * alphabet + code;
      const next = steps[step] ?? 0;
      const otherwise = state === 0 ? 0 : (steps[(back[state] ?? 0) * alphabet + code] ?? 0);
      if (next === 0) {
        steps[step] = otherwise;
      } else {
        back[next] = otherwise;
        ends[next]?.push(...(ends[otherwise] ?? []));
        queue.push(next);
      }
    }
  }
  return { steps, ends };
}
