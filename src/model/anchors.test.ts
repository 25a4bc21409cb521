import { expect, test } from 'vitest';
import { realGraph } from './fixture.ts';
import { withIds } from './import/with-ids.ts';

test('the anchors of the published texts are those that their labels give', () => {
  for (const { units } of realGraph().model.documents) expect(withIds(units)).toEqual(units);
});
