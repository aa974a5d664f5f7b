import type { FormGrid, GridCell, GridRow } from '../../../src/export/form-grid.js';
import { addressed, type Damage, mapGrids, named, pick, positional, type Random, shuffle } from './damage.js';
import { mapValues } from './value-damage.js';

/** A cell of its own row and column. */
function cellOf(text: string, rowspan = 1): GridCell {
  return { text, colspan: 1, rowspan, role: 'corner' };
}

/** A column before all others: what `textOf` gives for each row, of which captions and lines of a header have one cell more. */
function withColumn(grid: FormGrid, isFirst: boolean, header: string, textOf: (row: GridRow) => string): FormGrid {
  const headers = grid.rows.filter(({ kind }) => kind === 'header').length;
  let isOpen = false;
  const rows = grid.rows.map((row, y): GridRow => {
    const isHead = row.kind === 'header' && !(isOpen && grid.table === 'applications');
    const text = isHead ? header : row.kind === 'data' ? textOf(row) : '';
    // The header of applications has three lines.
    if (row.kind === 'header' && grid.table === 'applications' && y > 0) return row;
    isOpen = true;
    const cell = cellOf(text, grid.table === 'applications' && row.kind === 'header' ? headers : 1);
    return { ...row, cells: isFirst ? [cell, ...row.cells] : [...row.cells, cell] };
  });
  return { ...grid, width: grid.width + 1, rows };
}

function mapLabelled(change: (grid: FormGrid, random: Random) => FormGrid): NonNullable<Damage['document']> {
  return (document, random) => mapGrids(document, (grid) => (grid.table === 'disputes' ? grid : change(grid, random)));
}

/** `序号 | …`: the rows are counted before their labels; not always from the first. */
const serialNumbers: Damage = {
  name: 'serial-numbers',
  except: [...named],
  keepsFacts: true,
  document: mapLabelled((grid, random) => {
    let serial = random() < 0.8 ? 0 : Math.floor(random() * 30);
    return withColumn(grid, true, pick(random, ['序号', '编号', '行次', '']), () => String(++serial));
  }),
};

/** Rows keep the numbers they had in the form, and stand in another order. */
const sortedSerials: Damage = {
  name: 'serials-in-another-order',
  except: [...named],
  keepsFacts: true,
  document: mapLabelled((grid, random) => {
    const numbers = shuffle(
      random,
      grid.rows.map((_, y) => y + 1),
    );
    return withColumn(grid, true, pick(random, ['序号', '行次']), () => String(numbers.pop()));
  }),
};

const remarks = ['', '', '', '无', '以前年度清理2件', '含上年结转3件', '5', '较上年增加12%', '-'];

/** `… | 备注`: a column behind all others, mostly blank. */
const remarkColumn: Damage = {
  name: 'remark-column',
  except: [...named],
  keepsFacts: true,
  document: mapLabelled((grid, random) => withColumn(grid, false, pick(random, ['备注', '说明']), () => pick(random, remarks))),
};

/** `… | 上年同期`: the figure of the year before behind those of the row. */
const yearBefore: Damage = {
  name: 'year-before-column',
  except: [...named],
  keepsFacts: true,
  document: mapLabelled((grid, random) =>
    withColumn(grid, false, pick(random, ['上年同期', '上年', '去年同期数', '同比增减']), () =>
      random() < 0.1 ? '' : String(Math.floor(random() * 60)),
    ),
  ),
};

/** The table of applications in two halves below each other, each with the labels of its rows. */
const halvedTable: Damage = {
  name: 'halved-table',
  except: [...named],
  keepsFacts: true,
  document: (document, random) => ({
    blocks: document.blocks.flatMap((block) => {
      if (block.kind !== 'table' || block.grid.table !== 'applications') return [block];
      const keys = block.grid.rows.flatMap(({ cells }) => cells.flatMap(({ column }) => column ?? []));
      const columns = [...new Set(keys)];
      const at = 2 + Math.floor(random() * 4);
      return [columns.slice(0, at), columns.slice(at)].map((own) => ({ ...block, grid: columnsOf(block.grid, own, columns) }));
    }),
  }),
};

/** Some columns of the table of applications, below a header of one line. */
function columnsOf(grid: FormGrid, own: readonly string[], all: readonly string[]): FormGrid {
  const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const head: GridRow = {
    kind: 'header',
    cells: [
      { text: '', colspan: grid.labelColumns, rowspan: 1, role: 'corner' },
      ...own.map((key): GridCell => ({ text: names[all.indexOf(key)] ?? '', colspan: 1, rowspan: 1, role: 'column', column: key })),
    ],
  };
  const rows = grid.rows.filter(({ kind }) => kind === 'data');
  return {
    ...grid,
    width: grid.labelColumns + own.length,
    rows: [
      head,
      ...rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.role !== 'value' || own.includes(cell.column ?? '')) })),
    ],
  };
}

const figureNotes = ['①', '*', '（注1）', '（含上年结转）', '(较上年增加2件)', '[1]', '（其中网上申请1件）', '注'];

/** `3①`, `0（注1）`: a note behind a figure, in its cell. */
const notedFigures: Damage = {
  name: 'notes-in-cells',
  // There the mark may be a sign of the notation.
  except: [...positional, ...named],
  keepsFacts: true,
  document: mapValues(({ text }, random) => (/^\d+$/u.test(text) && random() < 0.04 ? `${text}${pick(random, figureNotes)}` : text)),
};

/** Some lines stand twice, as pages that overlap leave them. */
const doubledLines: Damage = {
  name: 'doubled-lines',
  except: addressed,
  keepsFacts: false,
  text: (text, random) =>
    text
      .split('\n')
      .flatMap((line) => (random() < 0.03 ? [line, line] : line))
      .join('\n'),
};

/** A stretch of lines stands twice. */
const overlappingPages: Damage = {
  name: 'overlapping-pages',
  except: addressed,
  keepsFacts: false,
  text: (text, random) => {
    const lines = text.split('\n');
    const from = Math.floor(random() * lines.length);
    const to = from + 2 + Math.floor(random() * 12);
    return [...lines.slice(0, to), ...lines.slice(from)].join('\n');
  },
};

const countingLines: readonly ((page: number) => string)[] = [
  (page) => `--- chunk ${page} ---`,
  (page) => `{${page}}------------------------------------------------`,
  (page) => `东漪区财政局2023年政府信息公开工作年度报告 ${page}`,
  (page) => `页码：${page}`,
  (page) => `[Page ${page}]`,
  (page) => `=== 第 ${page} 页 ===`,
];

/** A line that counts stands behind every so many others, wherever that is; one or two of them would be words like any other. */
const countedPages: Damage = {
  name: 'counted-pages',
  except: addressed,
  keepsFacts: false,
  text: (text, random) => {
    const printPage = pick(random, countingLines);
    const size = 20 + Math.floor(random() * 30);
    const lines = text.split('\n');
    if (lines.filter((line) => line.trim() !== '').length < size * 3) return text;
    let filled = 0;
    return lines.flatMap((line) => (line.trim() !== '' && ++filled % size === 0 ? [line, printPage(filled / size)] : line)).join('\n');
  },
};

/** Lines end at so many characters: what stands behind is gone. */
const cutLines: Damage = {
  name: 'cut-lines',
  keepsFacts: false,
  text: (text, random) => {
    const width = 24 + Math.floor(random() * 60);
    return text
      .split('\n')
      .map((line) => line.slice(0, width))
      .join('\n');
  },
};

/** Lines go on below after so many characters, wherever that is. */
const foldedLines: Damage = {
  name: 'folded-lines',
  keepsFacts: false,
  text: (text, random) => {
    const width = 30 + Math.floor(random() * 60);
    return text.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n');
  },
};

/** A page ends within a row: its rest stands behind the header, which is repeated. */
const brokenRow: Damage = {
  name: 'page-break-in-row',
  except: [...named, ...addressed, ...positional],
  keepsFacts: true,
  document: (document, random) => {
    let page = 2;
    return {
      blocks: document.blocks.flatMap((block) => {
        if (block.kind !== 'table' || block.grid.table !== 'applications') return [block];
        const { grid } = block;
        const header = random() < 0.6 ? grid.rows.filter(({ kind }) => kind === 'header') : [];
        const hasFigures = ({ kind, cells }: GridRow): boolean => kind === 'data' && cells.some(({ role }) => role === 'value');
        const candidates = grid.rows.flatMap((row, y) => (y > 4 && hasFigures(row) ? y : []));
        // Other damage may have left no row to break.
        if (candidates.length === 0) return [block];
        const at = pick(random, candidates);
        const row = grid.rows[at] as GridRow;
        const labels = row.cells.findIndex(({ role }) => role === 'value');
        const cut = labels + Math.floor(random() * (row.cells.length - labels));
        const number = random() < 0.5 ? [{ kind: 'paragraph' as const, text: `— ${page++} —` }] : [];
        return [
          { ...block, grid: { ...grid, rows: [...grid.rows.slice(0, at), { ...row, cells: row.cells.slice(0, cut) }] } },
          ...number,
          { ...block, grid: { ...grid, rows: [...header, { ...row, cells: row.cells.slice(cut) }, ...grid.rows.slice(at + 1)] } },
        ];
      }),
    };
  },
};

/** Changes to the structure of tables and lines: of some every cell is knowable, but a reader may say that it does not know. */
export const structureDamages: readonly Damage[] = [notedFigures, brokenRow];

/** Those of which a few reports in a hundred still come out with a wrong figure; `test/properties/matrix.ts` counts them. */
export const openDamages: readonly Damage[] = [
  doubledLines,
  serialNumbers,
  sortedSerials,
  remarkColumn,
  yearBefore,
  halvedTable,
  overlappingPages,
  countedPages,
  cutLines,
  foldedLines,
];
