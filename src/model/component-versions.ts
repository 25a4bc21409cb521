import type { Graph } from './graph.ts';
import type { Component } from './schema/component.ts';
import type { LegalDocument } from './schema/document.ts';

/** The versions of its document that a component stands in, newest first. */
export function versionsOfComponent({ model, unit }: Graph, { id }: Pick<Component, 'id'>): LegalDocument[] {
  return [...model.components, ...model.earlierComponents]
    .filter((component) => component.id === id)
    .map((component) => unit(component.unit).document)
    .toSorted((a, b) => (a.posted > b.posted ? -1 : 1));
}
