import { describe, expect, test } from 'vitest';
import { realGraph } from '../model/fixture.ts';
import { walkUnits } from '../model/walk.ts';
import { anchorOf, eIdOf } from './eid.ts';

describe('eIds', () => {
  test.each([
    ['dieu-2.khoan-3', 'dieu_2__khoan_3'],
    ['phan-2.muc-2.diem-dd', 'phan_2__muc_2__diem_dd'],
    ['phu-luc.muc-4.3.1.4.diem-b.doan-12', 'phu-luc__muc_4-3-1-4__diem_b__doan_12'],
    ['phan-3.muc-2.7.diem-a-2', 'phan_3__muc_2-7__diem_a_2'],
    ['can-cu-10', 'can-cu_10'],
    ['khung-kien-truc.doan-1', 'khung-kien-truc__doan_1'],
    ['noi-nhan', 'noi-nhan'],
    ['phu-luc-2.phan-1.muc-3', 'phu-luc_2__phan_1__muc_3'],
    ['dieu-4a.khoan-1a.diem-dd1', 'dieu_4a__khoan_1a__diem_dd1'],
    ['bang-1.hang-2', 'bang_1__hang_2'],
  ])('%s is %s, and back', (anchor, eId) => {
    expect(eIdOf(anchor)).toBe(eId);
    expect(anchorOf(eId)).toBe(anchor);
  });

  test('every anchor of the documents has its own eId, from which it is recovered', () => {
    for (const { units } of realGraph().model.documents) {
      const anchors = [...walkUnits(units)].map(({ unit }) => unit.id);
      const eIds = anchors.map(eIdOf);
      expect(new Set(eIds).size).toBe(anchors.length);
      expect(eIds.map(anchorOf)).toEqual(anchors);
    }
  });
});
