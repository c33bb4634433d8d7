import type { Words } from '../../diagnosis/words.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { closing as texts } from '../texts/texts.ts';
import { isOpaque } from './facts.ts';

/** Reasons whose fix names the page. */
function isOfOrigin({ reasons }: ConsoleMessage): boolean {
  return reasons.some((id) => id.startsWith('allow-origin-'));
}

/** What the message lacks most, and where that is to be seen. */
export function closing(message: ConsoleMessage): Words {
  const { reason, reasons, origin, value, status, method, during, engine } = message;
  if (reasons.length === 0 || reasons.includes('network-failure')) return texts.reason;
  if (during === 'request') return texts.call;
  if (isOfOrigin(message) && origin === null) return texts.origin;
  if (reason === 'method-not-allowed' && method === null) return texts.method;
  if (reason === 'preflight-status' && status === null) return texts.status;
  // Chromium names the answer to a preflight as such.
  if (during === null && engine !== 'chromium') return texts.answer;
  const isValueSaid = reason === 'allow-origin-missing' || value !== null || isOpaque(message);
  return isOfOrigin(message) && !isValueSaid ? texts.value : texts.all;
}
