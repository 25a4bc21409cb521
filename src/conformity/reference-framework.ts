/**
 * What a list of components is compared with: `/du-lieu/conformity.json`. The browser and programs of others read the
 * same file. Addresses are paths without the site's folder.
 */

/** Where the site offers the file, below its root. */
export const REFERENCE_FILE = 'du-lieu/conformity.json';

/** A component of a framework as the text has it. */
export type ReferenceComponent = {
  id: string;
  code: string | null;
  name: string;
  /** Other words by which the texts call it. */
  otherNames: string[];
  framework: string;
  layer: number;
  group: string;
  /** Stands for whatever else a body has: "… đặc thù khác"; our reading of its name. */
  isOpen: boolean;
  /** Official words that define it. */
  text: string;
  /** Where they stand: "điểm a mục 3 phần II". */
  place: string;
  /** Addresses of its page and of the words. */
  url: string;
  source: string;
};

/** What a clause says on frameworks of bodies: comply, detail and add, no doubles, exceptions, what dossiers hold, until when older ones stand. */
export const CLAUSE_SUBJECTS = [
  'tuan-thu',
  'cu-the-hoa',
  'khong-trung',
  'ngoai-le',
  'ho-so',
  'chuyen-tiep',
] as const;
export type ClauseSubject = (typeof CLAUSE_SUBJECTS)[number];

export const CLAUSE_TITLES: Readonly<Record<ClauseSubject, string>> = {
  'tuan-thu': 'Phải tuân thủ',
  'cu-the-hoa': 'Cụ thể hóa, chi tiết hóa, bổ sung',
  'khong-trung': 'Không trùng lặp với thành phần dùng chung',
  'ngoai-le': 'Khi nào được đầu tư mới',
  'ho-so': 'Hồ sơ phải có',
  'chuyen-tiep': 'Khung hiện hành',
};

/** A clause, quoted; `words` stand in the text letter for letter. */
export type Clause = {
  id: string;
  about: ClauseSubject;
  words: string;
  /** Whom or what it does not bind, in words of the text. */
  exception: string | null;
  place: string;
  source: string;
};

/** A component that a framework of a body is expected to have. */
export type ExpectedComponent = {
  id: string;
  /** False where the text leaves the choice to the body or has others provide it. */
  required: boolean;
  /** Shared components that it stands for. */
  standsFor: string[];
};

/** A reference framework with what surrounds it. */
export type ReferenceFramework = {
  id: string;
  /** Id of the framework in the model; several references of one framework differ by type of area. */
  framework: string;
  name: string;
  /** What readers call the body: "tỉnh, thành phố". */
  body: string;
  /** Version of the text, and its legal status in words. */
  version: string;
  statusText: string;
  url: string;
  /** Words by which names of this framework say its level: "cấp tỉnh", "của tỉnh". */
  levelWords: string[];
  /** Words by which names of the shared components above it say theirs: "quốc gia". */
  sharedWords: string[];
  expected: ExpectedComponent[];
  /** Ids of the clauses that bear on it. */
  clauses: string[];
};

/** The file: `site` is the public address that its paths are below. */
export type ReferenceFile = { site: string } & ReferenceData;

export type ReferenceData = {
  frameworks: ReferenceFramework[];
  components: ReferenceComponent[];
  clauses: Clause[];
  /** Acronyms with the words that they stand for. */
  acronyms: [string, string][];
};
