// npm leaves a platform's binary out of the lock file where the registry at hand does not have it (a partial mirror), and
// `npm ci` then refuses the lock. This puts the missing entries back, from the exact versions their parents name and the
// platform in their names. Run it after `npm install` on such a registry: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const platform =
      /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/u.exec(
        name,
      );
    if (!platform || !/^\d+\.\d+\.\d+$/u.test(version)) throw new Error(`cannot tell what ${name}@${version} of ${path} is`);
    const [, os, cpu, abi] = platform;
    const libc = os === 'linux' && name.startsWith('@biomejs/') && abi === undefined ? 'glibc' : { gnu: 'glibc', musl: 'musl' }[abi];
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(os === 'linux' && libc ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    };
    added.push(name);
  }
}

/** Whether the lock has the package where `path` would find it. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} entries added`);
