import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiencesOf } from '../../model/audience.ts';
import { checklistFor, linesOf } from '../../model/checklist.ts';
import { realGraph } from '../../model/fixture.ts';
import { readTicks, ticksInFragment, ticksText } from './ticks.ts';

const graph = realGraph();
const KEYS = ['hts1', 'hts2', 'hts3', 'hts5', 'udcqs10', 'a3', 'khung-khong-so'];

describe('ticks as a short text', () => {
  test('name runs by their ends', () => {
    expect(ticksText(KEYS, new Set(['hts1', 'hts2', 'hts3', 'hts5', 'a3']))).toBe('hts1-3.5_a3');
    expect(ticksText(KEYS, new Set())).toBe('');
    expect(ticksText(KEYS, new Set(KEYS))).toBe('hts1-3.5_udcqs10_a3_khung-khong-so');
  });

  test.each(audiencesOf(graph.model.structure))(
    'are read back as they were, for any ticks of the checklist $id',
    (audience) => {
      const keys = linesOf(checklistFor(graph, audience)).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      fc.assert(
        fc.property(fc.subarray(keys), (some) => {
          const text = ticksText(keys, new Set(some));
          expect(readTicks(text, keys)).toEqual({ ticked: new Set(some), unknown: [] });
          expect(encodeURI(text)).toBe(text);
        }),
      );
    },
  );

  test('fit into a link even when every other line of the longest checklist is ticked', () => {
    const keys = linesOf(checklistFor(graph, { id: 'xa/do-thi', framework: 'cap-xa', area: 'do-thi' })).map(
      ({ key }) => key,
    );
    const everyOther = new Set(keys.filter((_, index) => index % 2 === 0));
    expect(ticksText(keys, everyOther).length).toBeLessThan(300);
  });
});

describe('a text of ticks from anybody', () => {
  test('ticks what the checklist has and names what it has not', () => {
    expect(readTicks('hts2-4.9_xyz7_rac', KEYS)).toEqual({
      ticked: new Set(['hts2', 'hts3']),
      unknown: ['hts9', 'xyz7', 'rac'],
    });
  });

  test('costs nothing however far a run goes, and is not read when it is too long', () => {
    expect(readTicks(`hts1-${'9'.repeat(300)}`, KEYS).ticked).toEqual(
      new Set(['hts1', 'hts2', 'hts3', 'hts5']),
    );
    const { ticked, unknown } = readTicks(`hts1_${'a'.repeat(5000)}`, KEYS);
    expect(ticked.size).toBe(0);
    expect(unknown.join('').length).toBeLessThan(50);
  });

  test.each([
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    'hts',
    'hts-',
    'hts1-2-3',
    '%%%',
    '١',
  ])('never throws: %j', (text) => {
    const { ticked } = readTicks(text, KEYS);
    expect([...ticked].every((key) => KEYS.includes(key))).toBe(true);
  });

  test('only ever ticks lines of the checklist', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'hts0123459.-_ax') }), (text) => {
        expect([...readTicks(text, KEYS).ticked].every((key) => KEYS.includes(key))).toBe(true);
      }),
    );
  });

  test('stands in the fragment of a link behind its name, not in an anchor', () => {
    expect(ticksInFragment('#co=hts1')).toBe('hts1');
    expect(ticksInFragment('#co=')).toBe('');
    expect(ticksInFragment('#hts1')).toBeUndefined();
    expect(ticksInFragment('')).toBeUndefined();
  });
});
