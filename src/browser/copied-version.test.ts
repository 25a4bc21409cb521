import { describe, expect, test } from 'vitest';
import { type ChangesSince, isChanged, versionOfLink } from './copied-version.ts';

const SITE = 'https://khung.example/kien-truc';

describe('the version that a link carries', () => {
  test.each([
    ['in its own address', `${SITE}/van-ban/a/phan-1/?ban=du-thao#dieu-2`, '', 'du-thao'],
    [
      'in the short address that led here',
      `${SITE}/thanh-phan/hts7/`,
      `${SITE}/c/hts7/?ban=du-thao`,
      'du-thao',
    ],
    [
      'not on another site',
      `${SITE}/thanh-phan/hts7/`,
      'https://khac.example/c/hts7/?ban=du-thao',
      undefined,
    ],
    ['not on another page of this one', `${SITE}/thanh-phan/hts7/`, `${SITE}/lop/1/?ban=du-thao`, undefined],
    ['not when it is no name of a version', `${SITE}/lop/1/?ban=../../x`, '', undefined],
    ['nowhere', `${SITE}/lop/1/`, '', undefined],
  ])('is read %s', (_, address, referrer, version) => {
    expect(versionOfLink(address, referrer)).toBe(version);
  });
});

describe('words have changed since a version', () => {
  const since: ChangesSince = {
    changes: [
      { kind: 'moved', from: { unit: 'dieu-1' }, to: [{ unit: 'dieu-9' }], components: [] },
      { kind: 'reworded', from: { unit: 'dieu-2' }, to: [{ unit: 'dieu-2' }], components: [{ id: 'hts7' }] },
      { kind: 'gone', from: { unit: 'dieu-3.khoan-1' }, to: [], components: [] },
      { kind: 'new', from: null, to: [{ unit: 'dieu-4.khoan-2' }], components: [] },
    ],
  };
  test.each([
    [{ unit: 'dieu-2' }, true],
    [{ unit: 'dieu-3' }, true],
    [{ unit: 'dieu-4' }, true],
    [{ unit: 'dieu-4.khoan-1' }, false],
    [{ unit: 'dieu-9' }, false],
    [{ unit: 'dieu-22' }, false],
    [{ component: 'hts7' }, true],
    [{ component: 'hts8' }, false],
  ])('of %o: %s', (place, changed) => {
    expect(isChanged(since, place)).toBe(changed);
  });
});
