/** `npm run schemas`: writes model/schema/*.schema.json from the zod schemas. */
import { schemaDownload } from '../src/export/schema.ts';
import { PUBLISHED_SCHEMAS } from '../src/model/raw.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { writeFolder } from './lib/write-folder.ts';

readArguments({ options: {} });
await runCommand(async () => {
  const files = Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => ({
    path: `${name}.schema.json`,
    text: schemaDownload(name, schema).text,
  }));
  const { written } = await writeFolder('model/schema', files);
  console.log(`${files.length} lược đồ, ${written} tệp ghi lại.`);
});
