/** The draft is signed with changes: what the command writes, what became of everything, and a correction on top. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newComment } from '../../src/browser/comments/comment.ts';
import { carryComments, outcomeOf } from '../../src/browser/comments/place-outcome.ts';
import { changesSinceDownloads } from '../../src/export/changes-since.ts';
import { options } from '../../src/export/fixture.ts';
import { linkTable } from '../../src/export/verify.ts';
import { findingsOf } from '../../src/model/findings.ts';
import { REAL_MODEL } from '../../src/model/fixture.ts';
import { type Graph, graphOf } from '../../src/model/graph.ts';
import { loadModel } from '../../src/model/load.ts';
import { type Codes, type Rule, signedText } from '../../src/model/new-version/fixture.ts';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import type { Permalinks } from '../../src/model/schema/permalink.ts';
import type { VersionMeta } from '../../src/model/schema/version-meta.ts';
import { ownWords } from '../../src/model/unit-words.ts';
import { type ComparedKind, isChange, versionComparisons } from '../../src/model/version-comparison.ts';
import { changesById, outcomeOfFinding } from '../../src/model/version-outcomes.ts';
import { walkUnits } from '../../src/model/walk.ts';
import { planModel } from '../lib/plan-pages.ts';
import { type WrittenVersion, writeVersion } from '../lib/write-version.ts';

const META: VersionMeta = {
  version: 'ban-ky',
  versionName: 'Bản ký ngày 15/12/2026',
  title: 'Quyết định số 99/QĐ-TTg của Thủ tướng Chính phủ',
  citation: 'Khung kiến trúc (Quyết định số 99/QĐ-TTg ngày 15/12/2026)',
  status: 'hieu-luc',
  statusText: 'Có hiệu lực từ 15/12/2026',
  issuer: 'Thủ tướng Chính phủ',
  number: '99/QĐ-TTg',
  date: '2026-12-15',
  posted: '2026-12-16',
};

const dir = mkdtempSync(join(tmpdir(), 'ban-ky-'));
const model = join(dir, 'model');
let before: Graph;
let after: Graph;
let draft: LegalDocument;
let lines: string[];
let signed: { lines: string[]; rule: Rule; codes: Codes };
let written: WrittenVersion;
let again: WrittenVersion;
let filesWritten: string[][];
let filesAgain: string[][];

/** Writes a text beside the model and imports it as a version of the subject. */
function importText(name: string, text: readonly string[], meta: VersionMeta): Promise<WrittenVersion> {
  writeFileSync(join(dir, `${name}.txt`), `${text.join('\n')}\n`);
  writeFileSync(join(dir, `${name}.json`), JSON.stringify(meta));
  return writeVersion({
    model,
    file: join(dir, `${name}.txt`),
    document: draft.id,
    meta: join(dir, `${name}.json`),
    isDryRun: false,
  });
}

beforeAll(async () => {
  cpSync(REAL_MODEL, model, { recursive: true });
  before = graphOf(loadModel(model));
  draft = before.subject;
  const source = before.model.sources.find(({ id }) => id === draft.source);
  const text = readFileSync(join(model, 'sources', source?.file ?? ''), 'utf8')
    .normalize('NFC')
    .split('\n');
  lines = (source?.running ?? []).flatMap(([from, to]) => text.slice(from - 1, to));
  signed = signedText(lines);
  written = await importText('ky', signed.lines, META);
  after = graphOf(loadModel(model));
  filesWritten = filesIn(model);
  again = await importText('ky', signed.lines, META);
  filesAgain = filesIn(model);
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true }));

/** The unit of the draft whose words a line of its text has. */
function unitOfLine(index: number): string {
  const words = (lines[index] ?? '').replace(/\s+/g, ' ').trim();
  const found = [...walkUnits(draft.units)].find(({ unit }) => words.endsWith(ownWords(unit)) && unit.text);
  return found?.unit.id ?? `no unit for line ${index}`;
}

function unitsWithCode(document: LegalDocument, code: string): string[] {
  return [...walkUnits(document.units)].flatMap(({ unit }) => (unit.code === code ? [unit.id] : []));
}

const filesIn = (folder: string): string[][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|txt|md)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

const placesIn = (ledger: Permalinks) =>
  Object.entries(ledger).flatMap(([address, anchors]) => [
    address,
    ...anchors.map((anchor) => `${address}#${anchor}`),
  ]);

const kindsOf = (indexes: readonly number[]) => {
  const changes = changesById(draft, after.subject);
  return [...new Set(indexes.map((index) => changes.get(unitOfLine(index))?.kind))];
};

describe('the signed version', () => {
  test('is the present one, the draft stays unchanged among the earlier ones', () => {
    expect(written.isNew).toBe(true);
    expect(after.subject).toMatchObject({ id: draft.id, version: META.version, number: META.number });
    expect(after.model.versions).toEqual([draft]);
  });

  test('has every change that the rule made, each told as what it is', () => {
    const { rule } = signed;
    expect(kindsOf(rule.reworded)).toEqual(['reworded']);
    expect(kindsOf(rule.removed)).toEqual(['gone']);
    expect(kindsOf(rule.moved)).toEqual(['moved']);
    expect(kindsOf(rule.split)).toEqual(['split']);
    expect(kindsOf(rule.merged)).toEqual(['merged']);
    const texts = [...walkUnits(after.subject.units)].map(({ unit }) => unit.text);
    expect(rule.inserted.filter((words) => !texts.includes(words))).toEqual([]);
  });

  test('is compared with the draft as the rule changed it, and nothing else counts as changed', () => {
    const [comparison] = versionComparisons(after);
    const rows = comparison?.units.filter(isChange) ?? [];
    const lines = (kind: ComparedKind) =>
      rows.filter((row) => row.kind === kind).flatMap(({ was }) => was.map(({ unit }) => unit.id));
    const { rule, codes } = signed;
    const unitsOf = (indexes: readonly number[]) => indexes.map(unitOfLine).toSorted();
    // Number and date are filled in, and the mark of the draft goes.
    const isLetterhead = (id: string) =>
      [...walkUnits(draft.units)].some(({ unit }) => unit.id === id && unit.kind === 'the-thuc');
    const body = (ids: string[]) => ids.filter((id) => !isLetterhead(id)).toSorted();
    expect(body(lines('rut'))).toEqual(
      [...unitsOf(rule.removed), ...unitsWithCode(draft, codes.withdrawn)].toSorted(),
    );
    expect(lines('chuyen-cho').toSorted()).toEqual(unitsOf(rule.moved));
    expect(lines('tach')).toEqual(unitsOf(rule.split));
    expect(lines('nhap').toSorted()).toEqual(unitsOf(rule.merged));
    expect(body(lines('doi-loi'))).toEqual(
      [...unitsOf(rule.reworded), ...unitsWithCode(draft, codes.renamed)].toSorted(),
    );
    const added = rows.filter(({ kind }) => kind === 'them').flatMap(({ now }) => now);
    expect(added.map(({ unit }) => unit.code ?? unit.text).toSorted()).toEqual(
      [...rule.inserted, codes.added].toSorted(),
    );
    const { renamed, added: fresh, withdrawn } = codes;
    const kindOf = (code: string) =>
      comparison?.components.find(({ was, now }) => (now ?? was)?.component.code === code)?.kind;
    expect([renamed, fresh, withdrawn].map(kindOf)).toEqual(['doi-ten', 'them', 'rut']);
  });

  test('keeps the anchor of every unit whose words and place did not change', () => {
    const kept = [...changesById(draft, after.subject).values()].filter(({ kind }) => kind === 'kept');
    expect(kept.length).toBeGreaterThan([...walkUnits(draft.units)].length * 0.8);
  });

  test('has the renamed component under its old address, the new code, and not the withdrawn one', () => {
    const byCode = new Map(after.model.components.map((component) => [component.code, component]));
    const { renamed, added, withdrawn } = signed.codes;
    const old = before.model.components.find(({ code }) => code === renamed);
    expect(byCode.get(renamed)?.id).toBe(old?.id);
    expect(byCode.get(renamed)?.name).not.toBe(old?.name);
    expect(byCode.has(added)).toBe(true);
    expect(byCode.has(withdrawn)).toBe(false);
  });

  test('keeps every published address alive', () => {
    // Throws when an address or an anchor of the ledger is neither on the site nor redirected to what is.
    const { graph } = planModel(model);
    const published = placesIn(before.model.permalinks);
    const kept = new Set(placesIn(graph.model.permalinks));
    expect(published.length).toBeGreaterThan(5000);
    expect(published.filter((place) => !kept.has(place))).toEqual([]);
  }, 60_000);

  test('follows every finding of the draft to where its words are now, as the rule made them', () => {
    const findings = findingsOf(before);
    const followed = findingsOf(after).filter((finding) => outcomeOfFinding(after, finding) !== undefined);
    expect(followed.map(({ id }) => id).toSorted()).toEqual(
      findings
        .filter(({ places }) => places.some((place) => 'unit' in place))
        .map(({ id }) => id)
        .toSorted(),
    );
    const changes = changesById(draft, after.subject);
    for (const finding of followed) {
      const kinds = finding.places.flatMap((place) =>
        'unit' in place && place.unit.includes('@')
          ? [changes.get(place.unit.slice(place.unit.indexOf('#') + 1))?.kind]
          : [],
      );
      const isUntouched = kinds.every((kind) => kind === 'kept' || kind === 'moved');
      expect(outcomeOfFinding(after, finding)?.outcome === 'giu').toBe(isUntouched);
    }
  });

  test('asks a person for few decisions, each with its file and line', () => {
    expect(written.decisions.length).toBeGreaterThan(10);
    expect(written.decisions.length).toBeLessThanOrEqual(40);
    const text = readFileSync(join(model, written.list?.path ?? ''), 'utf8');
    const told = text.split('\n').filter((line) => line.startsWith('- '));
    expect(told.length).toBe(written.decisions.length);
    expect(told.filter((line) => !/\(model\/[\w./-]+:\d+\)$/.test(line))).toEqual([]);
  });

  test('carries a reader’s comments with their words; what was reworded waits for the reader, what was removed is an orphan', () => {
    const table = linkTable(after, options);
    const file = changesSinceDownloads(after, options).find(({ path }) =>
      path.endsWith(`/${draft.version}.json`),
    );
    const since = JSON.parse(file?.text ?? '');
    const { rule } = signed;
    const changes = changesById(draft, after.subject);
    const kept = [...changes].flatMap(([id, { kind }]) => (kind === 'kept' ? [id] : [])).slice(0, 20);
    const onUnits = (units: readonly string[]) =>
      units.map((anchor) =>
        newComment([
          {
            ...{ document: draft.id, version: draft.version, anchor, name: anchor, exact: '', prefix: '' },
            ...{ suffix: '', address: `https://khung.example/#${anchor}` },
          },
        ]),
      );
    const outcomesOf = (units: readonly string[]) => [
      ...new Set(
        onUnits(units).flatMap(({ places }) =>
          places.map((place) => outcomeOf(place, table, [since]).outcome),
        ),
      ),
    ];
    const unitsOf = (lines: readonly number[]) => lines.map(unitOfLine);
    expect(outcomesOf(kept)).toEqual(['kept']);
    expect(outcomesOf(unitsOf(rule.moved))).toEqual(['moved']);
    expect(outcomesOf(unitsOf([...rule.reworded, ...rule.split, ...rule.merged]))).toEqual(['changed']);
    expect(outcomesOf(unitsOf(rule.removed))).toEqual(['lost']);
    const all = onUnits([...kept, ...unitsOf([...rule.moved, ...rule.reworded, ...rule.removed])]);
    const { comments, carried } = carryComments(all, table, [since]);
    expect(carried).toBe(kept.length + rule.moved.length);
    const stands = comments.flatMap(({ places }) => places.filter(({ version }) => version === META.version));
    expect(
      stands.map(({ anchor }) => table.documents.find(({ id }) => id === draft.id)?.places[anchor]),
    ).not.toContain(undefined);
    expect(stands).toHaveLength(carried);
  });

  test('written a second time changes nothing', () => {
    expect(again).toEqual({ isNew: false, decisions: [], doubts: [], list: undefined });
    expect(filesAgain).toEqual(filesWritten);
  });
});

describe('the command', () => {
  test('leaves the model as it was when the new one has a fault', async () => {
    const was = filesIn(model);
    const spoilt = signed.lines.map((line) => line.replace(/^2\. (?=\p{Lu})/u, '7. '));
    await expect(
      importText('hong', spoilt, { ...META, version: 'hong', posted: '2027-01-16' }),
    ).rejects.toThrow();
    expect(filesIn(model)).toEqual(was);
  }, 60_000);

  test('writes a correction on top of the signed version, and every address stays alive', async () => {
    const corrected = signed.lines.map((line) => line.replace('Quy định thêm số 3', 'Quy định bổ sung số 3'));
    const meta = { ...META, version: 'dinh-chinh', versionName: 'Bản đính chính', posted: '2027-01-16' };
    await importText('dinh-chinh', corrected, meta);
    const { graph } = planModel(model);
    expect(graph.subject.version).toBe('dinh-chinh');
    expect(graph.model.versions.map(({ version }) => version).toSorted()).toEqual(
      [META.version, draft.version].toSorted(),
    );
    const ofDraft = findingsOf(graph).filter(
      (finding) => outcomeOfFinding(graph, finding)?.version.version === draft.version,
    );
    expect(ofDraft.length).toBeGreaterThan(100);
  }, 120_000);
});
