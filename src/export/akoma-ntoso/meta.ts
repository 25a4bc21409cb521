/** Metadata of a file: FRBR identification, status, the bodies and terms it refers to. */
import type { LegalDocument } from '../../model/schema/document.ts';
import { STATUS_NAMES } from '../../text/status.ts';
import { slug } from '../../text/vi.ts';
import { element, type XmlElement } from '../../text/xml.ts';
import { componentPart, type Frbr } from './frbr.ts';

const ISSUER = 'co-quan-ban-hanh';
const EDITION = 'ban-truc-tuyen';

/** Placeholder date for a document without one: the schema requires it. */
const UNDATED = '0001-01-01';

/** The whole document, with what its parts refer to. */
export function documentMeta(document: LegalDocument, frbr: Frbr, references: XmlElement[]): XmlElement {
  const source = `#${EDITION}`;
  return element('meta', {}, [
    identification(document, frbr, 'main'),
    element('classification', { source }, [
      element('keyword', {
        value: document.status,
        showAs: STATUS_NAMES[document.status],
        dictionary: `${frbr.siteUrl}#trang-thai`,
      }),
    ]),
    element('references', { source }, [
      element('TLCOrganization', {
        eId: ISSUER,
        href: `/akn/ontology/organization/vn/${slug(document.issuer)}`,
        showAs: document.issuer,
      }),
      element('TLCOrganization', {
        eId: EDITION,
        href: frbr.siteUrl,
        showAs: 'Ban biên tập bản trực tuyến',
      }),
      ...references,
    ]),
  ]);
}

/** A part issued with the document: the framework, the appendix. */
export function partMeta(document: LegalDocument, frbr: Frbr, part: string): XmlElement {
  return element('meta', {}, [identification(document, frbr, part)]);
}

function identification(document: LegalDocument, frbr: Frbr, part: string): XmlElement {
  const isWhole = part === 'main';
  const level = (
    name: string,
    uri: string,
    { extension = '', alias, author }: { extension?: string; alias: string; author: string },
    rest: XmlElement[],
  ) =>
    element(name, {}, [
      value('FRBRthis', `${componentPart(uri, part)}${extension}`),
      value('FRBRuri', `${uri}${extension}`),
      ...(isWhole ? [element('FRBRalias', { value: alias, name: 'dia-chi' })] : []),
      dateOf(document),
      element('FRBRauthor', { href: `#${author}` }),
      ...rest,
    ]);
  const isInForce = document.status === 'hieu-luc';
  return element('identification', { source: `#${EDITION}` }, [
    level('FRBRWork', frbr.work, { alias: frbr.pageUrl, author: ISSUER }, [
      value('FRBRcountry', 'vn'),
      value('FRBRsubtype', frbr.subtype),
      ...(document.number === undefined ? [] : [value('FRBRnumber', document.number)]),
      value('FRBRname', document.title),
      element('FRBRprescriptive', { value: isInForce }),
    ]),
    level('FRBRExpression', frbr.expression, { alias: frbr.textUrl, author: ISSUER }, [
      element('FRBRauthoritative', { value: false }),
      element('FRBRlanguage', { language: 'vie' }),
    ]),
    level(
      'FRBRManifestation',
      frbr.expression,
      { extension: '.akn.xml', alias: frbr.fileUrl, author: EDITION },
      [value('FRBRformat', 'application/akn+xml')],
    ),
  ]);
}

function dateOf({ date }: LegalDocument): XmlElement {
  return element('FRBRdate', { date: date ?? UNDATED, name: date === undefined ? 'chua-ro' : 'ban-hanh' });
}

function value(name: string, text: string): XmlElement {
  return element(name, { value: text });
}
