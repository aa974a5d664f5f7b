import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishCellName, englishOperandName, keyToWords, type NamedCellData } from '../cell-name.js';
import { dataOf, type FigureData, type PairData, type ReportData } from './series-data.js';

const scopes: Readonly<Record<string, string>> = { organ: 'the organ itself', area: 'its area', system: 'its system' };
const checks: Readonly<Record<string, string>> = { 'carry-over': 'carry-over', 'in-force': 'number of documents in force' };
const maxListed = 5;

function nameOf({ year, index }: ReportData): string {
  return year === null ? `report ${index + 1}` : `the report for ${year}`;
}

function doubt({ cause }: Finding): string {
  return cause === 'reading' ? ' Some of these figures were not read from the text itself: check the source first.' : '';
}

function listCells(cells: readonly NamedCellData[]): string {
  const named = cells.slice(0, maxListed).map(englishOperandName).join(', ');
  return cells.length > maxListed ? `${named} and ${cells.length - maxListed} more` : named;
}

function carryOver(finding: Finding): string {
  const { earlier, later, columns } = dataOf<PairData & { columns: readonly FigureData[] }>(finding);
  const figures = columns
    .map(({ column, expected, actual }) => `${keyToWords(column)} ${expected} carried out but ${actual} carried in`)
    .join('; ');
  return `What ${nameOf(earlier)} carries out is not what ${nameOf(later)} carries in: ${figures}. The two must be equal in every column; check which year is wrong.${doubt(finding)}`;
}

function inForce(finding: Finding): string {
  const data = dataOf<PairData & FigureData & { before: number; issued: number; repealed: number }>(finding);
  return `In ${nameOf(data.later)}, ${englishCellName(data)} is ${data.actual}; with ${data.before} in force a year before, ${data.issued} issued and ${data.repealed} repealed it should be ${data.expected}. If a review of old documents or a change of scope is the reason, the report should say so.${doubt(finding)}`;
}

function notAssessable(finding: Finding): string {
  const { earlier, later, check, laterCells, earlierCells } = dataOf<
    PairData & { check: string; laterCells: readonly NamedCellData[]; earlierCells: readonly NamedCellData[] }
  >(finding);
  const missing = [
    ...(laterCells.length > 0 ? [`${listCells(laterCells)} in ${nameOf(later)}`] : []),
    ...(earlierCells.length > 0 ? [`${listCells(earlierCells)} in ${nameOf(earlier)}`] : []),
  ];
  return `The ${checks[check] ?? check} from ${nameOf(earlier)} to ${nameOf(later)} cannot be checked in full: there is no usable figure for ${missing.join(' and ')}. Not checked is not passed.`;
}

const obstacles: Readonly<Record<string, (data: PairData & { earlierScope: string | null; laterScope: string | null }) => string>> = {
  'year-unknown': ({ later }) =>
    `The year of report ${later.index + 1} is not known, so it was not compared with any other. Its title should state the year.`,
  'year-gap': ({ earlier, later }) =>
    `There is a gap between ${nameOf(earlier)} and ${nameOf(later)}, so the two were not compared. Add the years between.`,
  'same-year': ({ earlier, later }) =>
    `Reports ${earlier.index + 1} and ${later.index + 1} are both for ${later.year}, so they were not compared as two years. If they are two versions of one report, compare them cell by cell.`,
  scope: ({ earlier, later, earlierScope, laterScope }) =>
    `The figures of ${nameOf(earlier)} cover ${scopes[earlierScope ?? ''] ?? 'a scope that is not named'}, those of ${nameOf(later)} ${scopes[laterScope ?? ''] ?? 'a scope that is not named'}: they cannot be compared. If the scope is the same, say so and compare again.`,
  agency: ({ earlier, later }) =>
    `The agency of ${nameOf(earlier)} is "${earlier.agency ?? 'unknown'}", that of ${nameOf(later)} "${later.agency ?? 'unknown'}": they were not compared. If the agency was renamed, say that it is the same.`,
  'no-form': ({ earlier, later }) => `No table was found in ${nameOf(earlier)} or in ${nameOf(later)}, so the two were not compared.`,
};

function notCompared(finding: Finding): string {
  const data = dataOf<PairData & { reason: string; earlierScope: string | null; laterScope: string | null }>(finding);
  return obstacles[data.reason]?.(data) ?? 'The two reports were not compared.';
}

function editionChange(finding: Finding): string {
  const { earlier, later, notChecked } = dataOf<PairData & { notChecked: readonly string[] }>(finding);
  const skipped = notChecked.map((check) => checks[check] ?? check).join(', ');
  return `The form changed from the edition of ${earlier.edition} (${nameOf(earlier)}) to that of ${later.edition} (${nameOf(later)}). Carry-over means the same in both and is checked${skipped ? `; the ${skipped} is counted otherwise and is not` : ''}.`;
}

function copiedNarrative(finding: Finding): string {
  const { earlier, later, section, share, passageCount } = dataOf<PairData & { section: number; share: number; passageCount: number }>(
    finding,
  );
  return `${percent(share)} of the prose of section ${section} in ${nameOf(later)} stands word for word in ${nameOf(earlier)} (figures apart, ${passageCount} ${passageCount === 1 ? 'passage' : 'passages'}). Reports that repeat others are liable under Article 47 of the Regulations; the section should describe this year.`;
}

function hierarchySum(finding: Finding): string {
  const data = dataOf<FigureData & { difference: number; children: readonly (ReportData & { value: number | null })[] }>(finding);
  const shown = data.children.filter(({ value }) => value !== 0);
  const parts = shown
    .slice(0, maxListed)
    .map(({ agency, index, value }) => `${agency ?? `report ${index + 1}`} ${value}`)
    .join(' + ');
  const more = shown.length > maxListed ? ` and ${shown.length - maxListed} more` : '';
  return `${capitalize(englishCellName(data))} is ${data.actual}, but its ${data.children.length} reports add up to ${data.expected}${parts ? ` (${parts}${more})` : ''}, a difference of ${Math.abs(data.difference)}. Check first that no report is missing, then the figures.${doubt(finding)}`;
}

function hierarchyNotAssessable(finding: Finding): string {
  const { cells, checked, childCount } = dataOf<{ cells: readonly NamedCellData[]; checked: number; childCount: number }>(finding);
  return `${checked} cells were checked against the ${childCount} reports below; ${cells.length} could not be (${listCells(cells)}), because this report or one of those has no usable figure there. Not checked is not passed.`;
}

const hierarchyObstacles: Readonly<Record<string, string>> = {
  'no-children': 'No reports to add up were given, so the sums were not checked.',
  'no-form': 'No table was found in this report or in one of those to add up, so the sums were not checked.',
  year: 'Not all reports to add up are for the year of this report, so the sums were not checked; give only reports for the same year.',
};

function hierarchyNotCompared(finding: Finding): string {
  return hierarchyObstacles[dataOf<{ reason: string }>(finding).reason] ?? 'The sums were not checked.';
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences of `zfxxgk/series`. */
export const seriesMessages: MessageTable = {
  'series/carry-over': carryOver,
  'series/in-force': inForce,
  'series/not-assessable': notAssessable,
  'series/not-compared': notCompared,
  'series/edition-change': editionChange,
  'series/copied-narrative': copiedNarrative,
  'hierarchy/sum': hierarchySum,
  'hierarchy/not-assessable': hierarchyNotAssessable,
  'hierarchy/not-compared': hierarchyNotCompared,
};
