import { letters } from '../../text/vi.ts';
import { type Fault, fault } from '../faults.ts';
import { type FigurePart, figureParts } from '../figure-parts.ts';
import { versionRef } from '../graph.ts';
import { figureLines } from '../ocr.ts';
import type { Placed, RawModel } from '../raw.ts';
import type { Figure } from '../schema/figure.ts';
import { fullText, walkUnits, wordsOf } from '../walk.ts';

/** Every word of a figure stands in what it was drawn from, and the code printed in a box is that of its component. */
export function checkFigures(raw: RawModel): Fault[] {
  const sources = sourceLetters(raw);
  const units = unitLetters(raw);
  const codes = new Map(
    raw.components.flatMap(({ value }) => value.map(({ id, code }) => [id, code] as const)),
  );
  return raw.figures.flatMap((figure) => {
    const { origin } = figure.value;
    const printed =
      'source' in origin ? [sources.get(origin.source)] : origin.units.map((ref) => units.get(ref));
    return [...wordsOutside(figure, printed), ...wrongCodes(figure, codes)];
  });
}

/** A figure whose origin is not in the model has a dangling reference, and nothing to compare its words with. */
function wordsOutside({ file, value }: Placed<Figure>, printed: (string | undefined)[]): Fault[] {
  if (printed.includes(undefined)) return [];
  const all = printed.join('\n');
  return figureParts(value).flatMap(({ path, words }) =>
    words
      .filter((text) => !all.includes(letters(text)))
      .map((text) => fault('FigureTextNotInSource', file, path, `“${text}” không có trong nguồn của hình`)),
  );
}

function wrongCodes({ file, value }: Placed<Figure>, codes: Map<string, string | null>): Fault[] {
  return figureParts(value).flatMap((part) => {
    const component = componentOf(part);
    if (component === undefined || !codes.has(component)) return [];
    const code = codes.get(component) ?? undefined;
    const printed = printedCode(part.words[0] ?? '');
    if (code === printed) return [];
    const what = `ô in mã ${printed ?? '(không có)'} nhưng thành phần ${component} mang mã ${code ?? '(không có)'}`;
    return [fault('FigureCodeMismatch', file, part.path, what)];
  });
}

function componentOf({ target }: FigurePart): string | undefined {
  return target !== undefined && 'component' in target ? target.component : undefined;
}

/** The code of a commune component that a box starts with: `DL6: Cơ chế …` → `DL6`. */
function printedCode(text: string): string | undefined {
  return /^(\p{Lu}{2,}\d+)[.:] /u.exec(text)?.[1];
}

function sourceLetters(raw: RawModel): Map<string, string> {
  return new Map(
    raw.manifest.value.sources.map((source) => {
      const text = raw.sources.get(source.id)?.text ?? '';
      return [
        source.id,
        letters(
          figureLines(source, text)
            .map((line) => line.text)
            .join('\n'),
        ),
      ];
    }),
  );
}

function unitLetters(raw: RawModel): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { value } of raw.documents) {
    for (const { unit } of walkUnits(value.units))
      texts.set(`${value.id}#${unit.id}`, letters(`${wordsOf(unit)}\n${fullText(unit)}`));
  }
  for (const { value } of raw.versions) {
    for (const { unit } of walkUnits(value.units))
      texts.set(versionRef(value, unit.id), letters(`${wordsOf(unit)}\n${fullText(unit)}`));
  }
  return texts;
}
