// npm run pictures -- NAME
import { runTool } from '../build/run-tool.mjs';

const NAMES = ['templates'];
const [name, ...args] = process.argv.slice(2);
if (!NAMES.includes(name)) {
  console.error(`usage: npm run pictures -- NAME, NAME one of ${NAMES.join(', ')}`);
  process.exitCode = 2;
} else process.exitCode = await runTool('pictures', name, args);
