import axe, { type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 AA and axe's best practices. */
const ALL_RULES: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * Violations on the page: the rule, the number of places, the first of them and axe's explanation.
 *
 * @param rules names of the only rules to check; all unless given
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly = rules === undefined ? ALL_RULES : { type: 'rule' as const, values: rules };
  const found = await page.evaluate(async (only: RunOnly) => {
    const { run } = Reflect.get(globalThis, 'axe') as typeof axe;
    return (await run({ runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
  return found.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} in ${nodes.length} places, at ${first?.target.join(' ')}: ${first?.failureSummary}`;
  });
}
