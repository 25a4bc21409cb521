import { unitName } from '../citation/unit-name.ts';
import { componentAddress, unitAddress, versionAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { anchorsAfter } from '../model/propose-redirects.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { changesBetween } from '../model/version-changes.ts';
import { changesSincePath, versionsOf } from '../model/versions.ts';
import { walkUnits } from '../model/walk.ts';
import { type Download, type DownloadOptions, jsonDownload } from './download.ts';

/**
 * `changes-since/<document>/<version>.json` for every version of every document: what changed from it to today, unit by
 * unit, with the components that stand there. The file of the present version says that nothing did. Versions of the
 * first document, the subject before all others, have a second address without the document.
 */
export function changesSinceDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const taken = new Set<string>();
  return graph.model.documents.flatMap((present) =>
    versionsOf(graph.model, present.id).flatMap((version) => {
      const changes = changesSince(graph, version, present, publicUrl);
      const file = jsonDownload(`du-lieu/${changesSincePath(version)}`, changes);
      // Two documents may call a version by one name.
      if (taken.has(version.version)) return [file];
      taken.add(version.version);
      return [file, jsonDownload(`du-lieu/changes-since/${version.version}.json`, changes)];
    }),
  );
}

function changesSince(
  graph: Graph,
  version: LegalDocument,
  present: LegalDocument,
  publicUrl: (path: string) => string,
) {
  const names = new Map([...walkUnits(version.units)].map((visit) => [visit.unit.id, unitName(visit)]));
  return {
    document: present.id,
    since: version.version,
    now: present.version,
    posted: present.posted,
    changes: changesBetween(version, present).map((change) => {
      const units = anchorsAfter(change).map((id) => `${present.id}#${id}`);
      return {
        kind: change.kind,
        from:
          change.kind === 'new'
            ? null
            : {
                unit: change.from,
                name: names.get(change.from) ?? change.from,
                url: publicUrl(`${versionAddress(version)}#${change.from}`),
              },
        to: units.map(graph.unit).map((placed) => ({
          unit: placed.unit.id,
          name: unitName(placed),
          url: publicUrl(unitAddress(placed)),
        })),
        components: units.flatMap(graph.componentsAt).map((component) => ({
          id: component.id,
          url: publicUrl(componentAddress(component)),
        })),
      };
    }),
  };
}
