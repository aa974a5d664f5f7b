import fc from 'fast-check';
import { editions } from './arbitrary-report.js';
import { destroyingDamages, keepingDamages } from './damage/index.js';
import { arbitraryCase, printCase } from './printed-case.js';

const labels = editions.flatMap((form) => [
  ...form.headings.map((heading) => heading.text),
  ...Object.values(form.tables).flatMap((table) => [
    ...(table.groups ?? []).map((group) => group.label),
    ...table.blocks.flatMap((block) => [
      ...(block.caption === undefined ? [] : [block.caption]),
      ...block.columns.map((column) => column.label),
      ...block.rows.map((row) => row.label),
    ]),
  ]),
]);

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...labels) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('|', '\t', '\n', '\n\n', ' ', '||', '|||', '\r\n', '---|---', '+---+', '<td>', '</td>', '{|', '|-', ','),
  },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 99_999_999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('/', '—', '无', '1.5万元', '（一）', '三、', '2023年', '&nbsp;', '\u200b', '\ud800', '\u0000') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);

/** Words of the form, separators and figures in any order. */
const soup = fc.array(fragment, { maxLength: 120 }).map((parts) => parts.join(''));

/** A printed report with one piece cut out or one piece repeated. */
const cutReport = fc
  .tuple(
    arbitraryCase({ damages: [...keepingDamages, ...destroyingDamages], keepsEverything: false }),
    fc.nat(6000),
    fc.nat(300),
    fc.boolean(),
  )
  .map(([printed, start, length, isRepeated]) => {
    const text = printCase(printed);
    const piece = text.slice(start, start + length);
    return isRepeated ? text.slice(0, start) + piece + text.slice(start) : text.slice(0, start) + text.slice(start + length);
  });

/** Any string a caller may give: noise, words of the form in any order, printed reports with a piece cut out or repeated. */
export const anyText: fc.Arbitrary<string> = fc.oneof(soup, cutReport, fc.string({ unit: 'binary' }), fc.string());
