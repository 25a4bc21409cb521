import { squeeze } from '../../text/vi.ts';
import { type Fault, fault } from '../faults.ts';
import type { Placed, RawModel } from '../raw.ts';
import { runningLines } from '../running.ts';
import type { LegalDocument } from '../schema/document.ts';
import type { Source } from '../schema/source.ts';
import { walkUnits, wordsOf } from '../walk.ts';

/**
 * The tree says what the source says, no more, no less, in the same order: lines of the publisher, then units are laid along the running text one
 * after another. What a unit adds is TextNotInSource; what lies between two units is SourceNotInModel.
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
    const words = running.text.slice(from, to).trim();
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
  let cursor = 0;
  const publisher = (value.publisher ?? []).map((unit, index) => ({ unit, path: `$.publisher[${index}]` }));
  for (const { unit, path } of [...publisher, ...walkUnits(value.units)]) {
    const words = compact(wordsOf(unit));
    if (words === '') continue;
    const at = running.compact.indexOf(words, cursor);
    if (at < 0) {
      faults.push(
        fault(
          'TextNotInSource',
          file,
          path,
          `lời của ${unit.id} không có ở đúng chỗ trong nguồn: “${squeeze(wordsOf(unit)).slice(0, 80)}”`,
        ),
      );
      continue;
    }
    skipped(running.original(cursor), running.original(at));
    cursor = at + words.length;
  }
  skipped(running.original(cursor), running.text.length);
  return faults;
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
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
  const places: number[] = [];
  for (let index = 0; index < joined.length; index++)
    if (!/\s/.test(joined.charAt(index))) places.push(index);
  return {
    text: joined,
    compact: compact(joined),
    original: (place: number): number => places[place] ?? joined.length,
    lineAt: (at: number): number => starts.findLast((start) => start.at <= at)?.line ?? 0,
  };
}
