import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishOperandName, englishTableNames } from '../cell-name.js';
import { type BreakdownData, type ChangeData, type DirectionData, differenceOf, type TableData } from './narrative-data.js';

function tableOf(finding: Finding): string {
  return englishTableNames[String(finding.data.key).split('.')[0] ?? ''] ?? 'tables';
}

function moved(change: number, unit: string): string {
  return change < 0 ? `a fall by ${-change}${unit}` : `a rise by ${change}${unit}`;
}

/** More cells than these are not named one by one. */
const fewCells = 2;

/** `6 for "received · total"`; only how many there are where they are many. */
function figureOf({ table, tableUnit, cells }: Pick<TableData, 'table' | 'tableUnit' | 'cells'>): string {
  const named = cells.length > fewCells ? `${cells.length} cells` : cells.map((cell) => `"${englishOperandName(cell)}"`).join(' and ');
  return `${table}${tableUnit ?? ''} for ${named}${cells.length > 1 ? ' together' : ''}`;
}

function advice(finding: Finding): string {
  return finding.cause === 'agency' ? 'Make text and table agree.' : "The table's figure was not read directly; check the source first.";
}

export const narrativeMessages: MessageTable = {
  'narrative/table-figure': (finding) => {
    const data = finding.data as unknown as TableData;
    return `The text states ${data.stated}${data.statedUnit} for "${data.noun}", but the ${tableOf(finding)} has ${figureOf(data)}. ${advice(finding)}`;
  },
  'narrative/denial': (finding) => {
    const data = finding.data as unknown as TableData;
    return `The text says that there was no "${data.noun}", but the ${tableOf(finding)} has ${figureOf(data)}. ${advice(finding)}`;
  },
  'narrative/blank-cell': (finding) => {
    const { noun, stated, statedUnit } = finding.data as unknown as TableData;
    return `The text states ${stated}${statedUnit} for "${noun}", but its cell in the ${tableOf(finding)} is empty. The table should have the figure.`;
  },
  'narrative/repetition': (finding) => {
    const { noun, first, firstUnit, second, secondUnit } = finding.data as Readonly<Record<string, unknown>>;
    return `"${noun}" is stated twice and differently: ${first}${firstUnit} before, ${second}${secondUnit} here. Correct one of them.`;
  },
  'narrative/breakdown': (finding) => {
    const { noun, total, unit, sum, parts } = finding.data as unknown as BreakdownData;
    const list = parts.map((part) => `${part.noun} ${part.value}`).join(' + ');
    const fault = sum > total ? `${differenceOf(sum, total)} too many` : `${differenceOf(sum, total)} short`;
    return `The parts listed for "${noun}" (${total}${unit}) add up to ${sum} (${list}): ${fault}. Check total and parts, or say that the list is not complete.`;
  },
  'narrative/sum': (finding) => {
    const { noun, total, unit, sum, parts } = finding.data as unknown as BreakdownData;
    const list = parts.map((part) => `${part.noun} ${part.value}`).join(' + ');
    return `The figures listed before "${noun}" add up to ${sum}${unit} (${list}), but the text states ${total}${unit}: ${differenceOf(total, sum)} apart. Check the figures and their sum.`;
  },
  'narrative/average': ({ data }) => {
    const period = data.period === 'halfYear' ? 'half-year' : data.period === 'twoMonths' ? 'two months' : data.period;
    return `"${data.noun}" is ${data.total}${data.unit}, about ${data.computed}${data.unit} per ${period}, but the text states ${data.stated}${data.unit}. Check total and average.`;
  },
  'narrative/rate': ({ data }) =>
    data.problem === 'counts'
      ? `Of ${data.total} the text tells ${data.part}, so that "${data.noun}" is ${data.computed}%, but the text states ${data.stated}%. Check figures and percentage.`
      : `"${data.noun}" is stated as ${data.stated}%, but a rate of this kind cannot exceed 100%. Check it.`,
  'narrative/change': (finding) => {
    if (finding.data.problem === 'direction') {
      const { noun, first, firstUnit, second, secondUnit } = finding.data as unknown as DirectionData;
      return `"${noun}" is told to show ${moved(first, firstUnit)} and then ${moved(second, secondUnit)}: one grows and the other falls. Make both agree.`;
    }
    const { noun, current, before, unit, stated, computed, statedUnit } = finding.data as unknown as ChangeData;
    return `"${noun}" went from ${before}${unit} to ${current}${unit}, which is ${moved(computed, statedUnit)}, but the text states ${moved(stated, statedUnit)}. Check figures and direction.`;
  },
  'narrative/multiple': (finding) => {
    const { noun, current, before, unit, stated, computed } = finding.data as unknown as ChangeData;
    return `"${noun}" went from ${before}${unit} to ${current}${unit}, about ${computed} times as many, but by the text it is ${stated} times as many. Check both figures and the multiple.`;
  },
  'narrative/stale-year': ({ data }) =>
    `The sentence speaks of ${data.year}, but ${data.value}${data.unit} for "${data.noun}" is the table's figure for ${data.expected}: last year's number may have been left in.`,
  'narrative/processing-fee': ({ data }) => {
    if (data.problem === 'paid')
      return `An information processing fee of ${data.yuan} yuan was paid, more than the ${data.charged} yuan that were charged. Check both amounts and their units.`;
    if (data.problem === 'denied')
      return `The text says here that no information processing fee was charged, and elsewhere that ${data.yuan} yuan were. Make both agree.`;
    return data.problem === 'tariff'
      ? `An information processing fee of ${data.yuan} yuan is not a multiple of 10 yuan, as every rate of the tariff is. Check the amount.`
      : `The text states an information processing fee of ${data.yuan} yuan, more than the ${data.table} (in 10,000 yuan) that the table has for all administrative fees, of which it is one. Check both.`;
  },
  'narrative/share': (finding) => {
    const { noun, part, total, stated, computed } = finding.data as Readonly<Record<string, unknown>>;
    return `"${noun}", ${part} of ${total}, is ${computed}%, but the text states ${stated}%. Check figure and percentage.`;
  },
};
