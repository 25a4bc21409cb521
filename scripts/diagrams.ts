/** `npm run diagrams`: model → `public/so-do/`. Drawings that are up to date stay; without stale ones no browser starts. */
import { drawDiagrams } from '../src/diagram/cache.ts';
import { nationalDiagram } from '../src/diagram/national.ts';
import { loadModel } from '../src/model/load.ts';
import { launchBrowser } from './lib/browser.ts';
import { task } from './lib/task.ts';
import { writeFolder } from './lib/write.ts';

const dir = 'public/so-do';

await task(
  'Vẽ sơ đồ',
  async () => {
    const { files, drawn } = await drawDiagrams([nationalDiagram(loadModel('model'))], { dir, launch: launchBrowser });
    return { ...(await writeFolder(dir, files)), drawn: drawn.length };
  },
  ({ drawn, written, unchanged }) => `${drawn} hình vẽ lại, ${written} tệp ghi, ${unchanged} tệp giữ nguyên`,
);
