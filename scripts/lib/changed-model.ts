/** Models with one thing changed, and what becomes of them, for tests and for `npm run fuzz`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelError } from '../../src/model/faults.ts';
import { graphOf } from '../../src/model/graph.ts';
import { redirectsOf } from '../../src/model/laws.ts';
import { loadModel } from '../../src/model/load.ts';
import { ownAddresses } from '../../src/model/site-pages.ts';
import { checkAddresses } from '../../src/plan/check-addresses.ts';
import { checkLedger } from '../../src/plan/ledger.ts';
import { planNavigation, planPages } from '../../src/plan/plan.ts';
import { withRedirects } from '../../src/plan/redirects.ts';
import { renderAll } from '../../src/plan/render.ts';
import { documentsOf } from '../../src/search/index/query-knowledge.ts';
import { recordsOf } from '../../src/search/index/records.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a value stands: in which file, by which keys. */
export type Place = { file: string; keys: (string | number)[] };

/** The value of every JSON file of a model, by its path. */
export function valuesIn(dir: string): Map<string, Json> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return new Map(
    files.sort().map((file) => [file, JSON.parse(readFileSync(join(dir, file), 'utf8')) as Json]),
  );
}

/** Every place of a JSON value, the whole first. */
export function placesIn(value: Json, file: string, keys: Place['keys'] = []): Place[] {
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, file, [...keys, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesIn(item, file, [...keys, key]))
      : [];
  return [{ file, keys }, ...inside];
}

/** The value of a file with one place of it changed; a change to undefined leaves the place out. */
export function changed(value: Json, [key, ...rest]: Place['keys'], change: (old: Json) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === key ? changed(item, rest, change) : item));
    return items.filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: changed(value[key] ?? null, rest, change) };
}

/** Names of the faults of a model; none when it was planned, rendered and made searchable to the end. */
export function outcomeOf(dir: string): string[] {
  try {
    const graph = graphOf(loadModel(dir));
    const pages = planPages(graph);
    const own = ownAddresses(graph);
    const faults = [
      ...checkAddresses(pages, own),
      ...checkLedger(pages, graph.model.permalinks, redirectsOf(graph), own),
    ];
    if (faults.length > 0) return faults.map(({ name }) => name);
    renderAll(withRedirects(graph, pages), planNavigation(graph));
    documentsOf(graph.model, recordsOf(graph));
    return [];
  } catch (cause) {
    if (cause instanceof ModelError) return cause.faults.map(({ name }) => name);
    throw cause;
  }
}
