import type { Said } from './console-message.ts';
import type { SqueezedText } from './squeezed-text.ts';

/** In a URL that a browser prints it is escaped. Somebody puts it where something was left out. */
const ellipsis = '…';

/** Whether a text ends at a place, or somebody left out what follows. */
export function isOpenEnd({ folded }: SqueezedText, place: number): boolean {
  return place >= folded.length || folded[place] === ellipsis || folded.startsWith('..', place);
}

/** Points at the end, as a part of the path, or as a label of the host. Others are in many a URL. */
const points = /\.\.$|\/\.{3,}(?=[/?#])|^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\.\./i;

/** What a browser escapes in a URL, and the beginning of one. */
const never = /[<>"`\s]|^https?:(?!\/\/[^/?#])/i;

/** Whether something was left out of a URL or a name, to make it shorter or to keep it to oneself. */
function isShortened(url: string): boolean {
  return url.includes(ellipsis) || points.test(url);
}

const whole = ['url', 'redirectedFrom', 'redirectsTo', 'origin', 'requestHeader'] as const;

/** What is said, without that of which a part is missing: nobody knows what it was. */
export function withoutShortened(said: Said): Said {
  const shortened = whole.filter(
    (name) => isShortened(said[name] ?? '') || never.test(said[name] ?? ''),
  );
  const value = said.value ?? '';
  const isValue = value.includes('://') && isShortened(value);
  if (shortened.length === 0 && !isValue) return said;
  return {
    ...said,
    ...Object.fromEntries(shortened.map((name) => [name, null])),
    ...(isValue ? { value: null } : {}),
  };
}
