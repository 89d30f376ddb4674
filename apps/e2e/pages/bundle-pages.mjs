import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Bundles every `NAME.tsx` of this folder to `NAME.js` in the folder that is named: node bundle-pages.mjs OUT_DIR */
const here = import.meta.dirname;
const entryPoints = readdirSync(here).filter((name) => name.endsWith('.tsx') && !name.startsWith('react-')).map((name) => path.join(here, name));
await build({ entryPoints, outdir: path.resolve(process.argv[2]), bundle: true, minify: true, format: 'iife', jsx: 'automatic', target: 'chrome120', define: { 'process.env.NODE_ENV': '"production"' }, legalComments: 'none', logLevel: 'warning' });
