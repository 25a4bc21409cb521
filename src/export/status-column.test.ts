import { expect, test } from 'vitest';
import { graph, publicUrl } from './fixture.ts';
import { tablesOf } from './workbook-tables.ts';

test('every line of every table says the status of the text that it is from, in words', () => {
  const words = new Map(graph.model.documents.map(({ id, statusText }) => [id, statusText]));
  const tables = tablesOf(graph, publicUrl);
  expect(tables.length).toBeGreaterThan(3);
  for (const { columns, rows } of tables) {
    expect(columns.at(-1)?.key).toBe('status');
    for (const row of rows)
      expect(row['status']).toBe(words.get(String(row['document'] ?? graph.subject.id)));
  }
});
