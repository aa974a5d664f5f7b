import type { WordingDefinition } from '../../src/grammar-contract/wording.js';
import { variantsOf } from '../common/variants-of.js';

const table = 'article20';
const { row, column, caption } = variantsOf(table);

const items = [
  ['item1', '一', '1'],
  ['item5', '五', '5'],
  ['item6', '六', '6'],
  ['item8', '八', '8'],
  ['item9', '九', '9'],
] as const;

/** Variants of the wording of the Article 20 table. */
export const article20Wordings: readonly WordingDefinition[] = [
  row('normativeDocuments', '规范性文件', 'LYN'),
  row('normativeDocuments', '行政规范性文件', '2021 wording in a 2019 form'),
  row('rules', '政府规章', 'common'),
  row('otherServices', '其他对外管理服务', 'common', 'abbreviation'),
  row('otherServices', '其它对外管理服务事项', 'common'),
  row('fees', '行政事业性收费项目', 'common'),
  row('procurement', '集中采购', 'common', 'abbreviation'),
  row('procurement', '政府采购', 'common', 'abbreviation'),
  column('issued', '制发件数', '59759908041', 'abbreviation'),
  column('issued', '本年制发', '59759908041', 'abbreviation'),
  column('issued', '本年制发数量', 'common'),
  column('issued', '本年度制发件数', 'common'),
  column('repealed', '废止件数', '59759908041', 'abbreviation'),
  column('repealed', '本年废止', '59759908041', 'abbreviation'),
  column('repealed', '本年废止数量', 'common'),
  column('repealed', '本年度废止件数', 'common'),
  column('inForce', '有效件数', '59759908041', 'abbreviation'),
  column('inForce', '现行有效', '59759908041', 'abbreviation'),
  column('inForce', '现行有效数量', 'common'),
  column('decisions', '本年度处理决定数量', 'LYN'),
  column('decisions', '本年处理决定数量', '2021 wording in a 2019 form'),
  column('decisions', '处理决定数量', '2019 wording in a 2021 form'),
  column('amount', '本年收费金额', 'R:59759908041', 'abbreviation'),
  column('amount', '本年收费金额万元', 'common'),
  column('amount', '本年度收费金额', 'common', 'abbreviation'),
  column('amount', '本年度收费金额（单位：万元）', 'common'),
  column('amount', '本年收费总金额', 'common'),
  column('amount', '收费总金额', 'common', 'abbreviation'),
  column('amount', '收费金额', 'common', 'abbreviation'),
  column('amount', '采购金额', 'common', 'abbreviation'),
  column('made', '本年新制作数', 'common', 'abbreviation'),
  column('made', '新制作数量', 'common', 'abbreviation'),
  column('newlyDisclosed', '本年新公开数', 'common', 'abbreviation'),
  column('newlyDisclosed', '新公开数量', 'common', 'abbreviation'),
  column('totalDisclosed', '对外公开总数', 'common', 'abbreviation'),
  column('previousItems', '上一年项目数', 'common', 'abbreviation'),
  column('previousItems', '上年项目数量', 'common'),
  column('change', '本年增', 'seed 2, SJH', 'damage'),
  column('change', '本年增减', 'common'),
  column('change', '增减', 'common', 'abbreviation'),
  column('change', '本年增减数量', 'common'),
  column('projects', '采购项目数', 'common', 'abbreviation'),
  ...items.flatMap(([key, chinese, digit]) => [
    caption(key, `第（${chinese}）项`, 'R:59759908041'),
    caption(key, `第二十条第（${digit}）项`, 'converters that unify numerals'),
    caption(key, `条例第二十条第（${chinese}）项`, 'common'),
    caption(key, `政府信息公开条例第二十条第（${chinese}）项`, 'common'),
    caption(key, `中华人民共和国政府信息公开条例第二十条第（${chinese}）项`, 'RC'),
  ]),
  { of: { table, corner: '信息内容' }, text: '内容', kind: 'abbreviation', seen: 'common' },
  { of: { table, corner: '信息内容' }, text: '信息类别', kind: 'variant', seen: 'common' },
];
