/** Structured data of a page for search engines (schema.org, JSON-LD). */
import { componentAddress, documentAddress, termAddress, termsAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { PageMeta } from '../plan/page.ts';

/** A thing of schema.org: its type and its properties. */
export type Thing = { '@type': string; [property: string]: string | number | boolean | Thing | Thing[] };

type PublicUrl = (path: string) => string;

const DATA_PAGE = '/du-lieu/';
const COMPONENTS_PAGE = '/thanh-phan/';

const GLOSSARY = 'glossary.jsonld';

/** Downloads that stand for the whole, with their media types; all but the model need components, the glossary these or terms. */
const DISTRIBUTION = {
  'model.json': 'application/json',
  'components.json': 'application/json',
  'components.csv': 'text/csv',
  'components.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  [GLOSSARY]: 'application/ld+json',
  'archimate.xml': 'application/xml',
  'oscal/catalog.json': 'application/json',
};

/** Things of one page: its way from the home page, and what it is a page of. `publicUrl` makes a public address of a path. */
export function structuredData(graph: Graph, meta: PageMeta, address: string, publicUrl: PublicUrl): Thing[] {
  const { documents, terms } = graph.model;
  const document = documents.find(({ id }) => documentAddress(id) === address);
  const component = componentsByAddress(graph).get(address);
  return [
    ...(address.endsWith('/') && address !== '/' ? [breadcrumbs(meta, address, publicUrl)] : []),
    ...(document === undefined ? [] : [legislation(document, publicUrl)]),
    ...(component === undefined
      ? []
      : [
          {
            '@type': 'DefinedTerm',
            name: component.name,
            ...(component.code !== null && { termCode: component.code }),
            url: publicUrl(address),
            inDefinedTermSet: publicUrl(COMPONENTS_PAGE),
          },
        ]),
    ...(address === termsAddress()
      ? [
          {
            '@type': 'DefinedTermSet',
            name: meta.title,
            url: publicUrl(address),
            hasDefinedTerm: terms.map(({ id, term, expansion }) => ({
              '@type': 'DefinedTerm',
              name: term,
              ...(expansion !== null && { description: expansion }),
              url: publicUrl(termAddress(id)),
            })),
          },
        ]
      : []),
    ...(address === DATA_PAGE ? [dataset(graph, meta, publicUrl)] : []),
  ];
}

const known = new WeakMap<Graph, ReadonlyMap<string, Component>>();

function componentsByAddress(graph: Graph): ReadonlyMap<string, Component> {
  const components =
    known.get(graph) ?? new Map(graph.model.components.map((each) => [componentAddress(each), each]));
  known.set(graph, components);
  return components;
}

/** The things of a page as the text of a `<script type="application/ld+json">`, which no letter of theirs can end. */
export function structuredText(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}

function breadcrumbs(
  { breadcrumbs: links, heading }: PageMeta,
  address: string,
  publicUrl: PublicUrl,
): Thing {
  const way = [{ text: 'Trang chủ', href: '/' }, ...links, { text: heading.text, href: address }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: publicUrl(href),
    })),
  };
}

/** A document; what the model does not know (number, date, force of an earlier version) and what has not happened yet is left out, not guessed. */
function legislation(document: LegalDocument, publicUrl: PublicUrl): Thing {
  const { id, title, status, statusText, issuer, number, date, posted } = document;
  const force = { 'du-thao': 'NotInForce', 'hieu-luc': 'InForce', 'truoc-day': undefined }[status];
  return {
    '@type': 'Legislation',
    name: title,
    url: publicUrl(documentAddress(id)),
    inLanguage: 'vi',
    legislationJurisdiction: 'VN',
    ...(status !== 'du-thao' && { legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer } }),
    creativeWorkStatus: statusText,
    ...(title.includes('Quyết định') && { legislationType: 'Quyết định' }),
    ...(number !== undefined && { legislationIdentifier: number }),
    ...(date !== undefined && { legislationDate: date }),
    ...(force !== undefined && { legislationLegalForce: `https://schema.org/${force}` }),
    encoding: {
      '@type': 'LegislationObject',
      contentUrl: publicUrl(`/du-lieu/documents/${id}.akn.xml`),
      encodingFormat: 'application/akn+xml',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
      dateModified: posted,
    },
  };
}

function dataset(
  { model: { documents, components, terms, structure } }: Graph,
  { title, description }: PageMeta,
  publicUrl: PublicUrl,
): Thing {
  return {
    '@type': 'Dataset',
    name: `${structure.site.name}: ${title.toLowerCase()}`,
    description,
    url: publicUrl(DATA_PAGE),
    inLanguage: 'vi',
    isAccessibleForFree: true,
    license: 'https://opensource.org/license/mit',
    dateModified:
      documents
        .map(({ posted }) => posted)
        .toSorted()
        .at(-1) ?? '',
    distribution: Object.entries(DISTRIBUTION)
      .filter(
        ([path]) => path === 'model.json' || components.length + (path === GLOSSARY ? terms.length : 0) > 0,
      )
      .map(([path, encodingFormat]) => ({
        '@type': 'DataDownload',
        contentUrl: publicUrl(DATA_PAGE + path),
        encodingFormat,
      })),
  };
}
