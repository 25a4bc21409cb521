/** A chosen file beside its reference framework; nothing leaves the browser. */
import { compareList } from '../../conformity/compare.ts';
import type { Refused } from '../../conformity/read-framework-table.ts';
import { type ReadList, readList } from '../../conformity/read-list.ts';
import type { ReferenceData, ReferenceFramework } from '../../conformity/reference-framework.ts';
import type { Result } from '../../conformity/results.ts';
import { yieldToMain } from '../../search/yield-to-main.ts';
import { fold, squeeze } from '../../text/vi.ts';
import { sheetsOfFile } from '../assessment/read-file.ts';

export async function listOfFile(file: Blob): Promise<ReadList | Refused> {
  return readList(new Uint8Array(await file.arrayBuffer()), () => sheetsOfFile(file), yieldToMain);
}

/** The reference that a list names, by id or name of the framework; undefined when it names none. */
export function referenceNamed({ frameworks }: ReferenceData, named: string): ReferenceFramework | undefined {
  const wanted = fold(squeeze(named));
  return frameworks.find(({ id, framework, name }) =>
    [id, framework, name].some((one) => fold(one) === wanted),
  );
}

export function check(
  list: ReadList,
  data: ReferenceData,
  framework: ReferenceFramework,
  body: string,
): Promise<Result[]> {
  return compareList(list.components, data, framework, body, yieldToMain);
}
