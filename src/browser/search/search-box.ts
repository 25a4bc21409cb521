import type { FacetView } from './facet-view.ts';

/** A search box at work. */
export type SearchBox = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  facets: FacetView;
  /** Searches for what the input holds; a newer call cancels the older one. */
  update(): Promise<void>;
};
