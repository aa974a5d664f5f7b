import type { WordingDefinition, WordingKind } from '../../src/grammar-contract/wording.js';

const table = 'disputes';
const column = (key: string, text: string, seen: string, kind: WordingKind): WordingDefinition => ({
  of: { table, column: key },
  text,
  kind,
  seen,
});

/** Variants of the headers of the table of reviews and lawsuits. */
export const disputeWordings: readonly WordingDefinition[] = [
  column('upheld', '维持', 'common', 'abbreviation'),
  column('corrected', '纠正', 'common', 'abbreviation'),
  column('upheld', '维持结果', 'common', 'variant'),
  column('corrected', '纠正结果', 'common', 'variant'),
  { ...column('upheld', '结果', 'seeds 0 and 1: second line of the cell lost', 'damage'), alsoMeans: { table, column: 'corrected' } },
  { ...column('corrected', '结果', 'seeds 0 and 1: second line of the cell lost', 'damage'), alsoMeans: { table, column: 'upheld' } },
  column('other', '其他', 'seeds 0 and 1: second line of the cell lost', 'damage'),
  column('other', '其它结果', 'common', 'variant'),
  column('pending', '尚未', 'seeds 0 and 1: second line of the cell lost', 'damage'),
  column('pending', '尚未审理', 'common', 'error'),
  column('pending', '未审结', 'common', 'abbreviation'),
  column('total', '合计', 'common', 'variant'),
  { of: { table, row: 'directLitigation' }, text: '未经复议', kind: 'damage', seen: 'second line of the cell lost' },
  { of: { table, row: 'directLitigation' }, text: '未经复议直接诉讼', kind: 'variant', seen: 'common' },
  { of: { table, row: 'postReviewLitigation' }, text: '复议后诉讼', kind: 'variant', seen: 'common' },
  { of: { table, row: 'postReviewLitigation' }, text: '经复议后起诉', kind: 'variant', seen: 'common' },
];
