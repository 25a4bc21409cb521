/** Our readings of a document when its next version comes: findings stay with the old one, comparisons are taken along. Pure. */
import { counterpartsOf, isWordForWord } from '../counterparts.ts';
import { findingsOf } from '../findings.ts';
import { type Graph, versionRef } from '../graph.ts';
import type { RawModel } from '../raw.ts';
import type { StoredComparison, StoredCounterpart } from '../schema/counterpart.ts';
import type { Finding } from '../schema/finding.ts';
import { placeAfter, type Standing, type Step } from './carry.ts';

/** Every finding of the version before, those of rules too, with places that name that version. */
export function keptFindings(graph: Graph, { before }: Step): Finding[] {
  return findingsOf(graph).map((finding) => ({
    ...finding,
    places: finding.places.map((place) =>
      'unit' in place && place.unit.startsWith(`${before.id}#`)
        ? { ...place, unit: versionRef(before, place.unit.slice(before.id.length + 1)) }
        : place,
    ),
  }));
}

/** Rows whose subject is gone are left out; units are taken along. */
export function carryComparisons(
  comparisons: RawModel['comparisons']['value'],
  standing: Standing,
  step: Step,
): StoredComparison[] {
  return comparisons.map((comparison) => ({
    ...comparison,
    rows: comparison.rows.flatMap((row): StoredCounterpart[] => {
      const before = row.before.flatMap((place) => {
        const unit = step.carried(place.unit);
        return unit === undefined ? [] : [{ ...place, unit }];
      });
      if (row.subject === undefined) return [{ ...row, before }];
      if ('unit' in row.subject) step.hangs(row.subject.unit, `dòng đối chiếu ${comparison.id}/${row.id}`);
      const subject = placeAfter(row.subject, standing, step);
      return subject === undefined ? [] : [{ ...row, subject, before }];
    }),
  }));
}

/** Rows whose kind is decided by the letters, read anew for the new words; each that changed is one to decide. */
export function rereadComparisons(graph: Graph, file: string, step: Step): StoredComparison[] {
  return graph.model.comparisons.map((comparison) => ({
    ...comparison,
    rows: counterpartsOf(graph, comparison).map((counterpart): StoredCounterpart => {
      const { row } = counterpart;
      const isSame = isWordForWord(counterpart);
      if (isSame === (row.kind === 'giong-nhau')) return row;
      const kind = isSame ? 'giong-nhau' : 'sua-cau-chu';
      step.decide({
        kind: 'doi-chieu',
        words: `${comparison.name}, ${row.id}: ${row.kind} → ${kind}`,
        file,
        at: `"id": "${row.id}"`,
      });
      return { ...row, kind };
    }),
  }));
}
