// npm run applywright -- COMMAND: the operator's tool.
import { runTool } from '../build/run-tool.mjs';

const COMMANDS = ['doctor', 'backup', 'restore', 'rotate-keys', 'retention', 'user', 'outbox', 'audit', 'ocr-languages', 'migrate', 'purge-source'];
const [command, ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  console.error(`usage: npm run applywright -- COMMAND, COMMAND one of ${COMMANDS.join(', ')}`);
  process.exitCode = 2;
} else process.exitCode = await runTool('operator', command, args);
