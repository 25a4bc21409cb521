import { squeeze } from '../../text/vi.ts';
import type { FigureDifference } from '../figure-differences.ts';
import { figureDifferences } from '../figure-differences.ts';
import type { Finding, FindingPlace } from '../schema/finding.ts';
import type { Rule } from './subject-units.ts';

/** Words that add nothing to what is said. */
const FILLERS = /(?:công tác|giao diện) /g;

/**
 * A component that a figure of the subject words otherwise than the running text. Those that say something else stand
 * alone; other spellings stand together, figure by figure. What a figure merely leaves out at the end is none.
 */
export const figureWording: Rule = (graph) => {
  const ofSubject = figureDifferences(graph).filter(
    ({ component }) => graph.unit(component.unit).document === graph.subject,
  );
  const substance = ofSubject.filter(isOfSubstance);
  const form = firstOfEach(
    ofSubject.filter((difference) => !isOfSubstance(difference) && !isPrefix(difference)),
  );
  return [
    ...[...Map.groupBy(substance, ({ component }) => component.id).values()].map(ofComponent),
    ...[...Map.groupBy(form, ({ figure }) => figure.id).values()].map(ofFigure),
  ];

  function ofComponent(same: FigureDifference[]): Finding {
    const [first] = same;
    if (first === undefined) throw new Error('no difference');
    const { component, drawn, written } = first;
    const { onFigure, inText } = apart(drawn, written);
    return {
      id: `loi-van-hinh-${component.id}`,
      kind: 'loi-van-hinh',
      severity: 'noi-dung',
      places: [
        place(component.unit, inText),
        ...same.map(({ figure }) => ({ figure: figure.id, quote: onFigure })),
      ],
      note: `${component.code ?? component.name}: ${noteOf(apart(drawn, written))}`,
      suggestion: 'Thống nhất hình với lời văn.',
    };
  }

  function place(unit: string, quote: string): FindingPlace {
    return graph.unit(unit).unit.text?.includes(quote) ? { unit, quote } : { unit };
  }

  function ofFigure(same: FigureDifference[]): Finding {
    const [first] = same;
    if (first === undefined) throw new Error('no difference');
    const names = same.map(({ component }) => component.code ?? `“${component.name}”`);
    return {
      id: `loi-van-hinh-cach-viet-${first.figure.id}`,
      kind: 'loi-van-hinh',
      severity: 'hinh-thuc',
      places: same.flatMap(({ component, drawn, written }) => {
        const { onFigure, inText } = apart(drawn, written);
        return [{ figure: first.figure.id, quote: onFigure }, place(component.unit, inText)];
      }),
      note: `Hình viết khác lời văn về chữ, không khác về ý, ở: ${names.join(', ')}.`,
      suggestion: 'Chép tên trên hình đúng như lời văn.',
    };
  }
};

/** A name without a code may go on in the text with an explanation that the figure leaves out. */
function isOfSubstance({ kind, component, drawn, written }: FigureDifference): boolean {
  if (component.code !== null) return kind === 'substance';
  const bare = (text: string): string => squeeze(text.toLowerCase().replace(FILLERS, ''));
  return kind === 'substance' && !bare(written).startsWith(bare(drawn));
}

/** The figure has the beginning of the line, without the reference that follows it. */
function isPrefix({ drawn, written }: FigureDifference): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/^thành phần /, '');
  return bare(written).startsWith(bare(drawn)) && drawn.length < written.length;
}

/** The same box stands on a figure and on the one of what is added: the first speaks for both. */
function firstOfEach(differences: FigureDifference[]): FigureDifference[] {
  return [...Map.groupBy(differences, ({ component, drawn }) => `${component.id} ${drawn}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** Two wordings where they part: with up to three words on either side, and without. */
type Apart = { onFigure: string; inText: string; onlyDrawn: string; onlyWritten: string };

function noteOf({ onlyDrawn, onlyWritten }: Apart): string {
  if (onlyDrawn === '') return `hình không có “${onlyWritten}”.`;
  if (onlyWritten === '') return `chỉ hình có “${onlyDrawn}”.`;
  return `hình ghi “${onlyDrawn}”, lời văn ghi “${onlyWritten}”.`;
}

function apart(drawn: string, written: string): Apart {
  const [a, b] = [drawn.split(' '), written.split(' ')];
  const same = (one = '', other = ''): boolean => bare(one) === bare(other);
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && same(a[start], b[start])) start++;
  let end = 0;
  while (end < shorter - start && same(a.at(-1 - end), b.at(-1 - end))) end++;
  const cut = (words: string[], around: number): string =>
    words.slice(Math.max(0, start - around), words.length - Math.max(0, end - around)).join(' ');
  return { onFigure: cut(a, 3), inText: cut(b, 3), onlyDrawn: cut(a, 0), onlyWritten: cut(b, 0) };
}

/** A word without the marks behind it and without capitals. */
function bare(word: string): string {
  return word.replace(/[),;.…]+$/u, '').toLowerCase();
}
