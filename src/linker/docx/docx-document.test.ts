import { describe, expect, test } from 'vitest';
import { type NewLink, readDocument, type WordDocument } from './docx-document.ts';
import { documentOf, packed, partsOf, unpacked } from './fixture.ts';
import { REFUSALS } from './refusal.ts';

const ADDRESS = 'https://khung.example/c/hts7/?a=1&b=2';
const XML = 'word/document.xml';

function linkTo(document: WordDocument, words: string, address = ADDRESS): NewLink {
  const paragraph = document.paragraphs.find(({ text }) => text.includes(words));
  if (paragraph === undefined) throw new Error(`no paragraph with ${words}`);
  const start = paragraph.text.indexOf(words);
  return { paragraph, start, end: start + words.length, address };
}

/** The body after these words have become links. */
async function linked(body: string, ...words: string[]): Promise<string> {
  const document = await readDocument(documentOf(body));
  const file = await document.withLinks(words.map((each) => linkTo(document, each)));
  return /<w:body>(.*)<w:sectPr>/s.exec(unpacked(file)[XML] ?? '')?.[1] ?? '';
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const open = '<w:hyperlink r:id="rIdDan1">';
const close = '</w:hyperlink>';

describe('the text of a document', () => {
  test('runs join to the text of their paragraph; tabs and line breaks are part of it', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">Điều </w:t></w:r><w:r><w:t>2</w:t><w:tab/><w:t>a &amp; b</w:t><w:br/></w:r></w:p>`;
    const { paragraphs } = await readDocument(documentOf(body));
    expect(paragraphs[0]?.text).toBe('Điều 2\ta & b\n');
  });

  test('deleted and moved-away text is left out, inserted text is read', async () => {
    const body = `<w:p>${run('a')}<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del><w:moveFrom w:id="2">${run('c')}</w:moveFrom><w:ins w:id="3">${run('d')}</w:ins></w:p>`;
    const { paragraphs } = await readDocument(documentOf(body));
    expect(paragraphs[0]?.text).toBe('ad');
  });

  test('table cells and footnotes are paragraphs of their own', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:p>${run('ô một')}</w:p></w:tc><w:tc><w:p>${run('ô hai')}</w:p></w:tc></w:tr></w:tbl>`;
    const { paragraphs } = await readDocument(
      documentOf(body, `<w:footnote w:id="1"><w:p>${run('chú thích')}</w:p></w:footnote>`),
    );
    expect(paragraphs.map(({ text }) => text).filter(Boolean)).toEqual(['ô một', 'ô hai', 'chú thích']);
  });

  test('addresses that it links to already are told, of relationships and of fields', async () => {
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://vi-du.example/moi" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('mới')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const { addresses } = await readDocument(documentOf(field));
    expect(addresses).toEqual(['https://vi-du.example/cu?a=1&b=2', 'https://vi-du.example/moi']);
  });
});

describe('a link', () => {
  test('that fills a run stands around it', async () => {
    expect(await linked(`<w:p>${run('HTS7')}</w:p>`, 'HTS7')).toBe(
      `<w:p>${open}${run('HTS7')}${close}</w:p>`,
    );
  });

  test('inside a run parts it, with its formatting', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    expect(await linked(`<w:p>${run('xã có HTS7 và', bold)}</w:p>`, 'HTS7')).toBe(
      `<w:p>${run('xã có ', bold)}${open}${run('HTS7', bold)}${close}${run(' và', bold)}</w:p>`,
    );
  });

  test('over several runs holds them all', async () => {
    const body = `<w:p>${run('theo Đi')}<w:proofErr w:type="spellStart"/>${run('ều ', '<w:rPr><w:i/></w:rPr>')}${run('2 này')}</w:p>`;
    expect(await linked(body, 'Điều 2')).toBe(
      `<w:p>${run('theo ')}${open}${run('Đi')}<w:proofErr w:type="spellStart"/>${run('ều ', '<w:rPr><w:i/></w:rPr>')}${run('2')}${close}${run(' này')}</w:p>`,
    );
  });

  test('in inserted text stands outside of the mark of insertion', async () => {
    const ins = '<w:ins w:id="4" w:author="A">';
    expect(await linked(`<w:p>${ins}${run('HTS7')}</w:ins></w:p>`, 'HTS7')).toBe(
      `<w:p>${open}${ins}${run('HTS7')}</w:ins>${close}</w:p>`,
    );
    expect(await linked(`<w:p>${ins}${run('có HTS7 và')}</w:ins></w:p>`, 'HTS7')).toBe(
      `<w:p>${ins}${run('có ')}</w:ins>${open}${ins}${run('HTS7')}</w:ins>${close}${ins}${run(' và')}</w:ins></w:p>`,
    );
  });

  test('after a letter that XML writes as an entity stands at its place', async () => {
    expect(await linked(`<w:p>${run('A &amp; HTS7')}</w:p>`, 'HTS7')).toBe(
      `<w:p>${run('A &amp; ')}${open}${run('HTS7')}${close}</w:p>`,
    );
  });

  test('says that spaces count where a text without that mark is cut', async () => {
    const body = '<w:p><w:r><w:t>xã có HTS7</w:t></w:r></w:p>';
    expect(await linked(body, 'HTS7')).toBe(`<w:p>${run('xã có ')}${open}${run('HTS7')}${close}</w:p>`);
  });

  test('several in one run, and one address twice under one relationship', async () => {
    const document = await readDocument(documentOf(`<w:p>${run('HTS7, HTS8, HTS9')}</w:p>`));
    const links = ['HTS7', 'HTS8', 'HTS9'].map((words) =>
      linkTo(document, words, `https://khung.example/${words === 'HTS9' ? 'x' : 'y'}/`),
    );
    const parts = unpacked(await document.withLinks(links));
    expect(parts[XML]).toContain(
      `<w:p>${open}${run('HTS7')}${close}${run(', ')}${open}${run('HTS8')}${close}${run(', ')}<w:hyperlink r:id="rIdDan2">${run('HTS9')}${close}</w:p>`,
    );
    expect(parts['word/_rels/document.xml.rels']?.match(/rIdDan\d/g)).toEqual(['rIdDan1', 'rIdDan2']);
  });

  test('has its address in the relationships, beside those that were there', async () => {
    const document = await readDocument(documentOf(`<w:p>${run('HTS7')}</w:p>`));
    const before = partsOf('')['word/_rels/document.xml.rels'] ?? '';
    const parts = unpacked(await document.withLinks([linkTo(document, 'HTS7')]));
    const added =
      '<Relationship Id="rIdDan1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://khung.example/c/hts7/?a=1&amp;b=2" TargetMode="External"/>';
    expect(parts['word/_rels/document.xml.rels']).toBe(
      before.replace('</Relationships>', `${added}</Relationships>`),
    );
  });

  test('in a footnote gets a list of relationships of its own', async () => {
    const document = await readDocument(
      documentOf('<w:p/>', `<w:footnote w:id="1"><w:p>${run('HTS7')}</w:p></w:footnote>`),
    );
    const parts = unpacked(await document.withLinks([linkTo(document, 'HTS7')]));
    expect(parts['word/footnotes.xml']).toContain(`${open}${run('HTS7')}${close}`);
    expect(parts['word/_rels/footnotes.xml.rels']).toContain('Id="rIdDan1"');
  });

  test.each([
    ['a link', `<w:hyperlink r:id="rId7">${run('HTS7')}</w:hyperlink>`],
    ['a simple field', `<w:fldSimple w:instr="REF a">${run('HTS7')}</w:fldSimple>`],
    [
      'a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('HTS7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
  ])('is not possible in %s', async (_, inside) => {
    const { paragraphs, canLink } = await readDocument(
      documentOf(`<w:p>${run('a ')}${inside}${run(' HTS8')}</w:p>`),
    );
    const [paragraph] = paragraphs;
    if (paragraph === undefined) throw new Error('no paragraph');
    expect(paragraph.text).toBe('a HTS7 HTS8');
    expect(canLink(paragraph, 2, 6)).toBe(false);
    expect(canLink(paragraph, 0, 6)).toBe(false);
    expect(canLink(paragraph, 7, 11)).toBe(true);
  });
});

test('a document without new links comes back with the same parts, packed as they were', async () => {
  const image = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
  const file = packed({ ...partsOf(`<w:p>${run('HTS7')}</w:p>`), 'word/media/hinh.png': image });
  const document = await readDocument(file);
  expect(unpacked(await document.withLinks([]))).toEqual(unpacked(file));
  const changed = unpacked(await document.withLinks([linkTo(document, 'HTS7')]));
  const { [XML]: _, 'word/_rels/document.xml.rels': __, ...others } = unpacked(file);
  expect(changed).toMatchObject(others);
});

describe('what is not opened gets a sentence', () => {
  const ole = (name: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0,
      0,
      ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
  const good = partsOf('<w:p/>');
  const bomb = new Uint8Array(70_000_000);
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['more than 50 MB', new Uint8Array(50_000_001), 'tooLarge'],
    ['a .doc', ole('WordDocument'), 'oldWord'],
    ['a file with a password', ole('EncryptedPackage'), 'password'],
    ['RTF', new TextEncoder().encode('{\\rtf1 abc}'), 'richText'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'notWord'],
    ['half a file', packed(good).subarray(0, 900), 'broken'],
    ['another zip', packed({ 'a.txt': 'a' }), 'notWord'],
    ['macros', packed({ ...good, 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a signed file', packed({ ...good, '_xmlsignatures/sig1.xml': 'x' }), 'signed'],
    ['a bomb', packed({ ...good, 'word/document.xml': bomb }), 'bomb'],
    [
      'XML with entities',
      packed({ ...good, 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'entities',
    ],
    [
      'broken XML',
      packed({ ...good, 'word/document.xml': '<w:document><w:body></w:document>' }),
      'brokenXml',
    ],
    [
      'bytes that are no UTF-8',
      packed({ ...good, 'word/document.xml': Uint8Array.from([0x3c, 0xff, 0xfe]) }),
      'encoding',
    ],
  ] as const)('%s', async (_, file, why) => {
    await expect(readDocument(file)).rejects.toThrow(REFUSALS[why]);
  });

  test('a part that unpacks to more than it says', async () => {
    const file = packed({ ...good, 'word/document.xml': new TextEncoder().encode(' '.repeat(100_000)) });
    const view = new DataView(file.buffer, file.byteOffset);
    for (let at = 0; at < file.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 100_000)
        view.setUint32(at + 24, 10, true);
    await expect(readDocument(file)).rejects.toThrow(REFUSALS.bomb);
  });
});
