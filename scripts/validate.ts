/** `npm run validate [-- --model DIR]`: prints every fault of a model, exits 1 when there is one. */
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { planModel } from './lib/plan-pages.ts';

const { values } = readArguments({ options: { model: { type: 'string', default: 'model' } } });
await runCommand(() => {
  const { graph, pages } = planModel(values.model);
  const { documents, components, tasks } = graph.model;
  console.log(
    `Mô hình ${values.model} không có lỗi: ${documents.length} văn bản, ${components.length} thành phần, ${tasks.length} nhiệm vụ, ${pages.length} trang.`,
  );
});
