/** The only reader of `model/`: files → RawModel → checked Model. Throws one ModelError with every fault. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkModel } from './check-model.ts';
import { type Fault, fault, ModelError, shownFaults } from './faults.ts';
import { type Model, modelOf } from './model.ts';
import { MODEL_FILES, MODEL_FOLDERS, OPTIONAL_FILES, type Placed, type RawModel } from './raw.ts';
import { listJson, readBytes, readJson } from './read-files.ts';

// What is wrong with a shape is said to Vietnamese readers.
z.config(z.locales.vi());

/** No file of a model holds more values (texts, numbers, lists, objects): forty times the richest one. */
const MOST_VALUES = 200_000;

/** Reads, checks and links the model in `dir`. */
export function loadModel(dir: string): Model {
  return modelOf(loadRaw(dir));
}

/** The same for a model that another process has just checked: only the shapes of its files are looked at. */
export function loadChecked(dir: string): Model {
  const { raw, faults } = readModel(dir);
  if (raw === undefined) throw new ModelError(faults);
  return modelOf(raw);
}

/** The checked files of the model in `dir`, each with its place. Throws as `loadModel` does. */
export function loadRaw(dir: string): RawModel {
  const { raw, faults } = readModel(dir);
  const all = raw === undefined ? faults : [...faults, ...checkModel(raw)];
  if (raw === undefined || all.length > 0) throw new ModelError(all);
  return raw;
}

/** The faults of the model in `dir` that are printed; empty when it is right. */
export function findFaults(dir: string): Fault[] {
  const { raw, faults } = readModel(dir);
  return shownFaults(raw === undefined ? faults : [...faults, ...checkModel(raw)]);
}

/**
 * One file of the model in `dir`, for commands that need no more.
 * @throws ModelError when it cannot be read or has the wrong shape
 */
export function readPart<S extends z.ZodType>(dir: string, file: string, schema: S): z.infer<S> {
  const faults: Fault[] = [];
  const part = readPlaced(dir, file, schema, faults);
  if (part === undefined) throw new ModelError(faults);
  return part.value;
}

/** Reads every file. `raw` is undefined when a file is missing or has the wrong shape, and the faults say which. */
function readModel(dir: string): { raw: RawModel | undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = (file: string, schema: z.ZodType) => readPlaced(dir, file, schema, faults);
  const files = Object.entries(MODEL_FILES).map(([name, { path, schema }]) => [name, read(path, schema)]);
  const optional = Object.entries(OPTIONAL_FILES).map(([name, { path, schema, empty }]) => [
    name,
    existsSync(join(dir, path)) ? read(path, schema) : { file: path, value: empty },
  ]);
  const folders = Object.entries(MODEL_FOLDERS).map(([name, { path, schema }]) => [
    name,
    listJson(dir, path, faults).flatMap((file) => read(file, schema) ?? []),
  ]);
  // A part that could not be read has left a fault: without one, every part is there in its right shape.
  const parts: RawModel = Object.fromEntries([...files, ...optional, ...folders]);
  const sources: RawModel['sources'] = new Map();
  for (const { id, file } of parts.manifest?.value.sources ?? []) {
    const bytes = readBytes(dir, join('sources', file), faults);
    if (bytes === undefined) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    sources.set(id, { file: `sources/${file}`, text: new TextDecoder().decode(bytes), sha256 });
  }
  return { raw: faults.length === 0 ? { ...parts, sources } : undefined, faults };
}

/** Undefined when the file is missing or wrong, and the faults say why. */
function readPlaced<S extends z.ZodType>(
  dir: string,
  file: string,
  schema: S,
  faults: Fault[],
): Placed<z.infer<S>> | undefined {
  const json = readJson(dir, file, faults);
  if (json === undefined) return undefined;
  if (holdsMoreThan(MOST_VALUES, json)) {
    faults.push(fault('TooLarge', file, '$', `tệp có hơn ${MOST_VALUES} giá trị`));
    return undefined;
  }
  const parsed = parseSafely(schema, json);
  if (parsed === undefined) {
    faults.push(fault('TooDeep', file, '$', 'dữ liệu lồng nhau quá sâu'));
    return undefined;
  }
  if (parsed.success) return { file, value: parsed.data };
  for (const issue of parsed.error.issues) {
    faults.push(fault('BadShape', file, jsonPath(issue.path), issue.message));
  }
  return undefined;
}

/** Whether a JSON value and everything inside it are more values than `most`. */
function holdsMoreThan(most: number, json: unknown): boolean {
  const waiting = [json];
  for (let count = 1; waiting.length > 0; count++) {
    if (count > most) return true;
    const value = waiting.pop();
    if (typeof value === 'object' && value !== null)
      for (const item of Object.values(value)) waiting.push(item);
  }
  return false;
}

/** Undefined when the value is nested deeper than the program can follow. */
function parseSafely<S extends z.ZodType>(schema: S, json: unknown) {
  try {
    return schema.safeParse(json);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function jsonPath(path: PropertyKey[]): string {
  return `$${path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')}`;
}
