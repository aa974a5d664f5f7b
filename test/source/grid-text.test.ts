import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/source/fold.js';
import { sourceRange } from '../../src/source/folded-text.js';
import { straightenGrids } from '../../src/source/grid-text.js';

const straight = (text: string): string => straightenGrids(foldText(text)).folded();

const wrapped = [
  '+----------+----+----+',
  '| 信息内容 | 甲 | 乙 |',
  '+----------+----+----+',
  '| 行政规范 | 0  |    |',
  '| 性文件   |    | 12 |',
  '+----------+----+----+',
  '| 规章     |    | 3  |',
  '+----------+----+----+',
].join('\n');

describe('straightenGrids', () => {
  it('keeps what stands behind the last bar of a line that lost its end, and shows where cells are gone', () => {
    const torn = (from: string, to: string): string => straight(wrapped.replace(from, to)).split('\n')[1] ?? '';
    expect(straight(wrapped)).toBe('|信息内容|甲|乙|\n|行政规范 性文件|0|12|\n|规章||3|\n');
    expect(torn('|    | 12 |', '|    | 12')).toBe('|行政规范 性文件|0|12|');
    expect(torn('|    | 12 |', '|')).toBe('|行政规范 性文件|0|?|');
  });

  it('keeps the figures of a row together that stand on several lines, and the digits of one figure', () => {
    const text = [
      '+----------+-----+-----+-----+-----+-----+-----+',
      '|          |     |     |     |     |     |     |',
      '| 二、上年 |     |     |  3  |  4  |  5  |     |',
      '|          |  1  |  2  |     |     |     |  6  |',
      '+----------+-----+-----+-----+-----+-----+-----+',
      '| （一）予 |     |     |     |     |     |     |',
      '| 以公开   |     |     |  3  |  4  |  5  |     |',
      '|          |  1  |  2  |     |     |     |  6  |',
      '+----------+-----+-----+-----+-----+-----+-----+',
      '| 总计     |  1  |  2  |  3  |  4  |  5  |  6  |',
      '+----------+-----+-----+-----+-----+-----+-----+',
    ].join('\n');
    expect(straight(text)).toBe('|二、上年|1|2|3|4|5|6|\n|(一)予 以公开|1|2|3|4|5|6|\n|总计|1|2|3|4|5|6|\n');
    const digits = [
      '+----------+-+-+-+-+-+-+-+',
      '|          |2|7| | | | |3|',
      '| 一、本年 |5|6|8|4|2|9|6|',
      '|          |2| | | | | |1|',
      '+----------+-+-+-+-+-+-+-+',
      '| 二、上年 |1|1|0|0|1|0|2|',
      '+----------+-+-+-+-+-+-+-+',
      '| 结转     |1|0|0|0|0|0|1|',
      '+----------+-+-+-+-+-+-+-+',
    ].join('\n');
    expect(straight(digits).split('\n')[0]).toBe('|一、本年|252|76|8|4|2|9|361|');
  });

  it('puts figures on one line that stand on several though no cell is wrapped', () => {
    const text = [
      '+------+-----+-----+',
      '| 规章 |  0  |     |',
      '|      |     | 26  |',
      '+------+-----+-----+',
      '| 行政 |  1  |     |',
      '|      |     | 12  |',
      '+------+-----+-----+',
      '| 许可 |  1  |  2  |',
      '+------+-----+-----+',
    ].join('\n');
    expect(straight(text)).toBe('|规章|0|26|\n|行政|1|12|\n|许可|1|2|\n');
  });

  it('puts the cells of a ruled row on one line, blank cells kept', () => {
    expect(straight(wrapped)).toBe('|信息内容|甲|乙|\n|行政规范 性文件|0|12|\n|规章||3|\n');
  });

  it('opens no row in the middle of figures, though some are broken before their column is full', () => {
    const text = [
      '+------+---+----+---+---+',
      '| 一、 | 3 | 2  | 2 | 1 |',
      '| 本年 | 7 | 12 | 0 | 3 |',
      '| 新收 | 0 | 04 | 9 |   |',
      '+------+---+----+---+---+',
      '| 二、 | 9 | 0  | 0 | 1 |',
      '| 上年 | 3 | 1  | 1 |   |',
      '+------+---+----+---+---+',
      '| 总计 | 4 | 0  | 0 | 4 |',
      '+------+---+----+---+---+',
      '| 结转 | 4 | 0  | 0 | 4 |',
      '+------+---+----+---+---+',
    ].join('\n');
    expect(straight(text).split('\n')[0]).toBe('|一、 本年 新收|370|2 1204|209|13|');
  });

  it('joins figures that were broken from their ends, where each line below is full', () => {
    const text = [
      '+------+----+-----+----+-----+',
      '| 一、 | 2  | 1   | 46 | 10  |',
      '| 本年 | 90 | 373 | 97 | 402 |',
      '| 新收 | 18 |     |    |     |',
      '+------+----+-----+----+-----+',
      '| 二、 | 0  | 0   | 3  | 345 |',
      '| 上年 |    |     | 45 |     |',
      '+------+----+-----+----+-----+',
      '| 总计 | 4  | 0   | 0  | 4   |',
      '+------+----+-----+----+-----+',
      '| 结转 | 0  | 0   | 0  | 4   |',
      '+------+----+-----+----+-----+',
    ].join('\n');
    expect(straight(text).split('\n').slice(0, 2)).toEqual(['|一、 本年 新收|29018|1373|4697|10402|', '|二、 上年|0|0|345|345|']);
    // A figure that leaves room below others: not all of them are digits of those.
    expect(straight(text.replace('| 373 |', '| 37  |')).split('\n')).toContain('|一、|2|1|46|10|');
  });

  it('ends a drawing above a table that is ruled in another width', () => {
    const below = ['| 结果维持 | | | | | 总计 |', '|------------|---|---|---|---|------|', '| 1 | 2 | 3 | 4 | 5 | 15 |'].join('\n');
    expect(straight(`${wrapped}\n${below}`)).toBe(`${straight(wrapped)}${straight(below)}`);
  });

  it('counts what folding leaves out: bold words move no border', () => {
    const text = [
      '+------+------+------+',
      '| **一 | 1    | 24   |',
      '| 、本 |      |      |',
      '| 年** |      |      |',
      '+------+------+------+',
      '| **二 | 24   | 0    |',
      '| 、** |      |      |',
      '+------+------+------+',
      '| 丙   | 2\u200b    | 3    |',
      '+------+------+------+',
    ].join('\n');
    expect(straight(text)).toBe('|一 、本 年|1|24|\n|二 、|24|0|\n|丙|2|3|\n');
  });

  it('joins a figure that is broken at the comma between its thousands, however much room it has', () => {
    const text = [
      '+------+------+------+------+',
      '| 一、 | 1    | 2,   | 7,   |',
      '| 本年 | ,716 | 222  | 6    |',
      '+------+------+------+------+',
      '| 二、 | 24   | 0    | 5    |',
      '| 上年 | ,7   |      | 71   |',
      '+------+------+------+------+',
      '| 丙   | 2    | 3    | 1    |',
      '+------+------+------+------+',
    ].join('\n');
    expect(straight(text)).toBe('|一、 本年|1,716|2,222|7, 6|\n|二、 上年|24 ,7|0|5 71|\n|丙|2|3|1|\n');
  });

  it('keeps the place of each character', () => {
    const text = straightenGrids(foldText(wrapped));
    const at = text.folded().indexOf('12');
    expect(wrapped.slice(...sourceRange(text, at, at + 2))).toBe('12');
    const label = text.folded().indexOf('行政');
    const [from, to] = sourceRange(text, label, label + '行政规范 性文件'.length);
    expect([wrapped.slice(from, from + 2), wrapped.slice(to - 2, to)]).toEqual(['行政', '文件']);
  });

  it('gives a cell that spans rows to the row it opens in', () => {
    const text = [
      '┌────┬────┬──┐',
      '│    │甲乙│1 │',
      '│总类├────┼──┤',
      '│    │丙丁│2 │',
      '│    │戊  │  │',
      '├────┼────┼──┤',
      '│丁  │戊  │3 │',
      '├────┼────┼──┤',
      '│己  │    │4 │',
      '└────┴────┴──┘',
    ].join('\n');
    expect(straight(text)).toBe('|总类|甲乙|1|\n|丙丁 戊|2|\n|丁|戊|3|\n|己||4|\n');
  });

  it('takes tools that count a Han character as one column', () => {
    const text = ['+--------+---+', '|规章 |1  |', '+--------+---+'].join('\n');
    const counted = [
      '+----+---+',
      '|行政规范|1  |',
      '|性文件 |   |',
      '|----+---|',
      '|规章  |2  |',
      '|----+---|',
      '|许可  |3  |',
      '+----+---+',
    ].join('\n');
    expect(straight(counted)).toBe('|行政规范 性文件|1|\n|规章|2|\n|许可|3|\n');
    expect(straight(text)).toBe(text);
  });

  it('leaves tables alone whose lines are rows', () => {
    const text = [
      '+----+----+',
      '| 甲 | 乙 |',
      '+----+----+',
      '| 1  | 2  |',
      '| 3  | 4  |',
      '| 5  | 6  |',
      '+----+----+',
      '+----+----+',
    ].join('\n');
    expect(straight(text)).toBe(foldText(text).folded());
  });

  it('keeps what stands beside the drawing', () => {
    const text = wrapped
      .split('\n')
      .map((line, i) => (i === 3 ? `侧栏  ${line}` : `      ${line}`))
      .join('\n');
    expect(straight(text)).toContain('|行政规范 性文件|0|12|');
    expect(straight(text)).toContain('侧栏');
  });
});
