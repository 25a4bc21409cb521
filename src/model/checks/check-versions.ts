import { type Fault, fault } from '../faults.ts';
import { nearest } from '../nearest.ts';
import type { Placed, RawModel } from '../raw.ts';
import type { LegalDocument } from '../schema/document.ts';
import { walkUnits } from '../walk.ts';
import { alongSource } from './check-fidelity.ts';
import { inUnits } from './check-ids.ts';
import { inDocument } from './check-numbering.ts';

/**
 * Earlier versions are held to what the present documents are: they say what their source says, their ids are unique
 * and run without gaps. Each stands where its name says, and no two versions of a document share a name or a day.
 * What was withdrawn stood in a version that is kept.
 */
export function checkVersions(raw: RawModel): Fault[] {
  return [...raw.versions.flatMap((version) => inVersion(raw, version)), ...order(raw), ...withdrawn(raw)];
}

function inVersion(raw: RawModel, { file, value }: Placed<LegalDocument>): Fault[] {
  const source = raw.manifest.value.sources.find(({ id }) => id === value.source);
  const text = source && raw.sources.get(source.id)?.text;
  const stands = `versions/${value.id}/${value.version}.json`;
  const sources = raw.manifest.value.sources.map(({ id }) => id);
  const units = new Set([...walkUnits(value.units)].map(({ unit }) => unit.id));
  return [
    ...(file === stands ? [] : [fault('VersionOutOfPlace', file, '$.version', `bản này phải là ${stands}`)]),
    ...(source === undefined ? [dangling(file, '$.source', value.source, sources)] : []),
    ...value.pages.flatMap((id, index) =>
      units.has(id) ? [] : [dangling(file, `$.pages[${index}]`, id, units)],
    ),
    ...inUnits(file, value.units),
    ...inDocument(file, value),
    ...(source === undefined || text === undefined ? [] : alongSource({ file, value }, source, text)),
  ];
}

function order({ documents, versions }: RawModel): Fault[] {
  return versions.flatMap(({ file, value }, index) => {
    const present = documents.find((document) => document.value.id === value.id);
    if (present === undefined) {
      const known = documents.map((document) => document.value.id);
      return [dangling(file, '$.id', value.id, known)];
    }
    const others = [present, ...versions.slice(0, index).filter((other) => other.value.id === value.id)];
    const alike = others.find(
      (other) => other.value.version === value.version || other.value.posted === value.posted,
    );
    if (alike !== undefined) {
      return [
        fault(
          'VersionOrder',
          file,
          '$.version',
          `trùng mã phiên bản hoặc ngày đăng với ${alike.file} (${value.version}, ${value.posted})`,
        ),
      ];
    }
    return value.posted < present.value.posted
      ? []
      : [fault('VersionOrder', file, '$.posted', `${value.posted} không trước ${present.value.posted}`)];
  });
}

function withdrawn({ redirects, documents, versions }: RawModel): Fault[] {
  const kept = new Set([...documents, ...versions].map(({ value }) => `${value.id}/${value.version}`));
  return redirects.value.flatMap((redirect, index) => {
    if (redirect.kind !== 'withdrawn') return [];
    const version = `${redirect.document}/${redirect.version}`;
    return kept.has(version) ? [] : [dangling(redirects.file, `$[${index}].version`, version, kept)];
  });
}

function dangling(file: string, path: string, to: string, known: Iterable<string>): Fault {
  const near = nearest(to, known);
  const hint = near === undefined ? '' : `Có phải “${near}”?`;
  return fault('DanglingReference', file, path, `“${to}” không có trong mô hình`, hint);
}
