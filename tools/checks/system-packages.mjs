// What the tests need beside npm: found, or installed from Debian's packages where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const quiet = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
const has = (name) => quiet('sh', ['-c', `command -v ${name}`]).status === 0;

/** @returns null when it is there, else why it is not. */
function provide(program, debianPackages) {
  if (has(program)) return null;
  if (!has('apt-get')) return `${program} is not installed and this machine has no apt-get`;
  const root = process.getuid?.() === 0;
  const sudo = !root && quiet('sudo', ['-n', 'true']).status === 0;
  if (!root && !sudo) return `${program} is not installed and installing it needs administrator rights`;
  console.log(`Installing ${debianPackages.join(', ')} from Debian's packages …`);
  const run = (args) => (root ? quiet('apt-get', args) : quiet('sudo', ['-n', 'apt-get', ...args]));
  run(['update']);
  const { status, stderr } = run(['install', '-y', '--no-install-recommends', ...debianPackages]);
  return status === 0 && has(program) ? null : `${program} could not be installed: ${stderr.trim().split('\n').pop() ?? ''}`;
}

export const provideChromium = () => {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return null;
  for (const name of ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser']) if (has(name)) return null;
  return provide('chromium', ['chromium']);
};
export const provideRedis = () => provide('redis-server', ['redis-server']);
export const provideOathtool = () => provide('oathtool', ['oathtool']);
