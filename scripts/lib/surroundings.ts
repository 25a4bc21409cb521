/** What a build needs of the machine, checked before any work. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../../src/model/expected-error.ts';

export type Surroundings = {
  /** Folder in which the build runs. */
  folder: string;
  /** Version of Node, `24.1.0`. */
  node: string;
  /** A file of the model as it lies on the disk; empty when there is none. */
  manifest: string;
};

/** The least Node that the tools of the build run on. */
const LEAST = [22, 12] as const;

/** What is wrong, one sentence each; none when all is well. */
export function faultsAround({ folder, node, manifest }: Surroundings): string[] {
  return [
    ...(/[%#?]/.test(folder)
      ? [
          `Thư mục “${folder}” có ký tự %, # hoặc ? trong tên: hãy đổi tên hoặc chuyển dự án sang thư mục khác.`,
        ]
      : []),
    ...(isOld(node)
      ? [
          `Node ${node} quá cũ: cần từ ${LEAST.join('.')}; hãy chạy qua npm run, npm ci đã cài sẵn một bản Node.`,
        ]
      : []),
    ...(manifest.includes('\r\n')
      ? [
          'Git đã đổi dấu xuống dòng của các tệp (CRLF): chạy git config core.autocrlf false, rồi git rm --cached -r . và git reset --hard.',
        ]
      : []),
  ];
}

function isOld(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]);
}

/** Checks the surroundings of this process. @throws ExpectedError with every fault, one a line */
export function checkSurroundings(modelDir: string): void {
  const file = join(modelDir, 'sources', 'manifest.json');
  const manifest = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const faults = faultsAround({ folder: process.cwd(), node: process.versions.node, manifest });
  if (faults.length > 0) throw new ExpectedError(faults.join('\n'));
}
