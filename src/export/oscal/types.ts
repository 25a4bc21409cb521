/** The parts of OSCAL 1.2.1 that the downloads use (NIST, catalog and profile models). */

export type Property = { name: string; ns?: string; value: string };
export type Link = { href: string; rel: string; text?: string };
export type Part = { id: string; name: string; props?: Property[]; prose?: string; parts?: Part[] };

export type Control = {
  id: string;
  class: string;
  title: string;
  props: Property[];
  links: Link[];
  parts: Part[];
};

export type Group = { id: string; class: string; title: string; groups?: Group[]; controls?: Control[] };

export type Metadata = {
  title: string;
  'last-modified': string;
  version: string;
  'oscal-version': string;
  props?: Property[];
  links: Link[];
  remarks: string;
};

export type Catalog = { uuid: string; metadata: Metadata; groups: Group[] };

export type Profile = {
  uuid: string;
  metadata: Metadata;
  imports: { href: string; 'include-controls': { 'with-ids': string[] }[] }[];
  merge: { 'as-is': true };
};
