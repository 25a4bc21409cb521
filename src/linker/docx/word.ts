/** What reads Word documents, as one module to load when a reader brings one. */
export { readDocument } from './docx-document.ts';
export { MOST_BYTES, REFUSALS, Refusal } from './refusal.ts';
