import type { Word } from '../text/codes.ts';
import { tokensOf } from '../text/words.ts';

/** Words that ask and name nothing, by their marked spelling; the longer ones first. */
const ASKING = [
  'như thế nào',
  'dùng để làm gì',
  'để làm gì',
  'bao nhiêu',
  'bao giờ',
  'thế nào',
  'ra sao',
  'làm sao',
  'tại sao',
  'vì sao',
  'khi nào',
  'ở đâu',
  'là gì',
  'là ai',
  'bằng gì',
  'gồm những gì',
  'cho tôi biết',
  'do cơ quan nào',
  'do đơn vị nào',
  'cơ quan nào',
  'đơn vị nào',
  'do ai',
  'có phải',
  'gì',
  'nào',
  'đâu',
  'ai',
  'mấy',
  'không',
  'thì',
  'là',
  'tôi',
  'muốn',
  'hỏi',
  'xin',
].map((phrase) => tokensOf(phrase));

/** Only these make a sentence a question; the others are dropped from one beside them. */
const MARKS_OF_QUESTION = new Set(['gì', 'nào', 'đâu', 'ai', 'mấy', 'sao', 'nhiêu', 'giờ', 'không']);

/**
 * The query without the words that only ask: "ai chủ trì trung tâm dữ liệu quốc gia" → "chủ trì trung tâm …".
 * Null when it is no question or nothing would be left.
 */
export function withoutQuestion(words: readonly Word[]): Word[] | null {
  const kept: Word[] = [];
  let asks = false;
  for (let at = 0; at < words.length; ) {
    const phrase = ASKING.find(
      (tokens) =>
        tokens.every((token, offset) => isWord(words[at + offset], token)) && asksHere(tokens, words, at),
    );
    if (phrase === undefined) {
      kept.push(...words.slice(at, at + 1));
      at += 1;
      continue;
    }
    asks ||= phrase.some(({ spelling }) => MARKS_OF_QUESTION.has(spelling));
    at += phrase.length;
  }
  return asks && kept.length > 1 ? kept : null;
}

/** "ai" is also the acronym; it asks at either end, or after a word that leads to it. */
function asksHere(phrase: readonly Word[], words: readonly Word[], at: number): boolean {
  if (phrase.length > 1 || phrase[0]?.spelling !== 'ai') return true;
  return (
    at === 0 ||
    at === words.length - 1 ||
    ['do', 'la', 'cho', 'cua', 'voi'].includes(words[at - 1]?.fold ?? '')
  );
}

/** The word as it is, or typed without any mark. */
function isWord(word: Word | undefined, token: Word): boolean {
  return word !== undefined && (word.spelling === token.spelling || word.spelling === token.fold);
}
