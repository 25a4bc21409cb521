/** The frameworks as one model of ArchiMate, in the Model Exchange File Format 3.1 of The Open Group. Pure. */
import type { Graph } from '../../model/graph.ts';
import { element, xmlFile } from '../../text/xml.ts';
import type { Download, DownloadOptions } from '../download.ts';
import { elementsOf } from './elements.ts';
import { PROPERTIES } from './model-records.ts';
import { organizationsOf } from './organizations.ts';
import { relationshipsOf } from './relationships.ts';
import { viewsOf } from './views.ts';
import { documented, elementXml, labelled, propertiesOf, relationshipXml } from './xml-pieces.ts';

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const SCHEMA = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd';

/**
 * `version` of the site's data; `publicUrl` makes a public address of an address of this site. None without components.
 */
export function archimateDownloads(graph: Graph, { version, publicUrl }: DownloadOptions): Download[] {
  if (graph.model.components.length === 0) return [];
  const relationships = relationshipsOf(graph, publicUrl);
  const attributes = {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
    identifier: 'khung-kien-truc',
    version,
  };
  const definitions = Object.entries(PROPERTIES).map(([identifier, name]) =>
    element('propertyDefinition', { identifier, type: 'string' }, [labelled('name', name)]),
  );
  const root = element('model', attributes, [
    labelled('name', graph.root?.name ?? graph.model.structure.site.name),
    ...documented(
      'Sinh từ mô hình dữ liệu của bản trực tuyến. Tên và lời mô tả của thành phần là lời văn bản; kiểu phần tử, kiểu quan hệ là cách chuyển của ban biên tập bản trực tuyến.',
    ),
    ...propertiesOf({ 'tt-dia-chi': publicUrl('/du-lieu/archimate/') }),
    element('elements', {}, elementsOf(graph, publicUrl).map(elementXml)),
    element('relationships', {}, relationships.map(relationshipXml)),
    organizationsOf(graph, relationships),
    element('propertyDefinitions', {}, definitions),
    viewsOf(graph, publicUrl),
  ]);
  return [{ path: 'du-lieu/archimate.xml', text: xmlFile(root) }];
}
