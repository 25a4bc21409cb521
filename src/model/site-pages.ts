/** Which lists and tools a site has: what its model does not hold has no page, no link and no entry in a menu. */
import {
  ASSESSMENT_ADDRESS,
  CHANGES_ADDRESS,
  COMMENTS_ADDRESS,
  COMPARISONS_ADDRESS,
  CONFORMITY_EXAMPLE_ADDRESS,
  checklistAddress,
  DUTIES_ADDRESS,
  FRAMEWORKS_ADDRESS,
  LAYERS_ADDRESS,
  LOOK_UP_ADDRESS,
  lawsAddress,
  OWN_FRAMEWORK_ADDRESS,
  reviewAddress,
  TEXT_AND_FIGURE_ADDRESS,
  termsAddress,
} from './address.ts';
import { audiencesOf } from './audience.ts';
import { catalogueParts } from './catalogue-parts.ts';
import { conformityExample } from './conformity-example.ts';
import { figureDifferences } from './figure-differences.ts';
import { findingsOf } from './findings.ts';
import type { Graph } from './graph.ts';
import { lawsOf } from './laws.ts';

type Condition = (graph: Graph) => boolean;

const always: Condition = () => true;
const hasChecklists: Condition = ({ model }) =>
  model.components.length > 0 && model.structure.checklists.length > 0;
const hasComponents: Condition = ({ model }) => model.components.length > 0;

/** Lists that are planned from the model, with what must be there for the site to have them. */
const PLANNED: Readonly<Record<string, Condition>> = {
  '/van-ban/': always,
  [CHANGES_ADDRESS]: always,
  [LAYERS_ADDRESS]: ({ model }) => model.structure.layers.length > 0,
  '/nguyen-tac/': ({ model }) => model.structure.principles.length > 0,
  [FRAMEWORKS_ADDRESS]: ({ model }) => model.structure.frameworks.some(({ isRoot }) => !isRoot),
  '/co-quan/': ({ model }) => model.agencies.length > 0,
  '/lo-trinh/': ({ model }) => model.tasks.length > 0,
  '/so-do/': ({ model }) => model.figures.length > 0,
  [termsAddress()]: ({ model }) => model.terms.length > 0,
  [lawsAddress()]: (graph) => lawsOf(graph).length > 0,
  [COMPARISONS_ADDRESS]: (graph) =>
    graph.model.comparisons.length > 0 ||
    graph.model.versions.length > 0 ||
    figureDifferences(graph).length > 0,
  [TEXT_AND_FIGURE_ADDRESS]: (graph) => figureDifferences(graph).length > 0,
  [DUTIES_ADDRESS]: ({ model }) => model.duties.duties.length > 0,
  [reviewAddress()]: (graph) => findingsOf(graph).length > 0,
};

/** Pages with a file of their own under `src/pages/` or `content/`. */
const OWN: Readonly<Record<string, Condition>> = {
  '/': always,
  '/thanh-phan/': hasComponents,
  [LOOK_UP_ADDRESS]: hasComponents,
  [`${LOOK_UP_ADDRESS}ma-tran/`]: hasComponents,
  [ASSESSMENT_ADDRESS]: hasChecklists,
  [CONFORMITY_EXAMPLE_ADDRESS]: (graph) => hasChecklists(graph) && conformityExample(graph) !== undefined,
  '/tim-kiem/': always,
  '/du-lieu/': always,
  '/du-lieu/archimate/': hasComponents,
  '/du-lieu/huong-dan/': always,
  [OWN_FRAMEWORK_ADDRESS]: hasChecklists,
  '/gioi-thieu/': always,
  '/cach-doc/': always,
  '/cach-trich-dan/': always,
  '/trich-dan/': always,
  '/dan-link/': always,
  '/danh-sach-trich-dan/': always,
  [COMMENTS_ADDRESS]: always,
  '/tro-nang/': always,
};

/** Frameworks whose checklists are divided by type of area, with the page where the area is chosen. */
export function areaChoices({ model }: Graph): { id: string; framework: string }[] {
  const { checklists, frameworks } = model.structure;
  return checklists.filter(({ framework }) =>
    frameworks.some(({ id, byTier }) => id === framework && byTier),
  );
}

/** Addresses of the pages with a file of their own that this site has, checklists and pages of the catalogue among them. */
export function ownAddresses(graph: Graph): string[] {
  const lists = [...areaChoices(graph), ...audiencesOf(graph.model.structure)];
  const furtherParts = catalogueParts(graph).slice(1);
  return [
    ...offered(graph, OWN),
    ...furtherParts.map(({ address }) => address),
    ...lists.map(checklistAddress),
  ];
}

const known = new WeakMap<Graph, ReadonlySet<string>>();

/** Addresses of all lists and tools that the site has. */
export function offeredAddresses(graph: Graph): ReadonlySet<string> {
  const pages = known.get(graph) ?? new Set([...ownAddresses(graph), ...offered(graph, PLANNED)]);
  known.set(graph, pages);
  return pages;
}

/** Whether the site has a list or tool at an address. */
export function hasPage(graph: Graph, address: string): boolean {
  return offeredAddresses(graph).has(address);
}

function offered(graph: Graph, pages: Readonly<Record<string, Condition>>): string[] {
  return Object.entries(pages).flatMap(([address, isThere]) => (isThere(graph) ? [address] : []));
}
