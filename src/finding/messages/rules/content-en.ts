import type { MessageTable } from '../../message.js';
import { englishCellName, englishOperandName, englishTableNames, type NamedCellData } from '../cell-name.js';

const places: Readonly<Record<string, string>> = {
  title: 'The title',
  period: 'The statistics period',
  presented: 'The sentence that presents the report',
  firstSentence: 'The first sentence of section 1',
  fileName: 'The file name',
};

const leftYears: Readonly<Record<string, string>> = {
  problems: 'Section 5, on problems,',
  plan: 'Section 5, on what is planned,',
  carriedIn: 'The sentence on requests carried in from the year before',
  carriedOut: 'The sentence on requests carried over to the next year',
  compared: 'A comparison with another year',
  programme: 'The programme of work that is said to be carried out',
  fee: 'Section 6, on the processing fee,',
  section2: 'The text of section 2',
  section3: 'The text of section 3',
  section4: 'The text of section 4',
  section6: 'The opening of section 6',
};

export const contentMessages: MessageTable = {
  'form/edition-year': ({ data }) =>
    `The report for ${data.year} uses the form of ${data.notice}, which is for report years ${data.from}${data.to === null ? ' on' : ` to ${data.to}`}. It should use the form of its year.`,
  'form/hybrid': ({ data }) =>
    data.row
      ? `The ${englishTableNames[String(data.table)]} has one undivided row "${data.rowLabel}", as an older form did, in a report on the form of ${data.edition}. It should give the parts.`
      : `The ${englishTableNames[String(data.table)]} is that of ${data.tableEdition} in a report on the form of ${data.edition}. One form should be used throughout.`,
  'form/wording': ({ data }) => `"${data.wording}" is not the official wording, which is "${data.official}".`,
  'form/notice': ({ data }) =>
    data.problem === 'outdated'
      ? `The notice cited (${data.cited ?? ''}) no longer applies to report year ${data.year}; the form is that of ${data.official}.`
      : `The number cited (${data.cited ?? ''}) is wrong; the notice on the form is ${data.official}.`,
  'cell/words': ({ data }) =>
    `The cell in ${englishCellName(data as NamedCellData)} says "${data.raw}"; it should hold one figure, 0 where there is nothing.`,
  'article20/unfilled': ({ data }) => {
    const cells = data.cells as readonly NamedCellData[];
    const named = cells.slice(0, 5).map(englishOperandName).join(', ');
    return `The table of proactive disclosure has no figure for ${named}${cells.length > 5 ? ` and ${cells.length - 5} more cells` : ''}. Where nothing happened, the form asks for 0.`;
  },
  'article20/decisions-as-sum': ({ data }) =>
    `The figure in ${englishCellName(data as NamedCellData)} is ${data.decisions}, just the previous items ${data.previousItems} plus the change ${data.change}. This column counts decisions made this year, not items.`,
  'article20/change-exceeds-previous': ({ data }) =>
    `The figure in ${englishCellName(data as NamedCellData)} is ${data.change}, a decrease greater than the ${data.previousItems} items there were. Check both figures.`,
  'article20/decisions-in-change': ({ data }) =>
    `The figure in ${englishCellName(data as NamedCellData)} is ${data.change}, far above the ${data.previousItems} previous items, and the column of decisions after it is blank: the decisions may stand one column off.`,
  'article20/in-force-too-small': ({ data }) =>
    `The figure in ${englishCellName(data as NamedCellData)} is ${data.inForce}, but with ${data.issued} issued and ${data.repealed} repealed at least ${data.expectedAtLeast} are in force.`,
  'article20/total-below-new': ({ data }) =>
    `The figure in ${englishCellName(data as NamedCellData)} is ${data.totalDisclosed}, less than the ${data.newlyDisclosed} newly disclosed, which it should include.`,
  'article20/amount-unit-missing': ({ data }) =>
    `The amount in ${englishCellName(data as NamedCellData)} is ${data.raw} without a unit: yuan or ten thousand yuan cannot be told apart. State the unit.`,
  'article20/amount-unit-differs': ({ data }) =>
    `The amount in ${englishCellName(data as NamedCellData)} is "${data.raw}" in ${data.unit}, but the header asks for ${data.expected}. Convert it.`,
  'article20/amount-implausible': ({ data }) =>
    `The amount in ${englishCellName(data as NamedCellData)} is ${data.raw}, that is ${data.yuan} yuan${data.purchases ? ` for ${data.purchases} purchases` : ''}: too much for an organ of this level. Yuan may have been entered as ten thousand yuan.`,
  'article20/procurement-mismatch': ({ data }) =>
    `Purchases number ${data.projects} and cost ${data.amount}${data.unit ?? ''}: one is 0 and the other is not. Check both.`,
  'article20/rules-without-power': ({ data }) => {
    const cells = data.cells as readonly (NamedCellData & { value: number })[];
    const named = cells.map((cell) => `${englishOperandName(cell)} ${cell.value}`).join(', ');
    return `The report counts administrative rules (${named}), but ${data.agency ?? 'the organ'} is an organ of ${data.organLevel} level without the power to make them. Normative documents belong in the next row.`;
  },
  'time/year-conflict': ({ data }) =>
    `${places[String(data.where)] ?? data.where}${data.fileName ? ` "${data.fileName}"` : ''} says ${data.year}, but this is the report for ${data.expected}. Check which is right.`,
  'time/stale-year': ({ data }) =>
    `Section 1 opens with ${data.year}, but this is the report for ${data.expected}: last year's text may have been left in.`,
  'time/no-such-day': ({ data }) => `"${data.date}" is no day of the calendar. Check and correct it.`,
  'form/basis': ({ data }) =>
    data.problem === 'decree'
      ? `The regulations are cited as decree ${data.cited} of the State Council; those in force are decree ${data.official}.`
      : data.problem === 'article'
        ? `The report is based on ${data.cited} of the regulations; the articles on the annual report are ${data.official}.`
        : data.problem === 'noArticle'
          ? `The regulations are cited with ${data.cited}, but their last article is ${data.official}. Check it.`
          : `The regulations are called ${data.cited}; their name is ${data.official}.`,
  'section/part-numeral': ({ data }) =>
    `"${data.text}" has the same numeral （${data.numeral}） as "${data.before}" before it. Number the parts of a section one after the other.`,
  'section/paragraph-repeated': ({ data, cause }) =>
    `The paragraph "${data.text}…" stands twice in section ${data.section}. ${cause === 'agency' ? 'Delete one.' : 'Several paragraphs do: conversion may have doubled them, check the source.'}`,
  'time/year-left': ({ data }) =>
    `${leftYears[String(data.where)] ?? data.where} speaks of ${data.year}; it should be ${data.expected}. ${Number(data.year) > Number(data.expected) ? 'It may be a slip.' : 'The text of an earlier year may have been left in.'}`,
  'time/period': ({ data }) =>
    `The statistics period is ${data.from} to ${data.to}; it should be the whole year, ${data.expectedFrom} to ${data.expectedTo}.`,
  'time/late': ({ data }) =>
    `The report for ${data.year} was published on ${data.published}, after the deadline ${data.deadline}. A move of the site can change page dates: verify first.`,
  'time/early': ({ data }) =>
    `The report was published on ${data.published}, before its period ended on ${data.periodEnd}, so its figures cannot be complete.`,
  'validate/rule-failed': ({ data }) =>
    `The rule "${data.rule}" failed and checked nothing: ${data.message}. This is no fault of the report.`,
};
