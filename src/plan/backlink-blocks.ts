/** "Được nhắc đến": where the texts name a thing, by document, as blocks of a page. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { ReferenceTarget } from '../citation/reference.ts';
import { unitName } from '../citation/unit-name.ts';
import { unitAddress } from '../model/address.ts';
import { type BacklinkGroup, backlinksOf, countOf } from '../model/backlinks.ts';
import type { Graph } from '../model/graph.ts';
import { item, link, list, paragraph } from '../text/mdx.ts';
import { block } from './blocks.ts';
import { section } from './official.ts';

/** A section of a page about a thing; nothing where no text names it. */
export function backlinkSection(graph: Graph, target: ReferenceTarget): RootContent[] {
  const groups = backlinksOf(graph, target);
  if (groups.length === 0) return [];
  return [section('nhac-den', `Được nhắc đến (${countOf(groups)} lần)`, [places(groups)])];
}

/** A closed list of every place that uses a term; nothing where no document uses it in a second place. */
export function termBacklinks(uses: readonly BacklinkGroup[]): RootContent[] {
  if (uses.every(({ places: found }) => found.length < 2)) return [];
  return [block('Backlinks', { title: 'Mọi nơi nhắc đến' }, [places(uses)])];
}

/** One item for each document: its name, how often, and every place. */
export function places(groups: readonly BacklinkGroup[]): RootContent {
  return list(
    groups.map(({ document, places: found, count }) =>
      item(
        paragraph(
          `${document.shortTitle} (${count} lần): `,
          ...found.flatMap(({ placed, count: times }, index): (PhrasingContent | string)[] => [
            ...(index === 0 ? [] : ['; ']),
            link(unitAddress(placed), unitName(placed)),
            ...(times > 1 ? [` (${times})`] : []),
          ]),
          '.',
        ),
      ),
    ),
  );
}
