import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { checklistFor } from '../../src/model/checklist.ts';
import { graphOf } from '../../src/model/graph.ts';
import { serveFolder } from '../lib/serve.ts';
import { attribute, dist, model, pageAt, textOf, withAttribute } from './fixture.ts';

const graph = graphOf(model);
const served = await serveFolder(dist, 0);
afterAll(() => served.close());

const examples = new Map(
  withAttribute(pageAt('/du-lieu/huong-dan/'), 'data-example').map((element) => [
    attribute(element, 'data-example') ?? '',
    textOf(element),
  ]),
);

/** Lines that an example of the page prints when the site is this machine's. */
async function run(name: string): Promise<string[]> {
  const code = (examples.get(name) ?? '').replace(/^const SITE = '[^']*';/, `const SITE = '${served.url}';`);
  expect(code).toContain(served.url);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  return stdout.trimEnd().split('\n');
}

describe('the examples of the guide', () => {
  test('are three, each for the public address', () => {
    expect([...examples.keys()]).toEqual(['xa-can-co-gi', 'ai-chu-tri', 'tra-trich-dan']);
    for (const code of examples.values()) expect(code).toMatch(/^const SITE = 'https:\/\/[^']+\/';\n/);
  });

  test('list what a rural commune must have: what its checklist says', async () => {
    const { parts } = checklistFor(graph, { id: 'xa/nong-thon', framework: 'cap-xa', area: 'nong-thon' });
    const codesOf = (kind: string) =>
      parts
        .filter((part) => part.kind === kind)
        .flatMap(({ groups }) => groups)
        .flatMap(({ lines }) => lines)
        .map(({ component }) => component.code);
    const lines = await run('xa-can-co-gi');
    const printed = (word: string) =>
      lines
        .filter((line) => line.split(' ').slice(1).join(' ').startsWith(word))
        .map((line) => line.split(' ')[0]);
    expect(printed('thiết yếu').toSorted()).toEqual(codesOf('thiet-yeu').toSorted());
    expect(printed('bổ sung').toSorted()).toEqual(codesOf('bo-sung').toSorted());
    expect(lines.length).toBe(codesOf('thiet-yeu').length + codesOf('bo-sung').length);
  });

  test('find who leads what', async () => {
    const expected = model.components.flatMap(({ name, owners = [] }) =>
      owners.map(({ agency, role }) => [graph.agency(agency).name, role, name].join(' | ')),
    );
    const lines = await run('ai-chu-tri');
    expect(expected.length).toBeGreaterThan(0);
    expect(lines.map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual(expected);
  });

  test('resolve a citation to its words and its address', async () => {
    const { unit } = graph.unit('qd-khung-kien-truc-so#phan-2.muc-3.diem-a');
    expect(await run('tra-trich-dan')).toEqual([
      `${served.url}van-ban/qd-khung-kien-truc-so/toan-van/#phan-2.muc-3.diem-a`,
      `${unit.label} ${unit.heading}`,
      unit.units?.[0]?.text,
    ]);
  });
});
