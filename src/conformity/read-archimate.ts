/** An ArchiMate Model Exchange file as the rows of a table: its elements that are components, with the properties that our columns name. */
import { SaxesParser } from 'saxes';
import { columnOfHeading, FRAMEWORK_COLUMNS, type FrameworkColumn } from './framework-table.ts';

/** Lets the page draw and answer between two pieces of work. */
type Pause = () => Promise<void>;

export type ArchimateRows = {
  rows: string[][];
  /** Elements of other kinds: actors, principles, groupings … */
  ignored: number;
};

/** Kinds of elements that stand for something that a body builds, runs or offers. */
const COMPONENT =
  /^(?:Application(?:Component|Collaboration|Interface|Service|Function)|Business(?:Interface|Service|Function|Process)|DataObject|Artifact|Node|Device|SystemSoftware|Technology(?:Collaboration|Interface|Service|Function)|CommunicationNetwork|Path|Facility|Equipment)$/;

/** Letters given to the parser at a time. */
const STEP = 50_000;

type Element = {
  kind: string;
  name: string;
  documentation: string;
  properties: [definition: string, value: string][];
};

/** Reads a file; undefined when it is no such file, is broken or declares entities. */
export async function archimateRows(xml: string, pause: Pause): Promise<ArchimateRows | undefined> {
  const elements: Element[] = [];
  const definitions = new Map<string, string>();
  const open: { name: string; id: string; text: string }[] = [];
  let element: Element | undefined;
  let isFine = true;
  let isModel = false;
  const parser = new SaxesParser<{ xmlns: false }>();
  const stop = () => {
    isFine = false;
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const name = localName(qualified);
    if (open.length === 0) isModel = name === 'model';
    const id = attributes['propertyDefinitionRef'] ?? attributes['identifier'] ?? '';
    open.push({ name, id, text: '' });
    if (name === 'element' && open.at(-2)?.name === 'elements') {
      element = { kind: localName(typeOf(attributes)), name: '', documentation: '', properties: [] };
      elements.push(element);
    }
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('cdata', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed === undefined || parent === undefined) return;
    const { name, text } = closed;
    if (name === 'element') element = undefined;
    // Names in several languages: the first one counts.
    if (element !== undefined && parent.name === 'element' && name === 'name') element.name ||= text;
    if (element !== undefined && parent.name === 'element' && name === 'documentation')
      element.documentation ||= text;
    if (element !== undefined && parent.name === 'property' && name === 'value')
      element.properties.push([parent.id, text]);
    if (parent.name === 'propertyDefinition' && name === 'name') definitions.set(parent.id, text);
  });
  for (let at = 0; at < xml.length && isFine; at += STEP) {
    parser.write(xml.slice(at, at + STEP));
    await pause();
  }
  if (isFine) parser.close();
  if (!isFine || !isModel) return undefined;
  const components = elements.filter(({ kind }) => COMPONENT.test(kind));
  return { rows: rowsOf(components, definitions), ignored: elements.length - components.length };
}

function rowsOf(components: readonly Element[], definitions: ReadonlyMap<string, string>): string[][] {
  const columns = Object.keys(FRAMEWORK_COLUMNS) as FrameworkColumn[];
  return [
    columns,
    ...components.map(({ name, documentation, properties }) => {
      const cells = new Map<FrameworkColumn, string>([['description', documentation]]);
      for (const [id, value] of properties) {
        const column = columnOfHeading(definitions.get(id) ?? id);
        if (column !== undefined) cells.set(column, value);
      }
      cells.set('name', withoutCode(name, cells.get('code') ?? ''));
      return columns.map((column) => cells.get(column) ?? '');
    }),
  ];
}

/** "A1: Tên" with the code A1 → "Tên". */
function withoutCode(name: string, code: string): string {
  return code !== '' && name.startsWith(`${code}: `) ? name.slice(code.length + 2) : name;
}

function typeOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => localName(name) === 'type')?.[1] ?? '';
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
