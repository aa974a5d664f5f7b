import type { Rule } from './rule.js';
import { article20Amounts } from './rules/article20-amounts.js';
import { article20Documents } from './rules/article20-documents.js';
import { article20PreviousYear } from './rules/article20-previous-year.js';
import { article20RulesWithoutPower } from './rules/article20-rules-without-power.js';
import { article20Unfilled } from './rules/article20-unfilled.js';
import { cellFigures } from './rules/cell-figures.js';
import { cellWords } from './rules/cell-words.js';
import { equations } from './rules/equations.js';
import { formBasis } from './rules/form-basis.js';
import { formEditionYear } from './rules/form-edition-year.js';
import { formHybrid } from './rules/form-hybrid.js';
import { formNotice } from './rules/form-notice.js';
import { formWording } from './rules/form-wording.js';
import { incomplete } from './rules/incomplete.js';
import { reportContact } from './rules/report-contact.js';
import { reportHead } from './rules/report-head.js';
import { reportOtherAgency } from './rules/report-other-agency.js';
import { reportSelfReference } from './rules/report-self-reference.js';
import { sectionContent } from './rules/section-content.js';
import { sectionFeeStatement } from './rules/section-fee-statement.js';
import { sectionHeading } from './rules/section-heading.js';
import { sectionOrder } from './rules/section-order.js';
import { sectionParagraphRepeated } from './rules/section-paragraph-repeated.js';
import { sectionPartNumeral } from './rules/section-part-numeral.js';
import { sectionParts } from './rules/section-parts.js';
import { sectionPlaceholder } from './rules/section-placeholder.js';
import { sectionPointCount } from './rules/section-point-count.js';
import { sectionPresence } from './rules/section-presence.js';
import { sectionRepeated } from './rules/section-repeated.js';
import { sectionTemplateText } from './rules/section-template-text.js';
import { tableColumns } from './rules/table-columns.js';
import { tablePresence } from './rules/table-presence.js';
import { tableRows } from './rules/table-rows.js';
import { timeDays } from './rules/time-days.js';
import { timePeriod } from './rules/time-period.js';
import { timePublished } from './rules/time-published.js';
import { timeYearLeft } from './rules/time-year-left.js';
import { timeYears } from './rules/time-years.js';
import { totalWithoutOperands } from './rules/total-without-operands.js';
import { wrongCell } from './rules/wrong-cell.js';

/**
 * The standard rules. Findings are sorted by range; where ranges are equal this order decides: what is missing as a
 * whole first, then what is broken, then what is doubtful.
 */
export const rules: readonly Rule[] = [
  // The report and its sections
  reportHead,
  reportOtherAgency,
  reportSelfReference,
  reportContact,
  sectionPresence,
  sectionRepeated,
  sectionOrder,
  sectionHeading,
  sectionParts,
  sectionPartNumeral,
  sectionPointCount,
  sectionParagraphRepeated,
  sectionContent,
  sectionFeeStatement,
  sectionTemplateText,
  sectionPlaceholder,
  // The tables
  tablePresence,
  tableRows,
  tableColumns,
  // The form
  formEditionYear,
  formHybrid,
  formWording,
  formNotice,
  formBasis,
  // The arithmetic
  equations,
  wrongCell,
  totalWithoutOperands,
  incomplete,
  cellFigures,
  cellWords,
  // The plausibility
  article20Unfilled,
  article20PreviousYear,
  article20Documents,
  article20Amounts,
  article20RulesWithoutPower,
  // The time
  timeYears,
  timeYearLeft,
  timeDays,
  timePeriod,
  timePublished,
];
