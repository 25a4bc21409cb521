/** Slips of typing. */
import { idPart, placesOf, type Rule, subjectUnits } from './subject-units.ts';

/** Two words typed twice in a row: “dữ liệu dữ liệu”. */
const DOUBLED = /(?<!\p{L})(\p{L}+ \p{L}+) \1(?!\p{L})/iu;

export const doubledWords: Rule = (graph) =>
  subjectUnits(graph).flatMap((unit) =>
    placesOf([unit], DOUBLED).map((place) => ({
      id: `chu-lap-${idPart(unit.unit.id)}`,
      kind: 'chinh-ta' as const,
      severity: 'hinh-thuc' as const,
      rank: 3 as const,
      title: `“${place.quote}”: chữ gõ hai lần`,
      places: [place],
      note: `Hai chữ gõ hai lần liền nhau: “${place.quote}”.`,
      suggestion: 'Bỏ chữ thừa.',
    })),
  );
