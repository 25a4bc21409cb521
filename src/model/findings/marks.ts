/** Bullets and colons that change within one list. */
import { findingAt, type Rule, subjectUnits } from './subject-units.ts';

/** Lists whose bullets are partly `·`, partly `-`. */
export const mixedBullets: Rule = (graph) => {
  const bullets = subjectUnits(graph).filter(({ unit }) => unit.kind === 'gach' && isBullet(unit.label));
  const lists = Map.groupBy(bullets, ({ document, ancestors }) => `${document.id}#${ancestors.at(-1)?.id}`);
  const mixed = [...lists.values()].flatMap((items) => {
    const dots = items.filter(({ unit }) => unit.label === '·');
    const dashes = items.filter(({ unit }) => unit.label === '-');
    if (dots.length === 0 || dashes.length === 0) return [];
    return [dots.length < dashes.length ? dots : dashes];
  });
  return findingAt({
    id: 'dau-dau-dong-lan-lon',
    kind: 'danh-so',
    severity: 'hinh-thuc',
    places: mixed.flat().map(({ ref, unit }) => ({
      unit: ref,
      quote: `${unit.label} ${unit.text?.split(' ').slice(0, 5).join(' ')}`,
    })),
    note: `${mixed.length} danh sách vừa dùng dấu “·” vừa dùng dấu “-” cho các dòng ngang cấp; những dòng nêu ở đây khác các dòng còn lại của danh sách.`,
    suggestion: 'Dùng một loại dấu đầu dòng cho mỗi cấp.',
  });
};

/** Headings that end with a colon where headings of the same kind have none. */
export const headingColons: Rule = (graph) => {
  const headed = subjectUnits(graph).filter(({ unit }) => unit.heading !== undefined);
  const withColon = headed.filter(({ unit }) => unit.heading?.endsWith(':'));
  if (withColon.length * 2 >= headed.length) return [];
  return findingAt({
    id: 'tieu-de-co-dau-hai-cham',
    kind: 'danh-so',
    severity: 'hinh-thuc',
    places: withColon.map(({ ref, unit }) => ({ unit: ref, quote: unit.heading ?? '' })),
    note: `${withColon.length} tiêu đề kết thúc bằng dấu hai chấm, ${headed.length - withColon.length} tiêu đề khác thì không.`,
    suggestion: 'Bỏ dấu hai chấm ở cuối tiêu đề.',
  });
};

function isBullet(label: string | undefined): boolean {
  return label === '·' || label === '-';
}
