import { describe, expect, it } from 'vitest';
import { findBulletLines, mayHaveBulletLines } from '../../src/source/formats/bullet-lines.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const rows = [
  ['一、本年新收政府信息公开申请数量', '2', '1', '0', '0', '0', '0', '3'],
  ['二、上年结转政府信息公开申请数量', '1', '', '0', '0', '0', '0', '1'],
  ['（一）予以公开', '2', '1', '0', '0', '0', '0', '3'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '0', '0', '0', '0', '0', '0', '0'],
  ['（七）总计', '2', '1', '0', '0', '0', '0', '3'],
  ['四、结转下年度继续办理', '1', '0', '0', '0', '0', '0', '1'],
];
const cells = [...columns, ...rows.flat()];

describe('bullets on lines of their own', () => {
  it.each(['-\n', '- \n', '*\n\n', '•\r\n'])('are no cells: %j', (bullet) => {
    const lines = cells.map((cell) => `${bullet}${cell}`);
    const { rows: read } = readShown(reportWith('applications', lines), 'applications');
    expect(read).toMatchObject({ received: '2 1 0 0 0 0 3', carriedIn: '1 _ 0 0 0 0 1', carriedOut: '1 0 0 0 0 0 1' });
  });

  it('are marks where most words have none before them', () => {
    const lines = cells.map((cell) => (cell === '0' ? '-' : cell));
    const source = reportWith('applications', lines);
    expect(findBulletLines(source)).toEqual([]);
    expect(readShown(source, 'applications').rows.received).toBe('2 1 - - - - 3');
  });

  it('are marks where each row ends with one and the next begins behind it', () => {
    const lines = rows.map(([label]) => label as string).flatMap((label) => [label, ...new Array(7).fill('-')]);
    const source = reportWith('applications', [...columns, ...lines, ...lines, ...lines, ...lines, ...lines, ...lines]);
    expect(findBulletLines(source)).toEqual([]);
  });

  it('are looked for only where two of them stand before a line each', () => {
    expect(mayHaveBulletLines('规章\n-\n0\n-\n')).toBe(false);
    expect(mayHaveBulletLines('规章\n-\n-\n-\n0\n')).toBe(false);
    expect(mayHaveBulletLines('\n-\n规章\n-\n0\n')).toBe(true);
  });
});
