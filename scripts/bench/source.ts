import { createHash } from 'node:crypto';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import type { Source } from '../../src/model/schema/source.ts';
import { walkUnits, wordsOf } from '../../src/model/walk.ts';

/** The text that a copied document claims to be made from, a unit a line, and its entry in the manifest. */
export function sourceOfCopy(document: LegalDocument): { source: Source; text: string } {
  const lines = [...walkUnits(document.units)].map(({ unit }) => wordsOf(unit).replace(/\n/g, ' '));
  const text = `${lines.join('\n')}\n`;
  return {
    source: {
      id: document.source,
      file: `${document.source}.txt`,
      sha256: createHash('sha256').update(text).digest('hex'),
      title: document.title,
      issuer: document.issuer,
      status: document.status,
      kind: 'van-ban',
      running: [[1, lines.length]],
      note: 'Bản nhân để đo, không phải văn bản chính thức.',
    },
    text,
  };
}
