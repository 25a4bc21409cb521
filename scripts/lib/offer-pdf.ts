import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKSUMS_FILE } from '../../src/export/checksums.ts';
import { PRINTED_FOLDER } from '../../src/model/printed.ts';
import { withBase } from '../../src/text/base-path.ts';
import { megabytes } from '../../src/text/number.ts';
import { addChecksums } from './add-checksums.ts';
import { packFile } from './compress.ts';
import type { Printed } from './print-pages.ts';
import { putFile } from './put-file.ts';
import { writeFolder } from './write-folder.ts';

/** Adds PDF files to a built site: the files, their checksums, and last the links to them. */
export async function offerPdfs(dist: string, printed: readonly Printed[], base: string): Promise<void> {
  const files = printed.map(({ name, bytes }) => ({ path: `${name}.pdf`, bytes }));
  await writeFolder(join(dist, PRINTED_FOLDER), files);
  await addChecksums(
    dist,
    files.map(({ path, bytes }) => ({ path: `${PRINTED_FOLDER}/${path}`, bytes })),
  );
  packFile(dist, CHECKSUMS_FILE);
  for (const address of new Set(printed.flatMap(({ offeredAt }) => offeredAt)))
    await offerAt(
      address,
      printed.filter(({ offeredAt }) => offeredAt.includes(address)),
    );

  async function offerAt(address: string, offered: readonly Printed[]): Promise<void> {
    const path = join(address, 'index.html');
    const page = withPdfLinks(await readFile(join(dist, path), 'utf8'), offered, base, address);
    putFile(dist, path, Buffer.from(page));
    packFile(dist, path);
  }
}

/** Writes the links into their slots in the page at `address`. Throws when the page has no slot for a file. */
export function withPdfLinks(
  page: string,
  printed: readonly Pick<Printed, 'name' | 'pages' | 'bytes'>[],
  base: string,
  address: string,
): string {
  return printed.reduce((html, { name, pages, bytes }) => {
    const slot = new RegExp(`<span data-pdf="${name}"[^>]*>.*?</span>`);
    if (!slot.test(html)) throw new Error(`Trang ${address} không có chỗ cho ${name}.pdf.`);
    const file = withBase(`/${PRINTED_FOLDER}/${name}.pdf`, base);
    const link = `<a href="${file}">${name}.pdf</a>, ${pages} trang, ${megabytes(bytes.length)}`;
    return html.replace(slot, `<span data-pdf="${name}">: ${link}</span>`);
  }, page);
}
