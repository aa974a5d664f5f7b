import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const [block] = edition2021.tables.applications.blocks;
const rows = block.rows.map(
  ({ numbering, label }, i) =>
    [`${numbering ?? ''}${label}`, columns.map((column) => (/自然人|总计/.test(column) ? `${i % 3}` : '无'))] as const,
);
const shown = rows.map((_, i) => `${i % 3} 无 无 无 无 无 ${i % 3}`);

describe('records most of whose columns have a word for nothing', () => {
  it('keep these where they are: they are no names of rows', () => {
    const records = rows.map(
      ([label, figures]) => `Row(项目=${label}, ${columns.map((column, i) => `${column}=${figures[i]}`).join(', ')})`,
    );
    expect(Object.values(readShown(reportWith('applications', records), 'applications').rows)).toEqual(shown);
  });

  it('have the names of rows first, wherever they stand', () => {
    const records = rows.map(([label, figures]) =>
      Object.fromEntries([...columns.map((column, i) => [column, figures[i]] as const), ['项目', label]]),
    );
    const lines = JSON.stringify(records, null, 1).split('\n');
    expect(Object.values(readShown(reportWith('applications', lines), 'applications').rows)).toEqual(shown);
  });
});
