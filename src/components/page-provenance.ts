/** What the site was made from, worked out once per build for the footers of all pages. */
import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import { type Provenance, provenanceOf } from '../export/provenance.ts';
import { siteGraph } from '../model/site-model.ts';

let known: Provenance | undefined;

export function siteProvenance(): Provenance {
  known ??= provenanceOf(siteGraph(), version, (content) =>
    createHash('sha256').update(content).digest('hex'),
  );
  return known;
}
