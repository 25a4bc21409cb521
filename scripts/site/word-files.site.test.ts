/** The Word files of the documents, as they lie on the built site. */
import { describe, test } from 'vitest';
import { documentFiles } from '../../src/export/word/document-files.ts';
import { expectForm, expectWords } from '../../src/export/word/fixture.ts';
import { readWord } from '../../src/export/word/read-word.ts';
import { graphOf } from '../../src/model/graph.ts';
import { readSettings } from '../lib/settings.ts';
import { model, readBuiltBytes } from './fixture.ts';

const { site } = readSettings();
const graph = graphOf(model);
const names = documentFiles(graph, { version: '', hash: () => '', publicUrl: (path) => site + path }).map(
  ({ name }) => name,
);
const read = (name: string) => readWord(readBuiltBytes(`du-lieu/${name}.docx`));

describe.each(names)('the Word file %s', (name) => {
  test('has the words of the model letter for letter, in their order, and marks ours as ours', () => {
    expectWords(read(name), graph, name);
  });

  test('says the status on every page, has headings for the navigation pane and links to the site', () => {
    expectForm(read(name), graph, name, site);
  });
});
