/** A list of components beside its reference framework: which are taken over, detailed, added, missing, and which look like shared ones. */
import { fold } from '../text/vi.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import type { ListedComponent } from './framework-table.ts';
import { matchRow, type Named } from './match-row.ts';
import { namesIn } from './name-forms.ts';
import type { ReferenceData, ReferenceFramework } from './reference-framework.ts';
import type { Basis, Deviation, Result, ResultKind } from './results.ts';

/** Lets the page draw and answer between two rows. */
export type Pause = () => Promise<void>;

/** Results in the order of the list, then what the list lacks in the order of the reference. `body` is the body's name. */
export async function compareList(
  list: readonly ListedComponent[],
  data: ReferenceData,
  framework: ReferenceFramework,
  body: string,
  pause: Pause,
): Promise<Result[]> {
  const candidates = candidatesOf(data, framework, body);
  const rows: Result[] = [];
  for (const own of list) {
    await pause();
    rows.push(...resultsOfRow(own, candidates, framework));
  }
  const isDeclined = ({ own, target }: Result) => own?.approach === 'khong-ap-dung' && target !== undefined;
  const kept = withRepeats(rows.filter((result) => !isDeclined(result)));
  return withKeys([...kept, ...lackingOf(kept, rows.filter(isDeclined), framework, candidates)]);
}

/** A row, or each name in it when it names several that stand for different components. */
function resultsOfRow(own: ListedComponent, candidates: Candidates, framework: ReferenceFramework): Result[] {
  const whole = () => resultOf({ own, name: own.name, description: own.description }, candidates, framework);
  if (own.reference !== '' || candidates.named(own.name) !== undefined) return [whole()];
  const [, ...names] = namesIn(own.name);
  const parts = names.map((name) => resultOf({ own, name, description: '' }, candidates, framework));
  return new Set(parts.map(({ target }) => target)).size > 1 ? parts : [whole()];
}

function resultOf(named: Named, candidates: Candidates, framework: ReferenceFramework): Result {
  const { own, name } = named;
  const { found, doubles, others, isUnknown } = matchRow(named, candidates, framework);
  const deviations: Deviation[] = [
    ...(isUnknown ? (['tham-chieu-la'] as const) : []),
    ...(doubles.length === 0 ? [] : (['trung'] as const)),
  ];
  const isPart = name !== own.name;
  const common = {
    key: `own:${fold(isPart || own.code === '' ? name : own.code)}`,
    own,
    ...(isPart && { name }),
    doubles,
    others,
  };
  if (found === undefined) return { ...common, kind: 'bo-sung', deviations };
  const { candidate, basis, likeness } = found;
  const isElsewhere = own.layer !== null && own.layer !== candidate.component.layer;
  return {
    ...common,
    kind: kindOf(own, basis),
    target: candidate.component.id,
    basis,
    likeness,
    ...(candidate.expected === undefined && { via: candidate.via }),
    deviations: [...deviations, ...(isElsewhere ? (['khac-lop'] as const) : [])],
  };
}

/** A row that has not quite the name of the component says more, or less. */
const DETAILING: ReadonlySet<Basis> = new Set(['phan', 'giong', 'mo-ta']);

function kindOf({ approach }: ListedComponent, basis: Basis): ResultKind {
  if (approach !== null) return approach === 'chi-tiet-hoa' ? 'chi-tiet-hoa' : 'ap-dung';
  return DETAILING.has(basis) ? 'chi-tiet-hoa' : 'ap-dung';
}

/** Marks rows that all take over the same component; several may detail one. */
function withRepeats(results: readonly Result[]): Result[] {
  const takers = Map.groupBy(
    results.filter(({ kind }) => kind === 'ap-dung'),
    ({ target }) => target,
  );
  return results.map((result) =>
    result.kind === 'ap-dung' && (takers.get(result.target)?.length ?? 0) > 1
      ? { ...result, deviations: [...result.deviations, 'lap'] }
      : result,
  );
}

/** Components of the reference for which no row stands. Those that the body may choose, or fill as it likes, are left open. */
function lackingOf(
  results: readonly Result[],
  declined: readonly Result[],
  { expected }: ReferenceFramework,
  { all }: Candidates,
): Result[] {
  const covered = new Set(results.flatMap(({ target }) => target ?? []));
  // What stands for shared components is there when the list has one of them.
  const isThere = new Set(
    expected
      .filter(({ id, standsFor }) => [id, ...standsFor].some((one) => covered.has(one)))
      .map(({ id }) => id),
  );
  const required = new Set(expected.filter((one) => one.required).map(({ id }) => id));
  return all.flatMap(({ component: { id, isOpen }, expected: own, via }): Result[] => {
    if (covered.has(id) || isThere.has(id)) return [];
    // The shared ones behind it are missing with it, or are there with it.
    if (own === undefined && via.every((one) => !isThere.has(one) || covered.has(one))) return [];
    const said = declined.find(({ target }) => target === id)?.own;
    const isLeft = isOpen || !(own === undefined ? via : [id]).some((one) => required.has(one));
    const deviation: Deviation = said === undefined ? 'thieu' : 'khong-ap-dung';
    return [
      {
        key: `thieu:${id}`,
        kind: isLeft ? 'de-ngo' : 'thieu',
        target: id,
        ...(said !== undefined && { own: said }),
        ...(own === undefined && { via }),
        doubles: [],
        others: [],
        deviations: isLeft ? [] : [deviation],
      },
    ];
  });
}

/** Two rows with one name get keys of their own. */
function withKeys(results: readonly Result[]): Result[] {
  const times = new Map<string, number>();
  return results.map((result) => {
    const time = (times.get(result.key) ?? 0) + 1;
    times.set(result.key, time);
    return time === 1 ? result : { ...result, key: `${result.key}#${time}` };
  });
}
