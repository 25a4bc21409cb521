/** One name in different capitals. */
import { findingAt, type Rule, type SubjectUnit, subjectUnits, wholeWords } from './subject-units.ts';

/** Names that should have one form wherever they stand, beside the name of the root framework. */
const NAMES = [
  'Trung tâm dữ liệu quốc gia',
  'Cổng Dịch vụ công Quốc gia',
  'Trục liên thông văn bản',
  'Mạng truyền số liệu chuyên dùng',
  'Từ điển dữ liệu dùng chung',
  'trực thuộc Trung ương',
  'Tòa án nhân dân tối cao',
  'cơ quan Đảng',
  'cấp bộ',
  'bộ, ngành',
  'Cổng thông tin điện tử',
  'Ban chỉ đạo',
  'mạng Internet',
  'Dashboard',
  'Thành phần hạ tầng số',
  'Thành phần an ninh mạng',
  'Thành phần kênh tương tác',
  'Thành phần đo lường hiệu quả',
  'kinh tế số và xã hội số',
];

/** Names whose letters are the same and whose capitals differ, as one finding; the rarer forms are the places. */
export const capitalVariants: Rule = (graph) => {
  const units = subjectUnits(graph).filter(({ words }) => words !== words.toLocaleUpperCase('vi'));
  const root = graph.root === undefined ? [] : [graph.root.name];
  const found = [...root, ...NAMES].flatMap((name) => {
    const uses = units.flatMap((unit) => usesOf(unit, name));
    const forms = [...Map.groupBy(uses, ({ form }) => form)].sort(([, a], [, b]) => b.length - a.length);
    const [, ...rare] = forms;
    if (rare.length === 0) return [];
    const places = rare.flatMap(([, same]) => same.map(({ ref, form }) => ({ unit: ref, quote: form })));
    return [{ places, words: forms.map(([form]) => `“${form}”`).join(' và ') }];
  });
  return findingAt({
    id: 'viet-hoa',
    kind: 'ten-goi',
    severity: 'hinh-thuc',
    rank: 3,
    title: 'Tên viết hoa không thống nhất',
    places: found.flatMap(({ places }) => places),
    note: `${found.length} tên viết hoa nhiều cách: ${found.map(({ words }) => words).join('; ')}.`,
    suggestion: 'Thống nhất một cách viết cho mỗi tên.',
  });
};

/** The name as printed; at the start of a sentence the capital of a common word says nothing. */
function usesOf({ ref, words }: SubjectUnit, name: string): { ref: string; form: string }[] {
  return [...words.matchAll(wholeWords(name, 'giu'))].flatMap(({ 0: form, index }) => {
    const before = words.slice(0, index).trimEnd();
    const starts = before === '' || /[.:;·•*+\-)]$/u.test(before);
    const capital = isCapital(form);
    if (starts && capital && !isCapital(name)) return [];
    return [{ ref, form }];
  });
}

function isCapital([first = '']: string): boolean {
  return first === first.toLocaleUpperCase('vi');
}
