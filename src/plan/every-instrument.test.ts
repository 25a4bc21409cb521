/** Instruments of every habit on their pages: no unit is lost, and each page is called by what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { TINY } from '../model/fixture.ts';
import { type Graph, graphOf } from '../model/graph.ts';
import { decodeText } from '../model/import/decode.ts';
import { importDocument } from '../model/import/import-document.ts';
import { newDocument } from '../model/import/new-document.ts';
import { loadModel } from '../model/load.ts';
import { linesOf, runningLines } from '../model/running.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { walkUnits } from '../model/walk.ts';
import { slug } from '../text/vi.ts';
import type { Page } from './page.ts';
import { planPages } from './plan.ts';

const DIR = join(import.meta.dirname, '../model/fixtures/import');
/** Texts in encodings that an import refuses. */
const REFUSED = ['07a-tcvn3-bytes.txt', '07b-tcvn3-utf8.txt'];
const FILES = readdirSync(DIR).filter((name) => name.endsWith('.txt') && !REFUSED.includes(name));

function documentOf(file: string): LegalDocument {
  const { text } = decodeText(readFileSync(join(DIR, file)));
  const { units } = importDocument(runningLines({ running: [[1, linesOf(text).length]] }, text));
  return newDocument(`v${file.replace('.txt', '')}`, units, undefined);
}

/** Every word of a tree, labels in attributes too, without white space. */
function wordsOf(node: Nodes): string {
  const own = 'value' in node ? node.value : '';
  const said =
    node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      ? node.attributes.map((attribute) =>
          attribute.type === 'mdxJsxAttribute' && ['label', 'text'].includes(attribute.name)
            ? String(attribute.value)
            : '',
        )
      : [];
  const inside = 'children' in node ? node.children.map(wordsOf) : [];
  return [...said, own, ...inside].join('').replace(/\s+/g, '');
}

let graph: Graph;
let pages: Page[];

beforeAll(() => {
  const model = loadModel(TINY);
  graph = graphOf({ ...model, documents: [...model.documents, ...FILES.map(documentOf)] });
  pages = planPages(graph);
});

describe.each(FILES)('%s', (file) => {
  const id = `v${file.replace('.txt', '')}`;

  test('every label, heading, sentence, row and footnote stands on the page of the whole text', () => {
    const page = pages.find(({ address }) => address === `/van-ban/${id}/toan-van/`);
    const shown = page === undefined ? '' : wordsOf(page.body);
    const document = graph.document(id);
    const lost = [...walkUnits(document.units)].flatMap(({ unit }) =>
      [unit.label, unit.heading, ...(unit.text ?? '').split(/[\t\n]/)]
        .filter((words) => words !== undefined && !shown.includes(words.replace(/\s+/g, '')))
        .map((words) => `${unit.id}: ${words}`),
    );
    expect(lost).toEqual([]);
  });

  test('the page of an instrument is called by its kind', () => {
    const [root] = graph.document(id).units;
    const page = pages.find(({ address }) => address === `/van-ban/${id}/${root?.id}/`);
    expect(slug(page?.meta.heading.text ?? '')).toBe(root?.id);
  });
});
