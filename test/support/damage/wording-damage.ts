import { edition2019 } from '../../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../../grammar/editions/2021/edition.js';
import { wordings } from '../../../grammar/wording/index.js';
import { expandGrid, type FormGrid, type GridCell } from '../../../src/export/form-grid.js';
import type { DocumentBlock } from '../../../src/export/report-document.js';
import type { EditionDefinition } from '../../../src/grammar-contract/edition.js';
import type { WordingDefinition } from '../../../src/grammar-contract/wording.js';
import { addressed, type Damage, mapCells, mapGrids, named, pick, type Random } from './damage.js';

const numbering = /^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)?/u;

/** What forms print themselves: in another form it would tell that form. */
const official = new Set(
  [edition2021, edition2019].flatMap((edition: EditionDefinition) =>
    Object.values(edition.tables).flatMap((table) =>
      table.blocks.flatMap((block) => [...block.rows, ...block.columns].map(({ label }) => `${table.name} ${label}`)),
    ),
  ),
);

/** Variants that say as much as the official words do, in the language of the form. */
function saysAsMuch({ of, text, kind, alsoMeans, editions: limited }: WordingDefinition): boolean {
  if (kind === 'damage' || kind === 'translation' || alsoMeans || limited) return false;
  return !('table' in of) || !official.has(`${of.table} ${text}`);
}

const usable = wordings.filter(saysAsMuch);

function variantsOf(grid: FormGrid, cell: GridCell, label: string): string[] {
  return usable.flatMap(({ of, text }) => {
    if (!('table' in of) || of.table !== grid.table) return [];
    if ('row' in of) return cell.role === 'row' && of.row === cell.row ? text : [];
    if ('rowGroup' in of) return cell.role === 'rowGroup' && of.rowGroup === cell.row ? text : [];
    if ('column' in of) return cell.role === 'column' && of.column === cell.column ? text : [];
    if ('columnGroup' in of) return cell.role === 'columnGroup' && of.columnGroup === label ? text : [];
    if ('banner' in of) return cell.role === 'banner' && of.banner === label ? text : [];
    if ('corner' in of) return cell.role === 'corner' && of.corner === label ? text : [];
    return [];
  });
}

/** Any wording that the grammar knows instead of the official one, for about a third of the labels. */
const declaredWordings: Damage = {
  name: 'declared-wordings',
  keepsFacts: true,
  document: mapCells((cell, random, grid) => {
    if (cell.role === 'value' || random() < 0.65) return cell;
    const number = numbering.exec(cell.text)?.[0] ?? '';
    const variants = variantsOf(grid, cell, cell.text.slice(number.length));
    return variants.length > 0 ? { ...cell, text: number + pick(random, variants) } : cell;
  }),
};

/** Headings of sections worded otherwise, with a space or the year: `二、 主动公开信息`, `一、2023年总体情况` */
const wordedHeadings: Damage = {
  name: 'worded-headings',
  keepsFacts: true,
  document: (document, random) => {
    let section = 0;
    return {
      blocks: document.blocks.map((block) => {
        if (block.kind !== 'heading' || block.level !== 1) return block;
        const [numeral, words] = [block.text.slice(0, 2), block.text.slice(2)];
        section = '一二三四五六'.indexOf(numeral[0] ?? '') + 1;
        const variants = usable.flatMap(({ of, text }) => ('heading' in of && of.heading === section ? text : []));
        const text = random() < 0.6 ? pick(random, variants) : words;
        return { ...block, text: `${numeral}${random() < 0.2 ? ' ' : ''}${text}` };
      }),
    };
  },
};

const notes: readonly (readonly [label: RegExp, note: string])[] = [
  [/^规章$/u, '（设区的市、自治州人民政府应提供相关数据）'],
  [/规范性文件$/u, '（决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”等的公文）'],
  [/规范性文件$/u, '（指各行政机关印发的有正式文号的文件）'],
  [/^现行有效件数$/u, '（历史累计）'],
  [/^上一年项目数量$/u, '（指2019年事项数）'],
  [/^本年增\/减$/u, '（减用负值表示，如-8）'],
  [/^处理决定数量$/u, '（指2020年办件量）'],
];

/** Guidance of an office inside labels, as Hubei printed it. */
const labelNotes: Damage = {
  name: 'label-notes',
  keepsFacts: true,
  document: (document, random) => {
    const chosen = notes.filter(() => random() < 0.6);
    const change = mapCells((cell) => {
      const note = cell.role === 'value' ? undefined : chosen.find(([label]) => label.test(cell.text));
      return note ? { ...cell, text: cell.text + note[1] } : cell;
    });
    return change(document, random);
  },
};

/** The note of the corner stands below the table, as PDF text has it. */
const cornerBelow: Damage = {
  name: 'corner-note-below',
  keepsFacts: true,
  document: (document) => ({
    blocks: document.blocks.flatMap((block): DocumentBlock[] => {
      if (block.kind !== 'table' || block.grid.table !== 'applications') return [block];
      const corner = block.grid.rows[0]?.cells.find(({ role }) => role === 'corner');
      if (!corner || corner.text === '') return [block];
      const rows = block.grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell === corner ? { ...cell, text: '' } : cell)),
      }));
      return [
        { ...block, grid: { ...block.grid, rows } },
        { kind: 'paragraph', text: corner.text },
      ];
    }),
  }),
};

/** The sentence of the notice above a table, its guidance below. */
const templateText: Damage = {
  name: 'template-text',
  keepsFacts: true,
  document: (document, random) => ({
    blocks: document.blocks.flatMap((block): DocumentBlock[] => {
      if (block.kind !== 'table') return [block];
      const before: DocumentBlock[] = random() < 0.7 ? [{ kind: 'paragraph', text: '该部分以表格形式报告。表格如下：' }] : [];
      const guidance = '编写说明：要注意数据间的逻辑关系。“其他处理”项目：主要考虑极少数特殊情况。';
      return [...before, block, ...(random() < 0.5 ? [{ kind: 'paragraph' as const, text: guidance }] : [])];
    }),
  }),
};

/** `行政复议行政诉讼` in one cell. */
const joinedGroups: Damage = {
  name: 'joined-groups',
  except: named,
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) => {
      const first = grid.rows[0];
      if (grid.table !== 'disputes' || !first || first.cells.length !== 2) return grid;
      const colspan = first.cells.reduce((sum, cell) => sum + cell.colspan, 0);
      const joined: GridCell = { ...(first.cells[0] as GridCell), text: first.cells.map(({ text }) => text).join(''), colspan };
      return { ...grid, rows: [{ ...first, cells: [joined] }, ...grid.rows.slice(1)] };
    }),
};

/** 未经复议直接起诉 and 复议后起诉 before the columns of the review, which stand beside them, as PDF text has it. */
const groupsFirst: Damage = {
  name: 'groups-before-columns',
  except: [
    'pipe',
    'tab',
    'markdown',
    'grid',
    'box',
    'org',
    'mediawiki',
    'asciidoc',
    'simple-table',
    'jira',
    'html',
    'delimited',
    'aligned',
    'key-value',
    'nested-names',
    'named-records',
    'indexed-lines',
    'indexed-records',
  ],
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) => {
      if (grid.table !== 'disputes') return grid;
      const isGroup = ({ role }: GridCell): number => Number(role === 'row');
      return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: [...row.cells].sort((a, b) => isGroup(b) - isGroup(a)) })) };
    }),
};

/** The part of a grid from one row to another; groups that began before it have an empty cell, or their label again. */
function cutGrid(grid: FormGrid, from: number, to: number, repeats: boolean): FormGrid {
  const slots = expandGrid(grid);
  const rows = grid.rows.slice(from, to).map((row, y) => {
    const own = row.cells.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, to - from - y) }));
    if (y > 0) return { ...row, cells: own };
    const open = (slots[from] ?? []).flatMap((slot) => (slot?.isBelow && slot.cell.role === 'rowGroup' ? slot.cell : []));
    const continued = [...new Set(open)].map((cell): GridCell => {
      const first = grid.rows.findIndex(({ cells }) => cells.includes(cell));
      return { ...cell, text: repeats ? cell.text : '', rowspan: Math.min(first + cell.rowspan, to) - from };
    });
    return { ...row, cells: [...continued, ...own] };
  });
  return { ...grid, rows };
}

const pageEnds: readonly ((page: number) => string)[] = [
  (page) => `— ${page} —`,
  (page) => `- ${page} -`,
  (page) => `第 ${page} 页 共 8 页`,
  (page) => `第${page}页`,
  (page) => `${page} / 8`,
];

/** A table cut in two by the end of a page, with or without its header repeated, with or without the page's number. */
const pageBreaks: Damage = {
  name: 'page-breaks',
  // Where the place in the line tells the column, nothing tells the columns of a page that is set in other widths.
  // Few lines that state places are not taken for a table: what stands alone on a page is told by its sums, a gap of the reader.
  except: [...named, ...addressed, 'aligned', 'simple-table'],
  keepsFacts: true,
  document: (document, random: Random) => {
    const printPage = random() < 0.6 ? pick(random, pageEnds) : null;
    let page = 2;
    const breakTable = (grid: FormGrid): DocumentBlock[] => {
      const breaks = grid.rows.flatMap((row, y) => (y > 0 && row.kind === 'data' && grid.rows[y - 1]?.kind === 'data' ? y : []));
      const at = breaks[Math.floor(random() * breaks.length)];
      if (at === undefined) return [{ kind: 'table', grid }];
      const header = grid.table === 'applications' && random() < 0.5 ? grid.rows.filter(({ kind }) => kind === 'header') : [];
      const rest = cutGrid(grid, at, grid.rows.length, random() < 0.3);
      const end: DocumentBlock[] = printPage ? [{ kind: 'paragraph', text: printPage(page++) }] : [];
      return [
        { kind: 'table', grid: cutGrid(grid, 0, at, false) },
        ...end,
        { kind: 'table', grid: { ...rest, rows: [...header, ...rest.rows] } },
      ];
    };
    return {
      blocks: document.blocks.flatMap((block) => {
        const isBroken = block.kind === 'table' && block.grid.table !== 'disputes' && random() < 0.7;
        return isBroken ? breakTable(block.grid) : [block];
      }),
    };
  },
};

function foreignGrid(lines: readonly (readonly string[])[]): DocumentBlock {
  const width = Math.max(...lines.map(({ length }) => length));
  const rows = lines.map((line) => ({
    kind: 'header' as const,
    cells: line.map((text): GridCell => ({ text, colspan: 1, rowspan: 1, role: 'corner' })),
  }));
  return { kind: 'table', grid: { table: 'article20', width, labelColumns: 0, rows } };
}

/** A site's table of the document before it, and one of attachments behind it. */
const foreignTables: Damage = {
  name: 'foreign-tables',
  except: named,
  keepsFacts: false,
  document: ({ blocks }, random) => {
    const index = foreignGrid([
      ['索引号', '11330/2024-00017', '发布机构', '信息中心'],
      ['名称', '年度报告', '发文日期', '2024-01-20'],
      ['文号', '', '有效性', '有效'],
    ]);
    const attachments = foreignGrid([
      ['序号', '附件名称', '下载次数'],
      ['1', '年度报告.docx', '35'],
      ['2', '统计表.xlsx', '12'],
    ]);
    return { blocks: [...(random() < 0.8 ? [index] : []), ...blocks, ...(random() < 0.5 ? [attachments] : [])] };
  },
};

/** Damage to wording and to what stands around and between tables that leaves every cell knowable. */
export const wordingDamages: readonly Damage[] = [
  declaredWordings,
  wordedHeadings,
  labelNotes,
  cornerBelow,
  templateText,
  joinedGroups,
  groupsFirst,
  pageBreaks,
  foreignTables,
];
