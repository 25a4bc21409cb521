/** `/ra-soat/da-ra-sao/`: what became of each finding of an earlier version, for those who commented. */
import type { ListItem } from 'mdast';
import { unitName } from '../../citation/unit-name.ts';
import { findingAddress, OUTCOMES_ADDRESS, unitAddress } from '../../model/address.ts';
import type { ReviewFinding } from '../../model/findings.ts';
import type { Graph } from '../../model/graph.ts';
import { subjectWords } from '../../model/subject.ts';
import {
  type FindingOutcome,
  OUTCOME_NAMES,
  type Outcome,
  outcomeOfFinding,
} from '../../model/version-outcomes.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { lowerFirst } from '../../text/vi.ts';
import { section, sentence, statusOf } from '../official.ts';
import type { Link, Page } from '../page.ts';

/** What a reader looks for first stands first. */
const ORDER: readonly Outcome[] = ['doi', 'mat', 'giu'];
const MOST_PLACES = 3;

type Followed = { finding: ReviewFinding; found: FindingOutcome };

/** The page, where a version has findings and a later one came; `above` leads to the review. */
export function outcomesPage(graph: Graph, findings: readonly ReviewFinding[], above: Link): Page[] {
  const followed = findings.flatMap((finding): Followed[] => {
    const found = outcomeOfFinding(graph, finding);
    return found === undefined ? [] : [{ finding, found }];
  });
  if (followed.length === 0) return [];
  const versions = [...new Set(followed.map(({ found }) => lowerFirst(found.version.versionName)))];
  const sections = ORDER.map((outcome) => ({
    outcome,
    own: followed.filter(({ found }) => found.outcome === outcome),
  })).filter(({ own }) => own.length > 0);
  const title = 'Các nhận xét đã ra sao';
  return [
    {
      address: OUTCOMES_ADDRESS,
      meta: {
        title: `${title} – ${graph.subject.shortTitle}`,
        description: `${followed.length} nhận xét viết cho ${versions.join(', ')}: lời văn ở chỗ mà nhận xét nói tới nay đã đổi, không còn hay giữ nguyên.`,
        kind: 'ra-soat',
        status: statusOf(graph.subject),
        heading: { text: title, official: false, over: above.text },
        breadcrumbs: [above],
        toc: sections.map(({ outcome, own }) => ({ id: outcome, text: titleOf(outcome, own), depth: 1 })),
      },
      body: root([
        sentence(
          `${followed.length} nhận xét viết cho ${versions.join(', ')}, xếp theo lời văn hiện nay ở chỗ mà mỗi nhận xét nói tới. Máy so từng chữ; lời văn đổi không có nghĩa là ${subjectWords(graph.subject).noun} đã theo nhận xét.`,
        ),
        ...sections.map(({ outcome, own }) =>
          section(outcome, titleOf(outcome, own), [list(own.map(lineOf))]),
        ),
      ]),
    },
  ];
}

function titleOf(outcome: Outcome, own: readonly Followed[]): string {
  return `${OUTCOME_NAMES[outcome]} (${own.length})`;
}

/** The finding with the places that make it stand here: where they are today, or where they were when they are gone. */
function lineOf({ finding, found: { outcome, places } }: Followed): ListItem {
  const telling = outcome === 'giu' ? places : places.filter((place) => place.outcome !== 'giu');
  const shown = telling.slice(0, MOST_PLACES).flatMap(({ was, now: [now = was] }, index) => {
    const gone = now === was ? ' (không còn)' : '';
    return [index === 0 ? ': ' : '; ', link(unitAddress(now), unitName(now)), gone];
  });
  const rest = telling.length > MOST_PLACES ? [` và ${telling.length - MOST_PLACES} chỗ khác`] : [];
  return item(paragraph(link(findingAddress(finding), finding.title), ...shown, ...rest));
}
