/** A reference as it is checked, and what references of each kind may lead to. */
export type Reference = { to: string; file: string; path: string; among: 'units' | keyof Targets };
export type Targets = {
  documents: Set<string>;
  sources: Set<string>;
  agencies: Set<string>;
  bearers: Set<string>;
  components: Set<string>;
  frameworks: Set<string>;
  groups: Set<string>;
  layers: Set<string>;
  principles: Set<string>;
  figures: Set<string>;
  units: Set<string>;
};
