import type { Word } from '../text/codes.ts';
import { tokensOf } from '../text/words.ts';
import type { Catalogue } from './catalogue.ts';
import { inOfficialWords, type Lexicon } from './everyday-words.ts';
import { COMMON } from './fact-for.ts';
import type { Asked } from './question.ts';
import { inOrder, rankNames } from './rank.ts';

/** Words for whom a component may bind, which its name does not say. */
const WHOM = new Set(tokensOf('cấp xã phường đặc khu').map(({ fold }) => fold));
/** Components that a question may be about. */
const MOST = 3;

/** What a component's tier answers to whoever asks whether it must be had: "Bổ sung theo loại địa bàn: Đô thị". */
export async function bindingFor(
  words: readonly Word[],
  asked: Asked | null,
  marked: boolean,
  catalogue: Catalogue,
  lexicon: Lexicon,
): Promise<Map<number, string>> {
  if (asked !== 'must') return new Map();
  const named = (own: readonly Word[]) => own.filter(({ fold }) => !COMMON.has(fold) && !WHOM.has(fold));
  const ways = [words, inOfficialWords(words, lexicon) ?? []].map(named).filter(({ length }) => length > 0);
  const ranked = await rankNames(catalogue, ways, { open: false, marked });
  const answers = ranked.filter(({ record, asTyped }) => asTyped && catalogue.entries[record]?.tier != null);
  const first = inOrder(answers, catalogue).slice(0, MOST);
  const best = first.filter(({ tier }) => tier === first[0]?.tier);
  return new Map(best.map(({ record }) => [record, saidBy(catalogue.entries[record]?.path ?? '')]));
}

/** The end of a component's path: after framework, layer and group, its tier and its area. */
function saidBy(path: string): string {
  return path.split(' › ').slice(TIER_AT).join(': ');
}

const TIER_AT = 3;
