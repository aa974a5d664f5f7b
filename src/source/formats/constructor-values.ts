import type { DataContainer, DataScalar, DataValue } from './data-values.js';

/**
 * The lists in a text as functional languages show values, each constructor as an object with its name as the key of what it holds:
 * ```
 * [ Row ( "" , [] , [] ) [ Cell AlignDefault (RowSpan 1) [ Plain [ Str "规章" ] ] ] ]
 * ```
 * Empty for a text that is no such list, or not closed.
 * @internal
 */
export function readConstructors(source: string): DataContainer[] {
  if (!mayHaveConstructors(source)) return [];
  const reader = new ConstructorReader(source);
  const value = reader.readList(0);
  return value === null ? [] : [value];
}

/** Looks at the beginning only. */
function mayHaveConstructors(source: string): boolean {
  return /^[^[("]{0,400}[[(][\s[(]*[A-Z][A-Za-z]*\s+[[("\d]/.test(source.slice(0, HEAD_LENGTH));
}

const HEAD_LENGTH = 4096;
const DEPTH_LIMIT = 100;

/** White space, and one part: a bracket, a comma, a string, a word or number. */
const tokenPattern = /\s*([[\](){},]|"(?:[^"\\]|\\[\s\S])*"|[^\s[\](){},"]+)/y;

class ConstructorReader {
  private at: number;

  constructor(private readonly source: string) {
    this.at = source.search(/[[(]/);
  }

  /** What stands between brackets, its opening one next; null where it is not closed. */
  readList(depth: number): DataContainer | null {
    const opening = this.next();
    if (opening === null || depth > DEPTH_LIMIT) return null;
    const values: DataValue[] = [];
    let terms: DataValue[] = [];
    const endElement = (): void => {
      const value = elementOf(this.source, terms);
      if (value !== null) values.push(value);
      terms = [];
    };
    for (;;) {
      const { at } = this;
      const token = this.next();
      if (token === null) return null;
      const character = this.source[token.from] as string;
      if ('])}'.includes(character)) {
        endElement();
        return { kind: 'list', from: opening.from, to: token.to, keys: [], values };
      }
      if (character === ',') endElement();
      else if ('[({'.includes(character)) {
        this.at = at;
        const inner = this.readList(depth + 1);
        if (inner === null) return null;
        terms.push(inner);
      } else terms.push(character === '"' ? { ...token, from: token.from + 1, to: token.to - 1 } : token);
    }
  }

  private next(): DataScalar | null {
    tokenPattern.lastIndex = this.at;
    const match = tokenPattern.exec(this.source);
    if (match === null) return null;
    this.at = tokenPattern.lastIndex;
    return { kind: 'scalar', from: this.at - (match[1] as string).length, to: this.at };
  }
}

/** `Str "规章"`, `Row ( … ) [ … ]`: what stands between two commas. */
function elementOf(source: string, terms: readonly DataValue[]): DataValue | null {
  const [first, second] = terms;
  if (first === undefined || second === undefined) return first ?? null;
  const to = (terms[terms.length - 1] as DataValue).to;
  if (first.kind !== 'scalar' || !/[A-Z]/.test(source[first.from] as string))
    return { kind: 'list', from: first.from, to, keys: [], values: terms };
  const held: DataValue = terms.length === 2 ? second : { kind: 'list', from: second.from, to, keys: [], values: terms.slice(1) };
  return { kind: 'object', from: first.from, to, keys: [first], values: [held] };
}
