import { type Fault, fault } from '../faults.ts';
import type { Placed, RawModel } from '../raw.ts';

/** Every string of the model is NFC. */
export function checkNfc(raw: RawModel): Fault[] {
  const { sources: _, documents, versions, components, figures, ...single } = raw;
  const files: Placed<unknown>[] = [
    ...Object.values(single),
    ...documents,
    ...versions,
    ...components,
    ...figures,
  ];
  return files.flatMap(({ file, value }) => inValue(value, '$', file));
}

function inValue(value: unknown, path: string, file: string): Fault[] {
  if (typeof value === 'string') {
    return value === value.normalize('NFC')
      ? []
      : [fault('NotNfc', file, path, `chuỗi “${value.slice(0, 60)}” chưa ở dạng NFC`)];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => inValue(item, `${path}[${index}]`, file));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => inValue(item, `${path}.${key}`, file));
}
