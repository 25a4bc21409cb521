import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/model/findings.ts';
import { graphOf } from '../../src/model/graph.ts';
import { FINDING_KINDS } from '../../src/model/schema/finding.ts';
import { attribute, elementsIn, model, pageAt, readBuilt, readBuiltJson, withAttribute } from './fixture.ts';

const all = findingsOf(graphOf(model));
const items = (address: string) =>
  [...elementsIn(pageAt(address))].filter(
    ({ tagName, attrs }) =>
      tagName === 'li' && attrs.some(({ name, value }) => name === 'class' && value === 'finding'),
  );

describe('the review of the draft', () => {
  test('has every finding once, on the page of its kind, under its anchor', () => {
    for (const kind of FINDING_KINDS) {
      const expected = all.filter((finding) => finding.kind === kind).map(({ id }) => id);
      expect(
        items(`/ra-soat/${kind}/`)
          .map((item) => attribute(item, 'id') ?? '')
          .toSorted(),
      ).toEqual(expected.toSorted());
    }
  });

  test('counts in its table what the model has, and each number leads to its list', () => {
    const cells = withAttribute(pageAt('/ra-soat/'), 'data-kind');
    const shown = cells.map((cell) => [
      attribute(cell, 'data-kind'),
      cell.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    ]);
    const expected = FINDING_KINDS.map((kind) => [
      kind,
      String(all.filter((finding) => finding.kind === kind).length),
    ]);
    expect(shown).toEqual(expected);
  });

  test('carries the status of the document that it speaks about', () => {
    const { status } = graphOf(model).subject;
    for (const address of ['/ra-soat/', '/ra-soat/vien-dan/', '/ra-soat/thu-gop-y/'])
      expect(
        withAttribute(pageAt(address), 'data-status').map((element) => attribute(element, 'data-status')),
      ).toContain(status);
  });

  test('is offered whole as JSON and as a table', () => {
    expect((readBuiltJson('du-lieu/findings.json') as unknown[]).length).toBe(all.length);
    const rows = readBuilt('du-lieu/findings.csv').trimEnd().split('\r\n');
    expect(rows).toHaveLength(all.length + 1);
    expect(rows[0]?.startsWith('\ufeffso,id,')).toBe(true);
  });

  test('numbers its letter through, in the order of the text', () => {
    const lists = [...elementsIn(pageAt('/ra-soat/thu-gop-y/'))].filter(({ tagName }) => tagName === 'ol');
    const letter = lists.filter((list) => attribute(list, 'class') === 'letter');
    let next = 1;
    for (const list of letter) {
      expect(Number(attribute(list, 'start'))).toBe(next);
      next += list.childNodes.filter((node) => 'tagName' in node && node.tagName === 'li').length;
    }
    expect(next - 1).toBe(all.length);
  });
});
