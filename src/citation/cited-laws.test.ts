import { expect, test } from 'vitest';
import { ADDRESS } from '../text/address-grammar.ts';
import { lawsCited } from './cited-laws.ts';
import { lawCitationsIn } from './instruments.ts';

/** Ids of the laws that a text cites. */
function idsIn(text: string): string[] {
  const cited = lawCitationsIn(text).map((citation) => ({ ...citation, unit: 'van-ban#doan-1' }));
  return lawsCited(cited).map(({ id }) => id);
}

test.each([
  ['words', `Luật ${'Nghiêng ngả '.repeat(12)}`],
  ['one word', `Luật ${'Nghiêng'.repeat(40)} năm 2030`],
])('a law whose name is long in %s has an id that an address can hold', (_, text) => {
  const ids = idsIn(text);
  expect(ids).toHaveLength(1);
  for (const id of ids) expect(`/phap-luat/${id}/`).toMatch(ADDRESS);
});

test('a long id ends with a whole word', () => {
  const [id = ''] = idsIn(`Luật ${'Nghiêng ngả '.repeat(12)}`);
  expect(id).toMatch(/^luat-(?:nghieng-nga-)+nghieng(?:-nga)?$/);
  expect(id.length).toBeGreaterThan(85);
});
