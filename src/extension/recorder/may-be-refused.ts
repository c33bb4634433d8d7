import type { Entry } from '../../exchange/entry.ts';
import { mayBeBlocked } from '../devtools/may-be-blocked.ts';

/** Whether it is worth a closer look if CORS is why a request failed. Of one that passes plainly it is not. */
export function mayBeRefused({
  url,
  requestHeaders,
  response,
  delivery,
  networkError,
}: Entry): boolean {
  return mayBeBlocked({
    request: { url, headers: requestHeaders },
    response: {
      status: response?.status ?? 0,
      headers: response?.headers ?? [],
      redirectURL: response?.redirectUrl ?? '',
      // Chromium alone tells whether the page was given the answer.
      ...(delivery !== 'unobserved' && { _error: networkError }),
    },
  });
}
