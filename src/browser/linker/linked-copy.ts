/** A text with its links: for the clipboard, as Markdown, and as it is shown. */
import type { LinkItem } from '../../linker/link-items.ts';

type Part = { words: string; item: LinkItem | undefined };

/** Gives the public address of an item's target. */
export type AddressOf = (item: LinkItem) => string;

/** A paragraph cut where items begin and end; of two that overlap the first is kept. */
function partsOf(text: string, items: readonly LinkItem[]): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const item of items) {
    const { start, end } = item.found;
    if (start < done) continue;
    parts.push({ words: text.slice(done, start), item: undefined }, { words: text.slice(start, end), item });
    done = end;
  }
  return [...parts, { words: text.slice(done), item: undefined }];
}

function byParagraph(items: readonly LinkItem[]): Map<number, LinkItem[]> {
  return Map.groupBy(items, ({ paragraph }) => paragraph);
}

/** The text as elements: links, and marks on what a person must look at. */
export function linkedNodes(
  paragraphs: readonly string[],
  items: readonly LinkItem[],
  addressOf: AddressOf,
): HTMLElement[] {
  const groups = byParagraph(items);
  return paragraphs.map((text, index) => {
    const paragraph = document.createElement('p');
    for (const { words, item } of partsOf(text, groups.get(index) ?? [])) {
      if (item === undefined || item.found.kind === 'other') {
        paragraph.append(words);
        continue;
      }
      const made = document.createElement(item.target === undefined ? 'mark' : 'a');
      made.textContent = words;
      if (made instanceof HTMLAnchorElement) made.href = addressOf(item);
      paragraph.append(made);
    }
    return paragraph;
  });
}

/** For the clipboard: HTML with links, and plain words with each address in brackets. */
export function linkedCopy(
  paragraphs: readonly string[],
  items: readonly LinkItem[],
  addressOf: AddressOf,
): { html: string; text: string } {
  const linked = items.filter(({ target }) => target !== undefined);
  const html = linkedNodes(paragraphs, linked, addressOf).map((node) => node.outerHTML);
  return {
    html: html.join('\n'),
    text: written(paragraphs, linked, (words, address) => `${words} (${address})`, addressOf),
  };
}

export function linkedMarkdown(
  paragraphs: readonly string[],
  items: readonly LinkItem[],
  addressOf: AddressOf,
): string {
  const linked = items.filter(({ target }) => target !== undefined);
  return written(
    paragraphs,
    linked,
    (words, address) => `[${words.replace(/[\\[\]]/g, '\\$&')}](${address})`,
    addressOf,
  );
}

function written(
  paragraphs: readonly string[],
  items: readonly LinkItem[],
  link: (words: string, address: string) => string,
  addressOf: AddressOf,
): string {
  const groups = byParagraph(items);
  return paragraphs
    .map((text, index) =>
      partsOf(text, groups.get(index) ?? [])
        .map(({ words, item }) => (item === undefined ? words : link(words, addressOf(item))))
        .join(''),
    )
    .join('\n');
}
