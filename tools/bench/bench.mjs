// npm run bench -- NAME [--json FILE]
import { runTool } from '../build/run-tool.mjs';

const NAMES = ['matching', 'cv', 'documents', 'store', 'api', 'queue', 'extension', 'start', 'ingest', 'duplicates', 'nightly', 'web', 'thumbs', 'skills'];
const [name, ...args] = process.argv.slice(2);
if (!NAMES.includes(name)) {
  console.error(`usage: npm run bench -- NAME [--json FILE], NAME one of ${NAMES.join(', ')}`);
  process.exitCode = 2;
} else process.exitCode = await runTool('bench', name, args);
