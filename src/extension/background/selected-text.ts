import type { SelectedText } from '../explain/hand-over.ts';

/** So many characters of a selection Firefox hands over; Chromium hands over all of it. */
const mostOfFirefox = 16384;

export function selectedIn(text: string, isFirefox: boolean): SelectedText {
  return { text, isCut: isFirefox && text.length >= mostOfFirefox };
}
