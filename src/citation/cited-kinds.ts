/** Kinds of places that citations name. */
import { kindWord, type UnitKind } from './unit-kinds.ts';

/** Places that are no units of the text by themselves: layers and principles, named by a heading. */
export const CITED_ALONE = ['lop', 'nguyen-tac'] as const;

/** Kinds of parts, from the outermost in; the last three are cited alone. */
export const CITED_KINDS = [
  ...([
    'phu-luc',
    'mau',
    'chuong',
    'phan',
    'muc',
    'tieu-muc',
    'dieu',
    'khoan',
    'diem',
    'tiet',
    'bang',
    'doan',
  ] as const satisfies UnitKind[]),
  ...CITED_ALONE,
  'hinh',
] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

const ALONE_WORDS: Readonly<Record<string, string>> = { lop: 'lớp', 'nguyen-tac': 'nguyên tắc' };

/** What each kind is called in a citation, in small letters. */
export const CITED_WORDS = Object.fromEntries(
  CITED_KINDS.map((kind) => [kind, ALONE_WORDS[kind] ?? kindWord(kind).toLowerCase()]),
) as Readonly<Record<CitedKind, string>>;
