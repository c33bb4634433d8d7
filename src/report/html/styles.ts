import base from '../../ui/styles/base.css?raw';
import causes from '../../ui/styles/causes.css?raw';
import checks from '../../ui/styles/checks.css?raw';
import code from '../../ui/styles/code.css?raw';
import details from '../../ui/styles/details.css?raw';
import fix from '../../ui/styles/fix.css?raw';
import headers from '../../ui/styles/headers.css?raw';
import marks from '../../ui/styles/marks.css?raw';
import progress from '../../ui/styles/progress.css?raw';
import theme from '../../ui/styles/theme.css?raw';
import report from './report.css?raw';

/** Of the themes those of Chromium: the dark one on a screen whose user prefers it, and paper is light. */
const colours = `:root ${tokensOf(':root')}
@media screen and (prefers-color-scheme: dark) {
:root ${tokensOf(':root[data-theme="dark"]')}
}`;

/** The style sheets of the panel's details, and what a page of its own needs besides. */
export const styles = [
  colours,
  base,
  marks,
  details,
  causes,
  progress,
  fix,
  code,
  checks,
  headers,
  report,
]
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\n\s*/g, '\n')
  .trim();

/** What the panel's theme sets by a rule. */
function tokensOf(selector: string): string {
  const start = theme.indexOf(`${selector} {`) + selector.length + 1;
  return theme.slice(start, theme.indexOf('}', start) + 1);
}
