/** `/thay-doi/`: what each version of each document changed, and which addresses moved. */

import type { RootContent } from 'mdast';
import { unitName } from '../../citation/unit-name.ts';
import {
  CHANGES_ADDRESS,
  changesAnchor,
  versionAddress,
  versionComparisonAddress,
} from '../../model/address.ts';
import type { UnitChange } from '../../model/compare-documents.ts';
import type { Graph } from '../../model/graph.ts';
import { anchorsAfter } from '../../model/propose-redirects.ts';
import { endsOf, partsOf } from '../../model/redirect-targets.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import {
  CHANGE_KINDS,
  CHANGE_NAMES,
  countedChanges,
  oneForEach,
  type VersionChanges,
  versionChanges,
} from '../../model/version-changes.ts';
import { walkUnits } from '../../model/walk.ts';
import { printedDate } from '../../text/date.ts';
import { item, link, list, paragraph, root } from '../../text/mdx.ts';
import { PAGE_NAMES } from '../../text/site-words.ts';
import { lowerFirst } from '../../text/vi.ts';
import { block } from '../blocks.ts';
import { section, statusOf } from '../official.ts';
import type { Page } from '../page.ts';

export function changesPage(graph: Graph): Page {
  const versions = versionChanges(graph.model);
  const isQuiet = versions.every(({ previous }) => previous === undefined);
  return {
    address: CHANGES_ADDRESS,
    meta: {
      title: PAGE_NAMES['/thay-doi/'],
      description:
        'Từng bản của từng văn bản đăng ở bản trực tuyến: đăng ngày nào, thêm, đổi lời, chuyển chỗ, rút những đơn vị nào.',
      kind: 'thay-doi',
      status: statusOf(graph.subject),
      heading: { text: PAGE_NAMES['/thay-doi/'], official: false },
      breadcrumbs: [{ text: 'Văn bản', href: '/van-ban/' }],
      toc: versions.map(({ document }) => ({
        id: changesAnchor(document),
        text: `${document.shortTitle}: ${document.versionName}`,
        depth: 1,
      })),
    },
    body: root([
      paragraph(
        isQuiet
          ? 'Các văn bản dưới đây mới đăng lần đầu, chưa văn bản nào có bản thay thế. Khi có bản mới, trang này ghi những đơn vị được thêm, đổi lời, chuyển chỗ hoặc rút, so từng câu chữ giữa hai bản.'
          : 'Mỗi bản mới được so từng câu chữ với bản trước nó; bản mới nhất ở trên cùng.',
      ),
      paragraph(
        'Theo dõi bằng ',
        link('/thay-doi.atom', 'nguồn tin Atom'),
        ' hoặc ',
        link('/du-lieu/changes.json', 'tệp JSON'),
        '. Ngày ghi ở đây là ngày đăng lên bản trực tuyến, không phải ngày ban hành.',
      ),
      ...versions.map(versionSection),
      ...movedAddresses(graph),
    ]),
  };
}

function versionSection({ document, previous, changes }: VersionChanges): RootContent {
  const fact = (term: string, value: RootContent): RootContent => block('Fact', { term }, [value]);
  const { units } = document;
  return section(changesAnchor(document), `${document.shortTitle}: ${lowerFirst(document.versionName)}`, [
    block('Facts', {}, [
      fact('Ngày đăng', paragraph(printedDate(document.posted))),
      fact('Toàn văn bản này', paragraph(link(versionAddress(document), document.versionName))),
      fact(
        previous === undefined ? 'Nội dung' : 'So với bản trước',
        previous === undefined
          ? paragraph(`Đăng lần đầu: ${[...walkUnits(units)].length} đơn vị dẫn được`)
          : paragraph(link(versionAddress(previous), previous.versionName), `: ${countedChanges(changes)}`),
      ),
      ...(previous === undefined
        ? []
        : [
            fact(
              'Chữ nào đã đổi',
              paragraph(
                link(
                  versionComparisonAddress(previous),
                  `Bảng đối chiếu bản hiện hành với ${lowerFirst(previous.versionName)}`,
                ),
              ),
            ),
          ]),
    ]),
    ...(previous === undefined ? [] : changeLists(previous, document, changes)),
  ]);
}

function changeLists(earlier: LegalDocument, later: LegalDocument, changes: UnitChange[]): RootContent[] {
  const [before, after] = [namesOf(earlier), namesOf(later)];
  const at = (version: LegalDocument, names: Map<string, string>, id: string) =>
    link(`${versionAddress(version)}#${id}`, names.get(id) ?? id);
  return CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const lines = oneForEach(own).map((change) => {
      const links = anchorsAfter(change).map((id) => at(later, after, id));
      const arrived = joined(links);
      if (change.kind === 'new') return item(paragraph(...arrived));
      const left = joined(
        own
          .filter((other) => other === change || isSameMerger(other, change))
          .flatMap((other) => (other.kind === 'new' ? [] : [at(earlier, before, other.from)])),
      );
      if (change.kind === 'gone') return item(paragraph(...left));
      const isInPlace = 'to' in change && change.to === change.from;
      return item(paragraph(...left, isInPlace ? ' → bản mới: ' : ' → ', ...arrived));
    });
    return lines.length === 0
      ? []
      : [
          section(
            `${changesAnchor(later)}.${kind}`,
            `${CHANGE_NAMES[kind]} (${lines.length})`,
            [list(lines)],
            3,
          ),
        ];
  });
}

/** Whether two units were merged into the same one. */
function isSameMerger(one: UnitChange, other: UnitChange): boolean {
  return one.kind === 'merged' && other.kind === 'merged' && one.to === other.to;
}

function joined<Item>(items: Item[]): (Item | string)[] {
  return items.flatMap((each, index) => (index === 0 ? [each] : [', ', each]));
}

function namesOf({ units }: LegalDocument): Map<string, string> {
  return new Map([...walkUnits(units)].map((visit) => [visit.unit.id, unitName(visit)]));
}

/** Removed pages, each with its redirect. */
function movedAddresses({ model }: Graph): RootContent[] {
  const ends = endsOf(model.redirects).all;
  const pages = ends.filter(({ from }) => partsOf(from).anchor === undefined);
  if (ends.length === 0) return [];
  const anchors = ends.length - pages.length;
  return [
    section('dia-chi', 'Địa chỉ đã chuyển hoặc rút', [
      ...(pages.length === 0
        ? []
        : [list(pages.map(({ from, to }) => item(paragraph(link(from, from), ...arrows(to)))))]),
      ...(anchors === 0
        ? []
        : [
            paragraph(
              `Ngoài ra ${anchors} neo của các đơn vị đã chuyển hoặc rút; người đọc theo liên kết cũ được đưa tới chỗ mới hoặc được báo tại trang cũ.`,
            ),
          ]),
    ]),
  ];
}

function arrows(to: readonly string[]) {
  if (to.length === 0) return [': đã rút'];
  return to.flatMap((target, index) => [index === 0 ? ' → ' : ', ', link(target, target)]);
}
