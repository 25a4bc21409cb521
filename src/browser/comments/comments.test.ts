import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkTable } from '../../linker/link-table.ts';
import { annotationFile, readAnnotations } from './annotation-file.ts';
import { type Comment, type CommentPlace, newComment, newId } from './comment.ts';
import { conflictsIn, mergeComments } from './merge.ts';
import { type ChangesSince, carryComments, inTextOrder, outcomeOf } from './place-outcome.ts';

const place = (anchor: string, more: Partial<CommentPlace> = {}): CommentPlace => ({
  ...{ document: 'van-ban-thu', version: 'ban-1', anchor, name: `điểm ${anchor}` },
  address: `https://khung.example/van-ban/van-ban-thu/phan-1/#${anchor}`,
  ...{ exact: 'lời văn', prefix: 'trước ', suffix: ' sau', ...more },
});
const comment = (opinion: string, ...places: CommentPlace[]): Comment => ({ ...newComment(places), opinion });

const table: LinkTable = {
  ...{ site: 'https://khung.example/', form: '', subject: 'van-ban-thu' },
  documents: [
    {
      ...{
        id: 'van-ban-thu',
        citation: 'Văn bản thử',
        names: [],
        issuer: '',
        status: '',
        statusText: '',
        iri: '',
      },
      ...{ version: 'ban-2', versionName: 'Bản 2', posted: '2026-01-01', to: '/van-ban/van-ban-thu/' },
      places: Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((anchor) => [
          anchor,
          { to: `/van-ban/van-ban-thu/phan-1/#${anchor}`, words: [] },
        ]),
      ),
    },
  ],
  ...{ components: [], titled: {}, pages: [], gone: {} },
};
const to = (unit: string) => ({ unit, name: `nay ${unit}`, url: `https://khung.example/#${unit}` });
const since: ChangesSince = {
  ...{ document: 'van-ban-thu', since: 'ban-1' },
  changes: [
    { kind: 'reworded', from: { unit: 'b' }, to: [to('b')] },
    { kind: 'moved', from: { unit: 'x' }, to: [to('c')] },
    { kind: 'split', from: { unit: 's' }, to: [to('c'), to('d')] },
    { kind: 'gone', from: { unit: 'g' }, to: [] },
    { kind: 'new', from: null, to: [to('d')] },
  ],
};

describe('the file of comments', () => {
  test('is a collection of Web Annotations with fragment and quote selectors', () => {
    const file = JSON.parse(annotationFile([comment('Bỏ', place('a'))]));
    expect(file).toMatchObject({
      ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: 1 },
      first: { type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'commenting' }] },
    });
    const [item] = file.first.items;
    expect(item.body).toEqual([expect.objectContaining({ purpose: 'commenting', value: 'Bỏ' })]);
    expect(item.target[0].selector).toMatchObject({
      ...{ type: 'FragmentSelector', value: 'a' },
      refinedBy: { type: 'TextQuoteSelector', exact: 'lời văn', prefix: 'trước ', suffix: ' sau' },
    });
  });

  test('is read as what was written', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    const places = fc.record({
      ...{
        document: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
        version: fc.stringMatching(/^[a-z0-9-]{1,10}$/),
      },
      ...{
        anchor: fc.stringMatching(/^[a-z]{1,5}-\d$/),
        name: words.filter(Boolean),
        exact: words.filter(Boolean),
      },
      ...{ prefix: words, suffix: words },
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words, fc.array(places, { maxLength: 3 }))), (all) => {
        const comments = all.map(
          ([opinion, reason, proposal, own]): Comment => ({
            ...newComment(
              own.map((each) => ({
                ...each,
                address: `https://khung.example/van-ban/${each.document}/#${each.anchor}`,
              })),
              'Sở A',
            ),
            ...{ opinion, reason, proposal, via: 'https://khung.example/ra-soat/#x' },
          }),
        );
        expect(readAnnotations(annotationFile(comments))).toEqual({ comments, skipped: [] });
      }),
    );
  });

  test('of another program is read with one target, a plain body and no purpose', () => {
    const item = {
      ...{ id: 'https://khac.example/1', type: 'Annotation', body: 'Cần rõ hơn' },
      target: 'https://khung.example/van-ban/van-ban-thu/phan-1/#a',
    };
    const [read] = readAnnotations(JSON.stringify(item)).comments;
    expect(read).toMatchObject({
      id: item.id,
      opinion: 'Cần rõ hơn',
      places: [{ anchor: 'a', document: 'van-ban-thu' }],
    });
  });

  test.each([
    ['a cut file', annotationFile([comment('x', place('a'))]).slice(0, 200), 'cắt cụt'],
    ['another JSON file', '{"a":1}', 'không chứa góp ý'],
    ['an empty file', '', 'không phải JSON'],
  ])('%s gets a sentence', (_, text, words) => {
    expect(() => readAnnotations(text)).toThrow(RangeError);
    expect(() => readAnnotations(text)).toThrow(words);
  });

  test('with broken items gives the whole ones and a sentence for each other', () => {
    const good = JSON.parse(annotationFile([comment('Được', place('a'))])).first.items[0];
    const items = [
      7,
      { ...good, target: { source: 'javascript:alert(1)' } },
      { ...good, body: { type: 'TextualBody', value: 'x'.repeat(6000) } },
      good,
    ];
    const { comments, skipped } = readAnnotations(JSON.stringify(items));
    expect(comments.map(({ opinion }) => opinion)).toEqual(['Được']);
    expect(skipped.map((line) => line.slice(0, 14))).toEqual([
      'Góp ý thứ 1: k',
      'Góp ý thứ 2: k',
      'Góp ý thứ 3: d',
    ]);
  });

  test('never throws anything but a sentence', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          readAnnotations(JSON.stringify({ items: [value, { target: value, body: value }] }));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('merging', () => {
  const mine = [comment('một', place('a')), comment('hai', place('b'))];

  test('leaves out what says the same of the same place, whoever wrote it', () => {
    const theirs = [...mine, { ...comment(' một ', place('a')), creator: 'Sở B' }];
    expect(mergeComments(mine, theirs)).toEqual({ comments: mine, added: 0, duplicates: 3, conflicts: 0 });
  });

  test('keeps both of what was changed on both sides, and says so', () => {
    const [first] = mine;
    const merged = mergeComments(mine, [{ ...mine[0], opinion: 'khác' } as Comment]);
    expect(merged).toMatchObject({ added: 0, duplicates: 0, conflicts: 1 });
    expect(merged.comments.map(({ opinion }) => opinion)).toEqual(['một', 'hai', 'khác']);
    expect(conflictsIn(merged.comments)).toEqual(new Set([first?.id, merged.comments[2]?.id]));
    // The same file again adds nothing.
    expect(
      mergeComments(merged.comments, [{ ...mine[0], opinion: 'khác' } as Comment]).comments,
    ).toHaveLength(3);
  });

  test('adds what is new at the end', () => {
    const merged = mergeComments(mine, [comment('ba', place('a'))]);
    expect(merged).toMatchObject({ added: 1, duplicates: 0, conflicts: 0 });
    expect(merged.comments.at(-1)?.opinion).toBe('ba');
  });
});

describe('a new version', () => {
  test.each([
    ['a', 'kept'],
    ['b', 'changed'],
    ['x', 'moved'],
    ['s', 'changed'],
    ['g', 'lost'],
    ['nowhere', 'lost'],
  ])('makes of the place %s: %s', (anchor, outcome) => {
    expect(outcomeOf(place(anchor), table, [since]).outcome).toBe(outcome);
  });

  test('of which nothing is known leaves the decision to the reader', () => {
    expect(outcomeOf(place('a', { version: 'la' }), table, [since]).outcome).toBe('changed');
    expect(outcomeOf(place('a', { document: 'khac' }), table, [since]).outcome).toBe('lost');
  });

  test('carries what kept its words and leaves the rest', () => {
    const { comments, carried } = carryComments([comment('1', place('x'), place('g'))], table, [since]);
    expect(carried).toBe(1);
    expect(comments[0]?.places).toEqual([
      place('x', { version: 'ban-2', anchor: 'c', name: 'nay c', address: 'https://khung.example/#c' }),
      place('g'),
    ]);
    expect(carryComments(comments, table, [since]).carried).toBe(0);
  });
});

test('comments are put in the order of the text, those on the whole first', () => {
  const all = ['c', 'zz', 'a'].map((anchor) => comment(anchor, place(anchor)));
  expect(inTextOrder([...all, comment('chung')], table).map(({ opinion }) => opinion)).toEqual([
    'chung',
    'a',
    'c',
    'zz',
  ]);
});

test('ids are UUIDs of version 4', () => {
  expect(newId()).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
