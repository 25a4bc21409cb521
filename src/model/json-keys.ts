/**
 * The first key that an object of a JSON text has twice, with its line; `JSON.parse` silently keeps the last value.
 * The text must be valid JSON.
 */
export function duplicateKey(text: string): { key: string; line: number } | undefined {
  const objects: (Set<string> | undefined)[] = [];
  const tokens = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/gs;
  for (const { 0: token, 1: word, 2: colon, index } of text.matchAll(tokens)) {
    if (token === '{') objects.push(new Set());
    else if (token === '[') objects.push(undefined);
    else if (token === '}' || token === ']') objects.pop();
    else if (colon !== undefined) {
      const key = String(JSON.parse(`"${word}"`));
      const keys = objects.at(-1);
      if (keys?.has(key)) return { key, line: text.slice(0, index).split('\n').length };
      keys?.add(key);
    }
  }
  return undefined;
}
