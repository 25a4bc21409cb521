import { describe, expect, it } from 'vitest';
import { addressOf, metaOf } from './content-page.ts';

describe('the address of a page', () => {
  it.each([
    ['index', '/'],
    ['van-ban/index', '/van-ban/'],
    ['van-ban/qd/phan-2/muc-3', '/van-ban/qd/phan-2/muc-3/'],
    ['thanh-phan/hts7', '/thanh-phan/hts7/'],
    ['thuat-ngu/index-cu', '/thuat-ngu/index-cu/'],
  ])('follows from the place of %s in the content folder', (path, address) => {
    expect(addressOf(`/content/${path}.mdx`, './content')).toBe(address);
    expect(addressOf(`.build/noi-dung/${path}.mdx`, '.build/noi-dung')).toBe(address);
  });
});

it('says which field of which file is wrong', () => {
  const meta = { title: 'A', description: 'B', kind: 'c', heading: { text: 'A' }, breadcrumbs: [], toc: [] };
  expect(() => metaOf('/content/gioi-thieu.mdx', meta)).toThrow(
    /^\/content\/gioi-thieu\.mdx:\n[\s\S]*heading\.official/,
  );
});
