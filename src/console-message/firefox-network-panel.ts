import { asMessage } from './assemble.ts';
import { type ConsoleMessage, mostMessages, nothingSaid } from './console-message.ts';
import { firefoxReasons } from './firefox-reasons.ts';
import type { SqueezedText } from './squeezed-text.ts';
import { wordBefore } from './word-before.ts';

/**
 * What stands in place of a status, and the category of the console that it belongs to. It is written in English,
 * whatever the browser's language is.
 *
 * https://searchfox.org/mozilla-central/source/devtools/client/netmonitor/src/constants.js
 */
const categories: readonly (readonly [text: string, code: string])[] = [
  ['CORS disabled', 'CORSDisabled'],
  ['CORS Failed', 'CORSDidNotSucceed2'],
  ['CORS Not HTTP', 'CORSRequestNotHttp'],
  ['CORS Multiple Origin Not Allowed', 'CORSMultipleAllowOriginNotAllowed'],
  ['CORS Missing Allow Origin', 'CORSMissingAllowOrigin2'],
  ['CORS No Allow Credentials', 'CORSNotSupportingCredentials'],
  ['CORS Allow Origin Not Matching Origin', 'CORSAllowOriginNotMatchingOrigin'],
  ['CORS Missing Allow Credentials', 'CORSMissingAllowCredentials'],
  ['CORS Origin Header Missing', 'CORSOriginHeaderNotAdded'],
  ['CORS External Redirect Not Allowed', 'CORSExternalRedirectNotAllowed'],
  ['CORS Preflight Did Not Succeed', 'CORSPreflightDidNotSucceed3'],
  ['CORS Invalid Allow Method', 'CORSInvalidAllowMethod'],
  ['CORS Method Not Found', 'CORSMethodNotFound'],
  ['CORS Invalid Allow Header', 'CORSInvalidAllowHeader'],
  ['CORS Missing Allow Header', 'CORSMissingAllowHeaderFromPreflight2'],
];

/** Of so few words anybody may make a line. */
const fewestWords = 3;

/** What Firefox writes of requests in the Network panel, and in the console behind their URLs: `XHRGEThttps://… CORS Failed`. */
export function firefoxNetworkPanel(text: SqueezedText): ConsoleMessage[] {
  const { folded } = text;
  const messages: ConsoleMessage[] = [];
  let from = 0;
  for (const { index: at } of folded.matchAll(/CORS/g)) {
    if (messages.length === mostMessages) break;
    const found = categoryAt(text, at);
    if (found === null) continue;
    const url = urlBefore(text, from, at);
    const isLine = isApart(text, at - 1, at) && found.words >= fewestWords;
    if (url === null && !isLine) continue;
    const said = {
      ...nothingSaid,
      engine: 'firefox' as const,
      ...firefoxReasons[found.code],
      code: found.code,
      url: url?.url ?? null,
    };
    messages.push(asMessage(text, said, url?.start ?? at, found.end));
    from = found.end;
  }
  return messages;
}

interface Found {
  readonly code: string;
  readonly words: number;
  readonly end: number;
}

/** Whether no word of a sentence stands at a place of the same line. */
function isApart(text: SqueezedText, place: number, between: number): boolean {
  return text.hasBreakBefore(between) || !/[\p{L}\d]/u.test(text.folded[place] ?? '');
}

/** The category whose text stands at a place, word by word. */
function categoryAt(text: SqueezedText, at: number): Found | null {
  for (const [name, code] of categories) {
    const words = name.split(' ');
    let end = at;
    const isHere = words.every((word) => {
      if (end > at && !text.hasGapBefore(end)) return false;
      end += word.length;
      return text.folded.startsWith(word, end - word.length);
    });
    if (isHere && isApart(text, end, end)) return { code, words: words.length, end };
  }
  return null;
}

const longestUrl = 4000;

/** Behind the method, of which no space parts it where both were copied. */
const urlOfWord = /(?:^|[^\p{L}\d])[A-Z]{0,20}((?:https?|wss?):\/\/.+)$/u;

function urlBefore(
  text: SqueezedText,
  from: number,
  at: number,
): { readonly url: string; readonly start: number } | null {
  if (at === 0 || !text.hasGapBefore(at)) return null;
  const start = wordBefore(text, from, at, longestUrl);
  const [, url] = urlOfWord.exec(text.plain(start, at)) ?? [];
  return url === undefined ? null : { url, start };
}
