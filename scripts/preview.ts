/**
 * `npm run preview [-- --port N]`: serves the built site on this machine, under BASE when that is set.
 */
import { stat } from 'node:fs/promises';
import { readArguments } from './lib/arguments.ts';
import { serveFolder } from './lib/serve.ts';
import { restoreFolder } from './lib/write-folder.ts';

const { values } = readArguments({ options: { port: { type: 'string', default: '4321' } } });
const port = Number(values.port);

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`Cổng "${values.port}" không hợp lệ: hãy dùng --port với một số từ 0 đến 65535`);
  process.exit(1);
}
// A build killed during its last step may have left the last good site beside dist/.
await restoreFolder('.build/dist', 'dist');
if (!(await stat('dist/index.html').catch(() => undefined))) {
  console.error('Chưa có trang trong dist/: hãy chạy npm run build trước');
  process.exit(1);
}
try {
  const { url } = await serveFolder('dist', port, process.env.BASE);
  console.log(`Đang phục vụ dist/ tại ${url} (Ctrl+C để dừng)`);
} catch (cause) {
  console.error(`Không mở được cổng ${port}: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exit(1);
}
