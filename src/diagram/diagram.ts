/**
 * A drawing as data: what it shows, not how it looks. Plain JSON, so that a figure file of the model can hold one.
 */

/** One box. `text` is official wording; `href` starts with `/` and never holds the site's base. */
export type Cell = { id: string; text: string; href?: string };

/** Boxes under one heading, in reading order, `columns` side by side. `rule` is what the figure says in brackets. */
export type Group = { id: string; title: string; rule?: string; columns: number; cells: Cell[] };

/** One layer of the framework: its heading and its groups, side by side. */
export type Band = { id: string; title: string; href?: string; layer: 1 | 2 | 3 | 4; groups: Group[] };

/** A drawing of layers, from the top band to the bottom one. Every band has equally many columns. */
export type LayerDiagram = { id: string; title: string; description: string; bands: Band[] };
