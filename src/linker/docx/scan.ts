/**
 * The paragraphs of a part of a Word document as plain text, each letter with its place in the XML. The XML is read as
 * a stream, so that long documents never hold up the page. Deleted text (tracked changes) is left out.
 */
import { SaxesParser } from 'saxes';
import { refuse } from './refusal.ts';
import type { Pause } from './zip-entries.ts';

/** Where an element begins and ends in the XML: `<` of its start tag, behind that, `<` of its end tag, behind that. */
export type Span = { from: number; opened: number; closing: number; to: number };

/** A run of text with one formatting. */
export type Run = Span & {
  /** Where its content begins: behind its properties. */
  content: number;
  /** Marks of inserted text around it, outermost first; a hyperlink stands outside of them. */
  wrappers: Span[];
  /** The element that holds it and may hold a hyperlink; undefined where none may stand. */
  holder: Span | undefined;
};

/** Text of one `<w:t>`. */
export type Piece = Span & {
  /** Its first letter in the text of the paragraph. */
  start: number;
  text: string;
  run: Run;
  /** Whether a link may be put here: not in a field, in a link, in a fallback drawing. */
  free: boolean;
};

export type Paragraph = { text: string; pieces: Piece[] };

export type Scan = {
  paragraphs: Paragraph[];
  /** Instructions of its fields, as printed: `HYPERLINK "https://…"`. */
  instructions: string[];
  /** Prefix of the names of Word: `w:`. */
  prefix: string;
  /** Prefix of relationship attributes; undefined when the root element declares none. */
  relations: string | undefined;
};

const WORD =
  /^(?:http:\/\/schemas\.openxmlformats\.org|http:\/\/purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main$/;
const RELATIONS =
  /^(?:http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006|http:\/\/purl\.oclc\.org\/ooxml\/officeDocument)\/relationships$/;

/** Elements whose content is no text of the document as it stands. */
const LEFT_OUT = ['del', 'moveFrom'];
/** Elements in which a text may not become a link. */
const CLOSED = ['fldSimple', 'hyperlink', 'ruby'];
/** Marks around runs that may not hold a hyperlink themselves. */
const WRAPPERS = ['ins', 'moveTo'];
/** What stands for something that is no text; it never belongs to a citation. */
const OBJECT = '\uFFFC';
const AS_TEXT: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  sym: OBJECT,
  drawing: OBJECT,
  pict: OBJECT,
  object: OBJECT,
  footnoteReference: OBJECT,
  endnoteReference: OBJECT,
};

/** Letters given to the parser at a time. */
const STEP = 50_000;

type Open = Span & { name: string; paragraph?: Paragraph; run?: Run };

/** Reads a part. Refuses XML that is broken or that declares entities. */
export async function scan(xml: string, pause: Pause): Promise<Scan> {
  const found: Scan = { paragraphs: [], instructions: [], prefix: 'w:', relations: undefined };
  const open: Open[] = [];
  let fields = 0;
  let isInstruction = false;
  const parser = new SaxesParser<{ xmlns: false }>();
  parser.on('error', () => refuse('brokenXml'));
  parser.on('doctype', () => refuse('entities'));
  parser.on('opentag', ({ name, attributes }) => {
    const opened = parser.position;
    const from = xml.lastIndexOf('<', opened - 1);
    if (open.length === 0) readNamespaces(attributes, found);
    const element: Open = { name: localName(name, found.prefix), from, opened, closing: opened, to: opened };
    open.push(element);
    if (element.name === 'p') element.paragraph = { text: '', pieces: [] };
    if (element.name === 'r') element.run = runOf(element, open);
    if (element.name === 'fldChar') fields += stepOf(attributes[`${found.prefix}fldCharType`]);
    if (element.name === 'instrText') isInstruction = true;
    if (element.name === 'fldSimple') found.instructions.push(attributes[`${found.prefix}instr`] ?? '');
    const letter = AS_TEXT[element.name];
    const paragraph = currentParagraph(open);
    if (letter !== undefined && paragraph && open.at(-2)?.name === 'r' && !isLeftOut(open))
      paragraph.text += letter;
  });
  parser.on('text', (text) => {
    if (isInstruction) found.instructions.push(text);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    element.to = parser.position;
    element.closing = Math.max(xml.lastIndexOf('<', element.to - 1), element.opened);
    const parent = open.at(-1);
    if (element.name === 'instrText') isInstruction = false;
    if (element.name === 'rPr' && parent?.run) parent.run.content = element.to;
    if (element.run) Object.assign(element.run, { closing: element.closing, to: element.to });
    if (element.name === 't' && parent?.run) addPiece(xml, element, parent.run, open, fields === 0);
    if (element.paragraph) found.paragraphs.push(element.paragraph);
  });
  for (let at = 0; at < xml.length; at += STEP) {
    parser.write(xml.slice(at, at + STEP));
    await pause();
  }
  parser.close();
  return found;
}

function readNamespaces(attributes: Record<string, string>, found: Scan): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : `${name.slice('xmlns:'.length)}:`;
    if (WORD.test(value)) found.prefix = prefix;
    if (RELATIONS.test(value) && prefix !== '') found.relations = prefix;
  }
}

/** Name without Word's own prefix; others keep theirs. */
function localName(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

function stepOf(type: string | undefined): number {
  if (type === 'begin') return 1;
  return type === 'end' ? -1 : 0;
}

/** The run that an element begins, with what stands between it and the element that holds it. */
function runOf(element: Open, open: readonly Open[]): Run {
  const above = open.slice(0, -1);
  const outer = above.findLastIndex(({ name }) => !WRAPPERS.includes(name));
  return {
    ...element,
    content: element.opened,
    wrappers: above.slice(outer + 1),
    holder: above[outer],
  };
}

function currentParagraph(open: readonly Open[]): Paragraph | undefined {
  return open.findLast(({ paragraph }) => paragraph !== undefined)?.paragraph;
}

function isLeftOut(open: readonly Open[]): boolean {
  return open.some(({ name }) => LEFT_OUT.includes(name));
}

function addPiece(xml: string, element: Open, run: Run, open: readonly Open[], isOutside: boolean): void {
  const paragraph = currentParagraph(open);
  if (paragraph === undefined || isLeftOut(open) || open.some(({ name }) => name === 'mc:Fallback')) return;
  const raw = xml.slice(element.opened, element.closing);
  const inParagraph = open.slice(open.findLastIndex((each) => each.paragraph !== undefined));
  const free = isOutside && !raw.includes('<') && !inParagraph.some(({ name }) => CLOSED.includes(name));
  const text = raw.includes('<') ? OBJECT : decoded(raw);
  const { from, opened, closing, to } = element;
  paragraph.pieces.push({ from, opened, closing, to, start: paragraph.text.length, text, run, free });
  paragraph.text += text;
}

const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(raw: string): string {
  return raw.replaceAll('\r\n', '\n').replace(ENTITY, (_, hex?: string, decimal?: string, name = '') => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(decimal));
  });
}

/** Place in the XML of a letter of a piece, counted from the piece's first. */
export function placeIn(xml: string, piece: Piece, offset: number): number {
  let at = piece.opened;
  for (let letters = 0; letters < offset; ) {
    const [token = ''] = /^(?:&[^;]*;|\r\n|.)/s.exec(xml.slice(at, at + 12)) ?? [];
    at += token.length;
    letters += decoded(token).length;
  }
  return at;
}
