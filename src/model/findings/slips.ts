/** Slips of typing that show in the marks: doubled words, brackets left open, spaces and dots. */
import { figureParts } from '../figure-parts.ts';
import type { Finding, FindingPlace } from '../schema/finding.ts';
import { findingAt, idPart, placesOf, type Rule, subjectUnits } from './subject-units.ts';

/** Two words typed twice in a row: “dữ liệu dữ liệu”. */
const DOUBLED = /(?<!\p{L})(\p{L}+ \p{L}+) \1(?!\p{L})/iu;

export const doubledWords: Rule = (graph) =>
  subjectUnits(graph).flatMap((unit) =>
    placesOf([unit], DOUBLED).map((place) => ({
      id: `chu-lap-${idPart(unit.unit.id)}`,
      kind: 'chinh-ta' as const,
      severity: 'hinh-thuc' as const,
      places: [place],
      note: `Hai chữ gõ hai lần liền nhau: “${place.quote}”.`,
    })),
  );

/** Brackets and quotation marks that open and do not close, in the units and on the figures. */
export const openBrackets: Rule = (graph) => {
  const inUnits = subjectUnits(graph)
    .filter(({ unit }) => !isBalanced(`${unit.heading ?? ''} ${unit.text ?? ''}`))
    .map(({ ref, unit }) => ({ key: idPart(unit.id), place: { unit: ref, quote: unit.text ?? '' } }));
  const drawn = graph.model.figures
    .filter(({ origin, at: [first] }) => 'source' in origin && isOfSubject(first))
    .flatMap((figure) =>
      figureParts(figure).flatMap(({ id, words }) =>
        words
          .filter((text) => !isBalanced(text))
          .map((text) => ({
            key: `${figure.id}-${id ?? ''}`,
            place: { figure: figure.id, quote: lastWords(text) },
          })),
      ),
    );
  return [...inUnits, ...drawn].map(
    ({ key, place }): Finding => ({
      id: `ngoac-mo-${key}`,
      kind: 'chinh-ta',
      severity: 'hinh-thuc',
      places: [place],
      note: 'Số dấu mở ngoặc và đóng ngoặc không bằng nhau: có ngoặc chưa đóng.',
    }),
  );

  function isOfSubject(ref: string | undefined): boolean {
    return ref !== undefined && graph.unit(ref).document === graph.subject;
  }
};

/** Words that begin no name, with a capital after a semicolon. */
const ORDINARY_CAPITAL =
  /\p{L}+; (?:Việc|Các năng|Bảo đảm (?:cung|bao)|Giảm|Hệ thống báo cáo phải|Tích hợp|Tổ chức|Ban hành|Cập nhật|Kết nối|Thiết bị|Danh mục|Cơ chế|Lưu trữ|Ký số|Giải quyết|Thực hiện) \p{Ll}+/u;

/** Kinds of slips beside marks, each with the pattern that finds it. */
const SLIPS: { id: string; pattern: RegExp; note: string; suggestion?: string }[] = [
  {
    id: 'bon-dau-cham',
    pattern: /\S+\.{4,}/u,
    note: 'Dấu lửng có bốn chấm.',
    suggestion: 'Dùng ba chấm.',
  },
  {
    id: 'cach-truoc-dau-lung',
    pattern: /\p{L}+ …(?=\))/u,
    note: 'Có dấu cách trước dấu lửng; những chỗ khác thì không.',
  },
  {
    id: 'phay-truoc-dau-lung',
    pattern: /[\p{L}\p{N}]+\)*, ?(?:…|\.{3})/u,
    note: 'Dấu phẩy đứng ngay trước dấu lửng, có chỗ cách, có chỗ liền; có chỗ dùng “…”, có chỗ dùng “...”.',
    suggestion: 'Bỏ dấu phẩy trước dấu lửng.',
  },
  {
    id: 'cham-phay-dau-lung',
    pattern: /\p{L}+;…/u,
    note: 'Dấu chấm phẩy đứng ngay trước dấu lửng.',
  },
  {
    id: 'hoa-sau-cham-phay',
    pattern: ORDINARY_CAPITAL,
    note: 'Sau dấu chấm phẩy viết hoa như mở câu mới; ở các danh sách khác, sau dấu chấm phẩy viết thường.',
    suggestion: 'Viết thường sau dấu chấm phẩy, trừ tên riêng.',
  },
];

export const markSlips: Rule = (graph) => {
  const units = subjectUnits(graph);
  return SLIPS.flatMap(({ id, pattern, note, suggestion }) =>
    findingAt({
      id: `dau-cau-${id}`,
      kind: 'chinh-ta',
      severity: 'hinh-thuc',
      places: placesOf(units, pattern),
      note,
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  );
};

/** Items that end with another mark, or none, than the others of their list. */
export const endMarks: Rule = (graph) => {
  const lists = [
    ...Map.groupBy(
      subjectUnits(graph),
      ({ document, ancestors }) => `${document.id}#${ancestors.at(-1)?.id}`,
    ).values(),
  ];
  const odd = lists.flatMap((list) => {
    const items = list.filter(({ unit }) => unit.text !== undefined && ['gach', 'diem'].includes(unit.kind));
    const dots = items.filter(({ unit }) => unit.text?.endsWith('.'));
    const others = items.filter(({ unit }) => !/[.:]$/u.test(unit.text ?? ''));
    return dots.length > others.length ? others : [];
  });
  return findingAt({
    id: 'dau-cau-cuoi-dong',
    kind: 'chinh-ta',
    severity: 'hinh-thuc',
    places: odd.map(({ ref, unit }): FindingPlace => ({ unit: ref, quote: lastWords(unit.text ?? '') })),
    note: 'Dòng kết thúc khác các dòng cùng danh sách (dấu chấm phẩy hoặc không có dấu, trong khi các dòng khác có dấu chấm).',
  });
};

function isBalanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/\(/g) === count(/\)/g) && count(/“/g) === count(/”/g);
}

/** The end of a text, from one of its last words on. */
function lastWords(text: string): string {
  return text.split(' ').slice(-5).join(' ');
}
