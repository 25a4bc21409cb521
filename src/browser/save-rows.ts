/** Saves rows of words as a workbook: texts stay texts, the heading stands still. */
import writeXlsxFile from 'write-excel-file/browser';

export async function saveRows(
  name: string,
  sheet: string,
  [head = [], ...rows]: readonly (readonly string[])[],
  widths: readonly number[] = [],
): Promise<void> {
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String, wrap: true }))),
  ];
  const columns = widths.map((width) => ({ width }));
  await writeXlsxFile(data, { sheet, stickyRowsCount: 1, ...(columns.length > 0 && { columns }) }).toFile(
    name,
  );
}
