/** A part of a path that names one of many things: a number, a UUID, a long hash, or what stands for a secret. */
const oneOfMany =
  /^(?:\d+|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=.*\d)[0-9a-f]{16,}|REDACTED-\d+)$/i;

/** In the place of what differs. */
export const differs = '…';

/** A URL without its query and its fragment. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** A URL without what tells calls of one kind apart: the query, and what names one of many things in the path. */
export function likeUrl(url: string): string {
  return withoutQuery(url)
    .split('/')
    .map((part, index) => (index > 2 && oneOfMany.test(part) ? differs : part))
    .join('/');
}
