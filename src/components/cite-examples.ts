/** Examples of typed citations, made from the model: each form that the site understands, with places that the model has. */

import { outermostFirst, unitName } from '../citation/unit-name.ts';
import { componentAddress, layerAddress, principleAddress, unitAddress } from '../model/address.ts';
import { bodyDocuments } from '../model/framework-scope.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { walkUnits } from '../model/walk.ts';
import { countInWords } from '../text/count.ts';
import { fold, lowerFirst } from '../text/vi.ts';

export type CiteExample = { typed: string; address: string };
/** A way to write a citation; one without an example in the model is left out. */
export type CiteForm = { form: string; examples: CiteExample[] };

export function citeForms(graph: Graph): CiteForm[] {
  const { lettered, clause, paragraph, sections } = citeSamples(graph.subject);
  const at = (placed: PlacedUnit | undefined, write: (placed: PlacedUnit) => string): CiteExample[] =>
    placed === undefined ? [] : [{ typed: write(placed), address: unitAddress(placed) }];
  const forms: CiteForm[] = [
    {
      form: 'Từ đơn vị nhỏ đến đơn vị lớn',
      examples: [lettered, clause, paragraph].flatMap((placed) => at(placed, unitName)),
    },
    {
      form: 'Từ đơn vị lớn đến đơn vị nhỏ, có dấu phẩy hay không',
      examples: [...at(clause, withCommas), ...at(lettered, outermostFirst)],
    },
    {
      form: 'Không dấu, viết gọn, số viết bằng chữ',
      examples: [
        ...at(clause, (placed) => fold(outermostFirst(placed))),
        ...at(clause, ({ unit }) => unit.id.replace(CLAUSE, 'Đ$1 K$2')),
        ...at(clause, ({ unit }) => clauseInWords(unit.id)),
      ],
    },
    {
      form: 'Chỉ số mục nhiều cấp',
      examples: sections.flatMap((placed) => at(placed, ({ unit }) => SECTION.exec(unit.id)?.[1] ?? '')),
    },
    { form: 'Kèm tên văn bản', examples: otherDocuments(graph) },
    { form: 'Lớp, nguyên tắc, mã và tên thành phần', examples: things(graph) },
    {
      form: 'Đuôi địa chỉ của bản trực tuyến và của các trang văn bản pháp luật',
      examples: [
        ...at(lettered, ({ unit }) => `#${unit.id}`),
        ...at(clause, ({ unit }) => unit.id.replace(CLAUSE, 'khoan_$2_$1')),
      ],
    },
  ];
  return forms.filter(({ examples }) => examples.length > 0);
}

const knownExamples = new WeakMap<Graph, string[]>();

/** What may be typed into a search box: a component's name without marks, a code, a citation. */
export function searchExamples(graph: Graph): string[] {
  const { components } = graph.model;
  const made = () => {
    const named = shortName(components);
    const coded = components.find(({ code }) => code !== null);
    const cited = citeForms(graph)[0]?.examples[0];
    return [named && fold(named.name), coded?.code, cited?.typed].flatMap((words) => words ?? []);
  };
  const examples = knownExamples.get(graph) ?? made();
  knownExamples.set(graph, examples);
  return examples;
}

const CLAUSE = /^dieu-(\d+)\.khoan-(\d+)$/;
const SECTION = /\.muc-(\d+(?:\.\d+){2,})$/;

type Samples = Record<'lettered' | 'clause' | 'paragraph', PlacedUnit | undefined> & {
  sections: PlacedUnit[];
};

/** Places of a document that show what a citation can name; the last of a kind, where numbers are not all one. */
export function citeSamples(document: LegalDocument): Samples {
  const placed = [...walkUnits(document.units)].map(
    ({ unit, ancestors }): PlacedUnit => ({ document, unit, ancestors }),
  );
  const find = (pattern: RegExp) => placed.find(({ unit }) => pattern.test(unit.id));
  return {
    lettered: find(/\.diem-dd$/) ?? find(/\.diem-[a-z]+$/),
    clause: placed.findLast(({ unit }) => CLAUSE.test(unit.id)),
    paragraph: find(/\.diem-[a-z]+\.doan-4$/) ?? find(/\.diem-[a-z]+\.doan-\d+$/),
    sections: placed.filter(({ unit }) => SECTION.test(unit.id)).slice(2, 4),
  };
}

/** "Điều 2, khoản 3". */
function withCommas(placed: PlacedUnit): string {
  return outermostFirst(placed).replace(/ (?=(?:khoản|điểm|mục|phần) )/g, ', ');
}

/** "khoản ba Điều hai". */
function clauseInWords(id: string): string {
  const [, article, clause] = CLAUSE.exec(id) ?? [];
  return `khoản ${countInWords(Number(clause))} Điều ${countInWords(Number(article))}`;
}

/** A place in each document beside the subject, in one of those of single bodies, with the document's number or what the comparisons call it. */
function otherDocuments(graph: Graph): CiteExample[] {
  const { model, subject } = graph;
  const bodies = bodyDocuments(graph);
  const oneOfBodies = model.documents.find(({ id }) => bodies.has(id));
  return model.documents.flatMap((document) => {
    if (document === subject || (bodies.has(document.id) && document !== oneOfBodies)) return [];
    const { lettered, clause } = citeSamples(document);
    const placed = clause ?? lettered;
    const name = model.comparisons.find((comparison) => comparison.document === document.id)?.name;
    if (placed === undefined) return [];
    const called = [
      ...(document.number === undefined ? [] : [`Quyết định ${document.number}`]),
      ...(name === undefined ? [] : [/^Phiên bản/.test(name) ? lowerFirst(name) : name]),
    ];
    return called.map((words) => ({ typed: `${unitName(placed)} ${words}`, address: unitAddress(placed) }));
  });
}

/** The first component without a code whose name is short enough to type. */
function shortName(components: readonly Component[]): Component | undefined {
  return components.find(({ code, name }) => code === null && name.length <= 40);
}

function things({ model, root }: Graph): CiteExample[] {
  const { components, structure } = model;
  const layer = structure.layers[1] ?? structure.layers[0];
  const principle = structure.principles.at(-1);
  const coded = components.find(({ code }) => code !== null);
  const named = shortName(components.filter(({ framework }) => framework === root?.id));
  return [
    ...(layer === undefined ? [] : [{ typed: `Lớp ${layer.number}`, address: layerAddress(layer.number) }]),
    ...(principle === undefined
      ? []
      : [{ typed: `Nguyên tắc ${principle.number}`, address: principleAddress(principle.number) }]),
    ...(coded === undefined ? [] : [{ typed: coded.code ?? '', address: componentAddress(coded) }]),
    ...(named === undefined ? [] : [{ typed: named.name, address: componentAddress(named) }]),
  ];
}
