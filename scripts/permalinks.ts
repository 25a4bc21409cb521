/** `npm run permalinks`: adds every new address and anchor to the ledger model/permalinks.json; removes nothing. */
import { writeFileSync } from 'node:fs';
import { ownAddresses } from '../src/model/site-pages.ts';
import { extendLedger } from '../src/plan/ledger.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { planModel } from './lib/plan-pages.ts';

readArguments({ options: {} });
await runCommand(() => {
  const { graph, pages } = planModel('model');
  const before = graph.model.permalinks;
  const after = extendLedger(before, pages, ownAddresses(graph));
  const count = (ledger: typeof after) =>
    Object.values(ledger).reduce((sum, anchors) => sum + 1 + anchors.length, 0);
  writeFileSync('model/permalinks.json', `${JSON.stringify(after, null, 1)}\n`);
  console.log(`Sổ địa chỉ: ${count(after)} mục, thêm ${count(after) - count(before)}.`);
});
