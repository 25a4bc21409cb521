/** Reads chosen files one after another; those that cannot be used are named with the reason. */
import { type Assessment, type AssessmentList, type RefusedFile, readAssessment } from './read-assessment.ts';
import { rowsOfFile } from './read-file.ts';

export async function readFiles(
  files: readonly File[],
  lists: readonly AssessmentList[],
): Promise<{ assessments: Assessment[]; refused: RefusedFile[] }> {
  const assessments: Assessment[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const rows = await rowsOfFile(file);
    const read = 'refused' in rows ? rows : readAssessment(rows, lists, file.name);
    if ('refused' in read) refused.push({ name: file.name, why: read.refused });
    else assessments.push(read);
  }
  return { assessments, refused };
}
