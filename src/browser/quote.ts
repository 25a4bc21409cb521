/** Letters of a quotation that goes with its citation. */
const LONGEST = 2000;

/** The official words of these elements, each paragraph once, whole paragraphs until they are long enough. */
export function quoteOf(elements: Iterable<Element>): string {
  const paragraphs: string[] = [];
  let letters = 0;
  for (const element of elements) {
    const text = element.textContent.trim();
    if (text === '' || paragraphs.some((paragraph) => paragraph.includes(text))) continue;
    if (letters > 0 && letters + text.length > LONGEST) return [...paragraphs, '…'].join('\n');
    paragraphs.push(text);
    letters += text.length;
  }
  return paragraphs.join('\n');
}
