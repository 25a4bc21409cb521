/** A small model for tests of citations: a decision with two appendices, and another decision that amends nothing. */

import { lawsCited } from '../../citation/cited-laws.ts';
import { citedRecords } from '../../citation/cited-records.ts';
import type { CitedDocument, PlacedUnit } from '../../citation/cited-unit.ts';
import { lawCitationsIn } from '../../citation/instruments.ts';
import { citedDocument, type DocumentFacts } from '../../citation/internal-references.ts';
import { wordsIn } from '../../citation/parse-citation-query.ts';
import { readUnit } from '../../citation/read-unit.ts';
import { titlesOf } from '../../citation/title-mentions.ts';
import type { Unit } from '../schema/unit.ts';
import { walkUnits } from '../walk.ts';
import { importDocument } from './import-document.ts';

const lines = (text: string) => text.split('\n').map((words, index) => ({ line: index + 1, text: words }));

const OWN = `QUYẾT ĐỊNH
Ban hành Danh mục mẫu
Điều 1. Phạm vi
1. Gồm có:
a) Một;
b) Hai;
c) Ba;
d) Bốn;
đ) Năm.
2. Gồm có:
a) Sáu, trong đó:
a1) Bảy;
a2) Tám.
3. Chín.
Điều 2. Đối tượng
1. Mười.
2. Mười một.
3. Mười hai.
Điều 3. Sửa đổi, bổ sung một số điều của Quyết định số 3388/QĐ-UBND
1. Mười ba.
1a. Mười bốn.
2. Mười lăm.
Điều 4. Khác
Mười sáu.
Điều 4a. Khác nữa
Mười bảy.
Điều 5. Phê duyệt các nội dung sau đây:
I. MỘT
1. Hai hai.
2. Hai ba.
II. HAI
1. Hai bốn.
2. Hai lăm.
Nơi nhận:
- Lưu: VT.
PHỤ LỤC I
DANH MỤC MỘT
I. PHẦN CHUNG
1. Mười tám.
2. Mười chín.
PHỤ LỤC II
DANH MỤC HAI
I. PHẦN CHUNG
1. Hai mươi.
2. Hai mốt.`;

const OTHER = `QUYẾT ĐỊNH
Phê duyệt Khung mẫu
Điều 1. Một
1. Hai.
2. Ba.
3. Bốn.
Điều 2. Năm
Sáu.`;

function documentOf(facts: DocumentFacts, units: Unit[]): CitedDocument {
  const placed = [...walkUnits(units)].map((visit): PlacedUnit => ({ document: { id: facts.id }, ...visit }));
  return citedDocument(facts, placed);
}

export type CitedGraph = { own: CitedDocument; other: CitedDocument };

export const citedGraph: CitedGraph = {
  own: documentOf(
    {
      id: 'own',
      title: 'Quyết định ban hành Danh mục mẫu',
      shortTitle: 'Danh mục mẫu',
      number: '412/QĐ-UBND',
      date: '2026-02-05',
    },
    importDocument(lines(OWN)).units,
  ),
  other: documentOf(
    {
      id: 'tinh',
      title: 'Quyết định số 3388/QĐ-UBND phê duyệt Khung mẫu',
      shortTitle: 'Khung mẫu của tỉnh Mẫu',
      number: '3388/QĐ-UBND',
      date: '2025-12-31',
    },
    importDocument(lines(OTHER)).units,
  ),
};

/** What words cite that stand in a unit: one entry a mention, a range with commas, candidates with bars. */
export function targetsIn({ own, other }: CitedGraph, place: string, words: string): string[] {
  const placed = own.byAnchor.get(place);
  if (placed === undefined) throw new Error(`no unit ${place}`);
  const unit = `own#${place}`;
  const laws = lawsCited(
    lawCitationsIn(words)
      .filter(
        ({ blank, number, date }) =>
          !blank &&
          number !== '412/QĐ-UBND' &&
          (number !== '3388/QĐ-UBND' || (date !== undefined && date !== '2025-12-31')),
      )
      .map((citation) => ({ ...citation, unit })),
  );
  const reader = { laws, names: [], own, others: [other], titles: titlesOf(own, laws, [other]) };
  return readUnit(reader, { unit: { ...placed.unit, text: words }, ancestors: placed.ancestors }, [])
    .filter(({ result }) => result !== 'dangling')
    .map(({ result, targets }) =>
      targets
        .map((target) => String(Object.values(target)[0]).replace('own#', ''))
        .join(result === 'ambiguous' ? '|' : ','),
    );
}

/** Where a typed citation leads: everything that fits it, in the order in which it is offered. */
export function typedTargets({ own, other }: CitedGraph, typed: string): string[] {
  const entries = [own, other].flatMap(({ id, places }) =>
    places.map(({ unit }) => ({ kind: 'don-vi', title: '', code: null, cite: unit.id, document: id })),
  );
  const documents = [
    { id: 'own', words: wordsIn('Quyết định 412/QĐ-UBND Danh mục mẫu') },
    { id: 'tinh', words: wordsIn('Quyết định 3388/QĐ-UBND Khung mẫu của tỉnh Mẫu') },
  ];
  const cited = citedRecords(typed, { entries, documents, codes: new Set() });
  return [...cited.best, ...cited.others].map((record) => {
    const entry = entries[record];
    return `${entry?.document === 'own' ? '' : `${entry?.document}#`}${entry?.cite}`;
  });
}
