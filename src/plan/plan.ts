/** Model → every generated page and the sidebars. Pure. */
import { FRAMEWORKS_ADDRESS, LAYERS_ADDRESS } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { relationsOf } from '../model/relations.ts';
import { hasPage } from '../model/site-pages.ts';
import { agenciesPage, agencyNavigation, agencyPage } from './kinds/agency-page.ts';
import { changesPage } from './kinds/changes-page.ts';
import { comparisonNavigation, comparisonPages } from './kinds/comparison-page.ts';
import { componentNavigation, componentPage } from './kinds/component-page.ts';
import { componentVersionPages } from './kinds/component-version-page.ts';
import { documentNavigation, documentPage, documentsPages } from './kinds/document-page.ts';
import { dutyPages } from './kinds/duties-page.ts';
import { figurePages } from './kinds/figure-page.ts';
import {
  frameworkNavigation,
  frameworkPage,
  frameworksPages,
  referenceFrameworks,
} from './kinds/framework-page.ts';
import { lawNavigation, lawPages } from './kinds/law-page.ts';
import { layerNavigation, layerPage, layersPage } from './kinds/layer-page.ts';
import { principleNavigation, principlePage, principlesPage } from './kinds/principle-page.ts';
import { reviewPages } from './kinds/review-page.ts';
import { roadmapPage } from './kinds/roadmap-page.ts';
import { sectionPages, wholeTextPage } from './kinds/section-page.ts';
import { termsPage } from './kinds/terms-page.ts';
import { versionPages } from './kinds/version-page.ts';
import type { Navigation, Page } from './page.ts';
import { settleLinks } from './page-links.ts';

/** Every page that is made from the model, in a fixed order. */
export function planPages(graph: Graph): Page[] {
  const { documents, components, agencies, structure } = graph.model;
  const when = (address: string, page: (graph: Graph) => Page): Page[] =>
    hasPage(graph, address) ? [page(graph)] : [];
  const related = new Set(relationsOf(graph).flatMap(({ from, to }) => [from, to]));
  const pages = [
    ...documentsPages(graph),
    ...documents.flatMap((document) => [
      documentPage(graph, document),
      ...sectionPages(graph, document),
      wholeTextPage(graph, document),
      ...versionPages(graph, document),
    ]),
    ...when(LAYERS_ADDRESS, layersPage),
    ...structure.layers.map((layer) => layerPage(graph, layer)),
    ...when('/nguyen-tac/', principlesPage),
    ...structure.principles.map((principle) => principlePage(graph, principle)),
    ...(hasPage(graph, FRAMEWORKS_ADDRESS) ? frameworksPages(graph) : []),
    ...referenceFrameworks(graph).map((framework) => frameworkPage(graph, framework)),
    ...components.map((component) => componentPage(graph, component, related)),
    ...componentVersionPages(graph),
    ...when('/co-quan/', agenciesPage),
    ...agencies.map((agency) => agencyPage(graph, agency)),
    ...when('/lo-trinh/', roadmapPage),
    ...figurePages(graph),
    ...termsPage(graph),
    ...lawPages(graph),
    changesPage(graph),
    ...comparisonPages(graph),
    ...reviewPages(graph),
    ...dutyPages(graph),
  ];
  return pages.map((page) => settleLinks(page, documents));
}

/** The sidebar of every section. */
export function planNavigation(graph: Graph): Navigation {
  return Object.assign(
    {},
    ...graph.model.documents.map((document) => documentNavigation(graph, document)),
    layerNavigation(graph),
    principleNavigation(graph),
    frameworkNavigation(graph),
    componentNavigation(graph),
    agencyNavigation(graph),
    lawNavigation(graph),
    comparisonNavigation(graph),
  );
}
