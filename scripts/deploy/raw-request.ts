import { request } from 'node:http';

/** An answer as sent: no redirect followed, nothing decompressed. */
export type RawAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
};

/** Sends the path of an address unchanged; `fetch` would resolve `..` in it. */
export function requestRaw(
  address: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawAnswer> {
  const [, origin = '', path = '/'] = /^(https?:\/\/[^/]*)(.*)$/s.exec(address) ?? [];
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    sent.on('error', reject).end();
  });
}
