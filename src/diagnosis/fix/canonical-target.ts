import { parseUrl, withoutUserInfo } from '../../fetch-standard/url.ts';
import type { Step } from '../step.ts';

/**
 * Where a redirect leads, if it is the same place written otherwise: a slash at the end, `https`,
 * `www`. A login page is another place, and calling it would not help.
 */
export function canonicalTarget({ url, redirectUrl }: Step): string | null {
  const [from, to] = [parseUrl(url), redirectUrl === null ? null : parseUrl(redirectUrl)];
  if (from === null || to === null) return null;
  const isOtherScheme = from.protocol !== to.protocol;
  const place = ({ hostname, port, pathname, search }: URL) =>
    [
      hostname.replace(/^www\./, ''),
      isOtherScheme ? '' : port,
      pathname.replace(/\/$/, ''),
      search,
    ].join(' ');
  return place(from) === place(to) ? withoutUserInfo(to.href) : null;
}
