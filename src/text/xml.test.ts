import fc from 'fast-check';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { element, words, xmlFile } from './xml.ts';

/** What an XML parser reads: the words of the root and its attribute `a`. */
function readBack(xml: string): { text: string; attribute: string | undefined; elements: number } {
  using document = XmlDocument.fromString(xml);
  const { root } = document;
  let elements = 0;
  for (let child = root.firstChild; child !== null; child = child.next)
    elements += child instanceof XmlElement ? 1 : 0;
  return { text: root.content, attribute: root.attr('a')?.value, elements };
}

const NASTY = [
  '<script>alert("x")</script>',
  ']]>',
  '&amp; & &#60;',
  '<!-- -->',
  '<?php ?>',
  `"'`,
  'Số:         /QĐ-TTg',
  ' đầu và cuối ',
  'dòng 1\ndòng 2\tcột\r\nhết',
  '😀 điểm đ) ƯDCQS9',
];

describe('the writer of XML', () => {
  test.each(NASTY)('writes words and attributes that are read back as the same characters: %j', (text) => {
    const xml = xmlFile(words('p', { a: text }, text));
    expect(readBack(xml)).toEqual({ text, attribute: text, elements: 0 });
  });

  test('writes any text that XML can hold so that it is read back unchanged', () => {
    const char = fc
      .oneof(
        fc.integer({ min: 0x20, max: 0xd7ff }),
        fc.integer({ min: 0xe000, max: 0xfffd }),
        fc.constantFrom(9, 10, 13, 0x1f600),
      )
      .map((code) => String.fromCodePoint(code));
    const texts = fc.array(char).map((chars) => chars.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBack(xmlFile(words('p', { a: text }, text)))).toMatchObject({ text, attribute: text });
      }),
    );
  });

  test.each(['\u0000', '\u0008', '\u001f', '\ufffe', '\uffff', '\ud800', 'a\udc00b'])(
    'refuses what XML cannot hold: %j',
    (text) => {
      expect(() => xmlFile(words('p', {}, text))).toThrow(/không chứa được ký tự U\+/);
      expect(() => xmlFile(element('p', { a: text }))).toThrow(RangeError);
    },
  );

  test.each(['', '1a', 'a b', 'a>', 'a:b:c', 'a="'])('refuses a name that is none: %j', (name) => {
    expect(() => xmlFile(element(name))).toThrow(/Không phải tên/);
    expect(() => xmlFile(element('p', { [name]: '' }))).toThrow(/Không phải tên/);
  });

  test('adds no space among words, and a line for each element that holds none', () => {
    const xml = xmlFile(
      element('a', { n: 1, left: undefined }, [
        words('p', {}, words('i', {}, 'x'), words('b', {}), ' y'),
        element('c'),
      ]),
    );
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a n="1">\n  <p><i>x</i><b/> y</p>\n  <c/>\n</a>\n',
    );
  });
});
