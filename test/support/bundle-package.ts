import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface PackageBundle {
  readonly code: string;
  /** Files it was made from, relative to the repository. */
  readonly inputs: readonly string[];
  /** What was left outside, to be imported by the page. */
  readonly imports: readonly string[];
}

/**
 * Bundles code that imports the built package by name, as a web page's bundler would. A Node built-in anywhere in what
 * is imported makes this fail.
 */
export async function bundlePackage(contents: string, options: { readonly minify?: boolean } = {}): Promise<PackageBundle> {
  const result = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'consumer.js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    minify: options.minify ?? false,
    logLevel: 'silent',
  });
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return { code: result.outputFiles[0]?.text ?? '', inputs: Object.keys(result.metafile.inputs), imports };
}
