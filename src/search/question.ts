import type { Word } from '../text/codes.ts';
import { tokensOf } from '../text/words.ts';
import type { RecordKind } from './record.ts';

/** What a question asks for. */
export type Asked = 'who' | 'when' | 'must' | 'difference' | 'parts' | 'other';

/** Phrases that ask and name nothing, by their marked spelling; the longer ones are tried first. */
const PHRASES: Record<Asked, string> = {
  who: 'ai|do ai|là ai|những ai|cho ai|với ai|cơ quan nào|do cơ quan nào|đơn vị nào|do đơn vị nào|tổ chức nào|bên nào|cấp nào|bộ nào|sở nào',
  when: 'khi nào|bao giờ|đến bao giờ|lúc nào|năm nào|quý nào|tháng nào|ngày nào|bao lâu|trong bao lâu|bao lâu một lần|mấy năm',
  must: 'có phải|phải không|có bắt buộc|có cần|có được|được không|hay không|hay chưa|không|chưa',
  difference:
    'khác gì|khác nhau|khác nhau gì|khác nhau chỗ nào|khác nhau ở điểm nào|khác chỗ nào|khác ở điểm nào|khác thế nào|khác như thế nào|khác ở đâu|giống nhau|giống và khác|so với|so sánh|khác',
  parts:
    'bao nhiêu|mấy|gồm những ai|gồm ai|gồm những gì|gồm gì|gồm mấy|có những gì|cần những gì|những gì|những loại nào|loại nào',
  other:
    'là gì|nghĩa là gì|để làm gì|dùng để làm gì|làm gì|gì|điều gì|cái gì|nội dung gì|bằng gì|như thế nào|thế nào|ra sao|làm sao|cách nào|tại sao|vì sao|ở đâu|từ đâu|lấy từ đâu|chỗ nào|nơi nào|ở chỗ nào|ở điểm nào|đâu|nào|mã nào|cái nào|hệ thống nào|văn bản nào',
};
/** Words that are left out beside a phrase that asks. */
const FILLERS =
  'cho tôi biết|cho tôi|cho hỏi|xin hỏi|xin cho|tôi muốn|tôi|mình|muốn|hỏi|thì|là|vậy|ạ|nhỉ|có|còn|đã|cần|phải|được|nên|những|điều|trong|xong|theo';
/** Words of a phrase that say what is looked for as well, and stay: "bộ nào chủ trì" asks for a ministry. */
const KEPT = new Set(['cấp', 'bộ', 'sở', 'hệ thống', 'loại', 'mã', 'năm', 'khác', 'gồm']);

type Phrase = { words: readonly Word[]; asked: Asked | null };

/** The phrases by their first word, folded, the longer ones first. */
const GRAMMAR: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  [
    ...Object.entries(PHRASES).flatMap(([asked, phrases]) =>
      phrases.split('|').map((phrase) => ({ words: tokensOf(phrase), asked: asked as Asked })),
    ),
    ...FILLERS.split('|').map((phrase) => ({ words: tokensOf(phrase), asked: null })),
  ].sort((a, b) => b.words.length - a.words.length),
  ({ words: [first] }) => first?.fold ?? '',
);

/** A question: what it asks for, and what else ("ai làm, bao giờ xong"), and its other words. */
export type Question = { asked: Asked; others: Asked[]; words: Word[] };

/**
 * Understands a question: "ai chủ trì trung tâm dữ liệu quốc gia" asks who, of "chủ trì trung tâm …". `capitals` are
 * the words typed in capitals: AI is a thing, "ai" asks. Null when it is none; without words when it only asks.
 */
export function questionIn(words: readonly Word[], capitals: ReadonlySet<string>): Question | null {
  const kept: Word[] = [];
  const asked = new Set<Asked>();
  for (let at = 0; at < words.length; ) {
    const phrase = GRAMMAR.get(words[at]?.fold ?? '')?.find((each) => stands(each, words, at, capitals));
    if (phrase === undefined) {
      kept.push(...words.slice(at, at + 1));
      at += 1;
      continue;
    }
    if (phrase.asked !== null) asked.add(phrase.asked);
    kept.push(...words.slice(at, at + phrase.words.length).filter(({ spelling }) => KEPT.has(spelling)));
    at += phrase.words.length;
  }
  const first = (Object.keys(PHRASES) as Asked[]).find((each) => asked.has(each));
  if (first === undefined) return null;
  return { asked: first, others: [...asked].filter((each) => each !== first), words: kept };
}

function stands(
  { words: phrase, asked }: Phrase,
  words: readonly Word[],
  at: number,
  capitals: ReadonlySet<string>,
): boolean {
  const isThere = phrase.every((token, offset) => isWord(words[at + offset], token));
  if (!isThere || phrase.length > 1) return isThere;
  const [{ spelling = '' } = {}] = phrase;
  const isLast = at === words.length - 1;
  // Words that also say something else ask at certain places only.
  if (spelling === 'ai') {
    const [before, after] = [words[at - 1]?.fold ?? '', words[at + 1]?.fold ?? ''];
    const isAsking = at === 0 || isLast || BEFORE_WHO.has(before) || AFTER_WHO.has(after);
    return isAsking && !capitals.has('ai');
  }
  if (spelling === 'không' || spelling === 'chưa') return isLast && at > 1;
  if (spelling === 'khác') return at > 0 && !isLast;
  if (asked === 'other' || asked === 'parts') return words.length > 1;
  return true;
}

/** Words beside which "ai" asks who, and is no acronym. */
const BEFORE_WHO = new Set('do la cho cua voi thi hoi gui'.split(' '));
const AFTER_WHO = new Set(
  'phai chiu lam danh chu ban ky duyet phe giam huong quyet lo se tra nop gui thong'.split(' '),
);

/** The word as it is, or typed without any mark. */
function isWord(word: Word | undefined, token: Word): boolean {
  return word !== undefined && (word.spelling === token.spelling || word.spelling === token.fold);
}

/** Words by which a text answers what is asked, and how much more a record of some kind counts. */
export const ANSWERS: Record<
  Asked,
  { cues: readonly (readonly Word[])[]; kinds: Partial<Record<RecordKind, number>> }
> = {
  who: {
    cues: cues('chủ trì|chủ quản|đầu mối|chịu trách nhiệm|có trách nhiệm|gửi hồ sơ|do bộ|quản lý vận hành'),
    kinds: { 'nhiem-vu': 1.25, 'co-quan': 1.1 },
  },
  when: {
    cues: cues('thời gian hoàn thành|thời hạn hoàn thành|hằng quý|hằng năm|kể từ ngày|trước ngày'),
    kinds: { 'nhiem-vu': 1.4 },
  },
  must: { cues: cues('bắt buộc|thiết yếu|phải|có hiệu lực|thay thế'), kinds: { 'nhiem-vu': 1.1 } },
  difference: { cues: [], kinds: { 'doi-chieu': 3 } },
  parts: { cues: cues('gồm|bao gồm|các nhóm'), kinds: {} },
  other: { cues: [], kinds: {} },
};

function cues(phrases: string): Word[][] {
  return phrases.split('|').map((phrase) => tokensOf(phrase));
}
