/** Structure, bodies, tasks, terms, relations and figures in the next version of the document they refer to. Pure. */
import { letters, squeeze } from '../../text/vi.ts';
import type { RawModel } from '../raw.ts';
import type { Task } from '../schema/agency.ts';
import type { FigureTarget } from '../schema/figure.ts';
import type { Term } from '../schema/term.ts';
import type { Step } from './carry.ts';

type Value<Name extends 'structure' | 'agencies' | 'tasks' | 'terms' | 'relations' | 'lexicon'> =
  RawModel[Name]['value'];

/** @throws when a framework, a layer or a principle has no unit any more: no rule says what becomes of its pages */
export function carryStructure(structure: Value<'structure'>, step: Step): Value<'structure'> {
  const must = (ref: string, what: string): string => {
    const to = step.carried(ref);
    if (to === undefined)
      throw new Error(
        `structure.json: “${what}” dẫn tới ${ref}, bản mới không còn chỗ này. Sửa structure.json trước.`,
      );
    return to;
  };
  const named = <T extends { name: string; unit: string }>(item: T): T => {
    const unit = must(item.unit, item.name);
    return { ...item, unit, name: titleAfter(item.name, unit, step) };
  };
  return {
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
    principles: structure.principles.map(named),
    reviewParts: structure.reviewParts.map(({ unit, ...part }) => {
      const to = unit === undefined ? undefined : step.carried(unit);
      return { ...part, ...(to === undefined ? {} : { unit: to }) };
    }),
  };
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

/** Figures stay as they are printed; what they lead to is taken along, or left out when it is gone. */
export function carryFigures(
  figures: RawModel['figures'],
  components: ReadonlySet<string>,
  step: Step,
): RawModel['figures'] {
  const target = (to: FigureTarget): FigureTarget | undefined => {
    if ('component' in to) return components.has(to.component) ? to : undefined;
    if (!('unit' in to)) return to;
    const unit = step.carried(to.unit);
    return unit === undefined ? undefined : { unit };
  };
  return figures.map((file) => {
    const figure = withTargets(file.value, target) as typeof file.value;
    const refs = (units: string[]) => units.flatMap((ref) => step.carried(ref) ?? []);
    const { origin } = figure;
    return {
      ...file,
      value: {
        ...figure,
        at: refs(figure.at),
        origin: 'units' in origin ? { units: refs(origin.units) } : origin,
      },
    };
  });
}

/** A part of a figure, and all inside it, with what `change` makes of each target. */
function withTargets(value: unknown, change: (to: FigureTarget) => FigureTarget | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => withTargets(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== 'target') return [[key, withTargets(inner, change)]];
      const to = change(inner as FigureTarget);
      return to === undefined ? [] : [[key, to]];
    }),
  );
}
