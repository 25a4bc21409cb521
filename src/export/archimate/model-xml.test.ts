import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { figureParts } from '../../model/figure-parts.ts';
import { relationsOf } from '../../model/relations.ts';
import { AREA_NAMES, TIER_NAMES } from '../../model/vocabulary.ts';
import { fullText } from '../../model/walk.ts';
import { graph, hasSchemas, options, publicUrl, xsdFaults } from '../fixture.ts';
import { componentType } from './element-kinds.ts';
import { frameworkGroups } from './elements.ts';
import { PROPERTIES } from './model-records.ts';
import { archimateDownloads } from './model-xml.ts';

const [{ text, path } = { text: '', path: '' }] = archimateDownloads(graph, options);
const { components, structure, agencies, figures } = graph.model;
const names = { a: 'http://www.opengroup.org/xsd/archimate/3.0/' };

/** An element of the file: its attributes, its words by name, its properties by their names. */
type Item = Record<string, string>;

const file = XmlDocument.fromString(text);
const all = (xpath: string, of: XmlElement = file.root) => of.find(xpath, names) as XmlElement[];

function read(node: XmlElement): Item {
  const own = node.attrs.map(({ name, value }) => [name, value]);
  const said = all('./a:name | ./a:documentation', node).map((child) => [child.name, child.content]);
  const properties = all('./a:properties/a:property', node).map((child) => [
    PROPERTIES[child.attr('propertyDefinitionRef')?.value as keyof typeof PROPERTIES],
    child.content.trim(),
  ]);
  return Object.fromEntries([...own, ...said, ...properties]);
}

const elements = all('/a:model/a:elements/a:element').map(read);
const relationships = all('/a:model/a:relationships/a:relationship').map(read);
const nodes = all('//a:view//a:node');
const connections = all('//a:view/a:connection');
const byId = new Map(elements.map((item) => [item['identifier'], item]));

describe('ArchiMate', () => {
  test('the file stands where the interface says', () => {
    expect(path).toBe('du-lieu/archimate.xml');
  });

  if (hasSchemas) {
    test.each(['archimate3_Model.xsd', 'archimate3_View.xsd', 'archimate3_Diagram.xsd'])(
      'is valid by %s, as far as that schema reaches',
      (schema) => {
        const reach = {
          'archimate3_Model.xsd': /\s*<views>[\s\S]*<\/views>/,
          'archimate3_View.xsd': /\s*<diagrams>[\s\S]*<\/diagrams>/,
        };
        const part = text.replace(reach[schema as keyof typeof reach] ?? /$^/, '');
        expect(xsdFaults(schema, part)).toEqual([]);
      },
    );

    test('the check by the schema sees a reference to nothing', () => {
      const broken = text.replace('elementRef="lop.1"', 'elementRef="lop.9"');
      expect(xsdFaults('archimate3_Diagram.xsd', broken).join()).toContain('lop.9');
    });
  }

  test('every component is an element with its name, definition and properties', () => {
    const expected = components.map((component) => ({
      identifier: `thanh-phan.${component.id}`,
      type: componentType(component),
      name: component.code === null ? component.name : `${component.code}: ${component.name}`,
      documentation: fullText(graph.unit(component.unit).unit),
      id: component.id,
      ...(component.code !== null && { Mã: component.code }),
      Khung: graph.framework(component.framework).shortName,
      Lớp: String(component.layer),
      Nhóm: graph.group(component.group).name,
      ...(component.tier !== null && { 'Cấp cung cấp': TIER_NAMES[component.tier] }),
      ...(component.area !== null && { 'Địa bàn': AREA_NAMES[component.area] }),
      'Địa chỉ': publicUrl(`/thanh-phan/${component.id}/`),
    }));
    const read = elements.filter(({ identifier = '' }) => identifier.startsWith('thanh-phan.'));
    expect(read).toHaveLength(305);
    expect(read).toEqual(expected.map((item) => expect.objectContaining(item)));
    for (const item of read) expect(item['Nguồn']).toContain('/van-ban/qd-khung-kien-truc-so/');
  });

  test('frameworks, layers, groups, bodies, principles and requirements are elements, each once', () => {
    const count = (prefix: string) =>
      elements.filter(({ identifier = '' }) => identifier.startsWith(`${prefix}.`)).length;
    expect(count('khung')).toBe(structure.frameworks.length);
    expect(count('lop')).toBe(4);
    expect(count('nhom')).toBe(frameworkGroups(graph).length);
    expect(count('co-quan')).toBe(agencies.length);
    expect(count('nguyen-tac')).toBe(7);
    expect(count('yeu-cau')).toBe(28);
    expect(byId.size).toBe(elements.length);
  });

  test('every relation of the model is a relationship between the same components, and no other is', () => {
    const pair = ({ from, to, kind }: { from: string; to: string; kind: string }) => `${from} ${kind} ${to}`;
    const ofComponents = relationships.flatMap(({ identifier = '', source = '', target = '' }) => {
      const kind = /^qh\.(standsFor|serving|access|dataUse)\./.exec(identifier)?.[1];
      const [user = '', used = ''] = (kind === 'serving' ? [target, source] : [source, target]).map((id) =>
        id.replace('thanh-phan.', ''),
      );
      return kind === undefined
        ? []
        : [pair({ from: user, to: used, kind: kind === 'standsFor' ? 'stands-for' : 'uses' })];
    });
    const relations = relationsOf(graph);
    expect(ofComponents).toEqual(relations.map(pair));
    const read = relationships.filter((item) => item['Căn cứ vào']?.startsWith('Cách hiểu'));
    expect(read).toHaveLength(relations.filter(({ stated }) => !stated).length);
  });

  test('each component is in one group, each group in one framework and one layer', () => {
    const into = (kind: string) =>
      relationships
        .filter(({ identifier = '' }) => identifier.startsWith(`qh.${kind}.`))
        .map(({ target }) => target);
    const inGroups = into('groupComponent');
    expect([...inGroups].sort()).toEqual(components.map(({ id }) => `thanh-phan.${id}`).sort());
    expect(new Set(into('frameworkGroup')).size).toBe(frameworkGroups(graph).length);
    expect(into('layerGroup')).toEqual(into('frameworkGroup'));
  });

  test('bodies are joined to what they are responsible for, by the words of the text', () => {
    const owned = relationships.filter(({ identifier = '' }) => identifier.startsWith('qh.owner.'));
    const pairs = components.flatMap(({ id, owners = [] }) => owners.map(({ agency }) => `${agency} ${id}`));
    expect(owned.map(({ source = '', target = '' }) => `${source} ${target}`)).toEqual(
      [...new Set(pairs)].map((both) => both.replace(/^(\S+) (\S+)$/, 'co-quan.$1 thanh-phan.$2')),
    );
    expect(owned[0]).toMatchObject({ name: 'chủ trì xây dựng và vận hành', source: 'co-quan.bo-cong-an' });
  });

  test('every end of a relationship is an element, every identifier is a name of XML and stands once', () => {
    for (const { source, target } of relationships) {
      expect(byId.has(source)).toBe(true);
      expect(byId.has(target)).toBe(true);
    }
    const identifiers = all('//*[@identifier]').map((node) => node.attr('identifier')?.value ?? '');
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(identifiers.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
  });

  test('there is a view for each official figure, with a node for each of its boxes', () => {
    const views = all('//a:diagrams/a:view');
    expect(views.map((view) => read(view)['id'])).toEqual(figures.map(({ id }) => id));
    for (const [index, figure] of figures.entries()) {
      const untitled = figure.draws === 'lop' ? figure.bands.flatMap(({ groups }) => groups) : [];
      const without = untitled.filter(({ title }) => title === undefined).length;
      const notes = figure.draws === 'lop' ? (figure.notes ?? []).length : 0;
      const parts = figureParts(figure).filter(({ id }) => id !== undefined);
      const view = views[index];
      expect(view && all('.//a:node', view), figure.id).toHaveLength(parts.length - without + notes);
    }
  });

  test('every node and connection of a view refers to what exists', () => {
    const ids = new Set(all('//a:node | //a:view').map((node) => node.attr('identifier')?.value));
    const related = new Set(relationships.map(({ identifier }) => identifier));
    const value = (node: XmlElement, name: string) => node.attr(name)?.value ?? '';
    for (const node of nodes) {
      if (node.attr('elementRef') !== null) expect(byId.has(value(node, 'elementRef'))).toBe(true);
    }
    for (const link of connections) {
      expect(ids.has(value(link, 'source')) && ids.has(value(link, 'target'))).toBe(true);
      if (link.attr('relationshipRef') !== null)
        expect(related.has(value(link, 'relationshipRef'))).toBe(true);
    }
    for (const drill of all('//a:viewRef')) expect(ids.has(value(drill, 'ref'))).toBe(true);
    expect(connections).toHaveLength(15);
  });

  test('boxes stand inside the box around them and never over one another', () => {
    for (const parent of all('//a:view | //a:node[a:node]')) {
      const inside = all('./a:node', parent).map(frameOf);
      const outer = parent.name === 'view' ? undefined : frameOf(parent);
      for (const [index, box] of inside.entries()) {
        if (outer !== undefined) expect(isInside(box, outer), box.id).toBe(true);
        for (const other of inside.slice(index + 1))
          expect(overlaps(box, other), `${box.id} ${other.id}`).toBe(false);
      }
    }
  });

  test('every element, relationship and view lies in one folder', () => {
    const filed = all('//a:organizations//a:item[@identifierRef]').map(
      (item) => item.attr('identifierRef')?.value,
    );
    const known = [...elements, ...relationships, ...all('//a:diagrams/a:view').map(read)].map(
      ({ identifier }) => identifier,
    );
    expect([...filed].sort()).toEqual([...known].sort());
  });
});

type Frame = { id: string; x: number; y: number; right: number; bottom: number };

function frameOf(node: XmlElement): Frame {
  const [x = 0, y = 0, w = 0, h = 0] = ['x', 'y', 'w', 'h'].map((name) => Number(node.attr(name)?.value));
  return { id: node.attr('identifier')?.value ?? '', x, y, right: x + w, bottom: y + h };
}

function isInside(box: Frame, outer: Frame): boolean {
  return box.x > outer.x && box.y > outer.y && box.right < outer.right && box.bottom < outer.bottom;
}

function overlaps(a: Frame, b: Frame): boolean {
  return a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom;
}
