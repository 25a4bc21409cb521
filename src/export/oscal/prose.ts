/** Official words in OSCAL, whose texts are Markdown. */
import type { Unit } from '../../model/schema/unit.ts';
import type { Part } from './types.ts';

/** Escapes a text for Markdown (CommonMark, and OSCAL's marks for sub- and superscript). */
export function prose(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&{}~^"'#|]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** A unit with everything below it as a statement: one part for each unit, its number as a label. */
export function statementOf(unit: Unit, id: string): Part {
  return partOf(unit, 'statement', id);
}

function partOf({ label, heading, text, units = [] }: Unit, name: string, id: string): Part {
  const words = [heading, text].filter((part) => part !== undefined).map(prose);
  return {
    id,
    name,
    ...(label !== undefined && { props: [{ name: 'label', value: label }] }),
    ...(words.length > 0 && { prose: words.join('\n\n') }),
    ...(units.length > 0 && {
      parts: units.map((child, index) => partOf(child, 'item', `${id}.${index + 1}`)),
    }),
  };
}
