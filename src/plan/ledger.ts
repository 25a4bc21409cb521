/** The ledger of published addresses: what the plan offers now, and what an earlier ledger promised and no page keeps. */
import type { Root, RootContent } from 'mdast';
import { SITE_ADDRESSES } from '../model/address.ts';
import { type Fault, fault } from '../model/faults.ts';
import { codeAnchor } from '../model/id.ts';
import type { Permalinks, Redirect } from '../model/schema/permalink.ts';
import type { Page } from './page.ts';

/** Every address of the site with the anchors that the model gives it, in order. */
export function permalinksOf(pages: Page[]): Permalinks {
  const planned = pages.map(({ address, meta, body }): [string, string[]] => [
    address,
    [...(meta.heading.id === undefined ? [] : [meta.heading.id]), ...anchorsIn(body)],
  ]);
  const fixed = SITE_ADDRESSES.map((address): [string, string[]] => [address, []]);
  return Object.fromEntries([...fixed, ...planned].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Addresses and anchors of `ledger` that are neither on the site nor redirected, and redirects that lead nowhere. */
export function checkLedger(pages: Page[], ledger: Permalinks, redirects: Redirect[]): Fault[] {
  const now = permalinksOf(pages);
  const offered = new Set(
    Object.entries(now).flatMap(([address, anchors]) => [
      address,
      ...anchors.map((anchor) => `${address}#${anchor}`),
    ]),
  );
  const moved = new Set(redirects.map(({ from }) => from));
  const promised = Object.entries(ledger).flatMap(([address, anchors]) => [
    { link: address, path: `$["${address}"]` },
    ...anchors.map((anchor, index) => ({ link: `${address}#${anchor}`, path: `$["${address}"][${index}]` })),
  ]);
  const lost = promised
    .filter(({ link }) => !offered.has(link) && !moved.has(link))
    .map(({ link, path }) =>
      fault('PermalinkLost', 'permalinks.json', path, `“${link}” không còn trên trang`),
    );
  const dead = redirects.flatMap(({ to }, index) =>
    offered.has(to)
      ? []
      : [fault('DeadRedirect', 'redirects.json', `$[${index}].to`, `“${to}” không có trên trang`)],
  );
  return [...lost, ...dead];
}

/** The earlier ledger with everything new added; nothing is ever taken out. */
export function extendLedger(ledger: Permalinks, pages: Page[]): Permalinks {
  const now = permalinksOf(pages);
  const addresses = [...new Set([...Object.keys(ledger), ...Object.keys(now)])].sort();
  return Object.fromEntries(
    addresses.map((address) => [
      address,
      [...new Set([...(ledger[address] ?? []), ...(now[address] ?? [])])],
    ]),
  );
}

function anchorsIn(node: Root | RootContent): string[] {
  const own =
    node.type === 'mdxJsxFlowElement' && (node.name === 'Unit' || node.name === 'Finding')
      ? unitAnchors(node)
      : [];
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
