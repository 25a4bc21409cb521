/** Redirects and ledger after a new version: every address and anchor that was published still leads somewhere. Pure. */
import type { UnitChange } from '../model/compare-documents.ts';
import type { Graph } from '../model/graph.ts';
import { lawRedirects } from '../model/laws.ts';
import { proposeRedirects } from '../model/propose-redirects.ts';
import { partsOf } from '../model/redirect-targets.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Permalinks, Redirect } from '../model/schema/permalink.ts';
import { ownAddresses } from '../model/site-pages.ts';
import { extendLedger, lostPlaces, permalinksOf } from './ledger.ts';
import { planPages } from './plan.ts';

export type KeptAddresses = { redirects: Redirect[]; permalinks: Permalinks };

/**
 * @param before the graph of the model before, `after` of the model with the new version
 * @param step the document in both, with what became of its units
 */
export function keepAddresses(
  before: Graph,
  after: Graph,
  step: { before: LegalDocument; after: LegalDocument; changes: readonly UnitChange[] },
): KeptAddresses {
  const [oldPages, pages] = [planPages(before), planPages(after)];
  const own = ownAddresses(after);
  const ledger = extendLedger(before.model.permalinks, oldPages, ownAddresses(before));
  const offered = new Set(
    Object.entries(permalinksOf(pages, own)).flatMap(([address, anchors]) => [
      address,
      ...anchors.map((anchor) => `${address}#${anchor}`),
    ]),
  );
  const proposed = proposeRedirects(step.before, step.after, step.changes).filter(
    ({ from }) => !offered.has(from),
  );
  const fresh = new Set(proposed.map(({ from }) => from));
  const standing = before.model.redirects.filter(({ from }) => !offered.has(from) && !fresh.has(from));
  const redirects = [...standing, ...proposed];
  const known = [...redirects, ...lawRedirects(after)];
  const lost = lostPlaces(offered, ledger, known).map(({ place }) => place);
  const lostAddresses = new Set(lost.filter((place) => !place.includes('#')));
  const titles = new Map(oldPages.map(({ address, meta }) => [address, meta.heading.text]));
  const withdrawn = lost.flatMap((from): Redirect[] => {
    const { address, anchor } = partsOf(from);
    // The anchors of a page move with it.
    if (anchor !== undefined && lostAddresses.has(address)) return [];
    const title = titles.get(address) ?? address;
    const was = anchor === undefined ? title : `${title} (${anchor})`;
    const { id: document, version } = step.before;
    return [{ kind: 'withdrawn', from, was, document, version }];
  });
  return { redirects: [...redirects, ...withdrawn], permalinks: extendLedger(ledger, pages, own) };
}
