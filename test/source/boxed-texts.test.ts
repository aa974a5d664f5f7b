import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { rewriteBoxedTexts } from '../../src/source/formats/boxed-texts.js';
import { stripLineScores } from '../../src/source/formats/line-scores.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const reports = [edition2021, edition2019].map((form) => buildReport(form, generateCells(form, createRandom(25)), { year: 2023 }));
const values = (records: ReturnType<typeof toRecords>): (number | null)[] => records.map(({ value }) => value);

interface Box {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
const LINES_OF_PAGE = 28;

/** The texts of a page as recognition finds them: what wide gaps part on the lines of a report whose columns are aligned. */
function boxesOf(report: (typeof reports)[0]): Box[] {
  const lines = renderReport(report, { layout: 'aligned' }).split('\n');
  return lines.flatMap((line, i) =>
    [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }): Box => {
      const left = 60 + 10 * widthOf(line.slice(0, index));
      const top = 80 + 30 * (i % LINES_OF_PAGE);
      return { page: Math.floor(i / LINES_OF_PAGE), left, top, right: left + 10 * widthOf(text), bottom: top + 22, text };
    }),
  );
}

const corners = ({ left, top, right, bottom }: Box): (readonly [number, number])[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
const quad = (box: Box): string => `[${corners(box).map(([x, y]) => `[${x}.0, ${y}.0]`)}]`;
const linesOf = (boxes: readonly Box[], write: (box: Box) => string): string => boxes.map(write).join('\n');
const sizes = ({ left, top, right, bottom }: Box): object => ({ left, top, width: right - left, height: bottom - top });

const notations: readonly (readonly [string, (boxes: readonly Box[]) => string])[] = [
  ['corners and a tuple', (boxes) => linesOf(boxes, (box) => `[${quad(box)}, ('${box.text}', 0.9987654321)]`)],
  [
    'corners and a tuple in a log',
    (boxes) => linesOf(boxes, (box) => `[2024/03/01 10:00:03] ppocr INFO: [${quad(box)}, ('${box.text}', 0.9987654321)]`),
  ],
  [
    'corners with types',
    (boxes) => linesOf(boxes, (box) => `(${quad(box).replace(/(\d+)\.0/gu, 'np.int32($1)')}, '${box.text}', np.float64(0.998))`),
  ],
  [
    'numbers before the text',
    (boxes) =>
      linesOf(boxes, ({ left, top, right, bottom, text }) => `(${left}.5, ${top}.25, ${right}.5, ${bottom}.75, '${text}', 0, 1, 2)`),
  ],
  ['texts and places in lists', (boxes) => JSON.stringify({ rec_texts: boxes.map(({ text }) => text), rec_polys: boxes.map(corners) })],
  [
    'a list for each side',
    (boxes) =>
      JSON.stringify({
        ...Object.fromEntries(
          ['left', 'top', 'width', 'height'].map((side) => [side, boxes.map((box) => (sizes(box) as Record<string, number>)[side])]),
        ),
        page_num: boxes.map(({ page }) => page),
        text: boxes.map(({ text }) => text),
      }),
  ],
  ['an object for the place', (boxes) => JSON.stringify({ words_result: boxes.map((box) => ({ words: box.text, location: sizes(box) })) })],
  [
    'vertices',
    (boxes) =>
      JSON.stringify(
        boxes.map((box) => ({ description: box.text, boundingPoly: { vertices: corners(box).map(([x, y]) => ({ x, y })) } })),
        null,
        1,
      ),
  ],
  [
    'eight numbers, all characters escaped',
    (boxes) =>
      JSON.stringify(boxes.map((box) => ({ boundingBox: corners(box).flat(), text: box.text }))).replace(
        /[\u0080-\uffff]/gu,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
  ],
  [
    'lines and the words within them',
    (boxes) =>
      JSON.stringify({
        Blocks: ['LINE', 'WORD'].flatMap((BlockType) =>
          boxes.map((box) => ({
            BlockType,
            Page: box.page,
            Text: box.text,
            Geometry: {
              BoundingBox: { Width: (box.right - box.left) / 2e3, Height: 0.011, Left: box.left / 2e3, Top: box.top / 2e3 },
            },
          })),
        ),
      }),
  ],
  [
    'sides by name',
    (boxes) =>
      linesOf(
        boxes,
        ({ left, top, right, bottom, text }) => `{'text': '${text}', 'x0': ${left}, 'x1': ${right}, 'top': ${top}, 'bottom': ${bottom}}`,
      ),
  ],
  [
    'width and height without names',
    (boxes) =>
      JSON.stringify(
        boxes.map(({ left, top, right, bottom, page, text }) => ({ text, page, bbox: [left, top, right - left, bottom - top] })),
      ),
  ],
  [
    'places from the foot of the page',
    (boxes) =>
      JSON.stringify(
        boxes.map(({ left, top, right, bottom, text }) => ({
          str: text,
          width: right - left,
          height: bottom - top,
          transform: [10.5, 0, 0, 10.5, left, 1200 - bottom],
        })),
      ),
  ],
];

describe('texts with their places on a page', () => {
  it.each(notations)('are read in every cell: %s', (_, write) => {
    for (const report of reports) {
      const text = write(boxesOf(report));
      const records = toRecords(parseReport(text).report);
      expect(values(records)).toEqual(values(toRecords(report)));
      if (!text.includes('\\u'))
        for (const { range, raw } of records) if (range !== null && raw !== null) expect(text.slice(...range)).toBe(raw);
    }
  });

  it('are of one page where a tool goes down one column after the other', () => {
    const boxes = boxesOf(reports[0] as (typeof reports)[0]).filter(({ page }) => page === 0);
    const sorted = boxes.toSorted((a, b) => Math.floor(a.left / 400) - Math.floor(b.left / 400) || a.top - b.top);
    const write = (each: readonly Box[]): string => linesOf(each, (box) => `[${quad(box)}, ('${box.text}', 0.99)]`);
    const read = (text: string): string | undefined => rewriteBoxedTexts(text)?.text;
    expect(read(write(sorted))).toBe(read(write(boxes)));
  });

  it.each([-0.02, 0.004, 0.015])('are put on level lines where the page leans by %d', (slope) => {
    for (const report of reports) {
      const leaning = boxesOf(report).map((box) => {
        const shift = Math.round(slope * (box.left + box.right) * 5) / 10;
        return { ...box, top: box.top + shift, bottom: box.bottom + shift };
      });
      const text = linesOf(leaning, ({ left, top, right, bottom, page, text }) =>
        JSON.stringify({ text, page, bbox: [left, top, right, bottom] }),
      );
      expect(values(toRecords(parseReport(text).report))).toEqual(values(toRecords(report)));
    }
  });

  it('leave in doubt a cell whose 0 was not recognized', () => {
    const [report] = reports as [(typeof reports)[0]];
    const boxes = boxesOf(report);
    const last = boxes.findLastIndex(({ text }) => text === '0');
    const text = linesOf(boxes.toSpliced(last, 1), (box) => `[${quad(box)}, ('${box.text}', 0.99)]`);
    const { report: read, diagnostics } = parseReport(text);
    const changed = toRecords(read).find(({ value }, i) => value !== toRecords(report)[i]?.value);
    expect(changed?.state).toBe('blank');
    expect(diagnostics.map(({ data }) => [data.table, data.row])).toContainEqual([changed?.table, changed?.row]);
  });

  it('are none where the numbers leave no room for the words', () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ label: `规章第${i}条`, box: [i, i + 1, i + 3, i + 90] }));
    expect(rewriteBoxedTexts(JSON.stringify(rows))).toBeNull();
    expect(rewriteBoxedTexts(JSON.stringify(rows.map(({ label, box }) => [label, ...box])))).toBeNull();
  });

  it('are none among as much other text, which would be left out', () => {
    const boxes = boxesOf(reports[0] as (typeof reports)[0]);
    const text = linesOf(boxes, (box) => `[${quad(box)}, ('${box.text}', 0.99)]`);
    expect(rewriteBoxedTexts(text)).not.toBeNull();
    expect(rewriteBoxedTexts(`${text}\n${`${boxes.map((box) => box.text).join('\n')}\n`.repeat(2)}`)).toBeNull();
  });

  it('are none where cells say which row they are of', () => {
    const cells = boxesOf(reports[0] as (typeof reports)[0]).map((box, rowIndex) => ({
      rowIndex,
      text: box.text,
      bbox: corners(box).flat(),
    }));
    expect(rewriteBoxedTexts(JSON.stringify(cells))).toBeNull();
  });
});

describe('a score behind each line', () => {
  const lines = renderReport(reports[0] as (typeof reports)[0], { layout: 'line' })
    .split('\n')
    .filter((line) => line.trim() !== '');
  const score = (i: number): string => `0.9${(i * 7919) % 10 ** 6}`;

  it.each([
    ['behind a space', (line: string, i: number): string => `${line} ${score(i)}`],
    ['behind a tab', (line: string, i: number): string => `${line}\t${score(i)}`],
    ['in a tuple', (line: string, i: number): string => `('${line}', ${score(i)})`],
  ])('is left out: %s', (_, write) => {
    expect(stripLineScores(lines.map(write).join('\n'))?.text).toBe(lines.join('\n'));
  });

  it('is an amount where few lines have one', () => {
    expect(stripLineScores(lines.map((line, i) => (i % 4 === 0 ? line : `${line} 0.55`)).join('\n'))).toBeNull();
  });
});
