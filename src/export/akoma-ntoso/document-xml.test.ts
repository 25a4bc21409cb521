import { XmlDocument, XmlElement, type XmlNode, XmlText } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../citation/eid.ts';
import { referencesOf } from '../../model/references.ts';
import { fullText, walkUnits } from '../../model/walk.ts';
import { graph, hasSchemas, options, publicUrl, xsdFaults } from '../fixture.ts';
import { akomaNtosoDownloads } from './document-xml.ts';

const files = akomaNtosoDownloads(graph, options);
const { documents } = graph.model;

/** A unit as the XML says it. */
type Read = { id: string; parent: string | undefined; label?: string; heading?: string; text?: string };

function childrenOf(node: XmlElement): XmlNode[] {
  const children: XmlNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.next) children.push(child);
  return children;
}

function elementsOf(node: XmlElement): XmlElement[] {
  return childrenOf(node).filter((child) => child instanceof XmlElement);
}

/** Every element with an eId that is a unit, in document order, with its number, heading and words. */
function unitsIn(node: XmlElement, parent: string | undefined): Read[] {
  if (node.name === 'meta') return [];
  const eId = node.attr('eId')?.value;
  const own: Read[] = eId === undefined ? [] : [{ id: anchorOf(eId), parent, ...wordsIn(node) }];
  const inner = own[0]?.id ?? parent;
  return [...own, ...elementsOf(node).flatMap((child) => unitsIn(child, inner))];
}

function wordsIn(node: XmlElement): Omit<Read, 'id' | 'parent'> {
  if (node.name === 'p') return { text: node.content };
  const children = elementsOf(node);
  const first = (...names: string[]) => children.find(({ name }) => names.includes(name));
  const text = first('content', 'intro', 'p');
  return {
    ...contentOf('label', first('num', 'listIntroduction')),
    ...contentOf('heading', first('heading')),
    ...contentOf('text', text?.name === 'p' ? text : text && elementsOf(text)[0]),
  };
}

function contentOf(key: string, node: XmlElement | undefined): Partial<Read> {
  return node === undefined ? {} : { [key]: node.content };
}

/** The eId of the body is that of the instrument, whose letterhead stands before it. */
function read(xml: string): Read[] {
  using document = XmlDocument.fromString(xml);
  const [instrument = document.root] = elementsOf(document.root);
  const parts = elementsOf(instrument);
  const body = parts.find(({ name }) => name === 'body' || name === 'mainBody');
  const id = anchorOf(body?.attr('eId')?.value ?? '');
  const own = parts
    .filter(({ name }) => name !== 'attachments')
    .flatMap((part) => (part.name === 'body' || part.name === 'mainBody' ? elementsOf(part) : [part]))
    .flatMap((part) => unitsIn(part, id));
  const attached = parts.filter(({ name }) => name === 'attachments');
  return [{ id, parent: undefined }, ...own, ...attached.flatMap((part) => unitsIn(part, undefined))];
}

describe('Akoma Ntoso', () => {
  test('there is one file per document, beside its JSON', () => {
    expect(files.map(({ path }) => path)).toEqual(
      documents.map(({ id }) => `du-lieu/documents/${id}.akn.xml`),
    );
  });

  if (hasSchemas) {
    test.each(files)('$path is valid by the schema of OASIS', ({ text }) => {
      expect(xsdFaults('akomantoso30.xsd', text)).toEqual([]);
    });

    test('the check by the schema sees an element out of place', () => {
      const broken = files[0]?.text.replace('<body ', '<body lost="1" ') ?? '';
      expect(xsdFaults('akomantoso30.xsd', broken).join()).toContain('lost');
    });
  }

  test.each(documents)('the XML of $id gives back every unit of the model, letter for letter', (document) => {
    const file = files.find(({ path }) => path.endsWith(`/${document.id}.akn.xml`));
    const units = [...walkUnits(document.units)].map(({ unit, ancestors }) => {
      const { id, label, heading, text } = unit;
      return { id, parent: ancestors.at(-1)?.id, ...stripped({ label, heading, text }) };
    });
    expect(read(file?.text ?? '')).toEqual(units);
  });

  test.each(documents)('the words of $id stand in the XML in the order of the text', (document) => {
    const file = files.find(({ path }) => path.endsWith(`/${document.id}.akn.xml`));
    using parsed = XmlDocument.fromString(file?.text ?? '');
    const words = (text: string) => text.replace(/\s+/g, '');
    const xml = words(textOf(parsed.root));
    const model = words(document.units.map((unit) => `${unit.label ?? ''}${fullText(unit)}`).join(''));
    expect(xml).toBe(model);
  });

  test('every reference inside a file leads to an element of the file', () => {
    for (const { text, path } of files) {
      const ids = new Set([...text.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id));
      const targets = [...text.matchAll(/ (?:refersTo|source)="#([^"]+)"/g)].map(([, id]) => id);
      const authors = [...text.matchAll(/<FRBRauthor href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.length).toBeGreaterThan(10);
      expect(
        [...targets, ...authors].filter((id) => !ids.has(id)),
        path,
      ).toEqual([]);
    }
  });

  test('a document is named by its number and date, a draft by its id, each with its address', () => {
    const [draft = '', inForce = ''] = files.map(({ text }) => text);
    expect(inForce).toContain('<FRBRuri value="/akn/vn/act/quyet-dinh/2025-12-31/3388-qd-ubnd"/>');
    expect(inForce).toContain('<FRBRprescriptive value="true"/>');
    expect(inForce).toContain('<docNumber>3388/QĐ-UBND</docNumber>');
    expect(inForce).toContain('<docDate date="2025-12-31">ngày 31 tháng 12 năm 2025</docDate>');
    expect(draft).toContain('<FRBRuri value="/akn/vn/bill/quyet-dinh/qd-khung-kien-truc-so"/>');
    expect(draft).toContain(`<FRBRalias value="${publicUrl('/van-ban/qd-khung-kien-truc-so/')}"`);
    expect(draft).toContain('<FRBRprescriptive value="false"/>');
    expect(draft).toContain('<docStage>DỰ THẢO</docStage>');
    expect(draft).toContain('value="du-thao" showAs="Dự thảo"');
  });

  test('every reference that the site resolves is marked, in order, but for the title that names its document', () => {
    const title = 'qd-3388-gia-lai#quyet-dinh.doan-1';
    for (const [index, { id }] of documents.entries()) {
      const resolved = referencesOf(graph).filter(
        ({ unit, result, kind }) =>
          unit !== title && unit.startsWith(`${id}#`) && result === 'resolved' && kind !== 'thuat-ngu',
      );
      const marks = [...(files[index]?.text ?? '').matchAll(/<(?:ref|organization) [^>]*>([^<]*)</g)];
      expect(marks.map(([, text = '']) => unescaped(text))).toEqual(resolved.map(({ text }) => text));
    }
  });

  test('a reference to a place in the same file leads to an element of it', () => {
    for (const { text, path } of files) {
      const ids = new Set([...text.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id));
      const targets = [...text.matchAll(/<ref href="#([^"]+)"/g)].map(([, id]) => id);
      expect(
        targets.filter((id) => !ids.has(id)),
        path,
      ).toEqual([]);
    }
    expect(files[0]?.text).toContain('<ref href="/akn/vn/act/luat/2024-11-30/luat-du-lieu">');
  });

  test('acronyms and terms are marked where they are used', () => {
    expect(files[0]?.text).toContain('<term refersTo="#tu-csdl">CSDL</term>');
    expect(files[0]?.text).toMatch(/<TLCTerm eId="tu-csdl" [^>]*showAs="cơ sở dữ liệu" shortForm="CSDL"\/>/);
  });
});

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function stripped<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
}

/** All words of a document, what is said of it left out. */
function textOf(node: XmlElement): string {
  if (node.name === 'meta') return '';
  return childrenOf(node)
    .map((child) =>
      child instanceof XmlElement ? textOf(child) : child instanceof XmlText ? child.content : '',
    )
    .join('');
}
