import type { EditionDefinition } from '../../../src/grammar-contract/edition.js';
import { edition2021 } from '../../editions/2021/edition.js';

const { article20, applications } = edition2021.tables;
const [item1, ...otherItems] = article20.blocks;
const [issued, repealed, inForce] = item1.columns;

/** Edition template: say here which notice prescribes it. It is the form of 2021 but for what is replaced below. */
export const editionTemplate = {
  ...edition2021,
  id: 'template',
  // Title and number of the notice; README.md cites it.
  notice: '关于template的通知',
  // First and last report year; null: still in force.
  years: [2099, null],
  tables: {
    ...edition2021.tables,
    article20: {
      ...article20,
      // Labels that no other edition has tell the reports of this one: at least one is needed.
      blocks: [{ ...item1, columns: [{ ...issued, label: '本年新发template件数' }, repealed, inForce] }, ...otherItems],
    },
    applications,
  },
} as const satisfies EditionDefinition;
