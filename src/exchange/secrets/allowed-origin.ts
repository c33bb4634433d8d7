import { parseUrl } from '../../fetch-standard/url.ts';
import { cleanUrl, cleanValue, type StandIns } from './urls.ts';

/** A server's name as DNS has them, behind user info and before whatever else; a token has parts like that, too. */
const serverName =
  /^\s{0,20}(?!eyJ)(?:[^@/]*@)?(?:\*\.)?(?:[a-z\d-]{1,63}\.)+[a-z][a-z\d-]{1,23}(?![\w.-])/i;

/** The name of a server, as `Host` has it, without its secrets. */
export function cleanHost(value: string, standIns: StandIns): string {
  return cleanUrl(`://${value}`, standIns).slice('://'.length);
}

/** What `Access-Control-Allow-Origin` holds, without its secrets: it is refused for the same as before. */
export function cleanOrigin(value: string, standIns: StandIns): string {
  const cleaned = cleanValues(value, standIns);
  const kind = kindOf(value);
  if (kind === kindOf(cleaned)) return cleaned;
  return { several: `${cleaned},`, none: standIns.token(value), one: `redacted:${cleaned}` }[kind];
}

/** Why it is not the origin that was sent: browsers have a name for each. */
function kindOf(value: string): 'several' | 'none' | 'one' {
  if (/[, ]/.test(value)) return 'several';
  return /^[\t\n\r -~]*$/.test(value) && parseUrl(value) !== null ? 'one' : 'none';
}

function cleanValues(value: string, standIns: StandIns): string {
  if (value.includes('://')) return cleanValue(value, standIns);
  // A comma may be a part of a password.
  const values = value.includes('@') ? [value] : value.split(',');
  return values.map((each) => cleanOne(each, standIns)).join(',');
}

/** That an origin lacks its scheme, and nothing else, is seen only where its server has its name. */
function cleanOne(value: string, standIns: StandIns): string {
  if (!serverName.test(value)) return cleanValue(value, standIns);
  const start = value.search(/\S/);
  return value.slice(0, start) + cleanHost(value.slice(start), standIns);
}
