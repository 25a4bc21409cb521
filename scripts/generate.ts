/** `npm run generate -- --model DIR --out DIR`: model → MDX pages, nothing else. */
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { planModel, writePages } from './lib/plan-pages.ts';

const { values } = readArguments({
  options: { model: { type: 'string', default: 'model' }, out: { type: 'string', default: 'content' } },
});
await runCommand(async () => {
  const written = await writePages(planModel(values.model), values.out);
  console.log(`${written} trang MDX trong ${values.out}`);
});
