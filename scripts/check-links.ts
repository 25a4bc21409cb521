/**
 * `npm run check-links -- FILE…`: citations and addresses of ours in `.docx`, `.html`, `.md` and `.txt` files: found,
 * ambiguous, changed, gone. Exits 1 when one no longer stands. SITE and BASE say which addresses are ours.
 */
import { linkTable } from '../src/export/verify.ts';
import { type LinkItem, linkItemsIn } from '../src/linker/link-items.ts';
import type { LinkTable } from '../src/linker/link-table.ts';
import { ExpectedError } from '../src/model/expected-error.ts';
import { graphOf } from '../src/model/graph.ts';
import { loadModel } from '../src/model/load.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand } from './lib/command.ts';
import { readGuidance } from './lib/read-guidance.ts';
import { readSettings } from './lib/settings.ts';
import { optionsFor } from './lib/write-downloads.ts';

await runCommand(async () => {
  const { positionals } = readArguments({ options: {}, allowPositionals: true });
  if (positionals.length === 0)
    throw new ExpectedError('Thiếu tệp: npm run check-links -- TỆP.docx|.html|.md …');
  const { site, base, model } = readSettings();
  const table = linkTable(graphOf(loadModel(model)), optionsFor({ site, base }));
  const wrong: string[] = [];
  let fallen = 0;
  for (const file of positionals) {
    try {
      fallen += await checkFile(file, table);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      wrong.push(error.message);
    }
  }
  if (wrong.length > 0) throw new ExpectedError(wrong.join('\n'));
  if (fallen > 0) process.exitCode = 1;
});

/** Prints what one file cites; returns how many of its citations and addresses no longer stand. */
async function checkFile(file: string, table: LinkTable): Promise<number> {
  const { paragraphs, addresses } = await readGuidance(file);
  const texts = paragraphs.map(({ text }) => text);
  const found = await linkItemsIn(texts, addresses, table);
  const placeOf = ({ paragraph }: LinkItem): string => {
    const line = paragraphs[paragraph]?.line;
    return line === undefined ? `đoạn ${paragraph + 1}` : `dòng ${line}`;
  };
  const lines = found.items.flatMap((item) => {
    const said = whatIsSaid(item);
    return said === undefined ? [] : [`${file} › ${placeOf(item)} “${item.words}”: ${said}`];
  });
  const old = found.addresses.filter(({ state }) => state !== 'stands');
  const addressLines = old.map(({ address, note, now }) =>
    [`${file} › ${address}: ${note}`, ...now].join(' '),
  );
  for (const line of [...lines, ...addressLines]) console.log(line);
  const count = (kind: LinkItem['found']['kind']): number =>
    found.items.filter((item) => item.found.kind === kind).length;
  const fallen = count('gone') + old.filter(({ state }) => state !== 'moved').length;
  console.log(
    `${file}: ${count('found')} trích dẫn rõ nơi, ${count('ambiguous')} chưa rõ, ${count('other')} của văn bản khác; ${found.addresses.length} địa chỉ của trang; ${fallen} chỗ không còn đúng`,
  );
  return fallen;
}

/** What a person must look at; undefined for a link that is right. */
function whatIsSaid({ found: { kind, note, targets } }: LinkItem): string | undefined {
  const changed = targets[0]?.changedSince;
  if (kind === 'found') return changed && `lời văn nơi này đã đổi so với bản “${changed}”.`;
  return kind === 'other' ? undefined : note;
}
