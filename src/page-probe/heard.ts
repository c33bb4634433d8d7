const { toPrimitive } = Symbol;

/**
 * An argument whose text is wanted, as the platform will hear it. Any object may stand for a text, and
 * is asked for it once, at its turn. So the platform is given an object of ours, which asks then.
 *
 * https://webidl.spec.whatwg.org/#js-DOMString
 *
 * @param hear is called at once where the text is there, else when the platform asks
 */
export function heard(argument: unknown, hear: (text: string) => void): unknown {
  if (typeof argument === 'symbol') return argument;
  if ((typeof argument !== 'object' && typeof argument !== 'function') || argument === null) {
    hear(`${argument}`);
    return argument;
  }
  return {
    __proto__: null,
    [toPrimitive]() {
      const text = `${argument}`;
      hear(text);
      return text;
    },
  };
}
