import { expect, test } from 'vitest';
import { hrefOf, SMALL_FIGURE, SMALL_FLOW } from './fixture.ts';
import { type OutlineItem, outlineOf } from './outline.ts';

function written(items: OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ words, href, rule, items: inner }) => [
    `${indent}${words}${rule === undefined ? '' : ` (${rule})`}${href === undefined ? '' : ` ${href}`}`,
    ...written(inner, `${indent}  `),
  ]);
}

test('the list of a figure of layers says and links what the figure does', () => {
  expect(written(outlineOf(SMALL_FIGURE, hrefOf))).toEqual([
    '3 DỮ LIỆU /layer/2/',
    '  Dữ liệu (dùng chung) /figure/dl/',
    '    Cơ sở dữ liệu /component/csdl/',
    '    Kho dữ liệu /component/kho/',
    '    Từ điển dữ liệu /component/tu-dien/',
    '  Nền tảng',
    'HẠ TẦNG',
    '  Thiết yếu',
    '    HTS7. Mạng nội bộ',
    '  Bổ sung',
    '    Đô thị',
    '      Wi-Fi công cộng',
    '    Nông thôn',
    '      Điểm truy cập',
    'Hai bên hình',
    '  VẬN HÀNH /agency/bo/',
    '  NHÂN LỰC',
    '(*) Chú thích của hình',
  ]);
});

test('the list of a figure of relations says what leads to what', () => {
  expect(written(outlineOf(SMALL_FLOW, hrefOf))).toEqual([
    'Dữ liệu /layer/2/',
    '  xử lý thành tri thức → Nền tảng AI',
    'Nền tảng AI',
    '  → Bảng điều hành',
    'Bảng điều hành',
    '  → Dữ liệu /layer/2/',
  ]);
});
