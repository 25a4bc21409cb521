/** XML pieces shared by elements, relationships and views. */
import { element, words, type XmlElement, type XmlNode, type XmlWords } from '../../text/xml.ts';
import type { ArchimateElement, ArchimateRelationship, Properties } from './model-records.ts';

/** Words in Vietnamese: a name, a label, a documentation. */
export function labelled(name: string, text: string): XmlWords {
  return words(name, { 'xml:lang': 'vi' }, text);
}

export function documented(text: string | undefined): XmlNode[] {
  return text === undefined ? [] : [labelled('documentation', text)];
}

/** Properties with a value, in the given order; empty when there is none. */
export function propertiesOf(properties: Properties): XmlNode[] {
  const given = Object.entries(properties).flatMap(([id, value]) =>
    value === undefined
      ? []
      : [element('property', { propertyDefinitionRef: id }, [labelled('value', value)])],
  );
  return given.length === 0 ? [] : [element('properties', {}, given)];
}

export function elementXml({ id, type, name, documentation, properties }: ArchimateElement): XmlElement {
  return element('element', { identifier: id, 'xsi:type': type }, [
    labelled('name', name),
    ...documented(documentation),
    ...propertiesOf(properties),
  ]);
}

/** An association between different kinds of things is directed. */
export function relationshipXml(relationship: ArchimateRelationship): XmlElement {
  const { id, type, source, target, name, documentation, properties } = relationship;
  const isDirected = type === 'Association' ? true : undefined;
  return element('relationship', { identifier: id, source, target, 'xsi:type': type, isDirected }, [
    ...(name === '' ? [] : [labelled('name', name)]),
    ...documented(documentation),
    ...propertiesOf(properties),
  ]);
}
