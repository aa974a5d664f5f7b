import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Messages of the compiler over modules that stand in the repository's root, so that the package resolves by its name. */
export function compileConsumers(sources: readonly string[], options: ts.CompilerOptions): string[] {
  const files = new Map(sources.map((source, i) => [`${root}consumer-${i}.ts`, source]));
  for (const path of files.keys()) if (existsSync(path)) throw new Error(`${path} is in the way`);
  const settings: ts.CompilerOptions = {
    types: [],
    ...options,
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  };
  const host = ts.createCompilerHost(settings);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => files.get(file) ?? readFile.call(host, file);
  host.fileExists = (file) => files.has(file) || fileExists.call(host, file);
  host.getSourceFile = (file, language, ...rest) => {
    const source = files.get(file);
    return source === undefined ? getSourceFile.call(host, file, language, ...rest) : ts.createSourceFile(file, source, language);
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...files.keys()], settings, host))
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
