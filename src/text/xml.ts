/**
 * The only writer of XML. Files are trees until here, so text can never become markup: an XML parser reads each
 * text and attribute back as the same characters.
 */

export type XmlAttributes = Record<string, string | number | boolean | undefined>;

/** An element of elements, each written on its own line. */
export type XmlElement = { name: string; attributes: XmlAttributes; children: XmlNode[] };

/** An element of words and inline elements; written on one line, without added spaces. */
export type XmlWords = { name: string; attributes: XmlAttributes; words: (string | XmlWords)[] };

export type XmlNode = XmlElement | XmlWords;

/** `<name a="b">…</name>` around elements. Undefined attributes are left out. */
export function element(name: string, attributes: XmlAttributes = {}, children: XmlNode[] = []): XmlElement {
  return { name, attributes, children };
}

/** `<name a="b">…</name>` around words. */
export function words(name: string, attributes: XmlAttributes, ...content: (string | XmlWords)[]): XmlWords {
  return { name, attributes, words: content };
}

/**
 * A whole file, UTF-8, ending with a line break.
 * @throws RangeError for an invalid name, and for characters that XML 1.0 does not allow: controls, lone surrogates
 */
export function xmlFile(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written(node: XmlNode, indent: string): string {
  if ('words' in node) return `${indent}${inline(node)}\n`;
  if (node.children.length === 0) return `${indent}<${head(node)}/>\n`;
  const inside = node.children.map((child) => written(child, `${indent}  `)).join('');
  return `${indent}<${head(node)}>\n${inside}${indent}</${node.name}>\n`;
}

function inline(node: XmlWords): string {
  const inside = node.words.map((part) => (typeof part === 'string' ? escaped(part) : inline(part))).join('');
  return inside === '' ? `<${head(node)}/>` : `<${head(node)}>${inside}</${node.name}>`;
}

/** A name with at most one prefix; ours are ASCII. */
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

function head({ name, attributes }: Pick<XmlNode, 'name' | 'attributes'>): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : `${named(key)}="${escapeXml(String(value))}"`,
  );
  return [named(name), ...given].join(' ');
}

function named(name: string): string {
  if (!NAME.test(name)) throw new RangeError(`Không phải tên trong XML: ${JSON.stringify(name)}.`);
  return name;
}

/** Characters outside the production Char of XML 1.0 (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function escaped(text: string): string {
  const found = FORBIDDEN.exec(text)?.[0].codePointAt(0);
  if (found !== undefined)
    throw new RangeError(`XML không chứa được ký tự U+${found.toString(16).toUpperCase().padStart(4, '0')}.`);
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/**
 * Escapes a text for an attribute or an element. Tabs and line breaks become character references, because a parser
 * turns them into spaces in attributes.
 * @throws RangeError for a character that XML does not allow
 */
export function escapeXml(value: string): string {
  return escaped(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
