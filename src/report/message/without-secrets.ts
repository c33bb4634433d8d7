import type { ConsoleMessage } from '../../console-message/console-message.ts';
import type { Redaction } from '../../exchange/redaction.ts';

/** A message without the secrets in its URLs and values: whatever is said of it is made of what is left. */
export function messageWithoutSecrets(
  message: ConsoleMessage,
  redaction: Redaction,
): ConsoleMessage {
  const { url, redirectedFrom, redirectsTo, origin, header, value } = message;
  const cleaned = (given: string | null) => (given === null ? null : redaction.url(given));
  return {
    ...message,
    url: cleaned(url),
    redirectedFrom: cleaned(redirectedFrom),
    redirectsTo: cleaned(redirectsTo),
    origin: cleaned(origin),
    value: value === null ? null : cleanedValue(header, value, redaction),
  };
}

function cleanedValue(header: string | null, value: string, redaction: Redaction): string {
  return header === null ? redaction.text(value) : redaction.header({ name: header, value }).value;
}
