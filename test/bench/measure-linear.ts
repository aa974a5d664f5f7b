export interface LinearResult {
  /** What is repeated, as JSON, behind the name of what else than `parseReport` is timed. */
  readonly input: string;
  /** Length of the longer text. */
  readonly characters: number;
  /** Time for the longer text. */
  readonly milliseconds: number;
  /** time(2n)/time(n); 2 is linear. */
  readonly ratio: number;
  /** False where doubling the text takes more than three times as long, and more than half a second, below which it is noise. */
  readonly isLinear: boolean;
  /** What was thrown, which must never happen; null otherwise. */
  readonly thrown: string | null;
}

/** What parts cells and lines, alone and in the pairs that open and close tables. */
const separators = ['|', '\t', '\n', '\r\n', ' ', '\u3000', '||', '|\n', '|\n|\n', '\t\n', '\n\n', ' | '];

/** Values, labels, label beginnings and characters that fold. */
const words = [
  '0',
  '0|',
  '0\t',
  '0\n',
  '0 ',
  '|0|\n',
  '一',
  '一、',
  '（',
  '（一）',
  '1.',
  '规章',
  '规章|0|0|0|\n',
  '行政许可\t1\n',
  '总计',
  '总计|',
  '自然人|',
  '信息内容|',
  '其他',
  '其他\n',
  '本年新收政府信息公开申请数量',
  '一、本年新收政府信息公开申请数量|0|0|0|0|0|0|0|\n',
  '本年新收政府信息公开申请',
  '申请人',
  '结果维持|',
  '结果维持|结果纠正|其他结果|尚未审结|总计|',
  '一、总体情况\n',
  '三、收到和处理政府信息公开申请情况\n',
  '第二十条第（一）项|\n',
  '2023年',
  '\u200b',
  '\u2f00',
  '\ud83d\ude00',
  '\ud800',
  '>',
  '<td>',
  '-',
  '/',
  '#',
];

/** What opens a notation that is rewritten, a drawing, a quotation: the rest of it never comes. */
const notations = [
  '"a","b",0\n',
  '[["x", 1], ',
  '{"a": "b", ',
  '{"A":"1"}\n',
  '&lt;td',
  '\\begin{tabular}{',
  '@multitable @tab ',
  '.TS\nT{\n',
  '-\n  - "1"\n',
  '- cell "a":\n  - table:\n',
  "A1='x\n",
  '[[x]{.a}',
  '\\begin{',
  '\\a[',
  '`{.a',
  '；0；。\n',
  '+---+---+\n| 1 | 2 |\n',
  '"',
  '"text":',
  '[',
  '{',
  '\\[u',
  '0 1 \\\n',
  '- - x\n',
  "| 'x' ",
];

/** Labels, dates and names that are met again and again with the same between them, in lines that never end. */
const encounters = [
  '信息内容行政处罚',
  '行政复议结果维持.',
  '行政复议未经复议直接起诉-  ',
  '结果维持->未经复议直接起诉* ',
  '行政复议:/ 未经复议直接起诉.',
  '2023年<tr>',
  '3件<tr>2023年1月1日1.5',
  '一、总体情况1.5"自然人^0- "',
  '、/六、其他需要报告的事项"\\总计 "',
];

/** What stands before and behind pieces that are repeated within a table. */
const applications = [
  '三、收到和处理政府信息公开申请情况\n自然人 | 商业企业 | 其他 | 总计\n一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 1\n',
  '\n（二）部分公开 | 1\n',
] as const;

/** Headers, rows and figures that a table has again and again. */
const withinTable = [
  '自然人 | 商业企业\n5 | 6\n',
  '│ 总计 │ 自然人 │ 法人或其他组织 │',
  '（一）予以公开 | 1 | 0 | 0 | 1\n',
  '示例\n一、本年新收政府信息公开申请数量：1、0、0、1\n',
  '自然人 \\\n0 1 \\\n1 2\n',
  '行政许可决定数量 | 1 |\n行政处罚决定数量 | 2 |\n',
];

/** Something that is timed on texts that repeat a piece. */
export interface LinearSubject {
  /** Null for `parseReport` itself. */
  readonly name: string | null;
  readonly run: (text: string) => unknown;
  /** Pieces, and of which share of the size asked for a text is made. */
  readonly pieces: readonly { readonly piece: string; readonly share: number; readonly around?: readonly [string, string] }[];
}

/** What `parseReport` reads: separators at the whole size, words at a quarter of it, alone or within a table. */
export function piecesOfReports(): LinearSubject['pieces'] {
  return [
    ...separators.map((piece) => ({ piece, share: 1 })),
    ...[...words, ...notations, ...encounters].map((piece) => ({ piece, share: 1 / 4 })),
    ...withinTable.map((piece) => ({ piece, share: 1 / 4, around: applications })),
  ];
}

/** Times each subject on its pieces repeated to `size` and to twice that many characters. */
export function measureLinear(subjects: readonly LinearSubject[], size: number): LinearResult[] {
  return subjects.flatMap(({ name, run, pieces }) => {
    run(pieces.map(({ piece }) => piece).join(''));
    return pieces.map(({ piece, share, around = ['', ''] }) => {
      const textOf = (length: number): string => around[0] + piece.repeat(Math.ceil(length / piece.length)) + around[1];
      const length = size * share;
      const text = textOf(2 * length);
      const base = { input: `${name === null ? '' : `${name} `}${JSON.stringify(piece)}`, characters: text.length };
      try {
        const once = timeOf(run, textOf(length));
        const milliseconds = timeOf(run, text);
        const ratio = milliseconds / once;
        return { ...base, milliseconds, ratio, isLinear: ratio <= 3 || milliseconds < 500, thrown: null };
      } catch (error) {
        return { ...base, milliseconds: Number.NaN, ratio: Number.NaN, isLinear: false, thrown: String(error) };
      }
    });
  });
}

/** The faster of two runs: collections of garbage fall on either. */
function timeOf(run: (text: string) => unknown, text: string): number {
  const times = [0, 1].map(() => {
    const start = performance.now();
    run(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
