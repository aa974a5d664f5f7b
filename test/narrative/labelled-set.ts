import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { AnyReport, BlockNode, SectionNode } from '../../src/ast/nodes.js';
import type { EditionDefinition } from '../../src/grammar-contract/edition.js';
import type { Range } from '../../src/source/range.js';
import { type Split, splitOf } from './split.js';

/** What a label says of one claim. */
export interface LabelledClaim {
  readonly kind: 'applications' | 'disputes' | 'article20' | 'other' | 'share' | 'rate' | 'change';
  readonly noun: string;
  readonly value: number;
  readonly unit: string;
  readonly depth: number;
  readonly qualifier: string;
  readonly isDenied: boolean;
  readonly scope: string;
  readonly period: string | null;
  readonly channel: string | null;
}

export interface LabelledItem {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly split: Split;
  readonly claims: readonly LabelledClaim[];
  readonly context: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, 'labelled');

/** Every labelled sentence, in file order. */
export function readLabelledSet(): LabelledItem[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFile(file));
}

function readFile(file: string): LabelledItem[] {
  const items: (Omit<LabelledItem, 'claims'> & { claims: LabelledClaim[] })[] = [];
  let context: Record<string, string> = {};
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line === '' || line.startsWith('#')) return;
      if (line.startsWith('@ '))
        context = Object.fromEntries(
          line
            .slice(2)
            .split(' ')
            .map((pair) => pair.split('=') as [string, string]),
        );
      else if (line.startsWith('S ')) {
        const text = line.slice(2);
        items.push({ file, line: index + 1, text, split: splitOf(file, text), claims: [], context });
      } else items[items.length - 1]?.claims.push(readLabel(line, `${file}:${index + 1}`));
    });
  return items;
}

function readLabel(line: string, place: string): LabelledClaim {
  const depth = /^>*/.exec(line)?.[0].length ?? 0;
  const fields = line.slice(depth).trim().split(/\s+/);
  const name = fields[0] as string;
  const isShare = name === '%';
  const rated = /^(rate|change):(.*)$/.exec(name);
  const value = Number(fields[1]);
  if (Number.isNaN(value)) throw new Error(`${place}: ${fields[1]} is no number`);
  const flags = fields.slice(isShare ? 2 : 3);
  const flag = (key: string): string | null => flags.find((text) => text.startsWith(`${key}=`))?.slice(key.length + 1) ?? null;
  const table = /^(applications|disputes|article20)\./.exec(name)?.[1] as LabelledClaim['kind'] | undefined;
  return {
    kind: isShare ? 'share' : rated ? (rated[1] as 'rate' | 'change') : (table ?? 'other'),
    noun: rated?.[2] ?? name,
    value,
    unit: isShare ? '%' : fields[2] === '-' ? '' : (fields[2] as string),
    depth,
    qualifier: flags.find((text) => /^(about|near|over|atLeast|atMost)$/.test(text)) ?? 'exact',
    isDenied: flags.includes('neg'),
    scope: flag('scope') ?? 'own',
    period: flag('p'),
    channel: flag('ch'),
  };
}

/** A report that has nothing but this sentence, in its section and under its sub-heading. */
export function reportOf(item: LabelledItem): AnyReport {
  const form: EditionDefinition = item.context.form === '2019' ? edition2019 : edition2021;
  const heading = item.context.sub ?? '';
  const source = heading === '' ? item.text : `${heading}\n${item.text}`;
  const start = source.length - item.text.length;
  const range: Range = [0, source.length];
  const blocks: BlockNode[] = [];
  if (heading !== '') blocks.push({ type: 'subheading', text: heading, numeral: null, level: 1, range: [0, heading.length] });
  blocks.push({ type: 'paragraph', text: item.text, range: [start, source.length] });
  const number = Number(item.context.section);
  const section: SectionNode | null =
    number === 0 ? null : { type: 'section', number: number as SectionNode['number'], heading: null, blocks, range };
  return {
    type: 'report',
    range,
    edition: form.id,
    year: Number(item.context.year),
    agency: null,
    title: null,
    published: null,
    metadata: { title: null, year: null, agency: null, published: null, period: null },
    preamble: section === null ? blocks : [],
    sections: section === null ? [] : [section],
    article20: null,
    applications: null,
    disputes: null,
    statistics: null,
    source,
    form,
    locate: () => ({ line: 1, column: 1 }),
  };
}
