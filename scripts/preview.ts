/** `npm run preview [-- --port N]`: serves the built site on this machine, under BASE when that is set. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../src/model/expected-error.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { type Served, serveFolder } from './lib/serve.ts';
import { besideBuild, readSettings } from './lib/settings.ts';
import { restoreFolder } from './lib/write-folder.ts';

await runCommand(async () => {
  const { values } = readArguments({ options: { port: { type: 'string', default: '4321' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ExpectedError(`Cổng "${values.port}" không hợp lệ: hãy dùng --port với một số từ 0 đến 65535.`);
  const { out, base } = readSettings();
  // A build killed during its last step may have left the last good site beside its folder.
  await restoreFolder(besideBuild(out), out);
  if (!existsSync(join(out, 'index.html')))
    throw new ExpectedError(`Chưa có trang trong ${out}/: hãy chạy npm run build trước.`);
  const { url } = await serveOn(port, out, base);
  console.log(`Đang phục vụ ${out}/ tại ${url} (Ctrl+C để dừng)`);
});

async function serveOn(port: number, dir: string, base: string): Promise<Served> {
  try {
    return await serveFolder(dir, port, base);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ExpectedError(`Không mở được cổng ${port}: ${why}`, { cause });
  }
}
