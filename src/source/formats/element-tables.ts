import { isKnownTag } from '../markup.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

const elementPattern = /<(\/?)([A-Za-z][\w.:-]{0,60})((?:\s[^<>]{0,2000})?)>/g;

/** The last part of a name is its kind: `w:tc`, `table:table-row`, `TableCell`, `fcel`. */
const cellPattern = /(?:^|[:_-])(?:td|th|tc)$|(?:cell?|entry|ched|rhed|srow)$/;
const rowPattern = /(?:^|[:_-])tr$|row$/;
const tablePattern = /(?:^|[:_-])(?:tbl|table|otsl)$/;
/** A cell that another one covers, which is none in HTML. */
const coveredPattern = /covered|^[lux]cel$/;
/** Parts of a line. */
const inlinePattern = /(?:^|[:_-])(?:t|r|b|i|u|s|a|em|run|span|strong|font|content|link|hyperlink|sub|sup)$|^char|pr$/;
/** Ends a row that nothing opened. */
const ROW_END = 'nl';

/** Cells that a text must have, and elements that HTML does not know. */
const LEAST_CELLS = 20;
const LEAST_FOREIGN = 20;

type Kind = 'cell' | 'row' | 'table' | 'covered' | 'rowEnd' | 'inline' | 'block';

interface Element {
  readonly from: number;
  readonly to: number;
  readonly isClosing: boolean;
  readonly isForeign: boolean;
  readonly kind: Kind;
  /** `Name="3:0"`: the numbers that place a cell. */
  readonly place: readonly [string, string] | null;
}

/**
 * Rewrites elements of other vocabularies than HTML's, told by their names, to its tables; the text of the others stands in
 * lines of its own.
 * ```
 * <w:tc><w:p><w:r><w:t>规章</w:t>      <Cell Name="0:2"><Content>规章</Content></Cell>      <fcel>规章<fcel>0<ecel><lcel><nl>
 * ```
 * Null where too few are cells.
 */
export function rewriteElementTables(source: string): RewrittenText | null {
  const elements = readElements(source);
  const cells = elements.filter(({ kind, isClosing }) => kind === 'cell' && !isClosing);
  const foreign = elements.reduce((count, { isForeign }) => count + (isForeign ? 1 : 0), 0);
  if (cells.length < LEAST_CELLS || foreign < LEAST_FOREIGN) return null;
  const text = new TextRewriter(source);
  const rowNumber = elements.some(({ kind }) => kind === 'row' || kind === 'rowEnd') ? null : rowNumberOf(cells);
  let row: string | undefined;
  let at = 0;
  elements.forEach((element, i) => {
    const { from, to, kind, isClosing } = element;
    const before = source.slice(at, from);
    // White space beside a part of a line is how the elements were set out.
    const isIndent = before.trim() === '' && before.includes('\n') && (isPartOfLine(elements[i - 1]) || isPartOfLine(element));
    if (!isIndent) text.copy(at, from);
    at = to;
    const slash = isClosing ? '/' : '';
    if (!element.isForeign && kind !== 'cell' && kind !== 'row' && kind !== 'table') text.copy(from, to);
    else if (kind === 'cell') {
      const next = rowNumber === null ? undefined : element.place?.[rowNumber];
      if (next !== undefined && next !== row) text.put('<tr>', from, from);
      row = next ?? row;
      text.put(`<${slash}td>`, from, to);
    } else if (kind === 'row') text.put(`<${slash}tr>`, from, to);
    else if (kind === 'table') {
      row = undefined;
      text.put(`<${slash}table>`, from, to);
    } else if (kind === 'rowEnd') text.put('</tr><tr>', from, to);
    else if (kind === 'block') text.put('\n', from, to);
  });
  text.copy(at, source.length);
  return text.finish();
}

function isPartOfLine(element: Element | undefined): boolean {
  return element?.kind === 'inline';
}

function readElements(source: string): Element[] {
  const elements: Element[] = [];
  for (const match of source.matchAll(elementPattern)) {
    const [whole, slash, name, attributes] = match as unknown as readonly [string, string, string, string];
    const kind = kindOf(name.toLowerCase());
    const isForeign = !isKnownTag(name.toLowerCase()) || (name.includes('-') && kind !== 'inline' && kind !== 'block');
    const place = kind === 'cell' ? /"(\d{1,3}):(\d{1,3})"/.exec(attributes) : null;
    elements.push({
      from: match.index,
      to: match.index + whole.length,
      isClosing: slash !== '',
      isForeign,
      // Elements without content are parts of a line or say how it looks.
      kind: kind === 'block' && attributes.endsWith('/') && !/br(?:eak)?$/i.test(name) ? 'inline' : kind,
      place: place === null ? null : [place[1] as string, place[2] as string],
    });
  }
  return elements;
}

function kindOf(name: string): Kind {
  if (coveredPattern.test(name)) return 'covered';
  if (name === ROW_END) return 'rowEnd';
  if (cellPattern.test(name)) return 'cell';
  if (rowPattern.test(name)) return 'row';
  if (tablePattern.test(name)) return 'table';
  return inlinePattern.test(name) ? 'inline' : 'block';
}

/** Which of the two numbers of a cell is that of its row: the one that changes less often from cell to cell. */
function rowNumberOf(cells: readonly Element[]): 0 | 1 {
  const changes = [0, 0];
  for (let i = 1; i < cells.length; i++)
    for (const number of [0, 1] as const)
      if (cells[i]?.place?.[number] !== cells[i - 1]?.place?.[number]) changes[number] = (changes[number] as number) + 1;
  return (changes[0] as number) < (changes[1] as number) ? 0 : 1;
}
