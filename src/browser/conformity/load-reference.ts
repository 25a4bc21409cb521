import { REFERENCE_FILE, type ReferenceFile } from '../../conformity/reference-framework.ts';
import { withBase } from '../../text/base-path.ts';

let loading: Promise<ReferenceFile> | undefined;

/** The reference frameworks of the site whose base is given, loaded once; a failure is tried again at the next call. */
export function loadReference(base: string): Promise<ReferenceFile> {
  loading ??= request(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function request(base: string): Promise<ReferenceFile> {
  const response = await fetch(withBase(`/${REFERENCE_FILE}`, base), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${REFERENCE_FILE}`);
  return (await response.json()) as ReferenceFile;
}
