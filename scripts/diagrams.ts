/** `npm run diagrams`: redraws the drawings in public/so-do/ whose model, renderer or style has changed. */
import { MODEL_DIR } from '../src/model/folders.ts';
import { loadModel } from '../src/model/load.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { drawStale } from './lib/draw.ts';
import { task } from './lib/task.ts';

readArguments({ options: {} });
await runCommand(async () => {
  await task(
    'Vẽ sơ đồ',
    () => drawStale(loadModel(MODEL_DIR)),
    (drawn) => `${drawn} hình vẽ lại`,
  );
});
