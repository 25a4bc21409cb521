import { expect, test } from 'vitest';
import { duplicateKey } from './json-keys.ts';

test.each([
  ['{"a":1,\n"a":2}', { key: 'a', line: 2 }],
  ['{"a":1,"\\u0061":2}', { key: 'a', line: 1 }],
  ['[{"a":{"b":1,"c":2,"b":3}}]', { key: 'b', line: 1 }],
  ['{"__proto__":1,"__proto__":2}', { key: '__proto__', line: 1 }],
])('%s has a key twice', (text, found) => {
  expect(duplicateKey(text)).toEqual(found);
});

test.each(['{"a":{"a":1},"b":["a","a"]}', '[{"a":1},{"a":2}]', '{"a":"\\"a\\":{","b":"}"}', '"a"', '{}'])(
  '%s has no key twice',
  (text) => {
    expect(duplicateKey(text)).toBeUndefined();
  },
);
