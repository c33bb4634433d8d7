import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { visible } from '../../diagnosis/words.ts';
import { styles } from './styles.ts';

/** Nothing is loaded, and nothing runs: a value that became markup could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One HTML file that needs nothing else, in light and dark.
 *
 * @param title a text of ours, with nothing of a recording
 */
export function htmlPage(title: string, content: VNode): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${styles}
</style>
</head>
<body>
${allVisible(renderToString(content))}
</body>
</html>
`;
}

/** What would not be seen, or would turn the text around it, is written as `\u{…}`; none of it is in the markup. */
function allVisible(markup: string): string {
  return markup.replace(/[^\n\t]+/g, visible);
}
