/** The parts around the body of an instrument: letterhead and title, legal bases, recipients and signature. */

import { eIdOf } from '../../citation/eid.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { letters } from '../../text/vi.ts';
import { element, words, type XmlNode } from '../../text/xml.ts';
import { type FindSpans, paragraphOf, titleOf } from './hierarchy.ts';
import type { Span } from './spans.ts';

/** An instrument's units by place. */
export type Parts = { preface: Unit[]; preamble: Unit[]; body: Unit[]; conclusions: Unit[] };

/** The lines before the legal bases, from there to the body, the body, the recipients and lines after it. */
export function partsOf(units: readonly Unit[]): Parts {
  const start = firstOr(
    units,
    (unit) => !isLine(unit) || (unit.kind !== 'the-thuc' && unit.kind !== 'can-cu'),
  );
  const end =
    units.findLastIndex((unit) => !(isLine(unit) && unit.kind === 'the-thuc') && !isRecipients(unit)) + 1;
  const opening = units.slice(0, start);
  const bases = firstOr(opening, ({ kind }) => kind === 'can-cu');
  return {
    preface: opening.slice(0, bases),
    preamble: opening.slice(bases),
    body: units.slice(start, end),
    conclusions: units.slice(Math.max(start, end)),
  };
}

/** Words and nothing else, as lines of a frame are; what has more in it stands in the body. */
function isLine({ label, heading, text, units }: Unit): boolean {
  return label === undefined && heading === undefined && text !== undefined && units === undefined;
}

function isRecipients({ kind, heading, text, units }: Unit): boolean {
  const isList = units?.every((unit) => unit.units === undefined && unit.text !== undefined) ?? false;
  return kind === 'noi-nhan' && heading === undefined && text === undefined && isList;
}

function firstOr(units: readonly Unit[], isIt: (unit: Unit) => boolean): number {
  const index = units.findIndex(isIt);
  return index === -1 ? units.length : index;
}

/** Lines of the head; marks for facts of the document win over other marks. */
export function prefaceOf(units: readonly Unit[], document: LegalDocument, find: FindSpans): XmlNode[] {
  const lines = units.map((unit) =>
    paragraphOf(unit, (text) => [...letterheadSpans(text, document), ...find(text, unit)], {
      eId: eIdOf(unit.id),
    }),
  );
  return lines.length === 0 ? [] : [element('preface', {}, lines)];
}

/** Number, date, kind, stage and title of the document in a line of its head. */
function letterheadSpans(text: string, { number, date, shortTitle, issuer }: LegalDocument): Span[] {
  const whole = (name: string): Span[] => [{ start: 0, end: text.length, name, attributes: {} }];
  const blank = /^Số:\s+(\S.*)$/.exec(text)?.[1];
  const printed = blank ?? (number !== undefined && text.startsWith('Số hiệu') ? number : undefined);
  if (printed !== undefined && text.endsWith(printed))
    return [{ start: text.length - printed.length, end: text.length, name: 'docNumber', attributes: {} }];
  const [, day = '', month = '', year = ''] = /ngày (\d+) tháng (\d+) năm (\d+)$/.exec(text) ?? [];
  if (date !== undefined && date === `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) {
    const start = text.lastIndexOf('ngày');
    return [{ start, end: text.length, name: 'docDate', attributes: { date } }];
  }
  if (text === 'QUYẾT ĐỊNH') return whole('docType');
  if (text === 'DỰ THẢO') return whole('docStage');
  if (letters(text) === letters(issuer)) return whole('docAuthority');
  return letters(text).endsWith(letters(shortTitle)) ? whole('docTitle') : [];
}

/** Legal bases that follow one another are one list; other lines are formulas. */
export function preambleOf(units: readonly Unit[], find: FindSpans): XmlNode[] {
  if (units.length === 0) return [];
  const children: XmlNode[] = [];
  let citations: XmlNode[] = [];
  for (const unit of units) {
    const eId = eIdOf(unit.id);
    if (unit.kind === 'can-cu') {
      if (citations.length === 0) children.push(element('citations', {}, citations));
      citations.push(element('citation', { eId }, [paragraphOf(unit, find)]));
    } else {
      citations = [];
      children.push(element('formula', { eId, name: 'ban-hanh' }, [paragraphOf(unit, find)]));
    }
  }
  return [element('preamble', {}, children)];
}

export function conclusionsOf(units: readonly Unit[], find: FindSpans): XmlNode[] {
  if (units.length === 0) return [];
  return [
    element(
      'conclusions',
      {},
      units.map((unit) => (unit.kind === 'noi-nhan' ? recipients(unit, find) : signature(unit))),
    ),
  ];
}

function signature({ id, text = '' }: Unit): XmlNode {
  return words('p', { eId: eIdOf(id) }, words('signature', {}, text));
}

function recipients({ id, label = '', units = [] }: Unit, find: FindSpans): XmlNode {
  return element('blockList', { eId: eIdOf(id) }, [
    words('listIntroduction', {}, label),
    ...units.map((unit) =>
      element('item', { eId: eIdOf(unit.id) }, [...titleOf(unit, find), paragraphOf(unit, find)]),
    ),
  ]);
}
