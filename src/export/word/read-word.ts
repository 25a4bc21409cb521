/** What tests find in a Word file: its paragraphs in order, with their styles and links. */
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/package/2006/relationships',
};

export type WordParagraph = { style: string; text: string; links: string[] };

export type WordText = {
  paragraphs: WordParagraph[];
  /** Texts of the rows of all tables with borders, cell by cell. */
  rows: string[][];
  /** Text of each header part. */
  headers: string[];
  /** Styles by id: their names and, for headings, their levels. */
  styles: Map<string, { name: string; level: string | undefined }>;
};

export function readWord(bytes: Uint8Array): WordText {
  const parts = unzipSync(bytes);
  const part = (path: string) => XmlDocument.fromString(strFromU8(parts[path] ?? new Uint8Array()));
  using document = part('word/document.xml');
  using rels = part('word/_rels/document.xml.rels');
  using styles = part('word/styles.xml');
  const targets = new Map(
    find(rels, '//p:Relationship').map((relation) => [
      attribute(relation, 'Id'),
      attribute(relation, 'Target'),
    ]),
  );
  const headers = Object.keys(parts)
    .filter((path) => /^word\/header\d+\.xml$/.test(path))
    .map((path) => {
      using header = part(path);
      return textOf(header.root);
    });
  return {
    headers,
    paragraphs: find(document, '//w:p').map((paragraph) => ({
      style:
        attribute(paragraph.find('w:pPr/w:pStyle', NAMESPACES)[0] as XmlElement | undefined, 'val') ?? '',
      text: textOf(paragraph),
      links: linksOf(paragraph, targets),
    })),
    rows: find(document, '//w:tr[ancestor::w:tbl//w:tblHeader]').map((row) =>
      (row.find('w:tc', NAMESPACES) as XmlElement[]).map((cell) =>
        (cell.find('w:p', NAMESPACES) as XmlElement[]).map(textOf).join('\n'),
      ),
    ),
    styles: new Map(
      find(styles, '//w:style').map((style) => [
        attribute(style, 'styleId') ?? '',
        {
          name: attribute(style.find('w:name', NAMESPACES)[0] as XmlElement | undefined, 'val') ?? '',
          level: attribute(style.find('w:pPr/w:outlineLvl', NAMESPACES)[0] as XmlElement | undefined, 'val'),
        },
      ]),
    ),
  };
}

function find(document: XmlDocument, path: string): XmlElement[] {
  return document.find(path, NAMESPACES) as XmlElement[];
}

function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** Where the links of a paragraph lead: as elements, or as the fields that LibreOffice writes for a link with an anchor. */
function linksOf(
  paragraph: XmlElement,
  targets: ReadonlyMap<string | undefined, string | undefined>,
): string[] {
  const found = paragraph.find('.//w:hyperlink|.//w:instrText', NAMESPACES) as XmlElement[];
  return found.flatMap((element) => {
    if (element.name === 'hyperlink')
      return [linkTo(targets.get(attribute(element, 'id')), attribute(element, 'anchor'))];
    const [, target, anchor] = /HYPERLINK "([^"]*)"(?: \\l "([^"]*)")?/.exec(element.content) ?? [];
    return target === undefined ? [] : [linkTo(target, anchor)];
  });
}

function linkTo(target = '', anchor?: string): string {
  return anchor === undefined ? target : `${target}#${anchor}`;
}

/** The letters of an element; LibreOffice writes a hyphen that does not break as an element of its own. */
function textOf(element: XmlElement): string {
  return (element.find('.//w:t|.//w:noBreakHyphen', NAMESPACES) as XmlElement[])
    .map(({ name, content }) => (name === 'noBreakHyphen' ? '\u2011' : content))
    .join('');
}
