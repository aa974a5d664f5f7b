import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // Property tests run long on small machines; ZFXXGK_RUNS sets how often.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
