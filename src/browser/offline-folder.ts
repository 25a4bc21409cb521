/** Folder of the offline edition, below its root, for what the site itself does not have: its scripts. */
export const EDITION_FOLDER = 'ngoai-tuyen';

/** File there with what the site's scripts fetch, by path below the root, as base64. */
export const FETCHED_FILE = 'du-lieu.js';

/** Name under which that file leaves its table. */
export const FETCHED_NAME = 'khungNgoaiTuyen';
