import { letters, squeeze } from '../../text/vi.ts';
import { type Fault, fault } from '../faults.ts';
import type { RawModel } from '../raw.ts';
import { fullText, walkUnits, wordsOf } from '../walk.ts';

type Claim = { words: string; unit: string; file: string; path: string; exact: boolean };

/**
 * Names, roles and deadlines are the text's own words: they stand in the unit that they refer to.
 * Titles that a heading prints in other capitals (layers, groups, frameworks) are compared by letters.
 */
export function checkNames(raw: RawModel): Fault[] {
  const texts = new Map<string, string>();
  for (const { value } of raw.documents) {
    for (const { unit } of walkUnits(value.units))
      texts.set(`${value.id}#${unit.id}`, `${wordsOf(unit)}\n${fullText(unit)}`);
  }
  return claimsOf(raw).flatMap(({ words, unit, file, path, exact }) => {
    const text = texts.get(unit);
    if (text === undefined) return [];
    const stands = exact ? squeeze(text).includes(squeeze(words)) : letters(text).includes(letters(words));
    return stands ? [] : [fault('NameNotInText', file, path, `“${words}” không có ở ${unit}`)];
  });
}

function claimsOf(raw: RawModel): Claim[] {
  const { structure, agencies, tasks, terms, lexicon } = raw;
  const title = (words: string, unit: string, path: string): Claim => ({
    words,
    unit,
    file: structure.file,
    path,
    exact: false,
  });
  return [
    ...structure.value.frameworks.map((item, index) =>
      title(item.name, item.unit, `$.frameworks[${index}].name`),
    ),
    ...structure.value.layers.map((item, index) => title(item.name, item.unit, `$.layers[${index}].name`)),
    ...structure.value.groups.flatMap((item, index) => {
      const [first] = Object.values(item.units);
      return first === undefined ? [] : [title(item.name, first, `$.groups[${index}].name`)];
    }),
    ...structure.value.principles.map((item, index) =>
      title(item.name, item.unit, `$.principles[${index}].name`),
    ),
    ...agencies.value.flatMap(({ name, unit }, index) =>
      unit === null
        ? []
        : [{ words: name, unit, file: agencies.file, path: `$[${index}].name`, exact: true }],
    ),
    ...tasks.value.flatMap(({ deadline, unit }, index) =>
      deadline === null
        ? []
        : [{ words: deadline.text, unit, file: tasks.file, path: `$[${index}].deadline.text`, exact: true }],
    ),
    ...terms.value.flatMap(({ expansion, unit, term }, index) =>
      expansion === null || unit === null
        ? []
        : [
            { words: expansion, unit, file: terms.file, path: `$[${index}].expansion`, exact: true },
            { words: term, unit, file: terms.file, path: `$[${index}].term`, exact: true },
          ],
    ),
    ...lexicon.value.map(({ official, unit }, index) => ({
      words: official,
      unit,
      file: lexicon.file,
      path: `$[${index}].official`,
      exact: false,
    })),
    ...raw.components.flatMap(({ file, value }) =>
      value.flatMap((item, index) => [
        { words: item.name, unit: item.unit, file, path: `$[${index}].name`, exact: true },
        ...(item.code === null
          ? []
          : [{ words: `${item.code}:`, unit: item.unit, file, path: `$[${index}].code`, exact: true }]),
        ...(item.owners ?? []).map(({ role, unit }, at) => ({
          words: role,
          unit,
          file,
          path: `$[${index}].owners[${at}].role`,
          exact: true,
        })),
      ]),
    ),
  ];
}
