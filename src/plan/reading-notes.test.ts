import { expect, test } from 'vitest';
import { realGraph } from '../model/fixture.ts';
import { openReferences } from '../model/references.ts';
import { walkUnits } from '../model/walk.ts';
import { componentLinksNote, openReferenceNotes } from './reading-notes.ts';

const graph = realGraph();
const earlier = graph.model.documents.filter(({ id }) => id !== graph.subject.id);

test('every reference of an earlier document that is left open has a note with the reason', () => {
  const open = openReferences(graph).filter(({ unit }) => !unit.startsWith(`${graph.subject.id}#`));
  expect(open.length).toBeGreaterThan(0);
  for (const { unit, text, note = '' } of open) {
    const words = openReferenceNotes(graph, graph.unit(unit)).map((block) => JSON.stringify(block));
    expect(words.some((line) => line.includes(`“${text}”`) && line.includes(note.slice(1)))).toBe(true);
  }
});

test('open references of the subject have findings, no notes', () => {
  const placed = [...walkUnits(graph.subject.units)].map(({ unit, ancestors }) => ({
    ...{ document: graph.subject, unit, ancestors },
  }));
  expect(placed.flatMap((one) => openReferenceNotes(graph, one))).toEqual([]);
});

test('an earlier document says where the component names in it lead to, the subject does not', () => {
  const noteOf = (document: (typeof earlier)[number]) =>
    componentLinksNote(
      graph,
      document,
      [...walkUnits(document.units)].map(({ unit }) => unit),
    ).map((block) => JSON.stringify(block));
  for (const document of earlier) expect(noteOf(document).join('')).toContain(graph.subject.shortTitle);
  expect(noteOf(graph.subject)).toEqual([]);
});
