/** So many are done at once: it fills a screen, and is not felt. */
const atOnce = 64;

/** Milliseconds that a later portion takes before whatever else is due has its turn. */
const portionTime = 20;

/** So many are done between two looks at the clock. */
const perLook = 16;

/**
 * Does something with each of many, in their order, without keeping others waiting for long.
 *
 * @param isWanted whether to go on
 * @param done is called when all are done, or the rest is no longer wanted
 * @param afterFirst goes on after the first portion, which somebody may want to draw
 */
export function inPortions<Each>(
  all: readonly Each[],
  isWanted: () => boolean,
  act: (each: Each) => void,
  done: () => void,
  afterFirst: (goOn: () => void) => void = setTimeout,
): void {
  let at = 0;

  function some(count: number): void {
    for (const each of all.slice(at, at + count)) act(each);
    at += count;
  }

  function goOn(): void {
    const start = performance.now();
    while (isLeft() && performance.now() - start < portionTime) some(perLook);
    if (isLeft()) setTimeout(goOn);
    else done();
  }

  const isLeft = () => at < all.length && isWanted();

  if (isLeft()) some(atOnce);
  if (isLeft()) afterFirst(goOn);
  else done();
}
