/**
 * What the frame of a page (head, header, sidebar, footer) shows of the model. With the page's MDX and the data of its
 * blocks this decides its HTML: a build renders a page again only when one of them or the code has changed.
 */
import { FEED_NAME, feedSubjects } from '../model/feed-subjects.ts';
import type { Graph } from '../model/graph.ts';
import { siteGraph } from '../model/site-model.ts';
import { offeredAddresses } from '../model/site-pages.ts';
import { subjectWords } from '../model/subject.ts';
import type { PageMeta } from '../plan/page.ts';
import { printedDate } from '../text/date.ts';
import { reviewName } from '../text/site-words.ts';
import { searchExamples } from './cite-examples.ts';
import { structuredData, type Thing } from './structured-data.ts';

/** What all pages show alike. */
export type SiteFrame = {
  /** Name of the site. */
  name: string;
  /** Id of the subject document, its title inside a sentence, and who receives comments on its words. */
  subject: string;
  title: string;
  drafter: string;
  /** Number of layers. */
  layers: number;
  /** Name of the comments on the subject. */
  review: string;
  /** Addresses of the lists and tools that the site has. */
  offered: ReadonlySet<string>;
  /** What may be typed into a search box. */
  examples: readonly string[];
};

/** What one page shows beside that. */
export type PageFrame = {
  /** Words at the head of each printed page, before its address. */
  running: string[];
  /** Feed of the page's own thing. */
  feed?: { address: string; title: string };
  things: Thing[];
};

const known = new WeakMap<Graph, SiteFrame>();

export function siteFrameOf(graph: Graph): SiteFrame {
  const { structure, sources } = graph.model;
  const { subject } = graph;
  const frame = known.get(graph) ?? {
    name: structure.site.name,
    subject: structure.subject,
    title: subjectWords(subject).title,
    drafter: sources.find(({ id }) => id === subject.source)?.issuer ?? subject.issuer,
    layers: structure.layers.length,
    review: reviewName(subjectWords(subject).noun),
    offered: offeredAddresses(graph),
    examples: searchExamples(graph),
  };
  known.set(graph, frame);
  return frame;
}

/** @param publicUrl makes a public address of a path */
export function pageFrameOf(
  graph: Graph,
  meta: PageMeta,
  address: string,
  publicUrl: (path: string) => string,
): PageFrame {
  const { structure, documents } = graph.model;
  const document = documents.find(({ id }) => id === meta.status?.doc);
  const running = [
    document?.shortTitle ?? structure.site.name,
    meta.status?.text,
    document && `đăng ${printedDate(document.posted)}`,
  ];
  const subject = meta.unlisted ? undefined : feedSubjects(graph).get(address);
  return {
    running: running.flatMap((words) => words || []),
    ...(subject && { feed: { address: `${address}${FEED_NAME}.atom`, title: subject.title } }),
    things: meta.unlisted ? [] : structuredData(graph, meta, address, publicUrl),
  };
}

/** The same for the model of the site. */
export const siteFrame = (): SiteFrame => siteFrameOf(siteGraph());

export const pageFrame = (meta: PageMeta, address: string, publicUrl: (path: string) => string): PageFrame =>
  pageFrameOf(siteGraph(), meta, address, publicUrl);
