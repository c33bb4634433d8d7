import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { DevToolsTarget } from './devtools-target.ts';

/**
 * Rules for a page that make no sense of a panel: it is one view of DevTools, whose front end has the headings and
 * landmarks that people find their way by.
 */
const rulesOfPages = ['page-has-heading-one', 'landmark-one-main', 'region'];

function optionsFor(isPanel: boolean): RunOptions {
  return {
    resultTypes: ['violations'],
    rules: Object.fromEntries(rulesOfPages.map((id) => [id, { enabled: !isPanel }])),
  };
}

/**
 * What axe-core finds wrong in a page, by all of its rules; of a panel by all but those for whole pages.
 *
 * @param isPanel whether it is one view of DevTools; it is unless this is false
 * @returns a line for each element: the rule, where the element is, and its markup
 */
export async function axeViolations(
  target: Pick<DevToolsTarget, 'evaluate'>,
  isPanel = true,
): Promise<readonly string[]> {
  if (!(await target.evaluate<boolean>(`typeof axe === 'object'`))) {
    await target.evaluate(`void ${JSON.stringify(axe.version)};${axe.source};undefined`);
  }
  const { violations } = await target.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, ${JSON.stringify(optionsFor(isPanel))})
      .then(({ violations }) => JSON.parse(JSON.stringify({ violations })))`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target: path, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${path.join(' ')}: ${why}: ${html.slice(0, 200)}`;
    }),
  );
}
