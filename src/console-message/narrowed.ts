import { allowOriginHeader, allowOriginOf } from '../diagnosis/allow-origin.ts';
import { isRedirectStatus } from '../fetch-standard/status.ts';
import type { Said } from './console-message.ts';

/** Of the reasons for which a text is written, those that fit the value and the status in it. */
export function narrowed({ reasons, header, value, origin, status }: Said): readonly string[] {
  if (reasons.length < 2) return reasons;
  const named =
    header === allowOriginHeader && value !== null
      ? reasonOfValue(value, origin)
      : reasonOfStatus(status);
  // Joined, one line with several values and several lines look alike.
  const isEither = named === 'allow-origin-several-values' && reasons.includes(severalLines);
  return named !== null && !isEither && reasons.includes(named) ? [named] : reasons;
}

const severalLines = 'allow-origin-several-lines';

/** No value is the origin of a page that a message does not name. */
const unknownOrigin = 'unknown:';

function reasonOfValue(value: string, origin: string | null): string | null {
  const headers = [{ name: allowOriginHeader, value }];
  const { kind } = allowOriginOf(headers, origin ?? unknownOrigin);
  return kind === 'matching' || kind === 'wildcard' ? null : `allow-origin-${kind}`;
}

function reasonOfStatus(status: number | null): string | null {
  if (status === null) return null;
  return isRedirectStatus(status) ? 'preflight-redirect' : 'preflight-status';
}
