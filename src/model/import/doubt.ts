/** Something that the import could not decide, for a person to look at. */
export type Doubt = {
  /** Line of the source, from 1; 0 for the source as a whole. */
  line: number;
  /** Last line, where it is about several. */
  to?: number;
  /** What is doubtful and what was done with it, in Vietnamese. */
  what: string;
};

/** One line a doubt, in the order of the text. */
export function doubtLines(file: string, doubts: readonly Doubt[]): string[] {
  return doubts
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, to, what }) => {
      const place =
        line === 0 ? '' : to === undefined || to === line ? ` dòng ${line}` : ` dòng ${line}–${to}`;
      return `${file}${place}: ${what}`;
    });
}

/** The first words of a line, for a doubt. */
export function quoted(text: string): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s“"]+/u, '')
    .trim();
  return `“${flat.length <= 60 ? flat : `${flat.slice(0, flat.lastIndexOf(' ', 60))} …`}”`;
}
