import type { MessageTable } from '../../message.js';
import { englishTableNames, keyToWords } from '../cell-name.js';

function table(data: Readonly<Record<string, unknown>>): string {
  return englishTableNames[String(data.table)] ?? String(data.table);
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.map((item) => `"${keyToWords(item)}"`).join(', ') : String(value);
}

function heading(value: unknown): string {
  return value === null || value === undefined ? '' : ` (${value})`;
}

const statements: Readonly<Record<string, string>> = {
  compiled: 'The report says it was compiled by',
  contact: 'The report gives as its contact',
  signature: 'The report is signed by',
  published: 'The report presents itself as that of',
  opening: 'Section 1 opens with',
  part: 'A part of section 1 tells of',
  fee: 'Section 6 speaks of',
};

const contacts: Readonly<Record<string, string>> = {
  phone: 'The telephone number',
  postcode: 'The postcode',
  email: 'The e-mail address',
  address: 'The web address',
};

const contactFaults: Readonly<Record<string, string>> = {
  phone: 'has too few or too many digits',
  postcode: 'does not have 6 digits',
  email: 'is not complete',
  address: 'is not written as one',
};

export const structureMessages: MessageTable = {
  'report/agency-missing': () =>
    'No agency is named anywhere. The title or the signature should name it; if the page around the text does, include that.',
  'report/other-agency': ({ data }) =>
    `${statements[String(data.where)]} "${data.name}", but it is the report of ${data.agency}: the text may have been taken over from another organ. Check which is right.`,
  'report/self-reference': ({ data }) =>
    `The text calls its organ "${data.text}", but it is the report of ${data.agency}: it may have been taken over from another organ. Check it.`,
  'report/contact': ({ data }) =>
    `${contacts[String(data.kind)] ?? 'Contact'} "${data.text}" ${contactFaults[String(data.kind)] ?? 'is wrong'}. Check it.`,
  'report/year-missing': () => 'The report does not say which year it is about. The title should name the year.',
  'report/title-missing': () =>
    'The text has no title. It should name the agency, the year and 政府信息公开工作年度报告; ignore this if the page shows it elsewhere.',
  'report/title-wording': ({ data }) => `The title "${data.title}" is not the official one, which is "${data.official}".`,
  'section/missing': ({ data }) =>
    `Section ${data.section}${heading(data.heading)} is missing. The form has six sections; one with nothing to say keeps its heading and says so.`,
  'section/heading-missing': ({ data }) =>
    `The content of section ${data.section} is there, its heading${heading(data.heading)} is not. Conversion may have lost it: check the source, and add it if it is not there.`,
  'section/repeated': ({ data }) =>
    `"${data.text}" repeats the number of section ${data.section}. Each section has one heading; levels within it are numbered （一）, （二）.`,
  'section/order': ({ data }) =>
    `Section ${data.section} stands after section ${data.after}; sections should follow the order of the form.`,
  'section/numeral': ({ data }) =>
    `The heading "${data.text}" ${data.numeral === null ? 'has no numeral' : `is numbered ${data.numeral}`}; it is the heading of section ${data.section} (${data.official}).`,
  'section/wording': ({ data }) => `The heading "${data.text}" is not the official wording "${data.official}" of section ${data.section}.`,
  'section/part-missing': ({ data }) =>
    `Section ${data.section} has no part on ${list(data.missing)}. The form asks the overview to cover five parts; make sure that the content is there.`,
  'section/point-count': ({ data }) =>
    `Section ${data.section} announces ${data.announced} points ("${data.text}") and lists ${data.listed}. Make both agree.`,
  'section/part-empty': ({ data }) =>
    `"${data.text}" is a heading without content. It should say what was done, or that there was nothing.`,
  'section/empty': ({ data }) => `Section ${data.section}${heading(data.heading)} is a heading without content.`,
  'section/nothing-reported': ({ data }) =>
    `Section ${data.section} only says "${data.text}". Article 50 of the Regulations asks for the main problems and the improvements.`,
  'section/fee-statement-missing': ({ data }) =>
    data.elsewhere
      ? 'Section 6 does not state the information processing fee (信息处理费), though another section mentions it. It belongs in section 6.'
      : 'Section 6 does not state the information processing fee (信息处理费). From report year 2021 on it should give the notices issued and the amount charged, or say that none was. A sentence on administrative fees (行政事业性收费) in general does not say it.',
  'section/template-text': ({ data }) =>
    `"${data.text}" is a sentence of the notice or of filling instructions, not of the report, and should be deleted.`,
  'section/placeholder': ({ data }) =>
    data.kind === 'name'
      ? `"${data.text}" gives no name and may be left in from a template. Where the name is left out on purpose, nothing is wrong.`
      : data.kind === 'missing'
        ? `"${data.text}" counts something and has no figure; it should be added.`
        : `"${data.text}" is left in from a template; it should be filled in or deleted.`,
  'table/missing': ({ data }) =>
    `Section ${data.section} has no ${table(data)}. It may be an image or have been lost in conversion; add it if the source has none.`,
  'table/blank': ({ data }) =>
    data.isUnread === true
      ? `No figure of the ${table(data)} was read: it may be blank, or conversion may have lost them. Check the source.`
      : `The ${table(data)} is blank: none of its ${data.cells ?? ''} cells holds a figure. Where nothing happened, the form asks for 0.`,
  'table/row-missing': ({ data }) =>
    `The ${table(data)} lacks ${Array.isArray(data.rows) && data.rows.length === 1 ? 'the row' : 'the rows'} ${list(data.rows)}. Conversion may have lost that: check the source.`,
  'table/row-extra': ({ data }) => `The ${table(data)} has a row "${data.text}" that the form does not have. Its figures are not counted.`,
  'table/column-missing': ({ data }) =>
    `The header of the ${table(data)} does not name ${list(data.columns)}. Figures were read by their place; check the header in the source.`,
  'table/column-repeated': ({ data }) =>
    `The header of the ${table(data)} repeats ${list(data.columns)}. Figures were read by their place; check the header in the source.`,
  'table/total-alone': ({ data }) =>
    `The row "${keyToWords(data.row)}" has a total of ${data.value} over blank cells, so it cannot be checked. Fill the cells, with 0 where there is nothing.`,
  'table/total-unfilled': ({ data }) =>
    `The row "${keyToWords(data.row)}" has every part but no total. The parts add up to ${data.sum}, which the total should be.`,
};
