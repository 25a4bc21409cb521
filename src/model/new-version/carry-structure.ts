/** Structure, bodies, tasks, terms and relations in the next version of the document they refer to. Pure. */
import { letters, squeeze } from '../../text/vi.ts';
import { ExpectedError } from '../expected-error.ts';
import type { RawModel } from '../raw.ts';
import type { Task } from '../schema/agency.ts';
import type { Term } from '../schema/term.ts';
import type { Step } from './carry.ts';

type Value<Name extends 'structure' | 'agencies' | 'tasks' | 'terms' | 'relations' | 'lexicon'> =
  RawModel[Name]['value'];

/**
 * A principle that the new text leaves out is left out.
 *
 * @throws ExpectedError with every framework and layer that has no unit any more: no rule says what becomes of its
 *   components
 */
export function carryStructure(structure: Value<'structure'>, step: Step): Value<'structure'> {
  const lost: string[] = [];
  const must = (ref: string, what: string): string => {
    const to = step.carried(ref);
    if (to === undefined) lost.push(`“${what}” (${ref.slice(ref.indexOf('#') + 1)})`);
    return to ?? ref;
  };
  const named = <T extends { name: string; unit: string }>(item: T): T => {
    const unit = must(item.unit, item.name);
    return { ...item, unit, name: titleAfter(item.name, unit, step) };
  };
  const carried = {
    ...structure,
    frameworks: structure.frameworks.map(named),
    layers: structure.layers.map(({ requirements, ...layer }) => ({
      ...named(layer),
      ...(requirements !== undefined && { requirements: must(requirements, layer.name) }),
    })),
    groups: structure.groups.map((group) => {
      const units = Object.fromEntries(
        Object.entries(group.units).flatMap(([framework, ref]) => {
          const to = step.carried(ref);
          return to === undefined ? [] : [[framework, to]];
        }),
      );
      const [first] = Object.values(units);
      return {
        ...group,
        units,
        name: first === undefined ? group.name : titleAfter(group.name, first, step),
      };
    }),
    principles: structure.principles.flatMap((principle) => {
      step.hangs(principle.unit, `nguyên tắc ${principle.number}`);
      return step.carried(principle.unit) === undefined ? [] : [named(principle)];
    }),
    reviewParts: structure.reviewParts.map(({ unit, ...part }) => {
      const to = unit === undefined ? undefined : step.carried(unit);
      return { ...part, ...(to === undefined ? {} : { unit: to }) };
    }),
  };
  if (lost.length > 0)
    throw new ExpectedError(
      `Không thấy trong lời văn mới: ${lost.join('; ')}. Khung và lớp là xương sống của trang, lệnh không tự bỏ. Nếu bản ký còn chỗ ấy, xem tiêu đề của nó trong tệp lời văn có bị ngắt dòng, sai số hay đổi hẳn chữ không; nếu bản ký bỏ hẳn, nhờ người bảo trì bỏ khung, lớp ấy khỏi structure.json cùng các thành phần của nó trước.`,
    );
  return carried;
}

/** A title as it stands in the new words, in other capitals or not; else the unit's heading or its first words. */
function titleAfter(name: string, unit: string, step: Step): string {
  if (!unit.startsWith(`${step.after.id}#`)) return name;
  if (letters(step.textAfter(unit)).includes(letters(name))) return name;
  const found = step
    .wordsAfter(unit)
    .replace(/^\S+[.)]\s+/, '')
    .replace(/[.:;]+$/, '');
  step.decide({
    kind: 'doi-ten',
    words: `“${name}” → “${found}”`,
    file: 'structure.json',
    at: `"unit": "${unit}"`,
  });
  return found;
}

export function carryAgencies(agencies: Value<'agencies'>, step: Step): Value<'agencies'> {
  return agencies.map((given) => {
    const { alsoAt, ...rest } = given;
    const places = alsoAt?.flatMap((ref) => {
      step.hangs(ref, `cơ quan ${given.name}`);
      return step.carried(ref) ?? [];
    });
    const agency = places === undefined || places.length === 0 ? rest : { ...rest, alsoAt: places };
    if (agency.unit === null) return agency;
    step.hangs(agency.unit, `cơ quan ${agency.name}`);
    const unit = step.carried(agency.unit);
    const stands = unit !== undefined && squeeze(step.textAfter(unit)).includes(squeeze(agency.name));
    return {
      ...agency,
      unit: stands || unit?.startsWith(`${step.after.id}#`) === false ? (unit ?? null) : null,
    };
  });
}

/** Tasks whose unit is gone are gone; a deadline that the new words do not print any more goes too. */
export function carryTasks(
  tasks: Value<'tasks'>,
  components: ReadonlySet<string>,
  step: Step,
): Value<'tasks'> {
  return tasks.flatMap((task): Task[] => {
    step.hangs(task.unit, `nhiệm vụ ${task.id}`);
    const unit = step.carried(task.unit);
    if (unit === undefined) return [];
    const { deadline } = task;
    const isPrinted = deadline !== null && squeeze(step.textAfter(unit)).includes(squeeze(deadline.text));
    const isOther = !unit.startsWith(`${step.after.id}#`);
    return [
      {
        ...task,
        unit,
        deadline: isPrinted || isOther ? deadline : null,
        components: task.components.filter((id) => components.has(id)),
      },
    ];
  });
}

/** A term whose explanation is not printed at its unit any more is one that the texts do not explain. */
export function carryTerms(terms: Value<'terms'>, step: Step): Value<'terms'> {
  return terms.map((term): Term => {
    if (term.unit === null || term.expansion === null) return term;
    step.hangs(term.unit, `từ “${term.term}”`);
    const unit = step.carried(term.unit);
    if (unit !== undefined && !unit.startsWith(`${step.after.id}#`)) return term;
    const text = unit === undefined ? '' : squeeze(step.textAfter(unit));
    const isSaid = text.includes(squeeze(term.expansion)) && text.includes(squeeze(term.term));
    return isSaid && unit !== undefined
      ? { ...term, unit }
      : { ...term, expansion: null, unit: null, meaning: term.expansion };
  });
}

/** Everyday words whose official words no longer stand in their unit are left out, and the decision on the unit says so. */
export function carryLexicon(entries: Value<'lexicon'>, step: Step): Value<'lexicon'> {
  return entries.flatMap((entry) => {
    const unit = step.carried(entry.unit);
    const isHeld =
      unit !== undefined &&
      (!unit.startsWith(`${step.after.id}#`) ||
        step.textAfter(unit).toLocaleLowerCase('vi').includes(entry.official.toLocaleLowerCase('vi')));
    if (isHeld) return [{ ...entry, unit }];
    step.hangs(entry.unit, `từ thường dùng “${entry.everyday.join('”, “')}”`);
    return [];
  });
}

export function carryRelations(
  relations: Value<'relations'>,
  components: ReadonlySet<string>,
  step: Step,
): Value<'relations'> {
  return relations.flatMap((relation) => {
    step.hangs(relation.unit, `quan hệ ${relation.from} → ${relation.to}`);
    const unit = step.carried(relation.unit);
    if (unit === undefined || !components.has(relation.from) || !components.has(relation.to)) return [];
    const { quote, ...rest } = relation;
    return quote === undefined ||
      !unit.startsWith(`${step.after.id}#`) ||
      step.wordsAfter(unit).includes(quote)
      ? [{ ...relation, unit }]
      : [{ ...rest, unit, note: `Lời văn của bản trước nói: “${quote}”; cần đọc lại ở bản này.` }];
  });
}
