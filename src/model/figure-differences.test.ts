import { expect, test } from 'vitest';
import { type DifferenceKind, figureDifferences } from './figure-differences.ts';
import { realGraph } from './fixture.ts';

const differences = figureDifferences(realGraph());
const codes = (kind: DifferenceKind) =>
  differences.filter((one) => one.kind === kind).flatMap(({ component }) => component.code ?? []);
const wordings = (id: string) =>
  differences
    .filter(({ component }) => component.id === id)
    .map(({ drawn, written }) => ({ drawn, written }));

test('27 codes are worded otherwise on their figure, 13 of them in substance', () => {
  expect(codes('substance')).toEqual([
    'HTS1',
    ...['DL7', 'DL10'],
    ...['ƯDCQS4', 'ƯDCQS13', 'ƯDCQS14', 'ƯDCQS16', 'ƯDCQS18', 'ƯDCQS22'],
    'NVXHS3',
    ...['KTT15', 'KTT16', 'KTT19'],
  ]);
  expect(codes('form')).toEqual([
    'HTS15',
    'ANM6',
    'DL16',
    ...['NTL1', 'NTL6'],
    ...['ƯDCQS3', 'ƯDCQS20', 'ƯDXHS3'],
    ...['KTT1', 'KTT2', 'KTT3', 'KTT17'],
    ...['ĐLHQ3', 'ĐLHQ7'],
  ]);
});

test('both wordings are given, without the code', () => {
  expect(wordings('dl7')).toEqual([
    {
      drawn:
        'Khung kiến trúc dữ liệu cấp tỉnh; Khung quản trị, quản lý dữ liệu; Từ điển dữ liệu dùng chung cấp tỉnh',
      written: 'Khung kiến trúc dữ liệu cấp tỉnh; Từ điển dữ liệu dùng chung cấp tỉnh',
    },
  ]);
  expect(wordings('nvxhs3')).toEqual([
    {
      drawn: 'Điểm hỗ trợ chuyển đổi số (tại Trung tâm Phục vụ hành chính công cấp xã và/hoặc cộng đồng)',
      written: 'Điểm hỗ trợ chuyển đổi số (tại Bộ phận Một cửa và/hoặc cộng đồng)',
    },
  ]);
});

test('dashes, dots of omission and the mark of a note are no difference', () => {
  expect(wordings('hts12')).toEqual([]);
  expect(wordings('dl5')).toEqual([]);
  expect(wordings('bo-trung-tam-du-lieu-cap-bo')).toEqual([]);
});

test('a figure that says more or less than a national or reference component is a difference in substance', () => {
  const ids = differences
    .filter(({ kind, component }) => kind === 'substance' && component.code === null)
    .map(({ component }) => component.id);
  expect([...new Set(ids)]).toEqual([
    'giao-dien-tuong-tac-chinh',
    'giao-dien-tuong-tac-phuc-vu-cong-tac-bao-dam-an-ninh-mang',
    'cac-csdl-quoc-gia-chuyen-nganh',
    'co-quan-nen-tang-phan-tich-xu-ly-du-lieu-tong-hop-cua-co-quan-to-chuc',
    'co-quan-an-ninh-mang-dung-chung',
  ]);
});
