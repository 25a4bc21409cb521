import { seconds } from '../../src/text/number.ts';

/**
 * Runs one step of a command and prints one line when it ends: mark, name, result in a few words, time.
 *
 * @param name what the step does, in Vietnamese: "Sinh trang"
 * @param work the step; what it returns is returned
 * @param say the result in a few words: "432 trang"
 * @throws whatever `work` throws, after the line with the mark ✗
 */
export async function task<T>(
  name: string,
  work: () => T | Promise<T>,
  say?: (result: T) => string,
): Promise<T> {
  const start = performance.now();
  const print = (...parts: string[]) => {
    const line = [...parts, seconds(performance.now() - start)].filter((part) => part !== '');
    process.stdout.write(`${line.join('  ')}\n`);
  };
  try {
    const result = await work();
    print(`✓ ${name}`, say?.(result) ?? '');
    return result;
  } catch (cause) {
    print(`✗ ${name}`);
    throw cause;
  }
}
