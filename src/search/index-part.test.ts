import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCbor } from './cbor.ts';
import { packPart, unpackPart, WEIGHT } from './index-part.ts';

test('a part of the index is what Pagefind reads', () => {
  const part = packPart([
    [
      { spelling: 'mat', postings: [] },
      { spelling: 'mật', postings: [{ step: 300, places: [3, 8] }] },
    ],
    [{ spelling: 'hts7', postings: [{ step: 0, places: [0] }] }],
  ]);
  expect(decodeCbor(unpackPart(part))).toEqual([
    [
      ['mat', [], [['mật', [[300, [WEIGHT, 3, 8], []]]]]],
      ['hts7', [[0, [WEIGHT, 0], []]], []],
    ],
  ]);
});

test('whatever is packed is unpacked again', () => {
  const number = fc.nat(100_000);
  const posting = fc.record({ step: number, places: fc.array(number, { minLength: 1, maxLength: 4 }) });
  const spelled = fc.record({
    spelling: fc.stringMatching(/^[a-zđư0-9]{1,5}$/u),
    postings: fc.array(posting, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(spelled, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (words) => {
        const told = words.map(([own, ...others]) => [
          own?.spelling ?? '',
          asRead(own?.postings ?? []),
          others.map(({ spelling, postings }) => [spelling, asRead(postings)]),
        ]);
        expect(decodeCbor(unpackPart(packPart(words)))).toEqual([told]);
      },
    ),
  );
});

function asRead(postings: readonly { step: number; places: number[] }[]) {
  return postings.map(({ step, places }) => [step, [WEIGHT, ...places], []]);
}
