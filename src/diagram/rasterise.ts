/** SVG → pixels without a browser. The only place that knows resvg. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'];

export type Pixels = { rgba: Uint8Array; width: number; height: number };

let loading: Promise<(svg: string) => Pixels> | undefined;

/** Loads the renderer and its two fonts, once for each thread. */
export function loadRasteriser(): Promise<(svg: string) => Pixels> {
  loading ??= load();
  return loading;
}

async function load(): Promise<(svg: string) => Pixels> {
  const [wasm, ...fontBuffers] = await Promise.all(
    ['@resvg/resvg-wasm/index_bg.wasm', ...FONTS.map((font) => `@expo-google-fonts/noto-sans/${font}`)].map(
      (file) => readFile(require.resolve(file)),
    ),
  );
  await initWasm(wasm ?? new Uint8Array());
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  return (svg) => {
    const picture = new Resvg(svg, { font });
    const image = picture.render();
    const pixels = { rgba: image.pixels, width: image.width, height: image.height };
    image.free();
    picture.free();
    return pixels;
  };
}
