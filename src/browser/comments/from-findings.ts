/** Comments begun from findings of the review, with their places, quotations, reasons and recommendations. */
import type { LinkTable } from '../../linker/link-table.ts';
import { withBase } from '../../text/base-path.ts';
import { upperFirst } from '../../text/vi.ts';
import { loadTable } from '../linker/load-table.ts';
import { type Comment, newComment } from './comment.ts';
import { addComments, readSender } from './comment-store.ts';
import { siteBase } from './site-base.ts';

/** A finding in `findings.json`, as far as it is needed. */
export type OfferedFinding = {
  id: string;
  rank: number;
  title: string;
  note: string;
  suggestion: string;
  url: string;
  places: readonly { unit?: string; quote?: string; name: string; url: string }[];
};

let loading: Promise<OfferedFinding[]> | undefined;

export function loadFindings(base: string): Promise<OfferedFinding[]> {
  loading ??= request(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function request(base: string): Promise<OfferedFinding[]> {
  const response = await fetch(withBase('/du-lieu/findings.json', base), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for findings.json`);
  return (await response.json()) as OfferedFinding[];
}

/** A comment that says what the finding says; places in figures are named in its reason, for they are no unit. */
export function commentOf(finding: OfferedFinding, table: LinkTable, creator: string): Comment {
  const places = finding.places.flatMap(({ unit, quote = '', name, url }) => {
    if (unit === undefined) return [];
    const [, document = '', said, anchor = ''] = /^([^@#]*)(?:@([^#]*))?#(.*)$/.exec(unit) ?? [];
    const present = table.documents.find(({ id }) => id === document);
    const version = said ?? present?.version;
    if (version === undefined) return [];
    return [{ document, version, anchor, name, address: url, exact: quote, prefix: '', suffix: '' }];
  });
  const figures = finding.places.filter(({ unit }) => unit === undefined).map(({ name }) => upperFirst(name));
  return {
    ...newComment(places, creator),
    via: finding.url,
    opinion: finding.title,
    reason: [finding.note, ...(figures.length > 0 ? [`Xem: ${figures.join('; ')}.`] : [])].join('\n'),
    proposal: finding.suggestion,
  };
}

/** Begins a comment from each of these findings; gives a sentence that says how many were added. */
export function useFindings(findings: readonly OfferedFinding[], table: LinkTable): string {
  const creator = readSender().organisation ?? '';
  const { added, problem } = addComments(findings.map((finding) => commentOf(finding, table, creator)));
  if (problem !== '') return problem;
  if (added === 0)
    return findings.length === 1
      ? 'Đã có trong góp ý của quý vị.'
      : 'Mọi nhận xét này đã có trong góp ý của quý vị.';
  return `Đã thêm ${added} góp ý.`;
}

/** The same for findings of which only the ids are known; a sentence too when what is needed cannot be loaded. */
export async function useFindingsById(ids: readonly string[]): Promise<string> {
  const base = siteBase();
  try {
    const [all, table] = await Promise.all([loadFindings(base), loadTable(base)]);
    return useFindings(
      all.filter(({ id }) => ids.includes(id)),
      table,
    );
  } catch {
    return 'Không tải được các nhận xét. Xin kiểm tra mạng rồi bấm lại.';
  }
}
