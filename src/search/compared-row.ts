import type { Word } from '../text/codes.ts';
import type { Catalogue } from './catalogue.ts';
import type { Fact } from './fact.ts';
import type { Entry } from './record.ts';

/** The page of a row of a comparison, from the comparison's page and that of the thing that the row is about. */
export function rowAddress(comparison: string, subject: string): string {
  const [kind = '', id = ''] = subject.split('/').filter(Boolean);
  return `${comparison}${kind === 'thanh-phan' ? id : `${kind}-${id}`}/`;
}

/** The row as a result: rows are in no record, so that a name finds the thing itself and not what became of it. */
export function rowOf(comparison: Entry, subject: Entry): Entry {
  return {
    ...comparison,
    url: rowAddress(comparison.url, subject.url),
    title: `${comparison.title}: ${subject.title}`,
  };
}

/** Of the facts of several comparisons, those of the one whose name says most of the words; all where none does. */
export function ofNamedComparison(
  facts: readonly Fact[],
  words: readonly Word[],
  { names }: Pick<Catalogue, 'names'>,
): Fact[] {
  const said = ({ record }: Fact): number =>
    names[record]?.tokens.filter(({ fold, marks }) =>
      words.some((word) => word.marks === marks || word.spelling === fold),
    ).length ?? 0;
  const most = Math.max(...facts.map(said));
  return facts.filter((fact) => said(fact) === most);
}
