import type { EquationDefinition, TableDefinition } from '../../src/grammar-contract/edition.js';

const columns = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** The table of reviews and lawsuits; the same in both editions. */
export const disputes = {
  name: 'disputes',
  section: 4,
  shape: 'single',
  groups: [{ key: 'litigation', label: '行政诉讼' }],
  blocks: [
    {
      key: 'disputes',
      columns: [
        { key: 'upheld', label: '结果维持' },
        { key: 'corrected', label: '结果纠正' },
        { key: 'other', label: '其他结果' },
        { key: 'pending', label: '尚未审结' },
        { key: 'total', label: '总计' },
      ],
      rows: [
        { key: 'review', label: '行政复议', columns },
        { key: 'directLitigation', label: '未经复议直接起诉', group: 'litigation', columns },
        { key: 'postReviewLitigation', label: '复议后起诉', group: 'litigation', columns },
      ],
    },
  ],
} as const satisfies TableDefinition;

export function disputeEquations(notice: string): readonly EquationDefinition[] {
  return [
    {
      code: 'disputes/group-total',
      table: 'disputes',
      over: 'row',
      left: ['total'],
      right: ['upheld', 'corrected', 'other', 'pending'],
      source: `${notice}, 表四“总计”栏`,
    },
  ];
}
