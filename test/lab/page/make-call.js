/** @import { ListedCall } from '../causes/listing.ts' */

/**
 * Makes a call, and reads the body to its end: Chromium reports a request as finished only then.
 * @param {ListedCall} call
 * @returns {Promise<{ outcome: 'read' | 'refused', detail: string }>}
 */
export async function makeCall({ url, bodyLength, abortAfter, isFromFrame: _, ...init }) {
  const body = bodyLength === undefined ? (init.body ?? null) : 'x'.repeat(bodyLength);
  const signal = abortAfter === undefined ? null : AbortSignal.timeout(abortAfter);
  try {
    const response = await fetch(url, { ...init, body, signal });
    const { byteLength } = await response.arrayBuffer();
    return {
      outcome: 'read',
      detail: `${response.status} ${response.statusText}, ${byteLength} bytes read`,
    };
  } catch (error) {
    return { outcome: 'refused', detail: String(error) };
  }
}
