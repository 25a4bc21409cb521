/** Name of the site, after the title of every page. */
export const SITE_NAME = 'Khung kiến trúc tổng thể quốc gia số';
