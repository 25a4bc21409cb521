/** The ledger of published addresses: what the plan offers, and published addresses that no page has any more. */
import type { Root, RootContent } from 'mdast';
import { type Fault, fault } from '../model/faults.ts';
import { codeAnchor } from '../model/id.ts';
import { nearest } from '../model/nearest.ts';
import { endsOf, partsOf } from '../model/redirect-targets.ts';
import type { Permalinks, Redirect } from '../model/schema/permalink.ts';
import type { Page } from './page.ts';

/**
 * Every address of the site with the anchors that the model gives it, in order; `own` are those of pages with a file
 * of their own.
 */
export function permalinksOf(pages: Page[], own: readonly string[] = []): Permalinks {
  const planned = pages.map((page): [string, string[]] => [page.address, anchorsOf(page)]);
  const fixed = own.map((address): [string, string[]] => [address, []]);
  return Object.fromEntries([...fixed, ...planned].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The published anchors of a page, in its order. */
export function anchorsOf({ meta, body }: Page): string[] {
  return [...(meta.heading.id === undefined ? [] : [meta.heading.id]), ...anchorsIn(body)];
}

/** Addresses and places of a ledger as one list: `/lop/1/`, `/lop/1/#a`. */
function placesOf(ledger: Permalinks): { place: string; path: string }[] {
  return Object.entries(ledger).flatMap(([address, anchors]) => [
    { place: address, path: `$["${address}"]` },
    ...anchors.map((anchor, index) => ({
      place: `${address}#${anchor}`,
      path: `$["${address}"][${index}]`,
    })),
  ]);
}

/**
 * Addresses and anchors of `ledger` that are neither on the site nor redirected, and redirects that lead nowhere, lead
 * in a circle, or leave from what is still there.
 *
 * @param pages the planned pages, without those that only redirect
 * @param own addresses of the pages with a file of their own
 */
export function checkLedger(
  pages: Page[],
  ledger: Permalinks,
  redirects: Redirect[],
  own: readonly string[] = [],
): Fault[] {
  const offered = new Set(placesOf(permalinksOf(pages, own)).map(({ place }) => place));
  const lost = lostPlaces(offered, ledger, redirects).map(({ place, path }) =>
    fault('PermalinkLost', 'permalinks.json', path, `“${place}” không còn ở bản trực tuyến`),
  );
  return [...lost, ...wrongRedirects(offered, redirects)];
}

/** Places of a ledger that are neither offered nor redirected to what is, with their JSON path in it. */
export function lostPlaces(
  offered: ReadonlySet<string>,
  ledger: Permalinks,
  redirects: Redirect[],
): { place: string; path: string }[] {
  const own = new Set(redirects.map(({ from }) => from));
  const ends = endsOf(redirects);
  const isKept = (place: string): boolean =>
    offered.has(place) || own.has(place) || (ends.of(place)?.to.every((to) => offered.has(to)) ?? false);
  return placesOf(ledger).filter(({ place }) => !isKept(place));
}

function wrongRedirects(offered: ReadonlySet<string>, redirects: Redirect[]): Fault[] {
  const { all, circles } = endsOf(redirects);
  const firsts = new Map<string, number>();
  for (const [index, { from }] of redirects.entries()) if (!firsts.has(from)) firsts.set(from, index);
  const at = (from: string) => firsts.get(from) ?? -1;
  const repeated = redirects.flatMap(({ from }, index) =>
    at(from) === index
      ? []
      : [
          fault(
            'DuplicateId',
            'redirects.json',
            `$[${index}].from`,
            `“${from}” đã có ở redirects.json $[${at(from)}]`,
          ),
        ],
  );
  const live = redirects.flatMap(({ from }, index) =>
    offered.has(from)
      ? [fault('LiveRedirect', 'redirects.json', `$[${index}].from`, `“${from}” vẫn còn ở bản trực tuyến`)]
      : [],
  );
  const loops = circles.map(({ from }) =>
    fault('RedirectLoop', 'redirects.json', `$[${at(from)}]`, `đi từ “${from}” sẽ trở lại chính nó`),
  );
  const dead = all.flatMap(({ from, to }) =>
    to
      .filter((target) => !offered.has(target))
      .map((target) =>
        fault(
          'DeadRedirect',
          'redirects.json',
          `$[${at(from)}].to`,
          `“${target}” không có ở bản trực tuyến`,
          nearHint(target, offered),
        ),
      ),
  );
  const orphans = redirects.flatMap(({ from }, index) => {
    const { address } = partsOf(from);
    return offered.has(address) || at(address) >= 0
      ? []
      : [
          fault(
            'DeadRedirect',
            'redirects.json',
            `$[${index}].from`,
            `trang “${address}” không còn và chưa có chuyển hướng của chính nó`,
          ),
        ];
  });
  return [...repeated, ...live, ...loops, ...dead, ...orphans];
}

function nearHint(target: string, offered: ReadonlySet<string>): string {
  const near = nearest(target, offered);
  return near === undefined ? '' : `Có phải “${near}”?`;
}

/** The earlier ledger with everything new added; nothing is ever taken out. */
export function extendLedger(ledger: Permalinks, pages: Page[], own: readonly string[] = []): Permalinks {
  const now = permalinksOf(pages, own);
  const addresses = [...new Set([...Object.keys(ledger), ...Object.keys(now)])].sort();
  return Object.fromEntries(
    addresses.map((address) => [
      address,
      [...new Set([...(ledger[address] ?? []), ...(now[address] ?? [])])],
    ]),
  );
}

/** Blocks whose `id` is a published anchor. */
const ANCHORED = new Set(['Unit', 'UnitRow', 'Term', 'ComparisonRow', 'Wording', 'Finding', 'SourceLine']);

function anchorsIn(node: Root | RootContent): string[] {
  const own = node.type === 'mdxJsxFlowElement' && ANCHORED.has(node.name ?? '') ? unitAnchors(node) : [];
  return [...own, ...('children' in node ? (node.children as RootContent[]).flatMap(anchorsIn) : [])];
}

function unitAnchors(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>): string[] {
  const value = (wanted: string): string | undefined => {
    const found = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === wanted,
    );
    return found !== undefined && typeof found.value === 'string' ? found.value : undefined;
  };
  const id = value('id');
  const code = value('code');
  return [...(id === undefined ? [] : [id]), ...(code === undefined ? [] : [codeAnchor(code)])];
}
