import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { siteGraph } from '../model/site-model.ts';
import { escapeXml } from '../text/xml.ts';

/** Lets a browser search this site from its address bar. */
export const GET: APIRoute = ({ site }) => {
  const { name, searchName } = siteGraph().model.structure.site;
  const at = (path: string) => escapeXml(new URL(href(path), site).href);
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(searchName)}</ShortName>
  <LongName>${escapeXml(name)}</LongName>
  <Description>Tìm thành phần, điều khoản, thuật ngữ trong ${escapeXml(name)}</Description>
  <Language>vi</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${at('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${at('/tim-kiem/')}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at('/opensearch.xml')}"/>
</OpenSearchDescription>
`;
  return new Response(text, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
