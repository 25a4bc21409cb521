import { slug } from '../../text/vi.ts';
import { openReferences } from '../references.ts';
import type { Finding } from '../schema/finding.ts';
import { type Rule, shortened } from './subject-units.ts';

/** A clause that is not there has a rule of its own. */
const OWN_RULE = /^khoản này$/iu;

/**
 * References of the subject that lead nowhere or to several things, one finding for the same words; none that a written finding has.
 * Names of components are left aside: the line around them says which is meant.
 */
export const referencesLeftOpen: Rule = (graph) => {
  const written = graph.model.findings
    .filter(({ kind }) => kind === 'vien-dan')
    .flatMap(({ places }) => places.map(({ quote = '' }) => quote));
  const open = openReferences(graph).filter(
    ({ unit, text, kind }) =>
      kind !== 'thanh-phan' &&
      graph.unit(unit).document === graph.subject &&
      !OWN_RULE.test(text) &&
      !written.some((quote) => quote.includes(text)),
  );
  return [...Map.groupBy(open, ({ text }) => text.toLowerCase()).values()].map((same): Finding => {
    const [first] = same;
    if (first === undefined) throw new Error('no reference');
    return {
      id: `vien-dan-mo-${slug(first.text)}`,
      kind: 'vien-dan',
      severity: 'noi-dung',
      rank: 2,
      title: `“${shortened(first.text)}” dẫn tới đâu`,
      places: [...new Map(same.map(({ unit, text }) => [unit, { unit, quote: text }])).values()],
      note: `“${first.text}”: ${lowerFirst(first.note ?? 'không rõ dẫn tới đâu')}`,
      suggestion: 'Ghi rõ nơi được dẫn.',
    };
  });
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
