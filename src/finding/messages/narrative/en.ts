import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishTableNames } from '../cell-name.js';

interface TableData {
  readonly noun: string;
  readonly stated: number;
  readonly statedUnit: string;
  readonly table: number;
  readonly tableUnit: string | null;
  readonly cells: readonly unknown[];
}

interface PartData {
  readonly noun: string;
  readonly value: number;
}

function tableOf(finding: Finding): string {
  return englishTableNames[String(finding.data.key).split('.')[0] ?? ''] ?? 'tables';
}

function advice(finding: Finding): string {
  return finding.cause === 'agency' ? 'Make text and table agree.' : 'The table’s figure was not read directly; check the source first.';
}

export const narrativeMessages: MessageTable = {
  'narrative/table-figure': (finding) => {
    const { noun, stated, statedUnit, table, tableUnit, cells } = finding.data as unknown as TableData;
    const figure = cells.length > 1 ? `cells that add up to ${table}` : String(table);
    return `The text states ${stated}${statedUnit} for “${noun}”, but the ${tableOf(finding)} has ${figure}${tableUnit ?? ''}. ${advice(finding)}`;
  },
  'narrative/denial': (finding) => {
    const { noun, table, tableUnit } = finding.data as unknown as TableData;
    return `The text says that there was no “${noun}”, but the ${tableOf(finding)} has ${table}${tableUnit ?? ''}. ${advice(finding)}`;
  },
  'narrative/blank-cell': (finding) => {
    const { noun, stated, statedUnit } = finding.data as unknown as TableData;
    return `The text states ${stated}${statedUnit} for “${noun}”, but its cell in the ${tableOf(finding)} is empty. The table should have the figure.`;
  },
  'narrative/repetition': (finding) => {
    const { noun, first, firstUnit, second, secondUnit } = finding.data as Readonly<Record<string, unknown>>;
    return `“${noun}” is stated twice and differently: ${first}${firstUnit} before, ${second}${secondUnit} here. Correct one of them.`;
  },
  'narrative/breakdown': (finding) => {
    const { noun, total, unit, sum, parts } = finding.data as unknown as {
      noun: string;
      total: number;
      unit: string;
      sum: number;
      parts: readonly PartData[];
    };
    const list = parts.map((part) => `${part.noun} ${part.value}`).join(' + ');
    const fault = sum > total ? `${sum - total} too many` : `${total - sum} short`;
    return `The parts listed for “${noun}” (${total}${unit}) add up to ${sum} (${list}): ${fault}. Check total and parts, or say that the list is not complete.`;
  },
  'narrative/share': (finding) => {
    const { noun, part, total, stated, computed } = finding.data as Readonly<Record<string, unknown>>;
    return `“${noun}”, ${part} of ${total}, is ${computed}%, but the text states ${stated}%. Check figure and percentage.`;
  },
};
