import { type EntryResponse, unrecordedStatus } from '../exchange/entry.ts';
import type { Header, HeaderList } from '../fetch-standard/header-list.ts';
import { locationUrl } from '../fetch-standard/location-url.ts';
import { isRedirectStatus } from '../fetch-standard/status.ts';
import { parseUrl, withoutFragment } from '../fetch-standard/url.ts';
import { type Fields, fields, list, number, text } from './har-fields.ts';

/** Some writers make a number of `600`, and a truth value of `true`. */
function headerValue(value: unknown): string | null {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : text(value);
}

/** HTTP/2's `:method` and its like are written among the headers, and are none. https://www.rfc-editor.org/rfc/rfc9113#section-8.3 */
function isHeader(value: unknown): value is Header {
  const { name, value: text } = fields(value);
  return typeof name === 'string' && typeof text === 'string' && !name.startsWith(':');
}

/** The recording's own list, where it is one of headers: copies would be the most that is kept of it. */
export function headersOf(message: Fields): HeaderList {
  const headers = list(message['headers']);
  if (headers.every(isHeader)) return headers;
  return headers.flatMap((header) => {
    const name = text(fields(header)['name']);
    const value = headerValue(fields(header)['value']);
    return name === null || value === null || name.startsWith(':') ? [] : [{ name, value }];
  });
}

/**
 * Where an answer redirects to. Browsers write the value of Location to `redirectURL`, also where the status makes
 * nothing of it, and Chromium several values in one; HTTP Toolkit leaves it empty. So it counts where the headers, which
 * somebody may have taken out, do not say.
 */
function redirectUrlOf(response: Fields, status: number, url: string, headers: HeaderList) {
  if (!isRedirectStatus(status)) return null;
  const written = text(response['redirectURL']) ?? '';
  const target =
    locationUrl(status, headers, url) ?? (written === '' ? null : parseUrl(written, url));
  return target === null || target === 'failure' ? null : withoutFragment(target.href);
}

/**
 * The answer. A recorded status of 0, or -1 (Playwright), means that there was none, or none that was seen;
 * but Firefox, under load, notes the headers of some answers and no status.
 */
export function responseOf(response: Fields, url: string): EntryResponse | null {
  const status = number(response['status']);
  const headers = headersOf(response);
  if (Number.isInteger(status) && status >= 100) {
    return { status, headers, redirectUrl: redirectUrlOf(response, status, url, headers) };
  }
  const isFirefox = response['status'] === 0 && !('_error' in response);
  return isFirefox && headers.length > 0
    ? { status: unrecordedStatus, headers, redirectUrl: null }
    : null;
}
