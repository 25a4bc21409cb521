/** `npm run generate -- --model DIR --out DIR`: model → MDX pages, nothing else. */
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { planModel, writePages } from './lib/plan-pages.ts';

const { values } = readArguments({
  options: { model: { type: 'string', default: 'model' }, out: { type: 'string', default: 'content' } },
});
await runCommand(async () => {
  const plan = planModel(values.model);
  await writePages(plan, values.out);
  console.log(`${plan.pages.length} trang MDX trong ${values.out}`);
});
