import { expect, test } from 'vitest';
import { changeJson, enrich, tinyWith } from '../../model/fixture.ts';
import { graphOf } from '../../model/graph.ts';
import { loadModel } from '../../model/load.ts';
import { planPages } from '../plan.ts';
import { renderPage } from '../render.ts';

/** A comment on a line of the earlier version, with the id of what became of it. */
const comment = (id: string, unit: string) => ({
  id,
  kind: 'ten-goi',
  severity: 'hinh-thuc',
  places: [{ unit: `qd-mau@du-thao-2025#${unit}` }],
  rank: 3,
  title: `Góp ý ${id}`,
  note: 'Góp ý.',
  suggestion: 'Sửa.',
  by: 'doc',
});

const pagesWith = (comments: object[]) =>
  new Map(
    planPages(
      graphOf(
        loadModel(
          tinyWith((dir) => {
            enrich(dir);
            changeJson('findings.json', (findings: object[]) => {
              findings.push(...comments);
            })(dir);
          }),
        ),
      ),
    ).map((page) => [page.address, renderPage(page).text]),
  );

const ADDRESS = '/ra-soat/da-ra-sao/';
const followed = pagesWith([
  comment('con-nguyen', 'phan-1.muc-1.diem-a'),
  comment('da-sua', 'phu-luc.muc-1.1.diem-b'),
]);

test('findings of an earlier version are listed by what became of their words, the changed ones first', () => {
  const text = followed.get(ADDRESS) ?? '';
  const [changed = -1, kept = -1] = ['id="doi"', 'id="giu"'].map((id) => text.indexOf(id));
  expect(changed).toBeGreaterThan(0);
  expect(kept).toBeGreaterThan(changed);
  expect(text.slice(changed, kept)).toContain('[Góp ý da-sua](/ra-soat/ten-goi/#da-sua): [');
  expect(text.slice(changed, kept)).toContain('(/van-ban/qd-mau/phu-luc/#phu-luc.muc-1.1.diem-b)');
  expect(text.slice(kept)).toContain('Góp ý con-nguyen');
});

test('the review leads from each count to its list', () => {
  expect(followed.get('/ra-soat/')).toContain(`[1 nhận xét](${ADDRESS}#doi)`);
  expect(followed.get('/ra-soat/')).toContain(`[1 nhận xét](${ADDRESS}#giu)`);
  expect(followed.get('/ra-soat/')).not.toContain(`${ADDRESS}#mat`);
});

test('a review of the present version alone has no such page and no link to it', () => {
  const alone = pagesWith([]);
  expect(alone.has(ADDRESS)).toBe(false);
  expect([...alone.values()].filter((text) => text.includes(ADDRESS))).toEqual([]);
});
