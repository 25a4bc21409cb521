import { squeeze } from '../../text/vi.ts';
import type { FigureDifference } from '../figure-differences.ts';
import { figureDifferences } from '../figure-differences.ts';
import type { Finding, FindingPlace } from '../schema/finding.ts';
import { findingAt, type Rule, shortened } from './subject-units.ts';

/** Words that add nothing to what is said. */
const FILLERS = /(?:công tác|giao diện) /g;

/**
 * A component that a figure of the subject words otherwise than the running text. Those that say something else stand
 * alone; those that say less are one finding, other spellings another. What a figure merely leaves out at the end of a
 * name without a code is none.
 */
export const figureWording: Rule = (graph) => {
  const ofDraft = figureDifferences(graph).filter(
    ({ component }) => graph.unit(component.unit).document === graph.subject,
  );
  const substance = ofDraft.filter(isOfSubstance);
  const shorter = firstOfEach(substance.filter(saysLess));
  const other = substance.filter((difference) => !saysLess(difference));
  const form = firstOfEach(
    ofDraft.filter((difference) => !isOfSubstance(difference) && !isPrefix(difference)),
  );
  return [
    ...[...Map.groupBy(other, ({ component }) => component.id).values()].map(ofComponent),
    ...findingAt({
      id: 'loi-van-hinh-rut-gon',
      kind: 'loi-van-hinh',
      severity: 'noi-dung',
      rank: 2,
      title: 'Hình bỏ điều kiện, giải thích mà lời văn có',
      places: shorter.map(({ component, drawn, written }) =>
        place(component.unit, apart(drawn, written).inText),
      ),
      note: `Hình chép ngắn hơn lời văn, bỏ cả phần giải thích hoặc điều kiện (“bảo đảm …”), ở: ${namesOf(shorter)}.`,
      suggestion: 'Ghi rõ hình chỉ tóm tắt, hoặc chép đủ điều kiện.',
    }),
    ...findingAt({
      id: 'loi-van-hinh-cach-viet',
      kind: 'loi-van-hinh',
      severity: 'hinh-thuc',
      rank: 3,
      title: 'Hình viết khác lời văn về chữ',
      places: form.flatMap(({ figure, component, drawn, written }) => {
        const { onFigure, inText } = apart(drawn, written);
        return [{ figure: figure.id, quote: onFigure }, place(component.unit, inText)];
      }),
      note: `Hình viết khác lời văn về chữ, không khác về ý, ở: ${namesOf(form)}.`,
      suggestion: 'Chép tên trên hình đúng như lời văn.',
    }),
  ];

  function ofComponent(same: FigureDifference[]): Finding {
    const [first] = same;
    if (first === undefined) throw new Error('no difference');
    const { component, drawn, written } = first;
    const { onFigure, inText } = apart(drawn, written);
    const name = component.code ?? `“${component.name}”`;
    return {
      id: `loi-van-hinh-${component.id}`,
      kind: 'loi-van-hinh',
      severity: 'noi-dung',
      rank: 2,
      title:
        component.code === null
          ? `Hình viết khác: “${shortened(component.name)}”`
          : `${name}: hình khác lời văn`,
      places: [
        place(component.unit, inText),
        ...same.map(({ figure }) => ({ figure: figure.id, quote: onFigure })),
      ],
      note: `${name}: ${noteOf(apart(drawn, written))}`,
      suggestion: 'Thống nhất hình với lời văn.',
    };
  }

  function place(unit: string, quote: string): FindingPlace {
    return graph.unit(unit).unit.text?.includes(quote) ? { unit, quote } : { unit };
  }
};

function namesOf(differences: FigureDifference[]): string {
  return differences.map(({ component }) => component.code ?? `“${component.name}”`).join(', ');
}

/** Every word of the figure stands in the text, in the same order: the figure only leaves words out. */
function saysLess({ drawn, written }: FigureDifference): boolean {
  const words = written.split(' ').map(bare);
  let at = 0;
  for (const word of drawn.split(' ').map(bare)) {
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

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

/** The same box stands on a figure and on the one of what is added: the finding on the first covers both. */
function firstOfEach(differences: FigureDifference[]): FigureDifference[] {
  return [...Map.groupBy(differences, ({ component, drawn }) => `${component.id} ${drawn}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** Two wordings where they differ: with up to three words on either side, and without. */
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
