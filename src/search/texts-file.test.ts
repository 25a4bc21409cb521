import { expect, test } from 'vitest';
import { packTextsFile, unpackTextsFile } from './texts-file.ts';

const texts = Uint8Array.of(1, 2, 3);
const file = packTextsFile(texts, 'a1');

test('texts are kept as they were given', () => {
  expect(unpackTextsFile(file, 'a1')).toEqual(texts);
});

test('texts of another build than the names are refused', () => {
  expect(() => unpackTextsFile(file, 'b2')).toThrow('not of one build');
  expect(() => unpackTextsFile(new Uint8Array(), '')).toThrow('not of one build');
});
