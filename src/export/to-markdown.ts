import type { AnyReport } from '../ast/nodes.js';
import { toPrintable } from '../finding/code-frame.js';
import { describeFinding } from '../finding/describe-finding.js';
import type { Locale } from '../finding/message.js';
import { outputWordsOf } from '../finding/messages/output/words-of.js';
import type { Range } from '../source/range.js';
import { checkFindingsToWrite } from './check-arguments.js';
import { type CheckedReport, countSeverities, type FindingOutputOptions } from './checked-report.js';
import { blocksOf, type FindingBlock, partsOf, severityOf } from './finding-blocks.js';

/**
 * Findings as Markdown (GitHub flavour): a heading, the facts and a table for each report; what has one cause is one row.
 * @throws TypeError naming a wrong argument or option.
 */
export function toMarkdown(checked: readonly CheckedReport[], options: FindingOutputOptions = {}): string {
  checkFindingsToWrite(checked, options, 'toMarkdown');
  return `${checked.map((entry) => writeReport(entry, options)).join('\n\n')}\n`;
}

function writeReport({ name, report, findings, suppressed = [] }: CheckedReport, options: FindingOutputOptions): string {
  const { locale = 'zh-CN' } = options;
  const words = outputWordsOf(locale);
  const facts = (['agency', 'year', 'edition', 'published'] as const).map(
    (fact) => `- ${words.fact[fact]}${words.colon}${escapeMarkdown(String(report[fact] ?? words.unknown))}`,
  );
  const blocks = blocksOf(findings);
  const table =
    blocks.length === 0
      ? [words.none]
      : [
          `| ${words.place} | | ${words.finding} | |`,
          '| ---: | --- | --- | --- |',
          ...blocks.map((block) => writeBlock(report, block, locale)),
          '',
          words.counts(countSeverities(findings), blocks.length < findings.length ? blocks.length : undefined),
        ];
  const note = suppressed.length === 0 ? [] : ['', words.suppressed(suppressed.length)];
  return [`## ${escapeMarkdown(name)}`, '', ...facts, '', ...table, ...note].join('\n');
}

/** A row of the table: place, severity and cause, what is to be said, the codes. */
function writeBlock(report: AnyReport, block: FindingBlock, locale: Locale): string {
  const { head, suspect, broken, stated, alike } = block;
  const words = outputWordsOf(locale);
  const placeOf = ([start]: Range): string => {
    const { line, column } = report.locate(start);
    return `${line}:${column}`;
  };
  const isCause = suspect !== null || broken.some((finding) => finding !== head);
  const members = isCause ? [...broken, ...stated] : [];
  const lines = [
    escapeMarkdown(suspect === null ? describeFinding(head, locale) : words.suspect(suspect, broken.length)),
    ...(isCause ? [words.broken(broken.length)] : []),
    ...members.map((finding) => {
      const text = escapeMarkdown(partsOf(words, finding).join(' '));
      return `${placeOf(finding.range)} ${text}`;
    }),
    ...(alike.length > 0 ? [words.alike(alike.length)] : []),
    ...alike.map(({ range, data }) => `${placeOf(range)} ${escapeMarkdown(String(data.rowLabel))}`),
  ];
  const codes = [...new Set([head, ...members].map(({ code }) => `\`${code}\``))];
  const kind = `${words.severity[severityOf(block)]} · ${words.cause[head.cause]}`;
  return `| ${placeOf(suspect?.range ?? head.range)} | ${kind} | ${lines.join('<br>')} | ${codes.join('<br>')} |`;
}

/** Text that Markdown shows as it stands, on one line. */
function escapeMarkdown(text: string): string {
  return toPrintable(text.replace(/\s+/gu, ' ').trim()).replace(/[\\`*_{}[\]<>|#~]/gu, '\\$&');
}
