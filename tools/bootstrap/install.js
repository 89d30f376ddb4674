'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { root, npm } = require('./node.js');

const digest = () => crypto.createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex');

/** Runs `npm ci` when node_modules is missing or of another lock file. */
function install(env) {
  const stamp = path.join(root, 'node_modules', '.applywright-lock');
  const wanted = digest();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (about a minute, once) …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env });
  fs.writeFileSync(stamp, wanted);
}

module.exports = { install };
