import fc from 'fast-check';
import type { Lines } from './allow-origin.ts';

/** Ways to list all of these items. */
function listing(items: readonly string[]): fc.Arbitrary<Lines> {
  const [first = '', ...rest] = items;
  return fc.constantFrom<Lines>(
    [items.join(', ')],
    [items.join(',')],
    [items.join(' ,\t')],
    [`,, ${items.join(' , ,')},`],
    [...items],
    ['', items.join(',')],
    [`${[...rest, first].join(', ')} `],
  );
}

/** One token fails the whole list, or several do. */
const malformed = fc.constantFrom<(items: readonly string[]) => Lines>(
  (items) => [items.join(' ')],
  (items) => [items.join(';')],
  (items) => [`${items.join(', ')};`],
  (items) => [`"${items.join(', ')}"`],
  (items) => [`[${items.join(', ')}]`],
  (items) => [`${items.join(', ')}, (x)`],
  (items) => [items.join(' | ')],
  (items) => [`${items.join('/')}`],
  (items) => [`${items.join(', ')}:`],
  (items) => [`${items.join(', ')}, b d`],
  (items) => [items.join(', '), '{}'],
  (items) => [`${items.join(', ')}, \u00e9`],
);

/**
 * Ways to write `Access-Control-Allow-Methods` that pass.
 *
 * @param method as it is sent
 */
export function rightAllowMethods(method: string, include: boolean): fc.Arbitrary<Lines> {
  const lists = fc.oneof(listing([method]), listing(['GET', method, 'DELETE']));
  const isSafelisted = ['GET', 'HEAD', 'POST'].includes(method);
  return fc.oneof(
    { weight: 4, arbitrary: lists },
    { weight: include ? 0 : 1, arbitrary: fc.constant<Lines>(['*']) },
    { weight: isSafelisted ? 2 : 0, arbitrary: fc.constantFrom<Lines>([], ['PUT'], ['']) },
  );
}

/** Slips in `Access-Control-Allow-Methods`. */
export function slipAllowMethods(method: string): fc.Arbitrary<Lines> {
  const otherCase = method === method.toUpperCase() ? method.toLowerCase() : method.toUpperCase();
  return fc.oneof(
    fc.constantFrom<Lines>(
      [],
      [''],
      ['*'],
      ['*, GET'],
      ['GET'],
      ['GET, POST'],
      [otherCase],
      [` ${otherCase}, GET`],
      [`${method}S`],
      [', ,'],
    ),
    malformed.map((write) => write(['GET', method])),
    malformed.map((write) => write([method])),
  );
}

/**
 * Ways to write `Access-Control-Allow-Headers` that pass.
 *
 * @param names all author headers; which of them need leave is the browser's to know
 */
export function rightAllowHeaders(names: readonly string[], include: boolean): fc.Arbitrary<Lines> {
  const upper = names.map((name) => name.toUpperCase());
  const lists =
    names.length === 0
      ? fc.constantFrom<Lines>([], ['content-type'], [''])
      : fc.oneof(listing(names), listing(upper), listing(['X-Other', ...names]));
  return fc.oneof(
    { weight: 4, arbitrary: lists },
    { weight: include ? 0 : 1, arbitrary: fc.constantFrom<Lines>(['*'], ['*, Authorization']) },
  );
}

/** Slips in `Access-Control-Allow-Headers`. */
export function slipAllowHeaders(names: readonly string[]): fc.Arbitrary<Lines> {
  const some = names.length === 0 ? ['x-other'] : names;
  return fc.oneof(
    fc.constantFrom<Lines>(
      [],
      [''],
      ['*'],
      ['*', 'authorization'],
      ['X-Other'],
      ['Authorization'],
      ['Content-Type, X-Requested-With'],
      [some.map((name) => name.replaceAll('-', '_')).join(', ')],
      [some.map((name) => `${name}s`).join(', ')],
    ),
    fc.subarray([...some]).map((names) => [names.join(', ')]),
    malformed.map((write) => write(some)),
    malformed.map((write) => write(some)),
  );
}
