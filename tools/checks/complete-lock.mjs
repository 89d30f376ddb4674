// Adds the optional platform packages that `npm install` drops without a word when the registry in use
// does not offer them; without them the next `npm ci` stops with EUSAGE "Missing … from lock file".
// The entries carry no integrity: npm fetches them only on their own platform and records it there.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

/** Reads `os` and `cpu` out of a platform package's name, as napi-rs and esbuild name them. */
function platformOf(name) {
  const os = ['android', 'darwin', 'linux', 'win32', 'freebsd'].find((o) => name.includes(`-${o}-`));
  const cpu = ['arm64', 'x64', 'arm', 'ia32'].find((c) => name.includes(`-${c}`));
  const libc = name.endsWith('-musl') ? ['musl'] : name.endsWith('-gnu') ? ['glibc'] : undefined;
  return os && cpu ? { cpu: [cpu], os: [os], ...(libc ? { libc } : {}) } : undefined;
}

let added = 0;
for (const [where, pkg] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    const nested = `${where}/node_modules/${name}`;
    if (lock.packages[`node_modules/${name}`] || lock.packages[nested]) continue;
    const platform = platformOf(name);
    if (!platform) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platform, optional: true };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, JSON.stringify(lock, null, 2) + '\n');
console.log(`complete-lock: ${added} platform package(s) added`);
