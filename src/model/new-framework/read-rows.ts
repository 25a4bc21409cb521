/** The rows of a filled table as parts of a framework, and every fault that keeps them from becoming one. Pure. */
import { candidatesOf } from '../../conformity/candidates.ts';
import type { ApproachId, FrameworkColumn, ListedComponent } from '../../conformity/framework-table.ts';
import type { FrameworkList } from '../../conformity/read-framework-table.ts';
import type {
  ReferenceComponent,
  ReferenceData,
  ReferenceFramework,
} from '../../conformity/reference-framework.ts';
import { shownWords } from '../../text/sheet.ts';
import { slug } from '../../text/vi.ts';
import { badCharacter } from '../checks/check-characters.ts';
import { codeAnchor } from '../id.ts';
import { runningLines } from '../running.ts';
import { componentCode } from '../schema/unit.ts';
import { ownIds } from './own-ids.ts';

/** A component of the body's framework. */
export type FrameworkRow = {
  id: string;
  /** A code as official texts print them: `HTS7`. */
  code: string | null;
  /** A code of any other form, which is words of the text. */
  otherCode: string;
  name: string;
  layer: number;
  group: string;
  level: string;
  approach: ApproachId;
  /** The component of the reference framework that it rests on. */
  target: ReferenceComponent | undefined;
  /** Paragraphs. */
  description: string[];
  builder: string;
  provider: string;
  explanation: string[];
};

/** `column` is where the row is to be mended. */
export type RowFault = { row: number; column: FrameworkColumn; why: string };

export type ReadRows = {
  /** Components of the framework, in the order of the table. */
  rows: FrameworkRow[];
  /** Components of the reference framework that the body does without. */
  declined: FrameworkRow[];
  /** In the order of the table; the rows are of use only when there is none. */
  faults: RowFault[];
};

export function readRows(
  list: FrameworkList,
  data: ReferenceData,
  framework: ReferenceFramework,
  body: string,
): ReadRows {
  const { named } = candidatesOf(data, framework, body);
  const faults: RowFault[] = [...list.skipped];
  const idOf = ownIds();
  const taken = new Map<string, number>();
  const all = list.components.map((listed) => {
    const target = named(listed.reference || (listed.approach === 'bo-sung' ? '' : listed.name))?.component;
    const row = rowOf(cleaned(listed), target, idOf);
    // Names that differ only in their marks would have one title and one address.
    const key = row.code ?? slug(row.name);
    const before = taken.get(key);
    const own = faultsOf(listed, row);
    if (key === '') own.push(['name', `tên “${shownWords(listed.name)}” không có chữ cái La-tinh nào`]);
    else if (before !== undefined)
      own.push(['name', `tên hoặc mã đã có ở dòng ${before}: hãy thêm chữ để phân biệt`]);
    else taken.set(key, listed.row);
    faults.push(...own.map(([column, why]) => ({ row: listed.row, column, why })));
    return row;
  });
  return {
    rows: all.filter(({ approach }) => approach !== 'khong-ap-dung'),
    declined: all.filter(({ approach }) => approach === 'khong-ap-dung'),
    faults: faults.toSorted((a, b) => a.row - b.row),
  };
}

/** Words without what no reader sees, as the source of a text is read. */
function cleaned(listed: ListedComponent): ListedComponent & { paragraphs: string[]; reasons: string[] } {
  const line = (words: string) => linesIn(words).join(' ');
  return {
    ...listed,
    code: line(listed.code),
    name: line(listed.name),
    group: line(listed.group),
    level: line(listed.level),
    builder: line(listed.builder),
    provider: line(listed.provider),
    paragraphs: linesIn(listed.description),
    reasons: linesIn(listed.explanation),
  };
}

function linesIn(words: string): string[] {
  const lines = words.split(/\r\n|\r|\n/);
  return runningLines({ running: [[1, lines.length]] }, lines.join('\n')).map(({ text }) => text);
}

function rowOf(
  listed: ReturnType<typeof cleaned>,
  target: ReferenceComponent | undefined,
  idOf: (name: string) => string,
): FrameworkRow {
  const { code, name, layer, group, level, approach, builder, provider, paragraphs, reasons } = listed;
  const isCode = componentCode.safeParse(code).success;
  return {
    id: idOf(isCode ? codeAnchor(code) : name),
    code: isCode ? code : null,
    otherCode: isCode ? '' : code,
    name,
    layer: layer ?? target?.layer ?? 0,
    group: group || target?.group || '',
    level,
    approach: approach ?? 'bo-sung',
    target,
    description: paragraphs,
    builder,
    provider,
    explanation: reasons,
  };
}

function faultsOf(listed: ListedComponent, row: FrameworkRow): [FrameworkColumn, string][] {
  const faults: [FrameworkColumn, string][] = [];
  const { approach, reference } = listed;
  if (approach === null) faults.push(['approach', 'chưa chọn cách áp dụng']);
  if (approach === 'khong-ap-dung' && row.explanation.length === 0)
    faults.push(['explanation', 'không áp dụng thì cần giải trình']);
  if (row.target === undefined && reference !== '')
    faults.push(['reference', `khung tham chiếu không có “${shownWords(reference)}”`]);
  else if (row.target === undefined && approach !== null && approach !== 'bo-sung')
    faults.push(['reference', 'chưa ghi thành phần tham chiếu được áp dụng hay chi tiết hóa']);
  else {
    if (row.layer === 0) faults.push(['layer', 'chưa ghi lớp']);
    if (slug(row.group) === '') faults.push(['group', 'chưa ghi nhóm, hoặc tên nhóm không có chữ cái nào']);
  }
  for (const column of ['code', 'name', 'group', 'level', 'description', 'builder', 'provider'] as const) {
    const bad = badCharacter(listed[column]);
    if (bad !== undefined) faults.push([column, `có ký tự ${bad}, không in được`]);
  }
  if (badCharacter(listed.explanation) !== undefined)
    faults.push(['explanation', `có ký tự ${badCharacter(listed.explanation)}, không in được`]);
  for (const column of ['builder', 'provider'] as const)
    if (row[column] !== '' && slug(row[column]) === '')
      faults.push([column, `“${shownWords(row[column])}” không có chữ cái La-tinh nào`]);
  return faults;
}
