// Bundles the islands and the style sheets: node build.mjs OUTPUT_DIRECTORY
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2];
if (!output) {
  throw new Error('Say where the bundles go: node build.mjs OUTPUT_DIRECTORY');
}

// Served as they are, and asked for by name from the templates.
const copied = ['img/favicon.svg'];
// Preloaded by the layout, so the templates need its hashed name too.
const preloaded = { 'inter.woff2': 'inter-latin-wght-normal.woff2' };

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: ['ts/app.ts', ...['app', 'case', 'entry', 'form', 'overlay', 'diagram'].map((name) => `css/${name}.css`)],
  outdir: output,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  legalComments: 'linked',
  loader: { '.woff2': 'file', '.svg': 'dataurl' },
  target: ['chrome123', 'firefox121', 'safari17.5'],
  metafile: true,
  logLevel: 'warning',
});

const manifest = {};
for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  const name = basename(file);
  if (entryPoint && !file.endsWith('.map')) {
    manifest[basename(entryPoint).replace(/\.ts$/, '.js')] = name;
  }
  for (const [logical, source] of Object.entries(preloaded)) {
    if (name.startsWith(source.replace('.woff2', '-'))) {
      manifest[logical] = name;
    }
  }
}
for (const file of copied) {
  const content = await readFile(join(here, file));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
  const name = `${basename(file, extname(file))}-${hash}${extname(file)}`;
  await writeFile(join(output, name), content);
  manifest[basename(file)] = name;
}
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => a.localeCompare(b)));
await writeFile(join(output, 'manifest.json'), JSON.stringify(sorted, null, 2) + '\n');
