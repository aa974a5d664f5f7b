import type { FormGrid, GridCell, GridRow } from '../../../src/export/form-grid.js';
import { layoutNames } from '../../../src/export/layouts/index.js';
import { type Damage, mapGrids, named, pick } from './damage.js';

function mapGridCells(grid: FormGrid, change: (cell: GridCell, row: GridRow) => GridCell | null): FormGrid {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => change(cell, row) ?? []),
  }));
  return { ...grid, rows: rows.filter((row) => row.cells.length > 0) };
}

/** 自然人 is not in the header; seven figures still follow each label. */
const noNaturalPerson: Damage = {
  name: 'header-without-natural-person',
  // The column's name is all that tells whose a figure is there.
  except: named,
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) =>
      mapGridCells(grid, (cell) => (cell.column === 'naturalPerson' && cell.role === 'column' ? { ...cell, text: '' } : cell)),
    ),
};

/** 总计 stands at the end of the first header row. */
const movedTotal: Damage = {
  name: 'moved-total',
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) => {
      const total = grid.rows[1]?.cells.find((cell) => cell.role === 'column' && cell.column === 'total');
      if (grid.table !== 'applications' || !total) return grid;
      const rows = grid.rows.map((row, index) => {
        if (index === 1) return { ...row, cells: row.cells.filter((cell) => cell !== total) };
        if (index !== 0) return row;
        const cells = row.cells.map((cell) => (cell.role === 'banner' ? { ...cell, colspan: cell.colspan - 1 } : cell));
        return { ...row, cells: [...cells, { ...total, rowspan: 3 }] };
      });
      return { ...grid, rows };
    }),
};

/** The second line of broken header cells is lost: `结果 | 结果 | 其他 | 尚未`, `本年新 | 本年新` */
const cutHeaders: Damage = {
  name: 'cut-headers',
  // A column is told by its place in the header there is; half a name alone tells none.
  except: named,
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) =>
      mapGridCells(grid, (cell) => {
        if (cell.role !== 'column') return cell;
        const text = cell.text
          .replace(/^结果(?:维持|纠正)$/u, '结果')
          .replace(/^其他结果$/u, '其他')
          .replace(/^尚未审结$/u, '尚未')
          .replace(/^本年新(?:制作|公开)数量$/u, '本年新')
          .replace(/^本年增\/减$/u, '本年增/');
        return { ...cell, text };
      }),
    ),
};

/** Full-width caption rows are not in the text. */
const noCaptions: Damage = {
  name: 'no-captions',
  keepsFacts: true,
  document: (document) => mapGrids(document, (grid) => mapGridCells(grid, (cell) => (cell.role === 'caption' ? null : cell))),
};

/** The note in the corner of the table of applications is empty. */
const noCorner: Damage = {
  name: 'no-corner-note',
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) =>
      grid.table === 'applications' ? mapGridCells(grid, (cell) => (cell.role === 'corner' ? { ...cell, text: '' } : cell)) : grid,
    ),
};

/** Rows without the label of their group (page break, flattening). */
const noGroupLabels: Damage = {
  name: 'no-group-labels',
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) =>
      grid.labelColumns === 0 ? grid : mapGridCells(grid, (cell) => (cell.role === 'rowGroup' ? { ...cell, text: '' } : cell)),
    ),
};

/** A row that the form does not have: `其他主动公开文件 | 3 | 3 | 3` */
const extraRow: Damage = {
  name: 'extra-row',
  except: ['key-value', 'run-together'],
  keepsFacts: true,
  document: (document, random) =>
    mapGrids(document, (grid) => {
      if (grid.table !== 'article20') return grid;
      const after = grid.rows.findIndex((row) => row.cells.some((cell) => cell.row === 'normativeDocuments'));
      const text = String(Math.floor(random() * 40));
      const label: GridCell = { text: pick(random, ['其他主动公开文件', '其他文件']), colspan: 1, rowspan: 1, role: 'row' };
      const figures = Array.from({ length: 3 }, (): GridCell => ({ text, colspan: 1, rowspan: 1, role: 'value' }));
      const extra: GridRow = { kind: 'data', cells: [label, ...figures] };
      return { ...grid, rows: [...grid.rows.slice(0, after + 1), extra, ...grid.rows.slice(after + 1)] };
    }),
};

/** Headers in two lines: first halves side by side, then the second ones, as text of a PDF has them. */
const stackedHeaders: Damage = {
  name: 'stacked-headers',
  except: layoutNames.filter((name) => name !== 'space'),
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) => ({
      ...grid,
      rows: grid.rows.flatMap((row): GridRow[] => {
        const columns = row.cells.filter(({ role }) => role === 'column');
        if (row.kind !== 'header' || columns.length < 3 || columns.length < row.cells.length) return [row];
        const half = (cell: GridCell, isFirst: boolean): GridCell => {
          const at = Math.ceil(cell.text.length / 2);
          return { ...cell, text: isFirst ? cell.text.slice(0, at) : cell.text.slice(at) };
        };
        return [
          { ...row, cells: row.cells.map((cell) => half(cell, true)) },
          { ...row, cells: row.cells.map((cell) => half(cell, false)) },
        ];
      }),
    })),
};

/** The lines of a header below the figures, as text of a PDF has what stood in another frame. */
const headerBelow: Damage = {
  name: 'header-below',
  except: layoutNames.filter((name) => name !== 'space' && name !== 'line'),
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) => {
      if (grid.table !== 'applications') return grid;
      const isHeader = ({ kind }: GridRow): boolean => kind === 'header';
      return { ...grid, rows: [...grid.rows.filter((row) => !isHeader(row)), ...grid.rows.filter(isHeader)] };
    }),
};

/** Damage to headers and rows that leaves every cell knowable. */
export const headerDamages: readonly Damage[] = [
  noNaturalPerson,
  movedTotal,
  cutHeaders,
  noCaptions,
  noCorner,
  noGroupLabels,
  extraRow,
  stackedHeaders,
  headerBelow,
];
