import { nameCell } from '../../finding/cell-names.js';
import { relatedArticle20 } from '../article20-row.js';
import { defineRule } from '../rule.js';
import { causeOf } from '../rule-context.js';

/**
 * Only departments of the State Council, provinces, cities with districts and prefectures make administrative rules. An
 * organ of a county or town that counts any has counted other documents. Silent where the level cannot be told.
 */
export const article20RulesWithoutPower = defineRule({
  meta: {
    name: 'article20-rules-without-power',
    codes: ['article20/rules-without-power'],
    severity: 'warning',
    source: 'Legislation Law (2023), Articles 91 and 93',
  },
  check(context) {
    const { organLevel, cues, report } = context;
    if (organLevel === null || cues === null || cues.ruleMakers.includes(organLevel)) return;
    const counted = Object.values(report.article20?.rows.rules?.cells ?? {}).filter((cell) => (cell.value ?? 0) > 0);
    const [first] = counted;
    if (!first) return;
    context.add({
      code: 'article20/rules-without-power',
      cause: causeOf(counted),
      range: context.placeOf('article20', first),
      related: relatedArticle20(context, 'cell', counted),
      data: {
        agency: report.agency,
        organLevel,
        cells: counted.map((cell) => ({ ...nameCell(context.form, 'article20', cell), value: cell.value })),
      },
      subject: { row: 'rules' },
    });
  },
});
