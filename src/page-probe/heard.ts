import { apply, get, isObject } from './primordials.ts';

const { toPrimitive } = Symbol;

type Method = (...given: unknown[]) => unknown;

interface Heard {
  readonly argument: object;
  readonly hear: (text: string) => void;
}

/** One of the methods by which an object is asked for its text; it tells what the page's says. */
function through({ argument, hear }: Heard, name: PropertyKey): unknown {
  const method = get(argument, name);
  if (typeof method !== 'function') return method;
  return (hint: unknown) => {
    const said = apply(method as Method, argument, hint === undefined ? [] : [hint]);
    if (!isObject(said) && typeof said !== 'symbol') hear(`${said}`);
    return said;
  };
}

const methods = {
  __proto__: null,
  get [toPrimitive](): unknown {
    return through(this as unknown as Heard, toPrimitive);
  },
  get toString(): unknown {
    return through(this as unknown as Heard, 'toString');
  },
  get valueOf(): unknown {
    return through(this as unknown as Heard, 'valueOf');
  },
};

/**
 * An argument whose text is wanted, as the platform hears it. An object is asked for its text by the
 * platform alone, once, at its turn: so the platform is given another, which hears what the methods of
 * the page's say.
 *
 * https://tc39.es/ecma262/#sec-toprimitive
 *
 * @param hear is called at once where the text is there, else when the platform asks
 */
export function heard(argument: unknown, hear: (text: string) => void): unknown {
  if (typeof argument === 'symbol') return argument;
  if (isObject(argument)) return { __proto__: methods, argument, hear };
  hear(`${argument}`);
  return argument;
}
