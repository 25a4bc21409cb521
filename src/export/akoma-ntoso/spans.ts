/** Pieces of a text that an inline element marks. */
import { words, type XmlAttributes, type XmlWords } from '../../text/xml.ts';

/** The characters from `start` to before `end`, and the element around them. */
export type Span = {
  start: number;
  end: number;
  name: string;
  attributes: XmlAttributes;
  inside?: XmlWords[];
};

/** A text with its spans marked; of overlapping spans the first given wins. No character changes. */
export function marked(text: string, spans: readonly Span[]): (string | XmlWords)[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every(({ start, end }) => span.end <= start || end <= span.start)) kept.push(span);
  }
  const ordered = kept.toSorted((a, b) => a.start - b.start);
  const pieces = ordered.flatMap(({ start, end, name, attributes, inside }, index) => [
    text.slice(ordered[index - 1]?.end ?? 0, start),
    words(name, attributes, ...(inside ?? [text.slice(start, end)])),
  ]);
  return [...pieces, text.slice(ordered.at(-1)?.end ?? 0)].filter((piece) => piece !== '');
}
