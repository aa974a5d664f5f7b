import type { FormGrid, GridCell, GridRow } from '../../../src/export/form-grid.js';
import type { LayoutName } from '../../../src/export/layouts/index.js';
import { addressed, type Damage, type DocumentDamage, mapGrids, named, positional, type Random } from './damage.js';
import { structureDamages } from './structure-damage.js';

/** Rows are filled up with bars to the width of the table: one that lost a cell looks like one whose last cells are empty. */
const filledUp: readonly LayoutName[] = ['pipe-separator-lines'];

/** A cell whose line is gone leaves its two separators, as an empty cell does: nobody can tell them apart. */
const cellBetweenSeparators: readonly LayoutName[] = ['pipe-separator-lines', 'separated-paragraphs'];

/** Where no cell is blank, one whose line is gone looks like a blank one of a notation that leaves those out. */
const lineGone: readonly LayoutName[] = [...cellBetweenSeparators, ...addressed];

function mapDataRows(grid: FormGrid, change: (row: GridRow) => GridRow | null): FormGrid {
  return { ...grid, rows: grid.rows.flatMap((row) => (row.kind === 'data' ? (change(row) ?? []) : row)) };
}

/** A few rows are changed: about one in eight, so that the rest of the table still carries evidence. */
function changeSomeRows(change: (cells: readonly GridCell[], random: Random) => readonly GridCell[]): DocumentDamage {
  return (document, random) =>
    mapGrids(document, (grid) =>
      mapDataRows(grid, (row) => {
        const isChanged = random() < 0.12 && row.cells.some((cell) => cell.role === 'value');
        return isChanged ? { ...row, cells: change(row.cells, random) } : row;
      }),
    );
}

function valueIndexes(cells: readonly GridCell[]): number[] {
  return cells.flatMap((cell, index) => (cell.role === 'value' ? index : []));
}

/** A figure's cell is gone; the cells after it move up. Its value is lost unless the equations leave one. */
const deletedCells: Damage = {
  name: 'deleted-cells',
  // Where position tells the column, what moves up looks like a figure of another column.
  except: [...positional, ...addressed, ...filledUp],
  keepsFacts: true,
  document: changeSomeRows((cells, random) => {
    const indexes = valueIndexes(cells);
    const victim = indexes[Math.floor(random() * indexes.length)];
    return cells.filter((_, index) => index !== victim);
  }),
};

/** Two neighbouring figures are one: neither can be known. */
const mergedCells: Damage = {
  name: 'merged-cells',
  except: [...positional, ...addressed, ...filledUp],
  keepsFacts: true,
  document: changeSomeRows((cells, random) => {
    const indexes = valueIndexes(cells);
    if (indexes.length < 2) return cells;
    const first = indexes[Math.floor(random() * (indexes.length - 1))] ?? 0;
    return cells.flatMap((cell, index) => {
      if (index === first) return { ...cell, text: cell.text + (cells[first + 1]?.text ?? '') };
      return index === first + 1 ? [] : cell;
    });
  }),
};

/** A row's label is gone, its figures remain: which row they belong to is known by the neighbours at best. */
const lostRowLabels: Damage = {
  name: 'lost-row-labels',
  except: named,
  keepsFacts: true,
  document: changeSomeRows((cells) => cells.map((cell) => (cell.role === 'row' ? { ...cell, text: '' } : cell))),
};

/** A whole row is gone. */
const deletedRows: Damage = {
  name: 'deleted-rows',
  keepsFacts: true,
  document: (document, random) => mapGrids(document, (grid) => deleteRows(grid, random)),
};

/** Spans that reach over a deleted row shrink; a row that opens a group stays. */
function deleteRows(grid: FormGrid, random: Random): FormGrid {
  let rows: GridRow[] = [...grid.rows];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row?.kind !== 'data' || row.cells.some((cell) => cell.rowspan > 1) || random() > 0.08) continue;
    rows = rows.flatMap((other, y) => {
      if (y === index) return [];
      const cells = other.cells.map((cell) => (y < index && y + cell.rowspan > index ? { ...cell, rowspan: cell.rowspan - 1 } : cell));
      return [{ ...other, cells }];
    });
  }
  return { ...grid, rows };
}

/** Empty cells leave no trace, in layouts that would keep them. */
const droppedBlanks: Damage = {
  name: 'dropped-blanks',
  except: [...positional, ...addressed, ...filledUp],
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) =>
      mapDataRows(grid, (row) => ({ ...row, cells: row.cells.filter((cell) => cell.role !== 'value' || cell.text !== '') })),
    ),
};

/** A table was a picture: nothing stands below its heading. */
const missingTables: Damage = {
  name: 'missing-tables',
  keepsFacts: true,
  document: ({ blocks }, random) => ({ blocks: blocks.filter((block) => block.kind !== 'table' || random() < 0.5) }),
};

/**
 * Blank cells are dropped, and as many stand behind the row instead: `一、… | 3 | 3 | | | | | |`. Only where most rows have some, so that
 * their totals show it: of one row nobody could tell that from a total that was left blank.
 */
const shiftedBlanks: Damage = {
  name: 'shifted-blanks',
  except: [...named, ...addressed],
  keepsFacts: true,
  document: (document) =>
    mapGrids(document, (grid) => {
      const isBlank = (cell: GridCell): boolean => cell.role === 'value' && cell.text === '';
      const data = grid.rows.filter(({ kind }) => kind === 'data');
      if (grid.table !== 'applications' || data.filter(({ cells }) => cells.some(isBlank)).length * 2 < data.length) return grid;
      return {
        ...grid,
        rows: grid.rows.map((row) =>
          row.kind === 'data' ? { ...row, cells: [...row.cells.filter((cell) => !isBlank(cell)), ...row.cells.filter(isBlank)] } : row,
        ),
      };
    }),
};

/** A line that stood before is gone (line-level deduplication); blank lines stay. */
const deduplicatedLines: Damage = {
  name: 'deduplicated-lines',
  except: lineGone,
  keepsFacts: false,
  text: (text) => {
    const seen = new Set<string>();
    return text
      .split('\n')
      .filter((line) => {
        if (line.trim() === '') return true;
        if (seen.has(line)) return false;
        seen.add(line);
        return true;
      })
      .join('\n');
  },
};

/** Lines of a site's menu that are labels of the form too: where they stand again they are gone (line-level deduplication). */
const menuLines: Damage = {
  name: 'lines-of-menu-gone',
  except: lineGone,
  keepsFacts: false,
  text: (text, random) => {
    const menu = ['规章', '行政规范性文件', '规范性文件', '行政许可', '行政处罚', '行政强制', '总计', '其他'].filter(() => random() < 0.4);
    const isGone = new Set(menu);
    const rest = text.split('\n').filter((line) => !isGone.has(line.trim()));
    return ['首页', '政府信息公开', ...menu, ''].concat(rest).join('\n');
  },
};

/** Digits of a figure stand apart, as narrow columns of a page part them: `1 3 6 1 2`. */
const partedDigits: Damage = {
  name: 'parted-digits',
  // Where a space parts cells too, they look like the figures of two.
  except: ['space'],
  keepsFacts: true,
  document: changeSomeRows((cells, random) =>
    cells.map((cell) =>
      cell.role === 'value' && /^\d{2,}$/u.test(cell.text) && random() < 0.5 ? { ...cell, text: [...cell.text].join(' ') } : cell,
    ),
  ),
};

/** The text ends at some line. */
const truncatedText: Damage = {
  name: 'truncated-text',
  keepsFacts: false,
  text: (text, random) => {
    const lines = text.split('\n');
    return lines.slice(0, 1 + Math.floor(random() * lines.length)).join('\n');
  },
};

/** Some lines are gone. */
const deletedLines: Damage = {
  name: 'deleted-lines',
  except: lineGone,
  keepsFacts: false,
  text: (text, random) =>
    text
      .split('\n')
      .filter(() => random() > 0.02)
      .join('\n'),
};

/**
 * Damage that destroys information. What remains knowable is the truth of the cells that were not touched; a touched
 * cell may come out `lost`, `ambiguous`, `inferred` or with a diagnostic, never as another number without a word.
 */
export const destroyingDamages: readonly Damage[] = [
  deletedCells,
  mergedCells,
  lostRowLabels,
  deletedRows,
  droppedBlanks,
  missingTables,
  shiftedBlanks,
  deduplicatedLines,
  menuLines,
  partedDigits,
  truncatedText,
  deletedLines,
  ...structureDamages,
];
