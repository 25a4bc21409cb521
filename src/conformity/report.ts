/** The results of a check in words: what a table, a Word file and a page say of each. */
import type { ListedComponent } from './framework-table.ts';
import type {
  Clause,
  ClauseSubject,
  ReferenceComponent,
  ReferenceData,
  ReferenceFramework,
} from './reference-framework.ts';
import { type Alike, BASES, DEVIATIONS, explanationOf, RESULT_KINDS, type Result } from './results.ts';

/** What is shown of one result. */
export type ReportLine = {
  result: Result;
  /** Kind in words. */
  kind: string;
  own: { code: string; name: string; layer: string };
  /** The component of the reference that it is about. */
  target: ReferenceComponent | undefined;
  doubles: (Omit<Alike, 'id'> & { component: ReferenceComponent })[];
  others: (Omit<Alike, 'id'> & { component: ReferenceComponent })[];
  /** Why the two were put together, and what asks for an explanation. */
  note: string;
  clauses: Clause[];
  explanation: string;
};

export type Report = {
  body: string;
  framework: ReferenceFramework;
  lines: ReportLine[];
  /** Clauses on all of the framework: comply, detail, dossiers, older frameworks. */
  general: Clause[];
};

export const PROVES_NOTHING =
  'Kết quả do máy so tên, mã và lời mô tả; không phải ý kiến thẩm định, không có giá trị pháp lý. Người đọc kết luận.';

/** Which clauses stand beside a result, by what it is. */
const CLAUSES_FOR: Readonly<Record<string, readonly ClauseSubject[]>> = {
  trung: ['khong-trung', 'ngoai-le'],
  'bo-sung': ['cu-the-hoa'],
  thieu: ['tuan-thu'],
};

export function reportOf(
  results: readonly Result[],
  data: ReferenceData,
  framework: ReferenceFramework,
  body: string,
  written: ReadonlyMap<string, string>,
): Report {
  const components = new Map(data.components.map((component) => [component.id, component]));
  const clauses = data.clauses.filter(({ id }) => framework.clauses.includes(id));
  const about = (subjects: readonly ClauseSubject[]) =>
    clauses.filter((clause) => subjects.includes(clause.about));
  const alike = (all: readonly Alike[]) =>
    all.flatMap(({ id, likeness }) => {
      const component = components.get(id);
      return component === undefined ? [] : [{ component, likeness }];
    });
  return {
    body,
    framework,
    general: about(['tuan-thu', 'cu-the-hoa', 'ho-so', 'chuyen-tiep']),
    lines: results.map((result) => {
      const { kind, own, name, target, deviations } = result;
      const isListed = kind !== 'thieu' && kind !== 'de-ngo';
      return {
        result,
        kind: RESULT_KINDS[kind],
        own: ownWords(isListed ? own : undefined, name),
        target: target === undefined ? undefined : components.get(target),
        doubles: alike(result.doubles),
        others: alike(result.others),
        note: noteOf(result),
        clauses: about(CLAUSES_FOR[deviations.includes('trung') ? 'trung' : kind] ?? []),
        explanation: explanationOf(result, written),
      };
    }),
  };
}

/** 0.873 → "87 %". */
export function percent(likeness: number): string {
  return `${Math.round(likeness * 100)} %`;
}

/** Headings and rows of the table, words only. `publicUrl` makes a public address of a path. */
export function reportRows({ lines }: Report, publicUrl: (path: string) => string): string[][] {
  return [
    [
      'STT',
      'Kết quả',
      'Mã',
      'Thành phần của đơn vị',
      'Lớp',
      'Thành phần tham chiếu',
      'Mức giống',
      'Nhận xét',
      'Có vẻ trùng với',
      'Căn cứ',
      'Giải trình',
      'Địa chỉ',
    ],
    ...lines.map((line, index) => [
      String(index + 1),
      line.kind,
      line.own.code,
      line.own.name,
      line.own.layer,
      line.target === undefined ? '' : titleOf(line.target),
      line.result.likeness === undefined ? '' : percent(line.result.likeness),
      line.note,
      line.doubles
        .map(({ component, likeness }) => `${titleOf(component)} (${percent(likeness)})`)
        .join('; '),
      line.clauses.map(({ place }) => place).join('; '),
      line.explanation,
      line.target === undefined ? '' : publicUrl(line.target.url),
    ]),
  ];
}

/** Code and name. */
export function titleOf({ code, name }: Pick<ReferenceComponent, 'code' | 'name'>): string {
  return code === null ? name : `${code}: ${name}`;
}

function ownWords(own: ListedComponent | undefined, part: string | undefined): ReportLine['own'] {
  if (own === undefined) return { code: '', name: '', layer: '' };
  return { code: own.code, name: part ?? own.name, layer: own.layer === null ? '' : String(own.layer) };
}

function noteOf({ basis, via, deviations, kind }: Result): string {
  const said = [
    ...(basis === undefined ? [] : [BASES[basis]]),
    ...(via === undefined ? [] : ['dùng chung quốc gia hoặc của cấp trên']),
    ...(kind === 'de-ngo' ? ['văn bản để đơn vị lựa chọn'] : []),
    ...deviations.map((deviation) => DEVIATIONS[deviation].toLocaleLowerCase('vi')),
  ].join('; ');
  return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)}`;
}
