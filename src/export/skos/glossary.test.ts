import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../model/relations.ts';
import { fullText } from '../../model/walk.ts';
import { graph, options, publicUrl } from '../fixture.ts';
import { labels } from './concept.ts';
import { glossaryDownloads } from './glossary.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const SOURCE = 'http://purl.org/dc/terms/source';

type Value = { '@id'?: string; '@value'?: string; '@language'?: string };
type Node = { '@id': string; '@type': string[] } & Record<string, Value[]>;

const [{ path, text } = { path: '', text: '' }] = glossaryDownloads(graph, options);
const nodes = (await jsonld.expand(JSON.parse(text))) as Node[];
const byId = new Map(nodes.map((node) => [node['@id'], node]));
const linked = (node: Node | undefined, property: string): string[] =>
  (node?.[SKOS + property] ?? []).map((value) => value['@id'] ?? '');
const texts = (node: Node | undefined, property: string): string[] =>
  (node?.[SKOS + property] ?? []).map((value) => `${value['@value']}@${value['@language'] ?? ''}`);
const ofType = (type: string) => nodes.filter((node) => node['@type'].includes(SKOS + type));
const inScheme = (address: string) =>
  ofType('Concept').filter((node) => linked(node, 'inScheme').includes(publicUrl(address)));
const component = (id: string) => byId.get(publicUrl(`/thanh-phan/${id}/`));

describe('the glossary', () => {
  test('stands where the interface says and every concept has an identifier of its own', () => {
    expect(path).toBe('du-lieu/glossary.jsonld');
    expect(byId.size).toBe(nodes.length);
  });

  test('is two schemes with as many concepts as the model has things', () => {
    const { terms, components, structure } = graph.model;
    const groups = structure.groups.flatMap(({ units }) => Object.keys(units));
    expect(ofType('ConceptScheme').map((node) => node['@id'])).toEqual([
      publicUrl('/thuat-ngu/'),
      publicUrl('/thanh-phan/'),
    ]);
    expect(inScheme('/thuat-ngu/')).toHaveLength(terms.length);
    expect(inScheme('/thanh-phan/')).toHaveLength(
      components.length + structure.frameworks.length + structure.layers.length + groups.length,
    );
  });

  test('loses nothing when it is read as RDF: one statement for each value of a node, one for its type', async () => {
    const quads = (await jsonld.toRDF(JSON.parse(text))) as object[];
    const values = nodes.flatMap(({ '@id': _, '@type': types, ...properties }) => [
      ...types,
      ...new Set(
        Object.entries(properties).flatMap(([key, all]) => all.map((one) => key + JSON.stringify(one))),
      ),
    ]);
    expect(quads).toHaveLength(values.length);
  });

  test('links only to what it holds', () => {
    const properties = ['inScheme', 'topConceptOf', 'hasTopConcept', 'broader', 'related'];
    const targets = nodes.flatMap((node) => properties.flatMap((property) => linked(node, property)));
    expect(targets.length).toBeGreaterThan(1000);
    expect(targets.filter((id) => !byId.has(id))).toEqual([]);
  });

  test('has one preferred label for each concept and no text as a label of two kinds', () => {
    for (const node of ofType('Concept')) {
      const all = ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((kind) => texts(node, kind));
      expect(texts(node, 'prefLabel'), node['@id']).toHaveLength(1);
      expect(new Set(all).size, node['@id']).toBe(all.length);
    }
  });
});

describe('the glossary as SKOS wants it', () => {
  /** Everything above a concept; the concept itself when it stands above itself. */
  function above(id: string, seen = new Set<string>()): Set<string> {
    for (const broader of linked(byId.get(id), 'broader')) {
      if (seen.has(broader)) continue;
      seen.add(broader);
      above(broader, seen);
    }
    return seen;
  }
  const concepts = ofType('Concept');

  test('no concept stands above itself, and every one is under a top concept of its scheme', () => {
    for (const node of concepts) {
      const id = node['@id'];
      const all = above(id);
      expect(all.has(id), id).toBe(false);
      const [scheme = ''] = linked(node, 'inScheme');
      const tops = linked(byId.get(scheme), 'hasTopConcept');
      expect(
        [id, ...all].some((one) => tops.includes(one)),
        id,
      ).toBe(true);
    }
  });

  test('related concepts are not one above the other (S27), and are related both ways', () => {
    for (const node of concepts) {
      const id = node['@id'];
      for (const other of linked(node, 'related')) {
        expect(other).not.toBe(id);
        expect(above(id).has(other), `${id} ${other}`).toBe(false);
        expect(linked(byId.get(other), 'related')).toContain(id);
      }
    }
  });

  test('a scheme and its top concepts name each other, and nothing is above them', () => {
    for (const scheme of ofType('ConceptScheme')) {
      const tops = linked(scheme, 'hasTopConcept');
      const said = concepts.filter((node) => linked(node, 'topConceptOf').includes(scheme['@id']));
      expect(said.map((node) => node['@id'])).toEqual(tops);
      for (const node of said) expect(linked(node, 'broader')).toEqual([]);
    }
  });

  test('no concept is a scheme, none is in two schemes, and no two have the same notation in the same place', () => {
    for (const node of nodes) expect(node['@type'], node['@id']).toHaveLength(1);
    for (const node of concepts) expect(linked(node, 'inScheme'), node['@id']).toHaveLength(1);
    const codes = concepts.flatMap((node) =>
      (node[`${SKOS}notation`] ?? []).map((value) => [value['@value'], ...linked(node, 'broader')].join(' ')),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a term', () => {
  const term = (id: string) => byId.get(publicUrl(`/thuat-ngu/#${id}`));

  test('is called by its long form, the acronym and the unmarked spelling beside it', () => {
    expect(texts(term('anm'), 'prefLabel')).toEqual(['An ninh mạng@vi']);
    expect(texts(term('anm'), 'altLabel')).toEqual(['ANM@vi']);
    expect(texts(term('anm'), 'hiddenLabel')).toEqual(['an ninh mang@vi']);
  });

  test('that the texts do not explain has no definition; what it commonly means is a note of ours', () => {
    expect(texts(term('ubnd'), 'prefLabel')).toEqual(['UBND@vi']);
    expect(texts(term('ubnd'), 'definition')).toEqual([]);
    expect(texts(term('ubnd'), 'editorialNote')).toEqual(['Thường được hiểu là: Ủy ban nhân dân.@vi']);
  });
});

describe('a component', () => {
  test('is defined by the official words, letter for letter, with the place where they stand', () => {
    for (const { id, unit, code } of graph.model.components) {
      expect(texts(component(id), 'definition')).toEqual([`${fullText(graph.unit(unit).unit)}@vi`]);
      expect(component(id)?.[SOURCE]?.[0]?.['@id']).toMatch(/^https:\/\/khung\.example\/van-ban\/.+#.+/);
      expect(component(id)?.[`${SKOS}notation`]?.[0]?.['@value']).toBe(code ?? undefined);
    }
  });

  test('leads by way of its group to its layer and its framework', () => {
    const [group = ''] = linked(component('hts7'), 'broader');
    expect(linked(byId.get(group), 'broader')).toEqual([
      publicUrl('/lop/1/'),
      publicUrl('/khung-tham-chieu/cap-xa/'),
    ]);
    expect(texts(byId.get(group), 'prefLabel')).toEqual(['Hạ tầng số@vi']);
  });

  test('is related both ways to those that the model relates it to', () => {
    const relations = relationsOf(graph);
    expect(relations.length).toBeGreaterThan(0);
    for (const { from, to } of relations) {
      expect(linked(component(from), 'related')).toContain(publicUrl(`/thanh-phan/${to}/`));
      expect(linked(component(to), 'related')).toContain(publicUrl(`/thanh-phan/${from}/`));
    }
  });
});

test('labels that have no marks have no hidden spelling', () => {
  expect(labels('API')).toEqual({ prefLabel: { vi: 'API' } });
  expect(labels('Định danh', ['ĐD', 'Định danh'])).toEqual({
    prefLabel: { vi: 'Định danh' },
    altLabel: { vi: ['ĐD'] },
    hiddenLabel: { vi: ['dinh danh', 'dd'] },
  });
});
