// node tools/bootstrap/run.js SCRIPT [args]: brings Node and packages, then runs the script on them.
'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const { environment, root } = require('./node.js');
const { install } = require('./install.js');

const [script, ...args] = process.argv.slice(2);
const { env, node } = environment();
install(env);
// Arguments name files relative to where the command was given.
const child = spawn(node, [path.join(root, script), ...args], { cwd: root, env: { ...env, APPLYWRIGHT_CALLED_FROM: process.env.INIT_CWD || process.cwd() }, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code === null ? (signal === 'SIGINT' ? 130 : 1) : code));
