/** Changes between versions of the documents: an Atom feed (RFC 4287) and the same as JSON. */
import { unitName } from '../citation/unit-name.ts';
import { CHANGES_ADDRESS, changesAddress, versionAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { anchorsAfter } from '../model/propose-redirects.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { countedChanges, type VersionChanges, versionChanges } from '../model/version-changes.ts';
import { walkUnits } from '../model/walk.ts';
import { lowerFirst } from '../text/vi.ts';
import { element, words, xmlFile } from '../text/xml.ts';
import { type Download, type DownloadOptions, jsonDownload } from './download.ts';

const FEED = '/thay-doi.atom';

/** `publicUrl` makes a public address of an address of this site. */
export function changesDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const versions = versionChanges(graph.model);
  return [
    { path: FEED.slice(1), text: feed(graph, versions, publicUrl) },
    jsonDownload(
      'du-lieu/changes.json',
      versions.map((version) => exportVersion(version, publicUrl)),
    ),
  ];
}

/** A place in a version, with its name in a citation. */
type ExportedPlace = { unit: string; name: string; url: string };

function exportVersion({ document, previous, changes }: VersionChanges, publicUrl: (path: string) => string) {
  const placeIn = (version: LegalDocument) => {
    const names = new Map([...walkUnits(version.units)].map((visit) => [visit.unit.id, unitName(visit)]));
    return (unit: string): ExportedPlace => ({
      unit,
      name: names.get(unit) ?? unit,
      url: publicUrl(`${versionAddress(version)}#${unit}`),
    });
  };
  const [left, arrived] = [placeIn(previous ?? document), placeIn(document)];
  return {
    document: document.id,
    version: document.version,
    name: document.versionName,
    posted: document.posted,
    url: publicUrl(versionAddress(document)),
    previous: previous?.version ?? null,
    changes: changes.map((change) => ({
      kind: change.kind,
      from: change.kind === 'new' ? null : left(change.from),
      to: anchorsAfter(change).map(arrived),
    })),
  };
}

/** An entry's time is the start of the day, in Viet Nam, on which the version was posted. */
function dateTime(day: string): string {
  return `${day}T00:00:00+07:00`;
}

function feed(
  { model }: Graph,
  versions: readonly VersionChanges[],
  publicUrl: (path: string) => string,
): string {
  const [latest] = versions;
  if (latest === undefined) throw new Error('Mô hình không có văn bản nào.');
  const link = (rel: string, type: string, path: string) =>
    element('link', { rel, type, href: publicUrl(path) });
  return xmlFile(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' }, [
      words('id', {}, publicUrl(FEED)),
      words('title', {}, `${model.structure.site.name}: thay đổi của các văn bản`),
      element('author', {}, [words('name', {}, 'Bản trực tuyến không chính thức')]),
      words('updated', {}, dateTime(latest.document.posted)),
      link('self', 'application/atom+xml', FEED),
      link('alternate', 'text/html', CHANGES_ADDRESS),
      ...versions.map(({ document, previous, changes }) => {
        const { shortTitle, versionName, posted, statusText, units } = document;
        const what =
          previous === undefined
            ? `Đăng lần đầu: ${[...walkUnits(units)].length} đơn vị dẫn được.`
            : `So với ${lowerFirst(previous.versionName)}: ${countedChanges(changes)}.`;
        return element('entry', {}, [
          words('id', {}, publicUrl(versionAddress(document))),
          words('title', {}, `${shortTitle}: ${lowerFirst(versionName)}`),
          words('published', {}, dateTime(posted)),
          words('updated', {}, dateTime(posted)),
          link('alternate', 'text/html', versionAddress(document)),
          link('related', 'text/html', changesAddress(document)),
          words('summary', {}, `${what} Tình trạng: ${statusText}.`),
        ]);
      }),
    ]),
  );
}
