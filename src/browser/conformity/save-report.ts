/** Saves a report as a Word file, a workbook or OSCAL assessment results. */
import { assessmentResults } from '../../conformity/assessment-results.ts';
import { dossierOf } from '../../conformity/dossier.ts';
import { type Report, reportRows } from '../../conformity/report.ts';
import { slug } from '../../text/vi.ts';
import { writeWord } from '../../word/write-word.ts';
import { saveFile, WORD_TYPE } from '../save-file.ts';
import { saveRows } from '../save-rows.ts';

export const SAVED_FORMS = ['word', 'xlsx', 'oscal'] as const;
export type SavedForm = (typeof SAVED_FORMS)[number];

const WIDTHS = [6, 14, 10, 46, 6, 46, 10, 40, 40, 30, 50, 40];

/** `file` is the name of the list that was read. */
export async function saveReport(
  form: SavedForm,
  report: Report,
  file: string,
  publicUrl: (path: string) => string,
): Promise<void> {
  const name = ['doi-chieu-khung', slug(report.body)].filter(Boolean).join('-');
  const now = new Date();
  if (form === 'xlsx') return saveRows(`${name}.xlsx`, 'Đối chiếu', reportRows(report, publicUrl), WIDTHS);
  if (form === 'oscal') {
    const results = assessmentResults(report, {
      uuid: newUuid,
      now: now.toISOString(),
      publicUrl,
    });
    return saveFile(`${name}.json`, 'application/json', `${JSON.stringify(results, null, 2)}\n`);
  }
  const day = now.toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
  const bytes = await writeWord(dossierOf(report, { day, file, publicUrl }));
  saveFile(`${name}.docx`, WORD_TYPE, bytes.slice());
}

/** A UUID of version 4. The browser makes none itself on pages that came without encryption. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
