// npm run eval:NAME -- args: bundles tools/eval/NAME.ts and runs it where the command was given.
import { runTool } from '../build/run-tool.mjs';

const [name, ...args] = process.argv.slice(2);
process.exitCode = await runTool('eval', name, args);
