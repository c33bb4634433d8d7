import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { DevToolsTarget } from './devtools-target.ts';

/**
 * Rules for a page that make no sense of a panel: it is one view of DevTools, whose front end has the headings and
 * landmarks that people find their way by.
 */
const rulesOfPages = ['page-has-heading-one', 'landmark-one-main', 'region'];

const optionsOfPart: RunOptions = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(rulesOfPages.map((id) => [id, { enabled: false }])),
};

/** What axe-core is run in. */
type Evaluated = Pick<DevToolsTarget, 'evaluate'>;

/** What axe-core finds wrong in a part of a page, by all of its rules but those for whole pages. See {@link violationsIn}. */
export function axeViolations(target: Evaluated): Promise<readonly string[]> {
  return violationsIn(target, optionsOfPart);
}

/** The same by all of its rules, in a page of its own. See {@link violationsIn}. */
export function axeViolationsOfPage(target: Evaluated): Promise<readonly string[]> {
  return violationsIn(target, { resultTypes: ['violations'] });
}

/**
 * @returns a line for each element: the rule, where the element is, and its markup
 */
async function violationsIn(target: Evaluated, options: RunOptions): Promise<readonly string[]> {
  if (!(await target.evaluate<boolean>(`typeof axe === 'object'`))) {
    await target.evaluate(`void ${JSON.stringify(axe.version)};${axe.source};undefined`);
  }
  const { violations } = await target.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, ${JSON.stringify(options)})
      .then(({ violations }) => JSON.parse(JSON.stringify({ violations })))`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target: path, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${path.join(' ')}: ${why}: ${html.slice(0, 200)}`;
    }),
  );
}
