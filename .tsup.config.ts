import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** One bundle per subpath of package.json's `exports`, and the command. Shared code goes to chunks. */
const entries: Record<string, string> = {
  index: 'src/index.ts',
  validate: 'src/validate/index.ts',
  narrative: 'src/narrative/index.ts',
  series: 'src/series/index.ts',
  indicators: 'src/indicators/index.ts',
  grammar: 'src/grammar.ts',
  cli: 'src/cli/main.ts',
};

/**
 * Parts of `index` that a page may leave out. As entries of their own they get chunks of their own, and a bundler drops a
 * whole chunk where it cannot drop the constants in it (rules and message tables are made by calls and spreads).
 */
const parts: Record<string, string> = {
  'parts/parse-report': 'src/parse-report.ts',
  'parts/render-report': 'src/export/render-report.ts',
  'parts/describe-finding': 'src/finding/describe-finding.ts',
  'parts/code-frame': 'src/finding/code-frame.ts',
  'parts/locate': 'src/source/locate.ts',
};

const existing = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(file)));

export default defineConfig({
  entry: { ...existing(entries), ...existing(parts) },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  splitting: true,
  sourcemap: false,
  clean: true,
  dts: { entry: existing(entries) },
  // What is not in `dependencies` must not be bundled by accident.
  external: ['jieba-wasm'],
});
