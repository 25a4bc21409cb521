/** The text that an import writes into the model, and what is said of it. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { z } from 'zod';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { fault, ModelError } from '../../src/model/faults.ts';
import { decodeText } from '../../src/model/import/decode.ts';
import { readDocx } from '../../src/model/import/docx.ts';
import { TO_FILL } from '../../src/model/import/new-document.ts';
import { readPart } from '../../src/model/load.ts';
import { linesOf } from '../../src/model/running.ts';
import type { Source } from '../../src/model/schema/source.ts';
import { type VersionMeta, versionMeta } from '../../src/model/schema/version-meta.ts';

/** A text as it goes into `model/sources/`: its name there, its words, and what was doubtful about the file. */
export type SourceText = { name: string; text: string; notes: string[] };

/** @throws ExpectedError with a sentence that says why the file is no text */
export function readText(file: string): { text: string; notes: string[] } {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new ExpectedError(`Không có tệp ${file}.`);
  const bytes = readFileSync(file);
  try {
    return extname(file).toLowerCase() === '.docx' ? readDocx(bytes) : decodeText(bytes);
  } catch (cause) {
    if (!(cause instanceof ExpectedError)) throw cause;
    throw new ExpectedError(`Tệp ${file} ${cause.message}`, { cause });
  }
}

/** The words of a file under the name of its text; a name that the model cannot have becomes that of the document. */
export function readSourceText(file: string, document: string): SourceText {
  const name = `${basename(file, extname(file))}.txt`;
  return { name: /^[A-Za-z0-9][\w.-]{0,99}$/.test(name) ? name : `${document}.txt`, ...readText(file) };
}

/** The entry of a text in the manifest; a name that another text has gives way to one made of the id. */
export function sourceEntry(
  id: string,
  { name, text }: SourceText,
  { title, issuer, status, running }: VersionMeta,
  others: readonly Source[],
): Source {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const isTaken = others.some((other) => other.file === name && other.sha256 !== sha256);
  return {
    id,
    file: isTaken ? `${id.slice(0, 90)}.txt` : name,
    sha256,
    title,
    issuer,
    status,
    kind: 'van-ban',
    running: running ?? [[1, linesOf(text).length]],
    note: 'Bản nhập bằng lệnh import.',
  };
}

/**
 * What `--meta` says; where the file is missing, the given one is written to be corrected. `what` names for a person
 * which document it is about.
 */
export function readMeta(file: string, template: VersionMeta, what: string): VersionMeta {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return readWritten(file);
  writeFileSync(file, `${JSON.stringify(template, null, 2)}\n`);
  throw new ExpectedError(
    `Chưa có tệp ${file}: đã viết một mẫu vào đó theo phần đầu của lời văn, cho ${what}. Hãy sửa cho đúng bản in, thay mỗi “${TO_FILL}” bằng điều bản in nói, rồi chạy lại lệnh này.`,
  );
}

/** @throws ModelError with each day that is left to fill in, before anything else is read; the rest is checked with the text */
function readWritten(file: string): VersionMeta {
  const [dir, name] = [dirname(file), basename(file)];
  const said = Object.entries(readPart(dir, name, z.record(z.string(), z.unknown())));
  const left = said.filter(([, value]) => value === TO_FILL);
  if (left.some(([key]) => DAYS.includes(key)))
    throw new ModelError(left.map(([key]) => fault('LeftToFill', name, `$.${key}`, `còn “${TO_FILL}”`)));
  return readPart(dir, name, versionMeta);
}

/** Fields that are days: words in them have the wrong shape. */
const DAYS: readonly string[] = ['date', 'posted'];
