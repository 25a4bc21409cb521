/** For tests of downloads: the real graph, a public address, and the official schemas if present. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { realGraph } from '../model/fixture.ts';
import type { DownloadOptions } from './download.ts';

const root = join(import.meta.dirname, '../..');

export const graph = realGraph();

export const publicUrl = (path: string): string => new URL(path, 'https://khung.example').href;

export const options: DownloadOptions = {
  version: '1.0.0',
  hash: (content) => createHash('sha256').update(content).digest('hex'),
  publicUrl,
};

/** Folder of the official schemas, which are not part of this repository; KHUNG_SHARED_DIR overrides it. */
const folder = resolve(root, process.env['KHUNG_SHARED_DIR'] ?? '../shared', 'schemas');

/** Whether the official schemas are present; without them a test says so and the structural tests remain. */
export const hasSchemas = existsSync(folder);
if (!hasSchemas) console.warn(`Không có ${folder}: các tệp không được so với lược đồ chính thức.`);

/** Schemas include one another by file name, and `xml.xsd` by its public address; all are read from memory. */
const BASE = 'memory:/';
const inputs = new XmlBufferInputProvider(
  Object.fromEntries(
    (hasSchemas ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.xsd'))
      .flatMap((name) => {
        const bytes = readFileSync(join(folder, name));
        return [`${BASE}${name}`, `http://www.w3.org/2001/${name}`].map((url) => [url, bytes]);
      }),
  ),
);
xmlRegisterInputProvider(inputs);

const validators = new Map<string, XsdValidator>();

/** Reading a schema takes longer than checking a file by it. */
function validatorOf(schema: string): XsdValidator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  using xsd = XmlDocument.fromBuffer(readFileSync(join(folder, schema)), { url: `${BASE}${schema}` });
  const made = XsdValidator.fromDoc(xsd);
  validators.set(schema, made);
  return made;
}

/** Faults of an XML file by an official schema, one line each; empty when it is valid. */
export function xsdFaults(schema: string, xml: string): string[] {
  const validator = validatorOf(schema);
  using document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message}`);
  }
}

/** An official JSON Schema. */
export function jsonSchema(name: string): object {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
