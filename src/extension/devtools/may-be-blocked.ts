import { type Fields, fields, list, text } from '../../capture/har-fields.ts';

/** Errors of Chromium that are frequent, and no refusal of CORS. */
const otherErrors: readonly unknown[] = ['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_CACHE_MISS'];

/**
 * Whether it is worth a closer look if a request was blocked by CORS. It is written to be small, and quick with the
 * many requests of which that is plain; it takes some that passed, and leaves out none that was blocked.
 *
 * @param request an entry of a HAR, as `devtools.network` gives it
 */
export function mayBeBlocked(request: unknown): boolean {
  const entry = fields(request);
  const response = fields(entry['response']);
  // Chromium says whether a request failed.
  if ('_error' in response) {
    const error = response['_error'];
    return error !== null ? !otherErrors.includes(error) : response['status'] === 0;
  }
  // A redirect to a URL with a password in it is refused, also where the page asked its own server.
  if (text(response['redirectURL'])?.includes('@')) return true;
  const asked = fields(entry['request']);
  return isToOtherOrigin(asked) && !passesPlainly(asked, response);
}

/** Firefox sends Origin with all that CORS checks. */
function isToOtherOrigin(request: Fields): boolean {
  const origin = headerOf(request, 'origin');
  const mode = headerOf(request, 'sec-fetch-mode');
  const url = text(request['url']) ?? '';
  return origin !== '' && (mode === '' || mode === 'cors') && !url.startsWith(`${origin}/`);
}

/** Whether an answer allows the page what it asked for, written as nearly every server writes it. */
function passesPlainly(request: Fields, response: Fields): boolean {
  const status = Number(response['status']);
  const isOk = status >= 200 && status < 300;
  const isPreflight = headerOf(request, 'access-control-request-method') !== '';
  if (!namesOrigin(request, response)) return false;
  if (isPreflight) return isOk && listsAll(request, response);
  // What a redirect leads to may be refused for where it came from.
  return isOk || status >= 400;
}

function namesOrigin(request: Fields, response: Fields): boolean {
  const allowed = headerOf(response, 'access-control-allow-origin');
  const credentials = headerOf(response, 'access-control-allow-credentials');
  const hasCookie = headerOf(request, 'cookie') !== '';
  if (allowed === '*') return credentials === '' && !hasCookie;
  return (
    allowed === headerOf(request, 'origin') &&
    (credentials === 'true' || (credentials === '' && !hasCookie))
  );
}

function listsAll(request: Fields, response: Fields): boolean {
  const methods = headerOf(response, 'access-control-allow-methods');
  const names = headerOf(response, 'access-control-allow-headers').toLowerCase();
  const asked = headerOf(request, 'access-control-request-headers').toLowerCase();
  return (
    plainList.test(methods) &&
    plainList.test(names) &&
    namesIn(methods).includes(headerOf(request, 'access-control-request-method')) &&
    namesIn(asked).every((name) => namesIn(names).includes(name))
  );
}

/** Of a list with other characters more must be known. */
const plainList = /^[\w\-, ]*$/;

/** The value of a header; that of several lines is the value of none of them. */
function headerOf(message: Fields, name: string): string {
  const values = list(message['headers']).flatMap((header) => {
    const { name: given, value } = fields(header);
    return text(given)?.toLowerCase() === name ? [String(value)] : [];
  });
  return values.join(', ');
}

function namesIn(value: string): readonly string[] {
  return value.split(',').flatMap((name) => name.trim() || []);
}
