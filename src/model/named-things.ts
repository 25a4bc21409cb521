/** Names by which the texts call components, bodies and terms. */
import { mergedNames, type Name, nameOf } from '../citation/names.ts';
import { slug } from '../text/vi.ts';
import type { Graph } from './graph.ts';
import type { Component } from './schema/component.ts';

/** Shorter names are common words: "Học trực tuyến". */
const TELLING = 12;
/** A short name in brackets at the end: "(NAS)", "(Nền tảng AI)"; not "(nếu có)". */
const BRACKETED = /^(.*\S)\s+\((\p{Lu}[^()]*)\)$/u;

/** All names, the longest first. */
export function namesOf(graph: Graph): Name[] {
  return mergedNames([...componentNames(graph), ...agencyNames(graph), ...termNames(graph)]);
}

function componentNames({ model }: Graph): Name[] {
  return model.components.flatMap((component) => {
    const name = (words: string, letterCase: Name['letterCase']): Name =>
      nameOf(words, letterCase, 'thanh-phan', { component: component.id });
    const beginning = namedById(component);
    const [, base = '', short = ''] = BRACKETED.exec(component.name) ?? [];
    const isTerm = model.terms.some(({ term, expansion }) => term === short && expansion === base);
    return [
      ...(component.code === null ? [] : [name(component.code, 'exact')]),
      ...(component.name.length >= TELLING ? [name(component.name, 'capital')] : []),
      ...(component.otherNames ?? []).map((words) => ({
        ...nameOf(words, /^\p{Ll}/u.test(words) ? 'exact' : 'any', 'thanh-phan', { component: component.id }),
        note: `Được hiểu là ${component.name}.`,
      })),
      ...(beginning === undefined ? [] : [name(beginning, 'capital')]),
      ...(isTerm || short.length >= TELLING - 2 ? [name(short, 'exact'), name(base, 'capital')] : []),
    ];
  });
}

/** The beginning of a long name that its id is made of: "Trung tâm Dữ liệu Quốc gia". */
function namedById({ id, name }: Component): string | undefined {
  const words = name.split(' ');
  const beginnings = words.map((_, index) => words.slice(0, index + 1).join(' ')).slice(0, -1);
  return beginnings.find(
    (words) => words.length >= TELLING && slug(words) === id && /[\p{L}\p{N}]$/u.test(words),
  );
}

function agencyNames({ model }: Graph): Name[] {
  return model.agencies.flatMap(({ id, name, shortForms = [] }) =>
    [name, ...shortForms].map((words) => nameOf(words, 'any', 'co-quan', { agency: id })),
  );
}

function termNames({ model }: Graph): Name[] {
  return model.terms.map(({ id, term }) => nameOf(term, 'exact', 'thuat-ngu', { term: id }));
}
