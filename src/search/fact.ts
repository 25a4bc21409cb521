/** Who does what with a component, and by when: what the model knows beside the words of the texts. */
export type Fact = {
  /** Record of the component. */
  component: number;
  /** Record whose text says it. */
  record: number;
  /** In short: "Bộ Công an: chủ trì xây dựng và vận hành". */
  says: string;
  /** It names a deadline. */
  dated: boolean;
};
