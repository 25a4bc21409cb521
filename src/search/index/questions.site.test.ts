/** Questions that the real model answers with a sentence. */
import { beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import { realBundle } from './fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = createEngine(await realBundle([]));
});

test('a question for who or when is answered by the component, its duty and the words of the text', async () => {
  const { hits } = await engine.search('ai quản lý mạng truyền số liệu chuyên dùng');
  expect(hits[0]).toMatchObject({ says: expect.stringMatching(/^Bộ Khoa học và Công nghệ/) });
  expect(hits.slice(0, 3).map(({ entry }) => entry.url)).toContainEqual(
    expect.stringContaining('#phan-3.muc-2.5.doan-5'),
  );
});

test.each([
  ['có mấy nguyên tắc cốt lõi', '#phan-2.muc-2', /^7 nguyên tắc: /],
  ['khung kiến trúc gồm mấy lớp', '#phan-2.muc-3', /^4 lớp: /],
  ['khung kiến trúc cấp xã gồm mấy lớp', '/khung-tham-chieu/cap-xa/', /^Cấp xã – 4 lớp$/],
  ['ai công bố kiến trúc', '#phan-3.muc-3.1.doan-2', /^Bộ Khoa học và Công nghệ \(Đoạn 2 mục 3\.1/],
  [
    'cơ quan nào giám sát tuân thủ kiến trúc',
    '#phan-3.muc-3.3.diem-dd.doan-1',
    /^Bộ Khoa học và Công nghệ \(Đoạn 1 điểm đ mục 3\.3/,
  ],
  ['đơn vị nào cân đối ngân sách ở Gia Lai', '#dieu-1.diem-b.doan-1', /^Sở Tài chính \(/],
  ['camera an ninh có bắt buộc không', '/thanh-phan/hts11/', /^Bổ sung theo loại địa bàn: Đô thị$/],
  ['xã có phải số hóa hồ sơ không', '/thanh-phan/dl10/', /^Thiết yếu tại cấp xã$/],
  ['xã miền núi phải có những gì', '/tra-cuu/xa/mien-nui-bien-gioi-hai-dao/', /Thiết yếu tại cấp xã: \d+/],
  ['phường phải có gì bắt buộc', '/khung-tham-chieu/cap-xa/', /^Cấp xã – /],
  ['Bộ Công an chịu trách nhiệm gì', '/co-quan/bo-cong-an/', /\d+ nghĩa vụ theo cách hiểu của ban biên tập/],
  ['cơ quan nào vận hành V-APEX', '#phan-3.muc-2.4.doan-3', /^Bộ Công an \(/],
  ['trung tâm điều hành thông minh do ai xây', '#phan-3.muc-2.10.diem-b.doan-4', /^Ủy ban nhân dân các tỉnh/],
  [
    'cổng dịch vụ công quốc gia khác gì khung Gia Lai',
    '/doi-chieu/gia-lai/cong-dich-vu-cong-quoc-gia/',
    /^So với Gia Lai, theo cách hiểu của ban biên tập: thu hẹp$/,
  ],
  ['nguyên tắc 3 khác gì so với 4.0', '/doi-chieu/phien-ban-4-0/nguyen-tac-3/', /^So với phiên bản 4\.0/],
  [
    'cơ sở dữ liệu tổng hợp quốc gia ai làm, bao giờ xong',
    '/thanh-phan/co-so-du-lieu-tong-hop-quoc-gia/',
    /^Bộ Công an\. .*Năm 2026 \(Đoạn 4 mục 2\.4/,
  ],
  ['khung 4.0 khác dự thảo chỗ nào', '/doi-chieu/phien-ban-4-0/', /^So với phiên bản 4\.0/],
  [
    'cơ sở dữ liệu tổng hợp quốc gia bao giờ xong',
    '/thanh-phan/co-so-du-lieu-tong-hop-quoc-gia/',
    /Năm 2026 \(Đoạn 4 mục 2\.4 phần III\)/,
  ],
])('the question “%s” is answered first with a sentence and where it stands', async (typed, url, says) => {
  const [first] = (await engine.search(typed)).hits;
  expect(first?.entry.url.endsWith(url)).toBe(true);
  expect(first?.says).toMatch(says);
});

test('a question that says more than the model knows is answered by the texts alone', async () => {
  const { hits } = await engine.search('cấp tỉnh phải ban hành danh mục gì');
  expect(hits.filter(({ says }) => says !== undefined)).toEqual([]);
  expect(hits.length).toBeGreaterThan(0);
});
