import type { ColumnDefinition, EditionDefinition } from '../../src/grammar-contract/edition.js';
import type { CellModel, ModelTable } from './report-model.js';

/** What offices write where they have no figure, or none but 0. */
const marks = ['/', '-', '—', '无', '不适用', '／', '－', '--', 'N/A'];

/** A figure as it is, in digits. */
export function plain(figure: number): CellModel {
  return { text: String(figure), state: 'number', value: figure };
}

/** Prints one cell of a row, or all, as offices do with figures of its kind. `choice` is any whole number. */
export function styleRow(
  form: EditionDefinition,
  table: ModelTable,
  cells: Record<string, CellModel>,
  column: number,
  choice: number,
): void {
  const keys = Object.keys(cells);
  const key = keys[column % keys.length] ?? '';
  const current = cells[key];
  if (current?.state !== 'number') return;
  const definition = form.tables[table].blocks.flatMap((block) => block.columns).find((item) => item.key === key);
  if (choice % 5 === 0) {
    const text = marks[choice % marks.length] ?? '/';
    // Rows of section 二 that an office has nothing to do with; elsewhere zeros, one or all of a row.
    for (const other of keys) {
      const isNothing = table === 'article20' || (cells[other]?.value === 0 && (other === key || choice % 2 === 0));
      if (isNothing) cells[other] = { text, state: 'mark', value: null };
    }
    return;
  }
  const styled = styleFigure(definition, Math.abs(Math.trunc(current.value ?? 0)), choice);
  if (styled) cells[key] = styled;
}

function styleFigure(definition: ColumnDefinition | undefined, figure: number, choice: number): CellModel | null {
  if (definition && 'isSigned' in definition && definition.isSigned) return signed(figure, choice);
  if (definition?.decimals !== undefined) return amount(figure, choice, definition.unit ?? null);
  const styles: readonly (() => string | null)[] = [
    () => (figure > 0 ? `${figure}（其中修订1件）` : null),
    () => (figure >= 1000 ? group(figure, ',') : null),
    () => (figure >= 1000 ? group(figure, '，') : null),
    () => `${figure}件`,
    () => `${figure} 件`,
    () => numeral(figure),
  ];
  const text = styles[choice % styles.length]?.() ?? null;
  return text === null ? null : { text, state: 'number', value: figure };
}

/** `1,113` */
function group(figure: number, comma: string): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/gu, comma);
}

/**
 * `零`, `十二`; null for more than 19. Not `七`: alone on a line, such a character is what a broken label leaves of its
 * number, and no report that anybody saw has one for a figure.
 */
function numeral(figure: number): string | null {
  if (figure === 0) return '零';
  return figure > 10 && figure < 20 ? `十${'一二三四五六七八九'[figure - 11]}` : null;
}

function signed(figure: number, choice: number): CellModel {
  const styles: readonly (() => CellModel)[] = [
    () => ({ text: `-${figure + 1}`, state: 'number', value: -(figure + 1) }),
    () => ({ text: `+${figure}`, state: 'number', value: figure }),
    () => ({ text: `增${figure}`, state: 'number', value: figure }),
    () => ({ text: `减${figure + 1}`, state: 'number', value: -(figure + 1) }),
    () => ({ text: '未增未减', state: 'mark', value: 0 }),
  ];
  return styles[choice % styles.length]?.() ?? plain(figure);
}

/** Money; its unit stands in the cell where the header has none. */
function amount(figure: number, choice: number, unit: string | null): CellModel {
  const decimals = choice % 7;
  const text = decimals === 0 ? String(figure) : `${figure}.${String(choice).padStart(6, '0').slice(-decimals)}`;
  const suffix = unit === null ? (['', '万元', '元', ' 万元'][choice % 4] ?? '') : '';
  return { text: `${text}${suffix}`, state: 'number', value: Number(text) };
}
