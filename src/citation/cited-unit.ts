import type { UnitKind } from './unit-kinds.ts';

/** A unit of a text, as far as citations need it. */
export type CitedUnit = {
  /** Anchor. */
  id: string;
  kind: UnitKind;
  /** As printed: `a)`, `Điều 2.`. */
  label?: string | undefined;
  heading?: string | undefined;
  text?: string | undefined;
  /** What stood above it and is missing from the text as received: `mục 20`. */
  lostAbove?: string | undefined;
  units?: CitedUnit[] | undefined;
};

/** A unit and those around it, outermost first. */
export type UnitInPlace = { unit: CitedUnit; ancestors: CitedUnit[] };

/** The same, with the document that it belongs to. */
export type PlacedUnit = UnitInPlace & { document: { id: string } };

/** A document whose units citations can name. */
export type CitedDocument = {
  id: string;
  shortTitle: string;
  title: string;
  number?: string | undefined;
  /** ISO 8601. */
  date?: string | undefined;
  /** The instruments in it, in reading order. */
  instruments: PlacedUnit[];
  /** Units that a citation can name, in reading order. */
  places: PlacedUnit[];
  anchors: string[];
  /** All units. */
  byAnchor: ReadonlyMap<string, PlacedUnit>;
};
