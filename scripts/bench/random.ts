/** Draws from one sequence; each call of either takes the next number of it. */
export interface Random {
  /** A whole number, at least 0 and below the limit. */
  below(limit: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/**
 * The same sequence for the same seed, everywhere: mulberry32.
 *
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 *
 * @param seed a whole number of 32 bits
 */
export function createRandom(seed: number): Random {
  let state = seed;

  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  return { below, pick: (choices) => choices[below(choices.length)] ?? choices[0] };
}
