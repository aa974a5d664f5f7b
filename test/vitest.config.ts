import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // No test changes what another one reads: the modules are loaded once a worker, not once a file.
    pool: 'threads',
    isolate: false,
    // Property tests run long on small machines; ZFXXGK_RUNS sets how often.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
