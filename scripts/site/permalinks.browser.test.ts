import { expect, test } from 'vitest';
import { unitAddress, versionAddress, wholeTextAddress } from '../../src/model/address.ts';
import { codeAnchor } from '../../src/model/id.ts';
import { endsOf } from '../../src/model/redirect-targets.ts';
import { walkUnits } from '../../src/model/walk.ts';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const outcomes = endsOf(model.redirects);
/** What the ledger promises and nothing redirects: each address with its anchors. */
const promised = Object.entries(model.permalinks)
  .filter(([address]) => outcomes.of(address) === undefined)
  .map(([address, anchors]) => ({
    address,
    anchors: anchors.filter((anchor) => outcomes.of(`${address}#${anchor}`) === undefined),
  }));

const readers = readersOf(dist);

test('every address of the ledger is served, and a browser reads on it each anchor that was published there, once', {
  timeout: 120_000,
}, async () => {
  const page = await readers.open('/');
  expect(await page.evaluate(faultsAmong, promised)).toEqual([]);
  expect(promised.flatMap(({ anchors }) => ['', ...anchors]).length).toBeGreaterThan(4000);
});

/** In the browser: addresses that do not answer with a page, and anchors that name no element of it, or several. */
async function faultsAmong(places: { address: string; anchors: string[] }[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { address, anchors } of places) {
    const answer = await fetch(address);
    if (answer.status !== 200 || answer.redirected) faults.push(`${address}: ${answer.status}`);
    const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const counts = new Map<string, number>();
    for (const { id } of read.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1);
    faults.push(...anchors.filter((id) => counts.get(id) !== 1).map((id) => `${address}#${id}`));
  }
  return faults;
}

/** Of each document the last unit of each kind, and the last that answers to a code, on the page that shows it. */
const arrivals = model.documents.flatMap((document) => {
  const visits = [...walkUnits(document.units)];
  const lastOfKind = new Map(visits.map((visit) => [visit.unit.kind, visit]));
  const places = [...lastOfKind.values()].map(({ unit, ancestors }) => ({
    kind: unit.kind as string,
    place: unitAddress({ document, unit, ancestors }),
  }));
  const coded = visits.findLast(({ unit }) => unit.code !== undefined);
  const code = codeAnchor(coded?.unit.code ?? '');
  return [
    ...places,
    ...places.slice(-1).flatMap(({ place }) => {
      const anchor = place.split('#')[1];
      return [
        { kind: 'whole text', place: `${wholeTextAddress(document.id)}#${anchor}` },
        { kind: 'version', place: `${versionAddress(document)}#${anchor}` },
      ];
    }),
    ...(code === '' ? [] : [{ kind: 'code', place: `${wholeTextAddress(document.id)}#${code}` }]),
  ];
});

test('who comes for an anchor of any kind lands on it, in view and marked', {
  timeout: 120_000,
}, async () => {
  const page = await readers.open('/');
  const astray: string[] = [];
  for (const { kind, place } of arrivals) {
    await page.goto('about:blank');
    await page.goto(readers.url(place));
    const isThere = await page.evaluate(() => {
      const target = document.querySelector(':target');
      const shown = target?.classList.contains('code-anchor') ? target.parentElement : target;
      const top = shown?.getBoundingClientRect().top ?? Number.NaN;
      return top >= -1 && top < window.innerHeight;
    });
    if (!isThere) astray.push(`${kind} ${place}`);
  }
  expect(astray).toEqual([]);
  expect(new Set(arrivals.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(16);
});
