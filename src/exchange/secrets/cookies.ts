import type { StandIn } from './shapes.ts';

/** The names stay: by these the owner of a server knows its cookies. */
export function cleanCookies(value: string, standIn: StandIn): string {
  return value
    .split(';')
    .map((pair) => cleanCookie(pair, standIn))
    .join(';');
}

/**
 * The same of cookies that are set. Some recordings have several in one value: one to a line, or behind a comma.
 *
 * @param attribute cleans what stands behind a cookie
 */
export function cleanSetCookies(
  value: string,
  standIn: StandIn,
  attribute: (given: string) => string,
): string {
  return value
    .split('\n')
    .map((line) => {
      const [pair = '', ...attributes] = line.split(';');
      const kept = attributes.map((given) => cleanAttribute(given, standIn, attribute));
      return [cleanCookie(pair, standIn), ...kept].join(';');
    })
    .join('\n');
}

/** The comma of a date has no name and `=` behind it. */
const nextCookie = /,(?=\s{0,20}[^\s=,]+=)/;

function cleanAttribute(
  given: string,
  standIn: StandIn,
  attribute: (given: string) => string,
): string {
  const comma = nextCookie.exec(given)?.index;
  if (comma === undefined) return attribute(given);
  const pair = cleanCookie(given.slice(comma + 1), standIn);
  return `${attribute(given.slice(0, comma))},${pair}`;
}

function cleanCookie(pair: string, standIn: StandIn): string {
  const [, name = '', secret = ''] = /^(\s*(?:[^=]*=)?)(.*)$/s.exec(pair) ?? [];
  return secret === '' ? pair : `${name}${standIn(secret)}`;
}
