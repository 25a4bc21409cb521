import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readDocument } from '../../src/linker/docx/docx-document.ts';
import { MOST_BYTES, REFUSALS, Refusal } from '../../src/linker/docx/refusal.ts';
import { ExpectedError } from '../../src/model/expected-error.ts';

/** A piece of guidance: its paragraphs, with the line of each where the file has lines, and the addresses that it links to. */
export type Guidance = { paragraphs: { text: string; line?: number }[]; addresses: string[] };

/** Reads a `.docx`, `.html`, `.md` or `.txt` file. Any other, and one that cannot be read, is an expected error. */
export async function readGuidance(file: string): Promise<Guidance> {
  const bytes = await readFile(file).catch(() => {
    throw new ExpectedError(`${file}: không đọc được tệp. Xin kiểm tra đường dẫn.`);
  });
  const ending = extname(file).toLowerCase();
  if (bytes.length > MOST_BYTES) throw new ExpectedError(`${file}: ${REFUSALS.tooLarge}`);
  if (ending === '.docx') return fromWord(file, bytes);
  if (ending === '.html' || ending === '.htm') return fromHtml(bytes.toString());
  if (ending === '.md' || ending === '.txt')
    return {
      paragraphs: bytes
        .toString()
        .split('\n')
        .map((text, index) => ({ text, line: index + 1 })),
      addresses: [],
    };
  throw new ExpectedError(`${file}: chỉ đọc tệp .docx, .html, .md, .txt.`);
}

async function fromWord(file: string, bytes: Uint8Array): Promise<Guidance> {
  try {
    const { paragraphs, addresses } = await readDocument(bytes);
    return { paragraphs: paragraphs.map(({ text }) => ({ text })), addresses: [...addresses] };
  } catch (error) {
    if (error instanceof Refusal) throw new ExpectedError(`${file}: ${error.message}`);
    throw error;
  }
}

/** Elements whose words are a paragraph of their own. */
const BLOCKS = /^(?:p|li|h[1-6]|td|th|dt|dd|div|section|article|main|blockquote|figcaption|caption|body)$/;
const SKIPPED = /^(?:script|style|template|noscript)$/;

/** Line of an element's end tag, where it has one. */
function endLine(node: DefaultTreeAdapterTypes.Node): number | undefined {
  return 'tagName' in node ? node.sourceCodeLocation?.endTag?.startLine : undefined;
}

function fromHtml(html: string): Guidance {
  const guidance: Guidance = { paragraphs: [], addresses: [] };
  let open = { text: '', line: 1 };
  const close = (line: number): void => {
    if (open.text.trim() !== '') guidance.paragraphs.push(open);
    open = { text: '', line };
  };
  const read = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text' && 'value' in node) open.text += node.value;
    if (!('childNodes' in node) || SKIPPED.test(node.nodeName)) return;
    const isBlock = BLOCKS.test(node.nodeName);
    const place = 'sourceCodeLocation' in node ? node.sourceCodeLocation : undefined;
    if (isBlock) close(place?.startLine ?? open.line);
    if ('attrs' in node && node.nodeName === 'a') {
      const href = node.attrs.find(({ name }) => name === 'href')?.value;
      if (href !== undefined) guidance.addresses.push(href);
    }
    for (const child of node.childNodes) read(child);
    if (isBlock) close(endLine(node) ?? open.line);
  };
  read(parse(html, { sourceCodeLocationInfo: true }));
  return guidance;
}
