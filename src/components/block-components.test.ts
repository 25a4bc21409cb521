import { expectTypeOf, test } from 'vitest';
import type { BlockName } from '../plan/blocks.ts';
import type * as blocks from './block-components.ts';

test('every block that a page may hold has a component, and every such component is a block', () => {
  expectTypeOf<keyof typeof blocks>().toEqualTypeOf<BlockName>();
});
