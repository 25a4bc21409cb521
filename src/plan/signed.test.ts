/** When the subject is signed, its status, number and date change, and nothing else that the site says of it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { componentDownloads } from '../export/components.ts';
import { findingDownloads } from '../export/findings-table.ts';
import { findingsOf } from '../model/findings.ts';
import { changeJson, enrich, GIA_LAI, tinyWith } from '../model/fixture.ts';
import { type Graph, graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { recordsOf } from '../search/index/records.ts';
import { planNavigation, planPages } from './plan.ts';
import { renderAll } from './render.ts';

/** A draft that is compared, reviewed and drawn, beside a document that is in force and comes first by its name. */
function siteWith(change: (dir: string) => void): Graph {
  const dir = tinyWith((model) => {
    enrich(model);
    cpSync(join(GIA_LAI, 'documents'), join(model, 'documents'), { recursive: true });
    cpSync(join(GIA_LAI, 'sources/quyet-dinh.txt'), join(model, 'sources/quyet-dinh.txt'));
    const other = JSON.parse(readFileSync(join(GIA_LAI, 'sources/manifest.json'), 'utf8'));
    changeJson('sources/manifest.json', (value: { sources: unknown[] }) => {
      value.sources.push(...other.sources);
    })(model);
    writeFileSync(join(model, 'redirects.json'), '[]');
    change(model);
  });
  return graphOf(loadModel(dir));
}

const SIGNED = {
  status: 'hieu-luc',
  statusText: 'Có hiệu lực từ 01/12/2026',
  number: '99/QĐ-TTg',
  date: '2026-12-01',
};
const OPTIONS = { version: '1', hash: () => '', publicUrl: String };
const draft = siteWith(() => undefined);
const signed = siteWith(
  changeJson('documents/qd-mau.json', (document: object) => {
    Object.assign(document, SIGNED);
  }),
);

/** What is allowed to differ: the status, what sentences call the document, its number, its date and the name made of them. */
function withoutStatus(text: string): string {
  return text
    .replaceAll(/DỰ THẢO – chưa có hiệu lực|có hiệu lực từ 01\/12\/2026/giu, 'TÌNH TRẠNG')
    .replaceAll(/\/akn\/[^"]*/g, 'IRI')
    .replaceAll(/du-thao(?!-)|hieu-luc/g, 'TÌNH-TRẠNG')
    .replaceAll(/dự thảo(?: chưa có hiệu lực)?|văn bản/giu, 'VĂN BẢN')
    .replaceAll(/Còn hiệu lực\. /g, '')
    .replaceAll(/99\/QĐ-TTg|1\/QĐ-MAU/g, 'SỐ')
    .replaceAll(/2026-12-01|2026-01-10|0?1\/12\/2026|10\/0?1\/2026/g, 'NGÀY');
}

const textsOf = (graph: Graph): Map<string, string> =>
  new Map(
    renderAll(planPages(graph), planNavigation(graph)).map(({ path, text }) => [path, withoutStatus(text)]),
  );

describe('a signed subject', () => {
  test('stays the subject beside a document that was in force before it', () => {
    expect(draft.subject.id).toBe('qd-mau');
    expect(signed.subject.id).toBe('qd-mau');
    expect(signed.model.documents.map(({ id }) => id)).toEqual(draft.model.documents.map(({ id }) => id));
  });

  test('has the same pages with the same words, comparisons, review and letter among them', () => {
    const [before, after] = [textsOf(draft), textsOf(signed)];
    expect([...before.keys()]).toEqual(
      expect.arrayContaining(['doi-chieu/ban-cu.mdx', 'ra-soat.mdx', 'ra-soat/thu-gop-y.mdx']),
    );
    expect(after).toEqual(before);
  });

  test('is reviewed as the draft was, in a letter to the body that wrote it', () => {
    expect(findingsOf(signed).map(({ id }) => id)).toEqual(findingsOf(draft).map(({ id }) => id));
    const letter = renderAll(planPages(signed), planNavigation(signed)).find(
      ({ path }) => path === 'ra-soat/thu-gop-y.mdx',
    );
    const source = signed.model.sources.find(({ id }) => id === signed.subject.source);
    expect(letter?.text).toContain(`Kính gửi: ${source?.issuer}.`);
  });

  test('is called a draft nowhere in our own words', () => {
    const ours = /(?<!\p{L})dự thảo(?! năm)|Dự thảo (?:giữ|giao|so với|mô tả)|Nhận xét về dự thảo/u;
    const drafts = renderAll(planPages(draft), planNavigation(draft)).filter(({ text }) => ours.test(text));
    const left = renderAll(planPages(signed), planNavigation(signed)).filter(({ text }) => ours.test(text));
    expect(drafts.length).toBeGreaterThan(10);
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  test('is found and downloaded as before', () => {
    const records = (graph: Graph) => withoutStatus(JSON.stringify(recordsOf(graph)));
    expect(records(signed)).toBe(records(draft));
    const files = (graph: Graph) =>
      [...findingDownloads(graph, OPTIONS), ...componentDownloads(graph, OPTIONS)].map(({ path, text }) => [
        path,
        withoutStatus(text),
      ]);
    expect(files(signed)).toEqual(files(draft));
  });
});
