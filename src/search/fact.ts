import type { Asked } from './question.ts';

/** What the model knows beside the words of the texts, ready to answer a question with a sentence. */
export type Fact = {
  /** Record of what the question is about; null where `phrases` say it, or without these the words of `record` itself. */
  about: number | null;
  /** Folded phrases of which the question, its common words aside, must be one. */
  phrases: readonly string[];
  /** What it answers. */
  asks: readonly Asked[];
  /** Record that says so, or gathers it. */
  record: number;
  /** The answer: "Bộ Công an: chủ trì xây dựng và vận hành"; where a unit says so, its place is added when shown. */
  says: string;
};
