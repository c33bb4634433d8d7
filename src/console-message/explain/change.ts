import { allowOriginHeader } from '../../diagnosis/allow-origin.ts';
import { type AnswerChange, changeOf } from '../../diagnosis/fix/answer-change.ts';
import { corsCheckChanges } from '../../diagnosis/fix/answer-changes.ts';
import type { CallChange } from '../../diagnosis/fix/call-change.ts';
import type { HeaderChange } from '../../diagnosis/fix/change.ts';
import { namedOrigin, type Wish } from '../../diagnosis/fix/wish.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../../diagnosis/preflight-lists.ts';
import { allowCredentialsHeader } from '../../diagnosis/reasons/allow-credentials.ts';
import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { serializedOrigin } from '../../fetch-standard/origin.ts';
import { withoutUserInfo } from '../../fetch-standard/url.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { isOpaque, isTainted } from './facts.ts';
import { inCapitals, isMistaken } from './preflight.ts';

/** The usual answer to a preflight. */
const preflightOk = 204;

/** What the answer has to change, as far as the message determines it; null where it does not. */
export function changeIn(message: ConsoleMessage): AnswerChange | null {
  const headers = headerChanges(message);
  const isStatus = message.reason === 'preflight-status';
  if (headers.length === 0 && !isStatus) return null;
  const on = message.during === 'preflight' ? 'preflight' : 'response';
  const status = isStatus ? { before: message.status, after: preflightOk } : null;
  // The method of the request is known only where that is what is refused.
  const sent = { hop: 0, url: message.url ?? '', method: '' };
  return changeOf(sent, on, status, headers, recorded(message), true);
}

/** The headers of the answer, as far as the message tells them. */
function recorded({ header, value, redirectsTo }: ConsoleMessage): HeaderList {
  if (header === 'Location' && redirectsTo !== null) return [{ name: header, value: redirectsTo }];
  const isWhole = header === allowOriginHeader || header === allowCredentialsHeader;
  return isWhole && value !== null ? [{ name: header, value }] : [];
}

function headerChanges(message: ConsoleMessage): readonly HeaderChange[] {
  const { reason, reasons, method, requestHeader, redirectsTo, kind } = message;
  if (reasons.some((id) => id.startsWith('allow-origin-'))) return originChanges(message);
  if (kind === 'cors-warning')
    return [{ op: 'add', name: allowHeadersHeader, value: 'Authorization' }];
  switch (reason) {
    case 'allow-credentials-not-true':
      return [{ op: 'set', name: allowCredentialsHeader, value: 'true' }];
    case 'method-not-allowed':
      return method === null || method === '*' || inCapitals(message) !== null
        ? []
        : [{ op: 'add', name: allowMethodsHeader, value: method }];
    case 'header-not-allowed':
      return requestHeader === null || requestHeader === '*' || isMistaken(message)
        ? []
        : [{ op: 'add', name: allowHeadersHeader, value: requestHeader }];
    case 'redirect-url-credentials':
      return redirectsTo === null
        ? []
        : [{ op: 'set', name: 'Location', value: withoutUserInfo(redirectsTo) }];
    default:
      return [];
  }
}

function originChanges(message: ConsoleMessage): readonly HeaderChange[] {
  const wish = wishIn(message);
  return wish === null ? [] : corsCheckChanges(recorded(message), wish);
}

/** What the page wishes of the answer; null where no server can name it, or nobody knows what to name. */
function wishIn(message: ConsoleMessage): Wish | null {
  const { origin, reason } = message;
  // What is written as an origin in a text that anybody wrote need not be one.
  if (origin === null || isOpaque(message) || serializedOrigin(origin) !== origin) return null;
  const named = namedOrigin(origin);
  if (named === null) return null;
  const credentials = reason === 'allow-origin-wildcard-with-credentials';
  return { origin: named, method: 'GET', headers: [], credentials };
}

/** What the page has to change in its call. */
export function callChanges(message: ConsoleMessage): readonly CallChange[] {
  const { reason, requestHeader } = message;
  const upper = inCapitals(message);
  if (isTainted(message) && message.url !== null) return [{ change: 'url', value: message.url }];
  if (reason === 'mode-same-origin') return [{ change: 'mode', value: 'cors' }];
  if (reason === 'method-not-allowed' && upper !== null)
    return [{ change: 'method', value: upper }];
  return reason === 'header-not-allowed' && requestHeader !== null && isMistaken(message)
    ? [{ change: 'drop-header', value: requestHeader }]
    : [];
}
