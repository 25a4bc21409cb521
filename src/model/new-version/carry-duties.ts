/** The register of duties in the next version of the document that it quotes. Pure. */
import type { RawModel } from '../raw.ts';
import type { RegisteredDuty } from '../schema/duty.ts';
import { walkUnits, wordsOf } from '../walk.ts';
import type { Step } from './carry.ts';

type Register = RawModel['duties']['value'];

/**
 * Duties and explanations go where their unit went. One whose quoted words are no longer there is left out, and the
 * decision on its unit says so.
 */
export function carryDuties(register: Register, components: ReadonlySet<string>, step: Step): Register {
  const wordsAround = new Map(
    [...walkUnits(step.after.units)].map(({ unit, ancestors }) => [
      `${step.after.id}#${unit.id}`,
      [...ancestors, unit].map(wordsOf).join('\n'),
    ]),
  );
  return {
    ...register,
    duties: register.duties.flatMap((duty) => {
      const unit = step.carried(duty.unit);
      const leaveOut = (): RegisteredDuty[] => {
        step.hangs(duty.unit, `nghĩa vụ “${duty.what}”`);
        return [];
      };
      if (unit === undefined) return leaveOut();
      const around = wordsAround.get(unit);
      if (around === undefined) return [duty];
      if (ownQuotes(duty).some((quote) => !step.wordsAfter(unit).includes(quote))) return leaveOut();
      return [
        {
          ...duty,
          unit,
          who: duty.who.map(({ words, ...one }) =>
            words === undefined || !around.includes(words) ? one : { ...one, words },
          ),
          ...(duty.components && { components: duty.components.filter((id) => components.has(id)) }),
        },
      ];
    }),
    explained: register.explained.flatMap((one) => {
      const unit = step.carried(one.unit);
      const isSame =
        unit !== undefined &&
        (!wordsAround.has(unit) || step.wordsAfter(unit) === step.wordsBefore(one.unit));
      return isSame ? [{ ...one, unit }] : [];
    }),
  };
}

/** What a duty quotes of its own unit. */
function ownQuotes({ span, object, condition, exception, deadline }: RegisteredDuty): string[] {
  return [span, object, condition, exception, deadline?.text].filter((quote) => quote !== undefined);
}
