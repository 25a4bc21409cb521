import { expect, test } from 'vitest';
import { markKey } from '../text/tone.ts';
import { telexKey, vniKey } from './decode-typing.ts';

test.each([
  ['lieeuj', 'liệu'],
  ['dduwowngf', 'đường'],
  ['tawcs', 'tắc'],
  ['giasm', 'giám'],
  ['nghieepj', 'nghiệp'],
  ['thuwr', 'thử'],
  ['truongwf', 'trường'],
])('Telex %s is %s', (typed, syllable) => {
  expect(telexKey(typed)).toBe(markKey(syllable));
});

test.each([
  ['ta6m', 'tâm'],
  ['du74', 'dữ'],
  ['lie65u', 'liệu'],
  ['d9u7o7ng2', 'đường'],
  ['cho61ng', 'chống'],
  ['ba8ng2', 'bằng'],
])('VNI %s is %s', (typed, syllable) => {
  expect(vniKey(typed)).toBe(markKey(syllable));
});

test('letters that say no mark are no typing of marks', () => {
  expect(telexKey('trung')).toBeNull();
  expect(vniKey('trung')).toBeNull();
  expect(vniKey('2026')).toBeNull();
});
