/**
 * A list whose elements are made when they are asked for, and each time anew: a long one need not be in memory.
 * `JSON.stringify` writes it as the list that it stands for.
 */
export interface LazyList<Element> extends Iterable<Element> {
  toJSON(): readonly Element[];
}

/** @param make gives the elements, the same each time */
export function lazyList<Element>(make: () => Iterable<Element>): LazyList<Element> {
  return {
    [Symbol.iterator]: () => make()[Symbol.iterator](),
    toJSON: () => [...make()],
  };
}

/** A value that is made when it is written: what stands before it in the document was written by then. */
export interface LazyValue<Value> {
  toJSON(): Value;
}
