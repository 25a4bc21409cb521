import { expect, test } from 'vitest';
import { kindRow } from '../citation/unit-kinds.ts';
import { realGraph } from './fixture.ts';
import { withIds } from './import/with-ids.ts';
import type { Unit } from './schema/unit.ts';
import { walkUnits } from './walk.ts';

/** Anchors of units with a number; those of paragraphs are counted and may have been published before a line went. */
const numbered = (units: Unit[]) =>
  [...walkUnits(units)].flatMap(({ unit: { id, kind } }) =>
    kindRow(kind).anchor === 'paragraph' ? [] : [id],
  );

test('the anchors of the published texts are those that their labels give', () => {
  for (const { units } of realGraph().model.documents)
    expect(numbered(withIds(units))).toEqual(numbered(units));
});
