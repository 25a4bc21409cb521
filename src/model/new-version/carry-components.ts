/** Components of a document in its next version: those that stay, those that are withdrawn, those with a new code. Pure. */
import { squeeze } from '../../text/vi.ts';
import { codeAnchor } from '../id.ts';
import type { Placed, RawModel } from '../raw.ts';
import type { Component } from '../schema/component.ts';
import type { Unit } from '../schema/unit.ts';
import { type Visit, walkUnits } from '../walk.ts';
import type { Step } from './carry.ts';

type Files = RawModel['components'];

/** The catalogue after the step; a component with a code follows its code, every other its unit. */
export function carryComponents(files: Files, step: Step): Files {
  const visits = [...walkUnits(step.after.units)];
  const byCode = new Map(
    visits.flatMap(({ unit }) =>
      unit.code === undefined ? [] : [[unit.code, `${step.after.id}#${unit.id}`]],
    ),
  );
  const carried = files.map((file) => ({
    ...file,
    value: file.value.flatMap((component) => carryOne(component, file.file, byCode, step)),
  }));
  return withNewCodes(carried, visits, step);
}

function carryOne(
  component: Component,
  file: string,
  byCode: ReadonlyMap<string, string>,
  step: Step,
): Component[] {
  const called = component.code ?? `“${component.name}”`;
  if (!component.unit.startsWith(`${step.before.id}#`)) return [component];
  step.hangs(component.unit, `thành phần ${called}`);
  const unit = component.code === null ? step.carried(component.unit) : byCode.get(component.code);
  if (unit === undefined) return [];
  const name = nameAfter(component, unit, step);
  if (name !== component.name) {
    const words = `${called}: “${component.name}” → “${name}”`;
    step.decide({ kind: 'doi-ten', words, file, at: `"id": "${component.id}"` });
  }
  const owners = component.owners?.flatMap((owner) => {
    const at = step.carried(owner.unit);
    step.hangs(owner.unit, `trách nhiệm với ${called}`);
    const stands = at !== undefined && squeeze(step.textAfter(at)).includes(squeeze(owner.role));
    return stands ? [{ ...owner, unit: at }] : [];
  });
  const { owners: _, ...own } = component;
  return [{ ...own, name, unit, ...(owners === undefined || owners.length === 0 ? {} : { owners }) }];
}

/** The name in the new words: the same if it stands there, else what stands between the same marks. */
function nameAfter({ name, unit }: Component, to: string, step: Step): string {
  const words = step.wordsAfter(to);
  if (squeeze(step.textAfter(to)).includes(squeeze(name))) return name;
  const before = step.wordsBefore(unit);
  const at = before.indexOf(name);
  const lead = before.slice(0, Math.max(at, 0));
  const [mark = ''] = /^\s*[^\s\p{L}]/u.exec(before.slice(at + name.length)) ?? [];
  const rest = words.startsWith(lead) ? words.slice(lead.length) : words;
  const end = mark === '' ? -1 : rest.indexOf(mark);
  const found = end > 0 ? rest.slice(0, end) : rest.split(' ').slice(0, name.split(' ').length).join(' ');
  return found.replace(/[.;,:\s]+$/u, '');
}

/** Lines with a code that no component has: a component like the one whose line stands before it. */
function withNewCodes(files: Files, visits: readonly Visit[], step: Step): Files {
  const known = new Map(
    files.flatMap(({ value }, file) =>
      value.flatMap((component) => (component.code === null ? [] : [[component.code, { component, file }]])),
    ),
  );
  const result: Placed<Component[]>[] = files.map(({ file, value }) => ({ file, value: [...value] }));
  let last: { component: Component; file: number } | undefined;
  for (const { unit } of visits) {
    if (unit.code === undefined) continue;
    const own = known.get(unit.code);
    const target = result[own?.file ?? last?.file ?? -1];
    if (own !== undefined) last = own;
    else if (last !== undefined && target !== undefined) {
      const component = newComponent(unit, unit.code, last.component, step.after.id);
      const at = target.value.findIndex(({ id }) => id === last?.component.id);
      target.value.splice(at + 1, 0, component);
      step.decide({
        kind: 'thanh-phan-moi',
        words: `${unit.code}: “${component.name}”, cấp và địa bàn như ${last.component.code}`,
        file: target.file,
        at: `"id": "${component.id}"`,
      });
      last = { component, file: last.file };
    }
  }
  return result;
}

function newComponent(unit: Unit, code: string, like: Component, document: string): Component {
  const words = (unit.text ?? unit.heading ?? '').slice(code.length + 1).trim();
  return {
    id: codeAnchor(code),
    code,
    name: words.replace(/[.;\s]+$/u, ''),
    framework: like.framework,
    layer: like.layer,
    group: like.group,
    tier: like.tier,
    area: like.area,
    unit: `${document}#${unit.id}`,
  };
}
