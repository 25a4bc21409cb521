import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the options of a command. An unknown option ends the process with exit code 1 and one sentence that names
 * the known ones, before any work.
 */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    const wrong = /'([^']*)'/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const advice = known.length === 0 ? 'lệnh này không có lựa chọn nào' : `hãy dùng ${known.join(', ')}`;
    console.error(`Lựa chọn “${wrong}” không hợp lệ: ${advice}.`);
    process.exit(1);
  }
}
