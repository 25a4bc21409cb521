/** `npm run licences`: writes public/giay-phep.txt, the licences of the code that the site ships. */
import { writeFile } from 'node:fs/promises';
import { licencesText, readLicences } from './lib/shipped-licences.ts';

await writeFile('public/giay-phep.txt', licencesText(await readLicences('node_modules')));
