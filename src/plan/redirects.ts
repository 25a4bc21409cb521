/**
 * Keeps published addresses working on a plain static host: a page at every removed address, an anchor or a notice for
 * every anchor removed from a page. Pure.
 */
import type { Root, RootContent } from 'mdast';
import { componentAddress, componentVersionAddress, versionAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { codeAnchor } from '../model/id.ts';
import { redirectsOf } from '../model/laws.ts';
import { endsOf, partsOf, type RedirectEnd } from '../model/redirect-targets.ts';
import { ownAddresses } from '../model/site-pages.ts';
import { findVersion } from '../model/versions.ts';
import { walkUnits } from '../model/walk.ts';
import { item, link, list, paragraph } from '../text/mdx.ts';
import { lowerFirst } from '../text/vi.ts';
import { block } from './blocks.ts';
import { placeName } from './official.ts';
import type { Page } from './page.ts';

type Words = (end: RedirectEnd) => RootContent[];

/** The pages with the notices and anchors of redirects, then a page for each removed address. */
export function withRedirects(graph: Graph, pages: Page[]): Page[] {
  const ends = endsOf(redirectsOf(graph));
  const byAddress = Map.groupBy(ends.all, ({ from }) => partsOf(from).address);
  const standing = new Map(pages.map((page) => [page.address, page]));
  const words: Words = (end) => wordsOf(graph, standing, end);
  const own = ownAddresses(graph);
  const gone = [...byAddress].filter(([address]) => !standing.has(address) && !own.includes(address));
  return [
    ...pages.map((page) => withAnchors(page, byAddress.get(page.address) ?? [], words)),
    ...gone.flatMap(([address, all]) => {
      const whole = ends.of(address);
      return whole === undefined ? [] : [redirectPage(whole, all.filter(isOfAnchor), words)];
    }),
  ];
}

function isOfAnchor({ from }: RedirectEnd): boolean {
  return partsOf(from).anchor !== undefined;
}

const HEADINGS: Record<RedirectEnd['kind'], string> = {
  moved: 'Trang này đã chuyển',
  merged: 'Trang này đã nhập vào trang khác',
  split: 'Trang này đã tách thành nhiều phần',
  withdrawn: 'Nội dung này đã rút',
  retracted: 'Nhận xét này đã rút',
};

/** The page at a removed address. With a single target it forwards to it. */
function redirectPage(whole: RedirectEnd, anchors: RedirectEnd[], words: Words): Page {
  const { from: address, kind } = whole;
  const forward = isFollowed(whole) ? whole.to[0] : undefined;
  return {
    address,
    meta: {
      title: `${HEADINGS[kind]}: ${address}`,
      description: `${HEADINGS[kind]}. Địa chỉ đã công bố: ${address}`,
      kind: 'chuyen',
      heading: { text: HEADINGS[kind], official: false },
      breadcrumbs: [],
      toc: [],
      unlisted: { canonical: forward && partsOf(forward).address, forward },
    },
    body: {
      type: 'root',
      children: [
        block('Moved', { follow: isFollowed(whole) }, words(whole)),
        ...anchors.map((end) => notice(end, words)),
      ],
    },
  };
}

/** Whether a reader can be sent on without a choice. */
function isFollowed({ to, withdrawn }: RedirectEnd): boolean {
  return to.length === 1 && withdrawn.length === 0;
}

/** Notice about one removed anchor, visible when it is the target of the URL. */
function notice(end: RedirectEnd, words: Words): RootContent {
  const { anchor } = partsOf(end.from);
  return block('Moved', { id: anchor, follow: isFollowed(end) }, words(end));
}

/** A page with its former anchors: at their new place on this page, else as notices. */
function withAnchors(page: Page, ends: RedirectEnd[], words: Words): Page {
  if (ends.length === 0) return page;
  const here = ends.filter((end) => isFollowed(end) && partsOf(end.to[0] ?? '').address === page.address);
  const former = Map.groupBy(here, ({ to: [to = ''] }) => partsOf(to).anchor ?? '');
  const placed = new Set<string>();
  const body = withFormer(page.body, (id) => {
    placed.add(id);
    return (former.get(id) ?? []).flatMap(({ from }) => partsOf(from).anchor ?? []);
  });
  const notices = ends.filter(
    (end) => !here.includes(end) || !placed.has(partsOf(end.to[0] ?? '').anchor ?? ''),
  );
  return {
    ...page,
    body: { ...body, children: [...notices.map((end) => notice(end, words)), ...body.children] },
  };
}

/** The tree with the attribute `former` on each unit that answers to earlier anchors too. */
function withFormer<T extends Root | RootContent>(node: T, formerOf: (id: string) => string[]): T {
  const below =
    'children' in node
      ? { ...node, children: node.children.map((child) => withFormer(child as RootContent, formerOf)) }
      : node;
  if (below.type !== 'mdxJsxFlowElement' || below.name !== 'Unit') return below as T;
  const id = below.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === 'id')?.value;
  const former = typeof id === 'string' ? formerOf(id) : [];
  if (former.length === 0) return below as T;
  const value = former.join(' ');
  return {
    ...below,
    attributes: [...below.attributes, { type: 'mdxJsxAttribute', name: 'former', value }],
  } as T;
}

function wordsOf(graph: Graph, pages: ReadonlyMap<string, Page>, end: RedirectEnd): RootContent[] {
  const links = end.to.map((to) => link(to, titleOf(graph, pages, to)));
  const [only] = links;
  const verb = end.kind === 'merged' ? 'nhập vào' : 'chuyển đến';
  const stands =
    links.length > 1
      ? [
          paragraph('Nội dung ở địa chỉ này đã tách thành các phần:'),
          list(links.map((each) => item(paragraph(each)))),
        ]
      : only === undefined
        ? []
        : [paragraph(`Nội dung ở địa chỉ này đã ${verb} `, only, '.')];
  return [...stands, ...end.withdrawn.map((gone) => withdrawnWords(graph, gone))];
}

/** What was withdrawn, in which version it stood, and where its words can still be read; why a comment was taken back. */
function withdrawnWords(graph: Graph, gone: RedirectEnd['withdrawn'][number]): RootContent {
  if (gone.kind === 'retracted')
    return paragraph(`Nhận xét “${gone.was}” của ban biên tập bản trực tuyến đã rút: ${gone.reason}.`);
  const { from, was, document, version } = gone;
  const kept = findVersion(graph.model, document, version);
  if (kept === undefined) throw new Error(`no version ${document}/${version}`);
  const { address, anchor } = partsOf(from);
  const component = graph.model.earlierComponents.find(
    (earlier) => componentAddress(earlier) === address && graph.unit(earlier.unit).document === kept,
  );
  const stands = [...walkUnits(kept.units)].some(({ unit }) => isNamed(unit, anchor));
  return paragraph(
    `“${was}” có trong `,
    link(
      component === undefined
        ? `${versionAddress(kept)}${stands ? `#${anchor}` : ''}`
        : componentVersionAddress(component, kept.version),
      `${lowerFirst(kept.versionName)}, ${kept.shortTitle}`,
    ),
    ' và đã được rút: bản mới nhất không còn nội dung này.',
  );
}

function isNamed(
  { id, code }: { id: string; code?: string | undefined },
  anchor: string | undefined,
): boolean {
  return id === anchor || (code !== undefined && codeAnchor(code) === anchor);
}

/** Name of a place for a link: how a citation calls the unit, else the title of the page. */
function titleOf(graph: Graph, pages: ReadonlyMap<string, Page>, place: string): string {
  const { address, anchor } = partsOf(place);
  const document = graph.model.documents.find(({ id }) => address.startsWith(`/van-ban/${id}/`));
  const visit = [...walkUnits(document?.units ?? [])].find(({ unit }) => isNamed(unit, anchor));
  if (document !== undefined && visit !== undefined) return placeName({ document, ...visit });
  return pages.get(address)?.meta.title ?? address;
}
