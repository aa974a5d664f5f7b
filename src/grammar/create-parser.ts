import type { ReportOf } from '../ast/typed-report.js';
import type { Finding } from '../finding/finding.js';
import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { GrammarDefinition } from '../grammar-contract/grammar.js';
import { Reader } from '../reader.js';
import { fail } from './check.js';
import { checkEdition } from './check-edition.js';
import { checkLayout, checkWording } from './check-wording.js';
import type { EditionExtension, GrammarExtension } from './define.js';
import { findClashes } from './find-clashes.js';

/** Reports of the editions among some extensions. */
export type ExtensionReports<Extensions extends readonly GrammarExtension[]> =
  Extract<Extensions[number], { readonly type: 'edition' }> extends infer Edition
    ? Edition extends EditionExtension<infer Definition>
      ? ReportOf<Definition & EditionDefinition>
      : never
    : never;

/** A parser for the standard grammar and some extensions. Built once; keep it. */
export interface Parser<Report> {
  /** Identifiers of the editions it knows, in the order they are tried. */
  readonly editions: readonly string[];
  /**
   * Reads the report in a text, as `parseReport` of `zfxxgk` does.
   * @throws TypeError when `source` is not a string.
   */
  parseReport(source: string): { readonly report: Report; readonly diagnostics: Finding[] };
  /**
   * Reads every report in a text, as `parseReports` of `zfxxgk` does; each with its place in the text.
   * @throws TypeError when `source` is not a string.
   */
  parseReports(
    source: string,
  ): { readonly report: Report; readonly diagnostics: Finding[]; readonly range: readonly [start: number, end: number] }[];
}

/** @internal */
export function buildParser<Report>(standard: GrammarDefinition, options: unknown): Parser<Report> {
  const grammar = extendGrammar(standard, readOptions(options));
  const reader = new Reader(grammar);
  if (grammar !== standard) {
    const [first] = findClashes(grammar, reader.vocabulary);
    if (first !== undefined) throw new TypeError(first);
  }
  const check = (source: unknown): void => {
    if (typeof source !== 'string') throw new TypeError(`source must be a string, got ${source === null ? 'null' : typeof source}`);
  };
  return Object.freeze({
    editions: grammar.editions.map(({ id }) => id),
    parseReport: (source: string) => {
      check(source);
      return reader.read(source) as unknown as ReturnType<Parser<Report>['parseReport']>;
    },
    parseReports: (source: string) => {
      check(source);
      return reader.readAll(source) as unknown as ReturnType<Parser<Report>['parseReports']>;
    },
  });
}

function readOptions(options: unknown): readonly unknown[] {
  if (options === undefined) return [];
  if (typeof options !== 'object' || options === null) fail('options', 'expected { extend: [ … ] }', options);
  for (const key of Object.keys(options as object)) if (key !== 'extend') throw new TypeError(`unknown option: ${key}`);
  const { extend = [] } = options as { readonly extend?: unknown };
  if (!Array.isArray(extend))
    fail('options.extend', 'expected an array of what defineEdition, defineWording and defineLayout return', extend);
  return extend as readonly unknown[];
}

/** The standard grammar with extensions behind its own; the same object when there are none. */
function extendGrammar(standard: GrammarDefinition, extensions: readonly unknown[]): GrammarDefinition {
  if (extensions.length === 0) return standard;
  const editions = [...standard.editions];
  const wordings = [...standard.wordings];
  const layouts = [...standard.layouts];
  extensions.forEach((value, i) => {
    const path = `options.extend[${i}]`;
    if (typeof value !== 'object' || value === null || !('type' in value))
      fail(path, 'expected what defineEdition, defineWording or defineLayout returns', value);
    const { type, definition } = value as { readonly type: unknown; readonly definition: unknown };
    const inner = `${path}.definition`;
    if (type === 'edition') {
      checkEdition(definition, inner);
      editions.push(definition);
    } else if (type === 'wording') {
      checkWording(definition, inner);
      wordings.push(definition);
    } else if (type === 'layout') {
      checkLayout(definition, inner);
      layouts.push(definition);
    } else fail(`${path}.type`, "expected 'edition', 'wording' or 'layout'", type);
  });
  wordings.slice(standard.wordings.length).forEach(({ text, editions: ids }) => {
    const unknown = ids?.find((id) => !editions.some((edition) => edition.id === id));
    if (unknown !== undefined)
      fail(
        `wordings[${JSON.stringify(text)}].editions`,
        `there is no such edition; known: ${editions.map(({ id }) => id).join(', ')}`,
        unknown,
      );
  });
  return { ...standard, editions, wordings, layouts };
}
