/** `verify.json`: what can be linked to, in words of which version, and what became of what is gone. */

import { hasShortAddress } from '../citation/has-short-address.ts';
import { unitName } from '../citation/unit-name.ts';
import {
  type GonePlace,
  LINK_TABLE_FILE,
  type LinkComponent,
  type LinkDocument,
  type LinkPlace,
  type LinkTable,
  type Words,
} from '../linker/link-table.ts';
import { documentAddress, layerAddress, principleAddress, unitAddress } from '../model/address.ts';
import { akomaNtosoName } from '../model/akoma-ntoso-name.ts';
import { componentCitation } from '../model/cite.ts';
import type { Graph } from '../model/graph.ts';
import { redirectsOf } from '../model/laws.ts';
import { endsOf } from '../model/redirect-targets.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Unit } from '../model/schema/unit.ts';
import { versionsOf } from '../model/versions.ts';
import { walkUnits } from '../model/walk.ts';
import type { Download, DownloadOptions } from './download.ts';

const FORM =
  'Địa chỉ: {site}c/{mã hoặc neo}/?ban={bản đã đọc}. Lời văn còn nguyên khi mã băm của bản đã đọc bằng mã băm cuối của "words".';

/** Letters of a fingerprint: enough to see that words changed, not proof against forgery. */
const HASH_LENGTH = 12;

/** The table for links to this model on a site. */
export function linkTable(
  graph: Graph,
  { hash, publicUrl }: Pick<DownloadOptions, 'hash' | 'publicUrl'>,
): LinkTable {
  const { model } = graph;
  const subject = graph.subject.id;
  const fingerprint = (unit: Unit): string => hash(wordsOf(unit)).slice(0, HASH_LENGTH);
  const documents = model.documents.map((document) => linkDocument(graph, document, fingerprint));
  const wordsAt = (ref: string): Words[] => {
    const [id, anchor = ''] = ref.split('#');
    return documents.find((document) => document.id === id)?.places[anchor]?.words ?? [];
  };
  const gone = goneOf(graph);
  return {
    site: publicUrl('/'),
    form: FORM,
    subject,
    documents,
    components: model.components.map((component): LinkComponent => {
      const { id, code, name, unit } = component;
      return { id, code, name, unit, citation: componentCitation(graph, component), words: wordsAt(unit) };
    }),
    titled: {
      ...Object.fromEntries(
        model.structure.layers.map(({ number }) => [`lop-${number}`, layerAddress(number)]),
      ),
      ...Object.fromEntries(
        model.structure.principles.map(({ number }) => [`nguyen-tac-${number}`, principleAddress(number)]),
      ),
    },
    pages: Object.keys(model.permalinks).filter((address) => gone[address] === undefined),
    gone,
  };
}

export function verifyDownload(graph: Graph, options: DownloadOptions): Download {
  // One line: browsers fetch it.
  return { path: LINK_TABLE_FILE, text: `${JSON.stringify(linkTable(graph, options))}\n` };
}

function linkDocument(
  graph: Graph,
  document: LegalDocument,
  fingerprint: (unit: Unit) => string,
): LinkDocument {
  const { id, citation, number, date, issuer, status, statusText, version, versionName, posted } = document;
  const history = new Map<string, Words[]>();
  for (const kept of versionsOf(graph.model, id))
    for (const { unit } of walkUnits(kept.units))
      history.set(unit.id, [...(history.get(unit.id) ?? []), [kept.version, fingerprint(unit)]]);
  const places = [...walkUnits(document.units)].map(({ unit, ancestors }): [string, LinkPlace] => {
    const placed = { document, unit, ancestors };
    const name = hasShortAddress(unit) ? { name: unitName(placed) } : {};
    return [unit.id, { to: unitAddress(placed), ...name, words: history.get(unit.id) ?? [] }];
  });
  return {
    ...{
      id,
      citation,
      names: [citation.replace(/\s*\([^)]*\)$/, '')],
      number,
      date,
      issuer,
      status,
      statusText,
    },
    ...{
      version,
      versionName,
      posted,
      to: documentAddress(id),
      iri: akomaNtosoName(document).expression,
      places: Object.fromEntries(places),
    },
  };
}

/** All words of a unit and of those below it. */
function wordsOf(unit: Unit): string {
  const own = [unit.label, unit.heading, unit.text].filter((part) => part !== undefined).join(' ');
  return [own, ...(unit.units ?? []).map(wordsOf)].join('\n');
}

function goneOf(graph: Graph): Record<string, GonePlace> {
  return Object.fromEntries(
    endsOf(redirectsOf(graph)).all.map(({ from, kind, to, withdrawn: [last] }) => [
      from,
      {
        kind,
        to,
        ...(last === undefined
          ? {}
          : { was: last.was, ...('version' in last ? { version: last.version } : {}) }),
      },
    ]),
  );
}
