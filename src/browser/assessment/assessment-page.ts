/** Makes the page of self-assessments read filled workbooks: what each says, all together in counts with bars, and as one table. */
import { saveFile } from '../save-file.ts';
import type { Assessment, AssessmentList } from './read-assessment.ts';

/** More files are not read at once. */
const MOST_FILES = 500;

export function startAssessment(): void {
  const root = document.querySelector<HTMLElement>('[data-assessment]');
  const data = root?.querySelector<HTMLTemplateElement>('[data-assessment-lists]');
  if (root == null || data == null) return;
  const part = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  const input = part<HTMLInputElement>('[data-files]');
  const status = part('[data-assessment-status]');
  const result = part('[data-assessment-result]');
  const saveButtons = [part('[data-save-csv]'), part('[data-save-xlsx]')];
  const base = root.dataset['base'] ?? '/';
  let read: Assessment[] = [];

  part('[data-choose]').addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length === 0) return;
    if (files.length > MOST_FILES) {
      status.textContent = `Mỗi lần đọc nhiều nhất ${MOST_FILES} tệp.`;
      return;
    }
    status.textContent = `Đang đọc ${files.length} tệp …`;
    const [{ readFiles }, { showAssessments }] = await Promise.all([
      import('./chosen-files.ts'),
      import('./show-assessments.ts'),
    ]);
    const lists = JSON.parse(data.content.textContent) as AssessmentList[];
    const { assessments, refused } = await readFiles(files, lists);
    read = assessments;
    showAssessments(result, assessments, refused, (one) => void saveRefilled(one, base));
    for (const button of saveButtons) button.hidden = assessments.length === 0;
    const left = refused.length === 0 ? '' : `, bỏ qua ${refused.length} tệp`;
    status.textContent = `Đã đọc ${assessments.length} tệp${left}.`;
  });
  part('[data-save-csv]').addEventListener('click', async () => {
    const [{ mergedRows }, { csvText }] = await Promise.all([
      import('./summary.ts'),
      import('../../text/csv.ts'),
    ]);
    saveFile('tu-danh-gia.csv', 'text/csv', csvText(mergedRows(read)));
  });
  part('[data-save-xlsx]').addEventListener('click', async () => {
    const [{ mergedRows }, { saveRows }] = await Promise.all([
      import('./summary.ts'),
      import('../save-rows.ts'),
    ]);
    await saveRows('tu-danh-gia.xlsx', 'Tự đánh giá', mergedRows(read));
  });
  root.hidden = false;
}

/** Saves the answers of a workbook of another version as one for the present version. */
async function saveRefilled(assessment: Assessment, base: string): Promise<void> {
  const [{ refilledRows }, { saveRows }, { loadReference }] = await Promise.all([
    import('./summary.ts'),
    import('../save-rows.ts'),
    import('../conformity/load-reference.ts'),
  ]);
  const { components } = await loadReference(base);
  const names = new Map(components.map(({ code, id, name }) => [code ?? id, name]));
  const rows = refilledRows(assessment, (code) => names.get(code) ?? '');
  await saveRows('tu-danh-gia-ban-moi.xlsx', 'Tự đánh giá', rows);
}
