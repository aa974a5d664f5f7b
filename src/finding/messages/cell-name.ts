import { quote } from './chinese-quotes.js';
/** A cell in a finding's data, with the form's labels where the finding has them. */
export interface NamedCellData {
  readonly table?: unknown;
  readonly row?: unknown;
  readonly column?: unknown;
  readonly rowLabel?: unknown;
  readonly columnLabel?: unknown;
}

/** `“行政许可”行“本年处理决定数量”栏`; the keys where no labels are known. */
export function chineseCellName({ row, column, rowLabel, columnLabel }: NamedCellData): string {
  return `${quote(rowLabel ?? row)}行${quote(columnLabel ?? column)}栏`;
}

/** `“予以公开·自然人”`, for lists and sums. */
export function chineseOperandName({ row, column, rowLabel, columnLabel }: NamedCellData): string {
  return `${rowLabel ?? row}·${columnLabel ?? column}`;
}

export const chineseTableNames: Readonly<Record<string, string>> = {
  article20: '主动公开情况表',
  applications: '政府信息公开申请情况表',
  disputes: '行政复议、行政诉讼情况表',
  statistics: '政府信息公开情况统计表',
};

export const englishTableNames: Readonly<Record<string, string>> = {
  article20: 'table of proactive disclosure (Article 20)',
  applications: 'table of applications',
  disputes: 'table of reconsiderations and lawsuits',
  statistics: 'table of statistics',
};

/** `row "licensing", column "decisions"`: the keys, spelled as words. */
export function englishCellName({ row, column }: NamedCellData): string {
  return `row "${keyToWords(row)}", column "${keyToWords(column)}"`;
}

export function englishOperandName({ row, column }: NamedCellData): string {
  return `${keyToWords(row)} · ${keyToWords(column)}`;
}

/** `refused.stateSecret` is `refused: state secret`. */
export function keyToWords(key: unknown): string {
  return String(key)
    .replaceAll('.', ': ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
