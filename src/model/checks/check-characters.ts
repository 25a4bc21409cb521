import { type Fault, fault } from '../faults.ts';
import { TO_FILL } from '../import/new-document.ts';
import type { Placed, RawModel } from '../raw.ts';

/**
 * What no printed text has and what harms its reader: control characters except tab and line break, half of a pair of
 * surrogates, characters that turn the direction of the letters after them, code points that are no characters.
 */
const BAD = /(?![\t\n])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u;

/** Longest string of a model: more than ten times the longest paragraph of a law. */
const LONGEST = 20_000;

/** The first character of a text that no printed text has, as `U+202E`; undefined when all can be printed. */
export function badCharacter(text: string): string | undefined {
  const [bad] = BAD.exec(text) ?? [];
  return bad && `U+${(bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Every string of the model has a printable length, is not blank or left to be filled in, is NFC and holds only characters that can be printed. */
export function checkCharacters(raw: RawModel): Fault[] {
  const { sources: _, ...parts } = raw;
  const files: Placed<unknown>[] = Object.values(parts).flat();
  return files.flatMap(({ file, value }) => inValue(value, '$', file));
}

function inValue(value: unknown, path: string, file: string): Fault[] {
  if (typeof value === 'string') return inString(value, path, file);
  if (Array.isArray(value)) return value.flatMap((item, index) => inValue(item, `${path}[${index}]`, file));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...inString(key, path, file),
    ...inValue(item, `${path}.${key}`, file),
  ]);
}

function inString(value: string, path: string, file: string): Fault[] {
  const faults: Fault[] = [];
  if (value.length > LONGEST)
    return [fault('TooLong', file, path, `chuỗi dài ${value.length} chữ, quá ${LONGEST}`)];
  if (/^[\s\p{Cf}]+$/u.test(value)) faults.push(fault('BlankText', file, path, 'chuỗi chỉ có khoảng trắng'));
  if (value === TO_FILL) faults.push(fault('LeftToFill', file, path, `còn “${TO_FILL}”`));
  if (value !== value.normalize('NFC'))
    faults.push(fault('NotNfc', file, path, `chuỗi “${value.slice(0, 60)}” chưa ở dạng NFC`));
  const bad = badCharacter(value);
  if (bad !== undefined)
    faults.push(fault('BadCharacter', file, path, `ký tự ${bad} ở vị trí ${value.search(BAD)}`));
  return faults;
}
