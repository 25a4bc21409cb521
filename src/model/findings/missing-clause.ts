import { findingAt, placesOf, type Rule, runningUnits } from './subject-units.ts';

/** “Khoản này” in a unit that stands in no clause. */
export const missingClauses: Rule = (graph) =>
  findingAt({
    id: 'khoan-nay-khong-co-khoan',
    kind: 'vien-dan',
    severity: 'noi-dung',
    rank: 2,
    title: '“Khoản này” ở chỗ không có khoản',
    places: placesOf(
      runningUnits(graph).filter(({ ancestors }) => !ancestors.some(({ kind }) => kind === 'khoan')),
      /quy định tại khoản này|khoản này/u,
    ),
    note: 'Chỗ này không nằm trong khoản nào: Phụ lục chia theo mục, điểm và gạch đầu dòng, nên “khoản này” không xác định được đơn vị nào và quy tắc kèm theo áp dụng đến đâu.',
    suggestion: 'Ghi “mục này” hoặc số của mục.',
  });
