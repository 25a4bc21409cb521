/** Schemas of the JSON downloads, published beside them; their types come from here. */
import { z } from 'zod';
import { agencies, tasks } from '../model/schema/agency.ts';
import { component, componentFile } from '../model/schema/component.ts';
import { comparisons, counterpartKind } from '../model/schema/counterpart.ts';
import { documentStatus, legalDocument, slugId } from '../model/schema/document.ts';
import { dutyRegister, phase, strength } from '../model/schema/duty.ts';
import { figure } from '../model/schema/figure.ts';
import { finding } from '../model/schema/finding.ts';
import { lexicon } from '../model/schema/lexicon.ts';
import { redirects } from '../model/schema/permalink.ts';
import { relationKind, relations } from '../model/schema/relation.ts';
import { source } from '../model/schema/source.ts';
import { layerNumber, structure, unitRef } from '../model/schema/structure.ts';
import { terms } from '../model/schema/term.ts';
import { unitId } from '../model/schema/unit.ts';
import { OUTCOMES } from '../model/version-outcomes.ts';
import { conformityFile } from './conformity-file.ts';

/** A public address of this site. */
const address = z.url();
const words = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One component: the fields of the public interface, then further ones. */
export const exportedComponent = component.omit({ unit: true, owners: true, otherNames: true }).extend({
  /** Other words of the texts that this edition reads as its name. */
  otherNames: z.array(words),
  /** Official definition. */
  text: words,
  /** Anchor that defines it. */
  unit: unitId,
  document: slugId,
  /** Public address of its page. */
  url: address,
  /** Public address of the line that defines it. */
  source: address,
  owners: z.array(z.strictObject({ agency: words, agencyId: slugId, role: words })),
});

/** One row of a comparison. */
export const exportedCounterpart = z.strictObject({
  comparison: slugId,
  id: slugId,
  kind: counterpartKind,
  kindName: words,
  /** Id of the component, number of the principle or layer; null when the draft has no such thing or it is another provision. */
  component: slugId.nullable(),
  principle: z.int().nullable(),
  layer: layerNumber.nullable(),
  /** Name and place in the draft. */
  name: words.nullable(),
  unit: unitRef.nullable(),
  source: address.nullable(),
  /** Names and places in the earlier document. */
  earlier: z.array(z.strictObject({ name: words, unit: unitRef, source: address })),
  /** Our reading. */
  note: words,
  url: address,
});

/** `from` uses, or corresponds at its level to, `to`; one of the two is the component of the file. */
export const exportedRelation = z.strictObject({
  kind: relationKind,
  from: slugId,
  to: slugId,
  /** True when the text says it; false for our reading, which `note` explains. */
  stated: z.boolean(),
  unit: unitRef,
  source: address,
  /** The words of the unit that say it; null for our reading. */
  quote: words.nullable(),
  note: words.nullable(),
});

/** One component with its relations, tasks, rows of comparisons, and others of its group. */
const componentWithRelations = exportedComponent.extend({
  relations: z.array(exportedRelation),
  counterparts: z.array(exportedCounterpart),
  tasks: z.array(
    z.strictObject({
      agency: words,
      agencyId: slugId,
      unit: unitId,
      source: address,
      deadline: words.nullable(),
    }),
  ),
  siblings: z.array(slugId),
});

const place = z.strictObject({ quote: words.optional(), name: words, url: address });

const exportedFinding = finding.safeExtend({
  /** Of a finding of an earlier version: that version, and what became of its places. */
  version: words.optional(),
  fate: z.enum(OUTCOMES).optional(),
  by: z.enum(['quy-tac', 'doc']),
  places: z.array(z.union([place.extend({ unit: unitRef }), place.extend({ figure: slugId })])).min(1),
  url: address,
});

/** One duty of the register: `span` and the other words are the text's, `what` is ours. */
export const exportedDuty = z.strictObject({
  id: slugId,
  strength,
  what: words,
  span: words,
  word: words.nullable(),
  who: z.array(z.strictObject({ body: slugId, name: words, words: words.nullable() })),
  object: words.nullable(),
  layers: z.array(layerNumber),
  groups: z.array(words),
  components: z.array(slugId),
  phases: z.array(phase),
  condition: words.nullable(),
  exception: words.nullable(),
  deadline: z.strictObject({ text: words, year: z.int().nullable() }).nullable(),
  document: slugId,
  unit: unitId,
  place: words,
  /** Public address of the unit. */
  source: address,
  url: address,
});

const unitOfVersion = z.strictObject({ unit: unitId, name: words, url: address });

/** One version of a document against the one before it. */
const exportedVersion = z.strictObject({
  document: slugId,
  version: words,
  name: words,
  posted: z.iso.date(),
  url: address,
  previous: words.nullable(),
  changes: z.array(
    z.strictObject({
      kind: z.enum(['new', 'reworded', 'moved', 'split', 'merged', 'gone']),
      from: unitOfVersion.nullable(),
      to: z.array(unitOfVersion),
    }),
  ),
});

const placeNow = z.strictObject({ unit: words, name: words, url: address });

const changesSince = z.strictObject({
  document: slugId,
  since: words,
  now: words,
  posted: z.iso.date(),
  changes: z.array(
    z.strictObject({
      kind: z.enum(['new', 'reworded', 'moved', 'split', 'merged', 'gone']),
      from: placeNow.nullable(),
      to: z.array(placeNow),
      /** Components that the units define now. */
      components: z.array(z.strictObject({ id: slugId, url: address })),
    }),
  ),
});

/** The whole canonical model but for the ledger of addresses. */
const wholeModel = z.strictObject({
  sources: z.array(source),
  documents: z.array(legalDocument),
  versions: z.array(legalDocument),
  structure,
  components: componentFile,
  earlierComponents: componentFile,
  figures: z.array(figure),
  relations,
  terms,
  lexicon,
  comparisons,
  findings: z.array(finding),
  duties: dutyRegister,
  agencies,
  tasks,
  redirects,
});

const build = z.strictObject({
  version: words,
  model: sha256,
  sources: z.array(z.strictObject({ id: words, file: words, sha256, title: words })),
});

/** `verify.json`; its type for browsers is `LinkTable`. Addresses but `site` are paths without the site's folder. */
const path = z.string().regex(/^\//);
const wordsOfVersions = z.array(z.tuple([slugId, z.string().regex(/^[0-9a-f]{12}$/)]));
const linkTable = z.strictObject({
  site: address,
  form: words,
  subject: slugId,
  documents: z.array(
    z.strictObject({
      id: slugId,
      citation: words,
      names: z.array(words),
      number: words.optional(),
      date: z.iso.date().optional(),
      issuer: words,
      status: documentStatus,
      statusText: words,
      version: slugId,
      versionName: words,
      posted: z.iso.date(),
      to: path,
      /** Akoma Ntoso name of the present version; no authority has assigned it. */
      iri: words,
      places: z.record(unitId, z.strictObject({ to: path, name: words.optional(), words: wordsOfVersions })),
    }),
  ),
  components: z.array(
    z.strictObject({
      id: slugId,
      code: words.nullable(),
      name: words,
      unit: unitRef,
      citation: words,
      words: wordsOfVersions,
    }),
  ),
  titled: z.record(z.string(), path),
  pages: z.array(path),
  gone: z.record(
    path,
    z.strictObject({
      kind: z.enum(['moved', 'merged', 'split', 'withdrawn', 'retracted']),
      to: z.array(path),
      was: words.optional(),
      version: slugId.optional(),
    }),
  ),
});

/** Schemas of the downloads, published as `schema/<name>.schema.json`, with the files that each describes. */
export const DOWNLOAD_SCHEMAS: Readonly<Record<string, { schema: z.ZodType; files: RegExp }>> = {
  'download-model': { schema: wholeModel, files: /^du-lieu\/model\.json$/ },
  'download-components': {
    schema: z.array(exportedComponent),
    files: /^du-lieu\/components\.json$/,
  },
  'download-component': {
    schema: componentWithRelations,
    files: /^thanh-phan\/[^/]+\.json$/,
  },
  'download-comparisons': {
    schema: z.array(exportedCounterpart),
    files: /^du-lieu\/comparisons\.json$/,
  },
  'download-findings': {
    schema: z.array(exportedFinding),
    files: /^du-lieu\/findings\.json$/,
  },
  'download-duties': {
    schema: z.array(exportedDuty),
    files: /^du-lieu\/duties\.json$/,
  },
  'download-changes': {
    schema: z.array(exportedVersion),
    files: /^du-lieu\/changes\.json$/,
  },
  'download-conformity': { schema: conformityFile, files: /^du-lieu\/conformity\.json$/ },
  'download-verify': { schema: linkTable, files: /^du-lieu\/verify\.json$/ },
  'download-changes-since': {
    schema: changesSince,
    files: /^du-lieu\/changes-since\/(?:[^/]+\/)?[^/]+\.json$/,
  },
  'download-build': { schema: build, files: /^du-lieu\/build\.json$/ },
};

export type ExportedComponent = z.infer<typeof exportedComponent>;
export type ExportedCounterpart = z.infer<typeof exportedCounterpart>;
export type ExportedDuty = z.infer<typeof exportedDuty>;
export type ComponentWithRelations = z.infer<typeof componentWithRelations>;
