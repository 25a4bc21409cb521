/** The components of a reference framework, and the shared ones above it, as a name is compared with them. */
import { fold } from '../text/vi.ts';
import { likenessAmong } from './likeness.ts';
import { type NameForm, type NameReader, nameReader, namesIn } from './name-forms.ts';
import type {
  ExpectedComponent,
  ReferenceComponent,
  ReferenceData,
  ReferenceFramework,
} from './reference-framework.ts';
import type { Alike } from './results.ts';

export type Candidate = {
  component: ReferenceComponent;
  /** In the framework itself; undefined for a shared component above it. */
  expected: ExpectedComponent | undefined;
  /** Components of the framework that stand for it. */
  via: string[];
  /** Its name, other names, the names in it. */
  forms: NameForm[];
  /** Of these, the names that are only of a part of it. */
  parts: ReadonlySet<string>;
  /** The words that define it. */
  text: NameForm;
};

export type Candidates = {
  all: Candidate[];
  reader: NameReader;
  /** Words by which names say that they are of the body: its level, its own name. */
  levelWords: string[];
  byId: ReadonlyMap<string, Candidate>;
  /** The candidate that an id, a code or a name means; undefined when it is none. */
  named: (words: string) => Candidate | undefined;
  /** The candidate with a code. */
  coded: (code: string) => Candidate | undefined;
  /** How alike a name is to each candidate, best first; those of the framework before shared ones when equal. */
  ranked: (name: string, layer: number | null) => Alike[];
  /** The same for a description and the words that define the candidates; nothing for a short one. */
  describedLike: (description: string, layer: number | null) => Alike[];
};

/** Same names in another layer count less than in the same one. */
const OTHER_LAYER = 0.9;
/** Less alike ones are not kept. */
const LEAST = 0.3;
/** A description of fewer words says too little. */
const FEWEST_WORDS = 12;

/** `body` is the name of the body: names of its components may say it. */
export function candidatesOf(data: ReferenceData, framework: ReferenceFramework, body: string): Candidates {
  const levelWords = [...framework.levelWords, ...bodyWords(body)];
  const reader = nameReader(levelWords, data.acronyms);
  const components = new Map(data.components.map((component) => [component.id, component]));
  const expected = new Map(framework.expected.map((one) => [one.id, one]));
  const shared = [...new Set(framework.expected.flatMap(({ standsFor }) => standsFor))];
  const all = [...expected.keys(), ...shared.filter((id) => !expected.has(id))].flatMap((id): Candidate[] => {
    const component = components.get(id);
    if (component === undefined) return [];
    const [, ...names] = namesIn(component.name);
    const whole = [component.name, ...component.otherNames].map(reader.read);
    const parts = names.map(reader.read).filter(({ key }) => whole.every((one) => one.key !== key));
    return [
      {
        component,
        expected: expected.get(id),
        via: framework.expected.filter(({ standsFor }) => standsFor.includes(id)).map((one) => one.id),
        forms: [...whole, ...parts],
        parts: new Set(parts.map(({ key }) => key)),
        text: reader.read(component.text),
      },
    ];
  });
  const owners = all.flatMap(({ forms }, index) => forms.map(() => index));
  const toForms = likenessAmong(all.flatMap(({ forms }) => forms));
  const toTexts = likenessAmong(all.map(({ text }) => text));
  const byId = new Map(all.map((candidate) => [candidate.component.id, candidate]));
  const byWords = new Map(
    all.toReversed().flatMap((candidate) => wordsFor(candidate).map((words) => [words, candidate] as const)),
  );
  return {
    all,
    reader,
    levelWords,
    byId,
    named: (words) => byWords.get(fold(words)) ?? byWords.get(reader.read(words).key),
    coded: (code) =>
      all.find(({ component }) => component.code !== null && fold(component.code) === fold(code)),
    ranked: (name, layer) => {
      const best = new Float64Array(all.length);
      for (const [form, likeness] of toForms(reader.read(name)).entries()) {
        const owner = owners[form] ?? 0;
        best[owner] = Math.max(best[owner] ?? 0, likeness);
      }
      return alikeAmong(all, best, layer);
    },
    describedLike: (description, layer) => {
      const form = reader.read(description);
      return form.words.length < FEWEST_WORDS ? [] : alikeAmong(all, toTexts(form), layer);
    },
  };
}

/** Candidates that are alike enough, best first; `likenesses` are in their order. */
function alikeAmong(all: readonly Candidate[], likenesses: Float64Array, layer: number | null): Alike[] {
  const found: Alike[] = [];
  for (const [index, { component }] of all.entries()) {
    const isHere = layer === null || layer === component.layer;
    const likeness = (likenesses[index] ?? 0) * (isHere ? 1 : OTHER_LAYER);
    if (likeness >= LEAST) found.push({ id: component.id, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

function wordsFor({ component: { id, code }, forms }: Candidate): string[] {
  return [id, ...(code === null ? [] : [fold(code)]), ...forms.map(({ key }) => key)];
}

/** "tỉnh An Bình" → also "An Bình". */
function bodyWords(body: string): string[] {
  const proper = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+$/u.exec(body.trim())?.[0];
  return [body, ...(proper === undefined ? [] : [proper])].flatMap((words) =>
    words.trim() === '' ? [] : [`của ${words}`, words],
  );
}
