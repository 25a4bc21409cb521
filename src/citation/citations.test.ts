/** Citations of every habit in running text, each with the places that it leads to. Nothing is guessed: no answer is an answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citedGraph, targetsIn, typedTargets } from '../model/import/fixture.ts';

/**
 * A line of `citations.txt`: the unit in which the words stand (`dieu-2.khoan-2` when it is left out), the words, and
 * behind `=>` what they lead to, in reading order: `dieu-1.khoan-2` in the document itself, `tinh#dieu-1` in another one
 * that the model holds, `luat-du-lieu` an instrument that is only cited, `a|b` one of these; nothing for nothing. A line that begins with `?` is
 * what a reader typed.
 */
const LINE = /^(?:@(\S+) )?(.*?) =>(?: (.*))?$/;

const groups = Map.groupBy(
  readFileSync(join(import.meta.dirname, 'citations.txt'), 'utf8')
    .split(/\n(?=# )/)
    .flatMap((group) => {
      const [title = '', ...lines] = group.split('\n');
      return lines.filter((line) => line.trim() !== '').map((line) => ({ title, line }));
    }),
  ({ title }) => title.replace(/^# /, ''),
);

test('the table holds two hundred citations or more', () => {
  expect([...groups.values()].flat().length).toBeGreaterThanOrEqual(200);
});

for (const [title, lines] of groups) {
  describe(title, () => {
    test.each(lines.map(({ line }) => line))('%s', (line) => {
      const [, place = 'dieu-2.khoan-2', words = '', wanted = ''] = LINE.exec(line) ?? [];
      const found = words.startsWith('? ')
        ? typedTargets(citedGraph, words.slice(2))
        : targetsIn(citedGraph, place, words);
      expect(found).toEqual(wanted === '' ? [] : wanted.split(' '));
    });
  });
}
