import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fullText } from '../../model/walk.ts';
import { graph, hasSchemas, jsonSchema, options, publicUrl } from '../fixture.ts';
import { oscalDownloads } from './catalog.ts';
import { controlsIn } from './controls.ts';
import type { Catalog, Group, Part, Profile } from './types.ts';

const files = oscalDownloads(graph, options);
const json = (path: string) => JSON.parse(files.find((file) => file.path === path)?.text ?? 'null');
const { catalog } = json('du-lieu/oscal/catalog.json') as { catalog: Catalog };
const controls = controlsIn(catalog.groups);
const { components } = graph.model;

const LEVELS = [
  'quoc-gia',
  'co-quan-to-chuc',
  'cap-bo',
  'cap-tinh',
  'xa-do-thi',
  'xa-nong-thon',
  'xa-mien-nui-bien-gioi-hai-dao',
];
const profileOf = (level: string) =>
  (json(`du-lieu/oscal/profile-${level}.json`) as { profile: Profile }).profile;
const resolvedOf = (level: string) =>
  (json(`du-lieu/oscal/resolved/${level}.json`) as { catalog: Catalog }).catalog;
const idsOf = (level: string) => profileOf(level).imports[0]?.['include-controls'][0]?.['with-ids'] ?? [];

/** The official words of a part with everything below it, as `fullText` gives them of a unit. */
function wordsOf({ prose, parts = [] }: Part): string {
  const own = prose === undefined ? [] : prose.split('\n\n').map((text) => text.replace(/\\(.)/g, '$1'));
  const below = parts.map((part) => {
    const label = part.props?.find(({ name }) => name === 'label')?.value;
    return [label, wordsOf(part)].filter(Boolean).join(' ');
  });
  return [...own, ...below].join('\n');
}

/** Selection by id and a merge that keeps the structure, as the Profile Resolution Specification of NIST has them. */
function selected(groups: readonly Group[], ids: ReadonlySet<string>): Group[] {
  const within = groups.map((group) => ({
    ...group,
    ...(group.groups && { groups: selected(group.groups, ids) }),
    ...(group.controls && { controls: group.controls.filter(({ id }) => ids.has(id)) }),
  }));
  return within
    .filter(({ groups: inner = [], controls: own = [] }) => inner.length + own.length > 0)
    .map(({ groups: inner = [], controls: own = [], ...group }) => ({
      ...group,
      ...(inner.length > 0 && { groups: inner }),
      ...(own.length > 0 && { controls: own }),
    }));
}

describe('OSCAL', () => {
  test('there is a catalogue, a profile for each level and area, and each profile resolved', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'du-lieu/oscal/catalog.json',
      ...LEVELS.map((level) => `du-lieu/oscal/profile-${level}.json`),
      ...LEVELS.map((level) => `du-lieu/oscal/resolved/${level}.json`),
    ]);
  });

  if (hasSchemas) {
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const isCatalog = ajv.compile(jsonSchema('oscal_catalog_schema.json'));
    const isProfile = ajv.compile(jsonSchema('oscal_profile_schema.json'));

    test.each(files)('$path is valid by the schema of NIST', ({ path, text }) => {
      const check = path.includes('/profile-') ? isProfile : isCatalog;
      check(JSON.parse(text));
      expect(check.errors ?? []).toEqual([]);
    });

    test('the check by the schema sees an id that is no token and a UUID that is none', () => {
      isCatalog({ catalog: { ...catalog, uuid: 'x', groups: [{ id: '1 a', title: 'x' }] } });
      expect(isCatalog.errors?.map(({ instancePath }) => instancePath)).toEqual(
        expect.arrayContaining(['/catalog/uuid', '/catalog/groups/0/id']),
      );
    });
  }

  test('every component is a control, in the order of the model, with its words letter for letter', () => {
    const ofComponents = controls.filter((control) => control.class === 'thanh-phan');
    expect(ofComponents).toHaveLength(305);
    for (const [index, control] of ofComponents.entries()) {
      const component = components.find(({ id }) => id === control.id) ?? components[index];
      const value = (name: string) => control.props.find((prop) => prop.name === name)?.value ?? null;
      expect(control.title.replace(/\\(.)/g, '$1')).toBe(component?.name);
      expect(control.parts.map(wordsOf)).toEqual([fullText(graph.unit(component?.unit ?? '').unit)]);
      expect({
        code: value('label'),
        framework: value('framework'),
        layer: Number(value('layer')),
        group: value('group'),
        tier: value('tier'),
        area: value('area'),
      }).toEqual({
        code: component?.code,
        framework: component?.framework,
        layer: component?.layer,
        group: component?.group,
        tier: component?.tier,
        area: component?.area,
      });
      expect(control.links[0]?.href).toBe(publicUrl(`/thanh-phan/${control.id}/`));
    }
  });

  test('the technical requirements on the layers are controls too', () => {
    const requirements = controls.filter((control) => control.class === 'yeu-cau');
    expect(requirements).toHaveLength(28);
    expect(requirements[0]?.parts.map(wordsOf)).toEqual(['Tuân thủ đầy đủ Luật liên quan về an ninh mạng.']);
    expect(idsOf('quoc-gia')).toEqual(expect.arrayContaining(requirements.map(({ id }) => id)));
  });

  test('a commune has what is for all areas and what is for its own, nothing of the others', () => {
    const commune = components.filter(({ framework }) => framework === 'cap-xa');
    const rural = commune.filter(({ area }) => area === null || area === 'nong-thon').map(({ id }) => id);
    expect(idsOf('xa-nong-thon')).toEqual(rural);
    expect(rural).toContain('hts15');
    expect(rural).not.toContain('hts10');
    const together = new Set(LEVELS.slice(4).flatMap(idsOf));
    expect(together.size).toBe(commune.length);
  });

  test.each(LEVELS)('the resolved catalogue of %s is what a resolver makes of its profile', (level) => {
    const profile = profileOf(level);
    const resolved = resolvedOf(level);
    const chosen = new Set(idsOf(level));
    expect(profile.merge).toEqual({ 'as-is': true });
    const [{ href } = { href: '' }] = profile.imports;
    const imported = json(new URL(href, `file:///du-lieu/oscal/profile-${level}.json`).pathname.slice(1));
    expect(resolved.groups).toEqual(selected(imported.catalog.groups, chosen));
    expect(controlsIn(resolved.groups)).toHaveLength(chosen.size);
    expect(resolved.metadata.links.at(-1)).toEqual({
      href: `../profile-${level}.json`,
      rel: 'source-profile',
    });
    expect(resolved.metadata.props).toContainEqual({ name: 'source-profile-uuid', value: profile.uuid });
    expect(resolved.uuid).not.toBe(catalog.uuid);
  });

  test('ids stand once, links inside the catalogue lead to a control of it', () => {
    const ids = controls.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = controls
      .flatMap(({ links }) => links.map(({ href }) => href))
      .filter((href) => href.startsWith('#'));
    expect(targets.length).toBeGreaterThan(300);
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('the last change is the newest day of posting, UUIDs come from the content', () => {
    const newest = graph.model.documents
      .map(({ posted }) => posted)
      .toSorted()
      .at(-1);
    expect(catalog.metadata['last-modified']).toBe(`${newest}T00:00:00+07:00`);
    expect(oscalDownloads(graph, options)).toEqual(files);
    const other = oscalDownloads(graph, { ...options, version: '1.0.1' });
    const uuids = [...files, ...other].map(({ text }) => /"uuid": "([^"]+)"/.exec(text)?.[1]);
    expect(new Set(uuids).size).toBe(2 * files.length);
  });
});
