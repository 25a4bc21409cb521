import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkTable } from '../export/verify.ts';
import { realGraph } from '../model/fixture.ts';
import { readersOf } from './find-citations.ts';

const DOCUMENTS: Record<string, string> = {
  K: 'qd-khung-kien-truc-so',
  G: 'qd-3388-gia-lai',
  P: 'kien-truc-chinh-phu-so-4-0',
};
const graph = realGraph();
const table = linkTable(graph, {
  hash: () => '0'.repeat(12),
  publicUrl: (path) => `https://khung.example${path}`,
});
const newReader = readersOf(table);

type Expected = { start: number; end: number; path: string };

/** A paragraph without its marks, and what its marks expect. */
function readMarks(line: string): { text: string; expected: Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  for (const [, plain = '', words, target = ''] of line.matchAll(/([^[]+)|\[([^\]]+)\]\(([^)]+)\)/g)) {
    const start = text.length;
    text += words ?? plain;
    if (words !== undefined) expected.push({ start, end: text.length, path: pathOf(target) });
  }
  return { text, expected };
}

function pathOf(target: string): string {
  if (target === '?') return '?';
  const [letter = '', anchor] = target.split('#');
  const document = table.documents.find(({ id }) => id === DOCUMENTS[letter]);
  if (document === undefined) {
    graph.component(target);
    return `/c/${target}/`;
  }
  if (anchor === undefined) return document.to;
  const place = document.places[anchor];
  if (place === undefined) throw new Error(`no place ${target}`);
  return letter === 'K' ? `/c/${anchor}/` : place.to;
}

type Score = { expected: number; wrong: string[]; missed: string[] };

function scoreOf(file: string): Score {
  const [, body = ''] = readFileSync(join(import.meta.dirname, 'citations', file), 'utf8').split('-->');
  const score: Score = { expected: 0, wrong: [], missed: [] };
  for (const line of body.split('\n').filter(Boolean)) {
    const { text, expected } = readMarks(line);
    const found = newReader()(text);
    score.expected += expected.length;
    for (const { start, end, kind, targets } of found) {
      if (kind !== 'found') continue;
      const isRight = expected.some(
        (each) => each.start < end && start < each.end && each.path === targets[0]?.path,
      );
      if (!isRight) score.wrong.push(`${text.slice(start, end)} → ${targets[0]?.path} | ${text}`);
    }
    for (const each of expected) {
      const isFound = found.some(
        ({ start, end, kind, targets }) =>
          each.start < end &&
          start < each.end &&
          (each.path === '?' ? kind === 'ambiguous' : kind === 'found' && targets[0]?.path === each.path),
      );
      if (!isFound) score.missed.push(`${text.slice(each.start, each.end)} → ${each.path} | ${text}`);
    }
  }
  return score;
}

describe.each(['tuning.md', 'held.md'])('citations of %s', (file) => {
  const { expected, wrong, missed } = scoreOf(file);

  test('no link leads to a wrong place', () => {
    expect(wrong).toEqual([]);
  });

  test('at most one in twenty is missed', () => {
    expect(missed.slice(Math.floor(expected / 20))).toEqual([]);
  });
});
