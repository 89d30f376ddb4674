// npm start: bootstrap, install if needed, build if needed, serve.
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const path = require('node:path');
const { environment, root } = require('./node.js');
const { install } = require('./install.js');

function main() {
  const { env, node } = environment();
  install(env);
  const built = spawnSync(node, [path.join(root, 'tools', 'build', 'build.mjs'), '--if-changed'], { cwd: root, env, stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status || 1);
  // Reading adverts makes much that lives for a moment: a larger nursery takes an eighth off the whole (npm run bench -- ingest) for some 60 MB.
  const server = spawn(node, ['--disable-warning=ExperimentalWarning', '--enable-source-maps', '--max-semi-space-size=64', path.join(root, 'dist', 'apps', 'api', 'main.js')], { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code === null ? 0 : code));
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
