import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const read = (lines: readonly string[]) => readShown(reportWith('disputes', lines), 'disputes');
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const line = (cells: readonly (string | number)[], width = 12): string =>
  cells
    .map((cell) => `${cell}`.padEnd(`${cell}`.charCodeAt(0) > 256 ? width - `${cell}`.length : width))
    .join('')
    .trimEnd();
/** Three parts, the names of their rows above the headers. */
const parts = (...figures: readonly (readonly (string | number)[])[]): string[] =>
  ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'].flatMap((name, i) => [
    name,
    line(outcomes),
    line(figures[i] ?? []),
  ]);
const tabs = (cells: readonly (string | number)[]): string => cells.join('\t');
const lawsuits = '未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t';

describe('reviews and lawsuits printed in parts, each below headers of its own', () => {
  it('are read by the cells of each line', () => {
    const { rows } = read([
      '行政复议\t\t\t\t',
      tabs(outcomes),
      tabs([0, '', 0, 0, 0]),
      '行政诉讼\t\t\t\t\t\t\t\t\t',
      lawsuits,
      tabs([...outcomes, ...outcomes]),
      tabs([0, '', 0, '', 0, '', 25, 0, 0, 25]),
    ]);
    expect(rows).toEqual({ review: '0 _ 0 0 0', directLitigation: '0 _ 0 _ 0', postReviewLitigation: '_ 25 0 0 25' });
  });

  it('are read where the longer names of rows stand above the headers', () => {
    const { rows } = read(parts([4, 12, '', '', 16], [8, 0, 0, 12, 20], ['', 5, 2, 10, 17]));
    expect(rows).toEqual({ review: '4 12 _ _ 16', directLitigation: '8 0 0 12 20', postReviewLitigation: '_ 5 2 10 17' });
  });

  it('are not read where the sums of a part do not bear out the places of its figures', () => {
    const { rows } = read(parts([4, 12, '', '', 17], [8, '', 0, 12, 20], [2, '', 5, 10, 17]));
    expect(rows).toEqual({ review: '? ? ? ? ?', directLitigation: '8 _ 0 12 20', postReviewLitigation: '2 _ 5 10 17' });
  });

  it('are not read where a part has its figures one below the other', () => {
    const { rows } = read([
      '行政复议',
      ...outcomes,
      '5 3 0 8',
      '行政诉讼（未经复议直接起诉）',
      ...outcomes,
      '4 4 0 8',
      '行政诉讼（复议后起诉）',
      ...outcomes,
      '0 11 0 11',
    ]);
    expect(Object.values(rows).join(' ')).not.toMatch(/\d/u);
  });

  it('are not read where the headers name no rows', () => {
    const { rows } = read([
      line(outcomes),
      line([4, '', '', 0, 4]),
      line(outcomes),
      line([8, '', 0, 12, 20]),
      line(outcomes),
      line([2, '', 5, 10, 17]),
    ]);
    expect(Object.values(rows).join(' ')).not.toMatch(/\d/u);
  });
});

describe('figures beside the headers of their columns', () => {
  const headers = ['行政复议', `${line(outcomes, 20)}`];
  const review = (places: readonly number[], figures: readonly number[]): string => {
    let text = '';
    places.forEach((place, i) => {
      text = `${text.padEnd(place)}${figures[i]}`;
    });
    return text;
  };
  const below = [
    '行政诉讼（未经复议直接起诉）',
    line(outcomes),
    line([8, '', 0, 12, 20]),
    '行政诉讼（复议后起诉）',
    line(outcomes),
    line([2, '', 5, 10, 17]),
  ];

  it('are those of the header that is far nearer than others', () => {
    const { rows } = read([...headers, review([20, 37, 60, 83], [3, 1, 2, 6]), ...below]);
    expect(rows.review).toBe('_ 3 1 2 6');
  });

  it('are not read where the headers stand on the page before', () => {
    const { rows } = read([...headers, `\f${review([20, 40, 60, 80], [3, 1, 2, 6])}`, ...below]);
    expect(rows.review).not.toContain('3');
  });

  it('are not read where the headers of one row are crowded', () => {
    const crowded = `${outcomes.slice(0, 4).join(' ')}${' '.repeat(40)}总计`;
    const { rows } = read(['行政复议', crowded, review([24, 76], [580, 580]), ...below]);
    expect(rows.review).not.toContain('580');
  });

  it('are not read where the next header is as near, or the sums do not say so', () => {
    for (const [places, figures] of [
      [
        [20, 33, 60, 83],
        [3, 1, 2, 6],
      ],
      [
        [20, 37, 60, 83],
        [3, 1, 2, 7],
      ],
    ] as const) {
      const { rows } = read([...headers, review(places, figures), ...below]);
      expect(rows.review).not.toContain('3');
    }
  });
});

describe('one row of figures below headers of several lines', () => {
  it('is no table in parts where a tool prints a line of blank cells among the headers', () => {
    const bars = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    const repeat = (cell: string, times: number): string[] => new Array<string>(times).fill(cell);
    const { rows, unsure } = read([
      bars([...repeat('行政复议', 5), ...repeat('行政诉讼', 10)]),
      bars(repeat('nan', 15)),
      bars([...outcomes, ...repeat('未经复议直接起诉', 5), ...repeat('复议后起诉', 5)]),
      bars([...outcomes, ...outcomes, ...outcomes]),
      bars([0, 1, 0, 0, 1, 2, 0, 0, 0, 2, 0, 0, 0, 3, 3]),
      bars(repeat('nan', 15)),
    ]);
    expect(rows).toEqual({ review: '0 1 0 0 1', directLitigation: '2 0 0 0 2', postReviewLitigation: '0 0 0 3 3' });
    expect(unsure).toEqual([]);
  });
});
