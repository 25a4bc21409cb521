/** The parts of a .docx file as trees of plain elements: the one place that knows the archive and the XML reader. */

import { strFromU8, unzipSync } from 'fflate';
import { XmlCData, XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';
import { ExpectedError } from '../expected-error.ts';

/** An element of WordprocessingML by its local name; texts are its `text`. */
export type WordElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: WordElement[];
  text: string;
};

/** Largest part that is read, unpacked. */
const LARGEST = 64 * 1024 * 1024;

/** @throws ExpectedError when the bytes are no .docx file, or a part is larger than any document */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, WordElement> {
  const wanted = /^word\/(?:document|numbering|styles|footnotes|endnotes)\.xml$/;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (wanted.test(name) && originalSize > LARGEST) throw new ExpectedError('tệp quá lớn');
        return wanted.test(name);
      },
    });
  } catch (cause) {
    throw new ExpectedError('không phải tệp .docx đọc được: mở bằng Word và lưu lại.', { cause });
  }
  if (files['word/document.xml'] === undefined)
    throw new ExpectedError('không phải tệp .docx: không có phần lời văn.');
  return new Map(
    Object.entries(files).map(([name, content]) => {
      using document = XmlDocument.fromString(strFromU8(content));
      return [name.replace(/^word\/|\.xml$/g, ''), plain(document.root)];
    }),
  );
}

function plain(element: XmlElement): WordElement {
  const children: WordElement[] = [];
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(plain(child));
    else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  return { name: element.name, attributes, children, text };
}

/** The first child of a name. */
export function childOf(element: WordElement | undefined, name: string): WordElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The attribute `val` of the first child of a name. */
export function valOf(element: WordElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val'];
}

/** Whether a switch is on: it is there, and not set to off. */
export function isOn(element: WordElement | undefined, name: string): boolean {
  const found = childOf(element, name);
  return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '1');
}
