import type { GridCell } from '../../../src/export/form-grid.js';
import { layoutNames } from '../../../src/export/layouts/index.js';
import { type Damage, type DocumentDamage, mapCells, positional, type Random } from './damage.js';

/** Changes the texts of cells with figures, blanks or marks. */
export function mapValues(change: (cell: GridCell, random: Random) => string): DocumentDamage {
  return mapCells((cell, random) => (cell.role === 'value' ? { ...cell, text: change(cell, random) } : cell));
}

/** Tables that went through a data frame: `3.0`, and `NaN` for a blank cell. */
const dataFrame: Damage = {
  name: 'data-frame',
  keepsFacts: true,
  document: mapValues(({ text }) => (text === '' ? 'NaN' : /^\d+$/u.test(text) ? `${text}.0` : text)),
};

/** A blank cell that holds a no-break space. */
const noBreakBlanks: Damage = {
  name: 'no-break-blanks',
  // There it is one more space.
  except: [...positional, 'space'],
  keepsFacts: true,
  document: mapValues(({ text }) => (text === '' ? '\u00a0' : text)),
};

/** `0 `, `    0`: figures with spaces around them, as narrow cells of a page have them. */
const paddedFigures: Damage = {
  name: 'padded-figures',
  except: [...positional, 'space'],
  keepsFacts: true,
  document: mapValues(({ text }, random) => {
    if (text === '' || random() < 0.5) return text;
    return random() < 0.5 ? `${' '.repeat(1 + Math.floor(random() * 4))}${text}` : `${text} `;
  }),
};

/** `| 规章⇥ |`: tabs beside the text of cells between bars. */
const tabsInCells: Damage = {
  name: 'tabs-in-cells',
  except: layoutNames.filter((name) => !['pipe', 'markdown', 'jira', 'pipe-cell-lines'].includes(name)),
  keepsFacts: true,
  document: mapCells((cell, random) => (random() < 0.15 ? { ...cell, text: random() < 0.5 ? `\t${cell.text}` : `${cell.text}\t` } : cell)),
};

/** `[12](#)`, `**12**`: figures that are links or bold, as tools write those of a page. */
const markedFigures: Damage = {
  name: 'marked-figures',
  except: layoutNames.filter((name) => name !== 'pipe' && name !== 'markdown'),
  keepsFacts: true,
  document: mapValues(({ text }, random) => {
    if (text === '' || random() < 0.9) return text;
    return /^\d+$/u.test(text) && random() < 0.5 ? `[${text}](#)` : `**${text}**`;
  }),
};

/** Damage to figures that leaves every cell knowable. */
export const valueDamages: readonly Damage[] = [dataFrame, noBreakBlanks, paddedFigures, tabsInCells, markedFigures];
