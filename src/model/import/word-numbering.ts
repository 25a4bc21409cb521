/** The numbers that Word prints before paragraphs by itself. */
import { arabicToRoman } from '../../citation/roman.ts';
import { childOf, valOf, type WordElement } from './word-xml.ts';

type Level = {
  format: string;
  text: string;
  start: number;
  isPlain: boolean;
  /** It begins again behind this level or one above it, the first being 1; 0 for never. */
  restart: number;
};
type List = { id: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> };

/** Where a paragraph stands in a list. */
export type Numbered = { list: string; level: number };

/** Gives the label of each numbered paragraph, called once for each, in the order of the text. */
export class WordNumbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(part: WordElement | undefined) {
    const all = part?.children ?? [];
    const abstracts = new Map(
      all
        .filter(({ name }) => name === 'abstractNum')
        .map((element) => [element.attributes['abstractNumId'] ?? '', levelsOf(element)]),
    );
    this.#lists = new Map(
      all
        .filter(({ name }) => name === 'num')
        .map((element): [string, List] => {
          const id = valOf(element, 'abstractNumId') ?? '';
          const overrides = element.children.filter(({ name }) => name === 'lvlOverride');
          const own = new Map(overrides.flatMap((override) => [...levelsOf(override)]));
          const starts = new Map(
            overrides.flatMap((override) => {
              const start = valOf(override, 'startOverride');
              return start === undefined
                ? []
                : [[Number(override.attributes['ilvl'] ?? 0), Number(start)] as const];
            }),
          );
          return [
            element.attributes['numId'] ?? '',
            { id, levels: new Map([...(abstracts.get(id) ?? []), ...own]), starts },
          ];
        }),
    );
  }

  /** The label with which a paragraph is printed; empty for none. */
  labelOf({ list: listId, level }: Numbered): string {
    const list = this.#lists.get(listId);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = this.#counts.get(list.id) ?? [];
    this.#counts.set(list.id, counts);
    if (!this.#begun.has(listId)) {
      this.#begun.add(listId);
      for (const [at, start] of list.starts) counts[at] = start - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < counts.length; below += 1)
      if (level < (list.levels.get(below)?.restart ?? below)) delete counts[below];
    if (own.format === 'bullet') return bulletOf(own.text);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      return numberIn(
        own.isPlain ? 'decimal' : (shown?.format ?? 'decimal'),
        counts[at] ?? shown?.start ?? 1,
      );
    });
  }
}

function levelsOf(element: WordElement): Map<number, Level> {
  return new Map(
    element.children
      .filter(({ name }) => name === 'lvl')
      .map((level) => [
        Number(level.attributes['ilvl'] ?? 0),
        {
          format: valOf(level, 'numFmt') ?? 'decimal',
          text: valOf(level, 'lvlText') ?? '',
          start: Number(valOf(level, 'start') ?? 1),
          isPlain: childOf(level, 'isLgl') !== undefined,
          restart: Number(valOf(level, 'lvlRestart') ?? level.attributes['ilvl'] ?? 0),
        },
      ]),
  );
}

/** Bullets of fonts with signs of their own are printed as a dot. */
function bulletOf(text: string): string {
  return /^[-–—+*•●○▪■]$/u.test(text) ? text : '•';
}

function numberIn(format: string, value: number): string {
  switch (format) {
    case 'upperRoman':
      return arabicToRoman(value);
    case 'lowerRoman':
      return arabicToRoman(value).toLowerCase();
    case 'upperLetter':
      return letterOf(value).toUpperCase();
    case 'lowerLetter':
      return letterOf(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Word counts a to z, then aa, bb. */
function letterOf(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}
