import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** One bundle per subpath of package.json's `exports`, and the command. Shared code goes to chunks. */
const entry: Record<string, string> = {
  index: 'src/index.ts',
  validate: 'src/validate/index.ts',
  narrative: 'src/narrative/index.ts',
  series: 'src/series/index.ts',
  indicators: 'src/indicators/index.ts',
  grammar: 'src/grammar.ts',
  cli: 'src/cli/main.ts',
};

export default defineConfig({
  entry: Object.fromEntries(Object.entries(entry).filter(([, file]) => existsSync(file))),
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  splitting: true,
  sourcemap: false,
  clean: true,
  dts: true,
  // What is not in `dependencies` must not be bundled by accident.
  external: ['jieba-wasm'],
});
