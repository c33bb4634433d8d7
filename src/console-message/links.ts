/** The reader leaves it out, so that what it stands for was never there. */
const invisible = '\u200b';

const inMarkdown = /\[([a-z]{2,10}:\/\/[^\s[\]<>]{1,4000})\]\([^\s()<>]{0,4000}\)/gi;
const inAngles = /<([a-z]{2,10}:\/\/[^\s<>|]{1,4000})(?:\|[^<>\n]{0,4000})?>/gi;

/**
 * A text with its URLs in place of the links that a chat, a mail program or Markdown made of them: `[URL](URL)`, `<URL>`,
 * `<URL|URL>`, and `URL<URL>`. All else is where it was.
 */
export function withoutLinks(text: string): string {
  const read = text.replace(inMarkdown, (link: string, url: string) => alone(url, link.length));
  return read.replace(inAngles, (link: string, url: string, at: number) =>
    isBehind(read, at, url) ? invisible.repeat(link.length) : alone(url, link.length),
  );
}

function alone(url: string, length: number): string {
  return (invisible + url).padEnd(length, invisible);
}

/** Whether a URL stands before its own link, which may be the longer by a slash. */
function isBehind(text: string, at: number, url: string): boolean {
  return text.endsWith(url, at) || (url.endsWith('/') && text.endsWith(url.slice(0, -1), at));
}
