/** A document that the model does not have yet, as far as its own words tell. */
import { lowerFirst, upperFirst } from '../../text/vi.ts';
import type { LegalDocument } from '../schema/document.ts';
import type { Source } from '../schema/source.ts';
import type { Unit } from '../schema/unit.ts';
import { isCapitals, kindInTitle, MOTTO } from './patterns.ts';

/** Stands where a person has to write; `npm run validate` names each that is left. */
export const TO_FILL = 'CẦN ĐIỀN';

/** Its facts are read from the letterhead; every root, chapter and part has a page of its own. */
export function newDocument(id: string, units: Unit[], source: Source | undefined): LegalDocument {
  const head = (units[0]?.units ?? []).flatMap(({ kind, text = '' }) => (kind === 'the-thuc' ? [text] : []));
  const kindAt = head.findIndex((line) => kindInTitle(line) !== undefined && !line.endsWith(':'));
  const kind = kindInTitle(head[kindAt] ?? '');
  const subject = head[kindAt + 1] ?? TO_FILL;
  const number = first(head, /^Số(?: hiệu)?:?\s*(\d\S*)/u)?.[1];
  const day = first(head, /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u);
  const date = day && [day[3], day[2]?.padStart(2, '0'), day[1]?.padStart(2, '0')].join('-');
  const name = upperFirst([kind, number && `số ${number}`].filter(Boolean).join(' '));
  const issuers = head.slice(
    0,
    Math.max(
      0,
      head.findIndex((line) => MOTTO.test(line)),
    ),
  );
  const year = date?.slice(0, 4);
  return {
    id,
    title: `${name} ${lowerFirst(subject)}`.trim(),
    shortTitle: name === '' ? TO_FILL : name,
    citation: date === undefined ? name : `${name} ngày ${date.split('-').reverse().join('/')}`,
    status: source?.status ?? 'hieu-luc',
    statusText: TO_FILL,
    issuer: issuers.length > 0 ? sentenceCase(issuers.join(' ')) : TO_FILL,
    version: year === undefined ? 'ban-dau' : `ban-hanh-${year}`,
    versionName: year === undefined ? TO_FILL : `Bản ban hành năm ${year}`,
    posted: date ?? '1970-01-01',
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    source: source?.id ?? TO_FILL,
    pages: pagesOf(units),
    relations: [],
    units,
  };
}

function first(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const line of lines) {
    const found = pattern.exec(line);
    if (found !== null) return found;
  }
  return undefined;
}

/** "BỘ MẪU" → "Bộ Mẫu": names of organs in a letterhead have a capital at each word; a person puts them right. */
function sentenceCase(words: string): string {
  return isCapitals(words)
    ? words.toLocaleLowerCase('vi').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))
    : words;
}

/** Instruments and appendices, and in them chapters and parts. */
function pagesOf(units: readonly Unit[]): string[] {
  return units.flatMap((unit) => [
    unit.id,
    ...(unit.units ?? []).flatMap((inner) =>
      inner.kind === 'chuong' || inner.kind === 'phan' ? [inner.id] : [],
    ),
  ]);
}
