import { describe, expect, expectTypeOf, test } from 'vitest';
import { type BlockName, type Blocks, block } from './blocks.ts';

/** What `block` takes after the name of a block. */
type PropsOf<Name extends BlockName> = Parameters<typeof block<Name>>[1];

describe('what a page may write', () => {
  test('a block becomes the component of its name with the values of its table', () => {
    expect(block('Deadline', { year: '2030' })).toMatchObject({
      name: 'Deadline',
      attributes: [{ name: 'year', value: '2030' }],
    });
  });

  test('a misspelt block is no block', () => {
    expectTypeOf<'Fact'>().toExtend<BlockName>();
    expectTypeOf<'Fakt'>().not.toExtend<BlockName>();
  });

  test('a misspelt prop, a missing one and a wrong value are refused', () => {
    expectTypeOf<{ term: string }>().toExtend<PropsOf<'Fact'>>();
    expectTypeOf<{ trem: string }>().not.toExtend<PropsOf<'Fact'>>();
    expectTypeOf<{ severity: 'nang' }>().not.toExtend<Pick<PropsOf<'Finding'>, 'severity'>>();
    expectTypeOf<{ level: '7' }>().not.toExtend<Pick<PropsOf<'Section'>, 'level'>>();
  });

  test('a block without props takes none', () => {
    expectTypeOf<{ title: string }>().not.toExtend<Blocks['Facts']>();
  });
});
