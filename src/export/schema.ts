import { z } from 'zod';
import { type Download, jsonDownload } from './download.ts';

/** The JSON Schema of one kind of model file, written from its zod schema. */
export function schemaDownload(name: string, schema: z.ZodType): Download {
  return jsonDownload(`du-lieu/schema/${name}.schema.json`, {
    title: name,
    ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
  });
}
