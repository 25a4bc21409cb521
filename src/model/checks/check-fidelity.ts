import { squeeze } from '../../text/vi.ts';
import { type Fault, fault } from '../faults.ts';
import type { Placed, RawModel } from '../raw.ts';
import { runningLines, withoutInvisible } from '../running.ts';
import type { LegalDocument } from '../schema/document.ts';
import type { Source } from '../schema/source.ts';
import type { Unit } from '../schema/unit.ts';
import { walkUnits, wordsOf } from '../walk.ts';

/**
 * The tree says what the source says, no more, no less, in the same order: units are laid along the running text one
 * after another, first the lines of the publisher; a footnote stands at its mark in the tree and at the end of the source. What a unit adds is TextNotInSource; what lies between two units is SourceNotInModel.
 */
export function checkFidelity(raw: RawModel): Fault[] {
  const changed = raw.manifest.value.sources.flatMap(({ id, file, sha256 }, index) =>
    raw.sources.get(id)?.sha256 === sha256
      ? []
      : [
          fault(
            'SourceChanged',
            raw.manifest.file,
            `$.sources[${index}].sha256`,
            `nội dung của ${file} không còn đúng mã băm đã ghi`,
          ),
        ],
  );
  const faults = raw.documents.flatMap((document) => {
    const source = raw.manifest.value.sources.find(({ id }) => id === document.value.source);
    const text = source && raw.sources.get(source.id)?.text;
    return source === undefined || text === undefined ? [] : alongSource(document, source, text);
  });
  return [...changed, ...faults];
}

/** What one document and its source do not have in common. */
export function alongSource({ file, value }: Placed<LegalDocument>, source: Source, text: string): Fault[] {
  const running = joinLines(source, text);
  const faults: Fault[] = [];
  const skipped = (from: number, to: number): void => {
    const words = running.between(from, to);
    if (words === '') return;
    const line = running.lineAt(from);
    faults.push(
      fault(
        'SourceNotInModel',
        `sources/${source.file}`,
        `dòng ${line}`,
        `“${words.slice(0, 80)}” không có trong ${file}`,
      ),
    );
  };
  const missing = (unit: Unit, path: string): void => {
    faults.push(
      fault(
        'TextNotInSource',
        file,
        path,
        `lời của ${unit.id} không có ở đúng chỗ trong nguồn: “${squeeze(wordsOf(unit)).slice(0, 80)}”`,
      ),
    );
  };
  const publisher = (value.publisher ?? []).map((unit, index) => ({
    unit: { ...unit, kind: 'the-thuc' as const },
    path: `$.publisher[${index}]`,
  }));
  const visits = [...publisher, ...walkUnits(value.units)];
  for (const { unit, path } of visits.filter(({ unit: { kind } }) => kind === 'chu-thich')) {
    const words = compact(wordsOf(unit));
    const at = running.compact.indexOf(words);
    if (at < 0) missing(unit, path);
    else running.takeOut(at, words.length);
  }
  let cursor = 0;
  for (const { unit, path } of visits) {
    const words = unit.kind === 'chu-thich' ? '' : compact(wordsOf(unit));
    if (words === '') continue;
    const at = running.compact.indexOf(words, cursor);
    if (at < 0) {
      missing(unit, path);
      continue;
    }
    skipped(cursor, at);
    cursor = at + words.length;
  }
  skipped(cursor, running.compact.length);
  return faults;
}

function compact(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, '');
}

/** The running text as one string, the same without white space, and the way back to places and lines. */
function joinLines(source: Source, text: string) {
  const lines = runningLines(source, text);
  const starts: { at: number; line: number }[] = [];
  let joined = '';
  for (const { line, text: words } of lines) {
    starts.push({ at: joined.length, line });
    joined += `${words}\n`;
  }
  let places: number[] = [];
  for (let index = 0; index < joined.length; index++)
    if (!/\s/.test(joined.charAt(index))) places.push(index);
  const original = (place: number): number => places[place] ?? joined.length;
  return {
    compact: compact(joined),
    /** The words between two places of `compact`, as they are printed; empty when there are none. */
    between: (from: number, to: number): string =>
      from >= to ? '' : joined.slice(original(from), original(to)).trim(),
    lineAt: (place: number): number => starts.findLast((start) => start.at <= original(place))?.line ?? 0,
    /** Takes out what stands elsewhere in the tree than in the source. */
    takeOut(at: number, length: number): void {
      this.compact = this.compact.slice(0, at) + this.compact.slice(at + length);
      places = [...places.slice(0, at), ...places.slice(at + length)];
    },
  };
}
