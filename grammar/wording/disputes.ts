import type { WordingDefinition } from '../../src/grammar-contract/wording.js';
import { variantsOf } from '../common/variants-of.js';

const table = 'disputes';
const { row, column } = variantsOf(table);

/** Variants of the headers of the table of reviews and lawsuits. */
export const disputeWordings: readonly WordingDefinition[] = [
  column('upheld', '维持', 'common', 'abbreviation'),
  column('corrected', '纠正', 'common', 'abbreviation'),
  column('upheld', '维持结果', 'common'),
  column('corrected', '纠正结果', 'common'),
  { ...column('upheld', '结果', 'seeds 0 and 1: second line of the cell lost', 'damage'), alsoMeans: { table, column: 'corrected' } },
  { ...column('corrected', '结果', 'seeds 0 and 1: second line of the cell lost', 'damage'), alsoMeans: { table, column: 'upheld' } },
  column('other', '其他', 'seeds 0 and 1: second line of the cell lost', 'damage'),
  column('other', '其它结果', 'common'),
  column('pending', '尚未', 'seeds 0 and 1: second line of the cell lost', 'damage'),
  column('pending', '尚未审理', 'common', 'error'),
  column('pending', '未审结', 'common', 'abbreviation'),
  column('pending', '尚未结案', 'unverified'),
  column('pending', '尚未办结', 'unverified'),
  column('total', '合计', 'common'),
  column('total', '总数', 'unverified'),
  row('directLitigation', '未经复议', 'second line of the cell lost', 'damage'),
  row('directLitigation', '未经复议直接诉讼', 'common'),
  row('postReviewLitigation', '复议后诉讼', 'common'),
  row('postReviewLitigation', '经复议后起诉', 'common'),
  row('postReviewLitigation', '行政复议后起诉', 'unverified'),
  row('postReviewLitigation', '经行政复议后起诉', 'unverified'),
  row('directLitigation', '未经行政复议直接起诉', 'unverified'),
];
