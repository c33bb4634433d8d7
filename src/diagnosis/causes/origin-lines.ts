import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, type EvidenceLine, type Recorded, requestLines } from '../evidence.ts';

/** The origin that was sent, and below it what the server made of it. */
export function originLines(recorded: Recorded | null): EvidenceLine[] {
  return recorded === null
    ? []
    : [...requestLines(recorded, 'Origin'), ...answerLines(recorded, allowOriginHeader)];
}
