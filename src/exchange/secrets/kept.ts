/** Parts of a text that stay as they are, whatever becomes of the rest. */
export interface Kept {
  /** What stands for a part in the meantime; it cannot be read as a part of a secret. */
  keep(part: string): string;
  /** A text between parts: what it has of these signs itself is kept as well. */
  between(text: string): string;
  /** A text with the parts in their places again. */
  back(text: string): string;
}

/** Private characters, which no URL and no header has as they are. */
const [open, close] = ['\ue000', '\ue001'];
const standingFor = new RegExp(`${open}(\\d+)${close}`, 'g');

/** Keeps parts of one text, which may have parts of another kept in it already. */
export function createKept(): Kept {
  const parts: string[] = [];
  const keep = (part: string) => `${open}${parts.push(part) - 1}${close}`;
  return {
    keep,
    between: (text) => text.replaceAll(open, keep),
    back: (text) => text.replace(standingFor, (all, at: string) => parts[Number(at)] ?? all),
  };
}
