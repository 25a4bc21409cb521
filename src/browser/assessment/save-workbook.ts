/** Saves the merged table as a workbook: texts stay texts, the heading stands still. */
import writeXlsxFile from 'write-excel-file/browser';
import type { Assessment } from './read-assessment.ts';
import { mergedRows } from './summary.ts';

export async function saveMergedWorkbook(name: string, all: readonly Assessment[]): Promise<void> {
  const [head = [], ...rows] = mergedRows(all);
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  ];
  await writeXlsxFile(data, { sheet: 'Tự đánh giá', stickyRowsCount: 1 }).toFile(name);
}
