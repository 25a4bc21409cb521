import { z } from 'zod';
import { PUBLISHED_SCHEMAS } from '../model/raw.ts';
import { type Download, jsonDownload } from './download.ts';
import { DOWNLOAD_SCHEMAS } from './shapes.ts';

/** The JSON Schemas of the files of the model and of the downloads. */
export function schemaDownloads(): Download[] {
  return [
    ...Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => schemaDownload(name, schema)),
    ...Object.entries(DOWNLOAD_SCHEMAS).map(([name, { schema }]) => schemaDownload(name, schema)),
  ];
}

/** The JSON Schema of one kind of file, written from its zod schema. */
export function schemaDownload(name: string, schema: z.ZodType): Download {
  return jsonDownload(`du-lieu/schema/${name}.schema.json`, {
    title: name,
    ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
  });
}
