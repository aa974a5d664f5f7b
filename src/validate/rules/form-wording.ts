import type { LabelNode, RowNode, TableNode } from '../../ast/nodes.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { foldWords } from '../folded-words.js';
import { isSubsequence } from '../is-subsequence.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * Labels have the official wording. What a converter did to one (cut short, put into Taiwan terms) is not told; the
 * printed notes in brackets, quotation marks and punctuation do not count as wording.
 */
export const formWording = defineRule({
  meta: {
    name: 'form-wording',
    codes: ['form/wording'],
    severity: 'info',
    source: 'Format notices, annex: the wording of the tables',
  },
  check(context) {
    for (const table of context.tables) {
      for (const told of [...otherRowWords(table, context), ...otherCaptions(table, context)]) addWording(context, table, told);
      for (const label of distinctLabels(table, context.report.source)) {
        addWording(context, table, label);
      }
    }
  },
});

/** A label in other words, and where it stands. */
interface OtherWords {
  readonly role: string;
  readonly key: string;
  readonly wording: string;
  readonly official: string;
  readonly range: Range;
}

function addWording({ add }: RuleContext, { table }: TableNode, { role, key, wording, official, range }: OtherWords): void {
  add({
    code: 'form/wording',
    cause: 'agency',
    range,
    data: { table, role, key, wording, official },
    subject: { table, role, key, wording },
  });
}

/** Words with a number before them or without, the whole of a cell. */
const ownWords =
  /(?:^|[|\t])[ \t|]*((?:[\p{Nd}\p{Script=Han}(\uFF08]{1,3}[.\u3001\uFF0E)\uFF09])?\s?(\p{Script=Han}[\p{Script=Han}\p{P}]{3,60}))[ \t|]*$/u;

/** A row that was told by its place has words of its own before its figures, on its line: others than the form's, yet like them. */
function otherRowWords({ table, rows }: TableNode, { form, report: { source } }: RuleContext): OtherWords[] {
  const found: OtherWords[] = [];
  const keys = Object.keys(rows);
  const unlabelled = keys.filter((key) => rows[key]?.label === null);
  // The rows of some tables have no labels at all.
  if (unlabelled.length === keys.length) return found;
  for (const key of unlabelled) {
    const row = rows[key] as RowNode;
    if (row.range[0] >= row.range[1]) continue;
    const line = source.slice(source.lastIndexOf('\n', row.range[0] - 1) + 1, row.range[0]);
    const [, place, wording] = ownWords.exec(line) ?? [];
    const official = form?.tables[table].blocks.flatMap((block) => block.rows).find((definition) => definition.key === key)?.label;
    if (place === undefined || wording === undefined || official === undefined || !isReworded(wording, official)) continue;
    const start = row.range[0] - line.length + line.lastIndexOf(place);
    found.push({ role: 'row', key, wording, official, range: [start, start + place.length] });
  }
  return found;
}

/** Most of its characters are the form's. What has no other ones lost some to a converter. */
function isReworded(wording: string, official: string): boolean {
  const [actual, expected] = [bareWords(wording), bareWords(official)];
  const shared = [...actual].filter((character) => expected.includes(character)).length;
  return !isSubsequence(actual, expected) && 2 * shared > actual.length;
}

/** The one caption that was not found stands under the number of another item. */
function otherCaptions(table: TableNode, { form, cues, report }: RuleContext): OtherWords[] {
  const all = form?.tables[table.table].blocks ?? [];
  if (cues === null || all.length < 2) return [];
  const blocks = all.filter(({ caption }) => caption !== undefined);
  const read = new Set(table.labels.filter(({ role }) => role === 'caption').map(({ official }) => official));
  const missing = blocks.filter(({ caption }) => !read.has(caption as string));
  const [block] = missing;
  if (block?.caption === undefined || missing.length > 1) return [];
  const known = new Set(blocks.map(({ caption }) => cuePattern(cues.caption).exec(caption as string)?.[1]));
  const within = report.source.slice(...table.range);
  for (const { 0: wording, 1: item, index } of cueMatches(cues.caption, within)) {
    if (known.has(item)) continue;
    const start = table.range[0] + index;
    return [{ role: 'caption', key: block.key ?? '', wording, official: block.caption, range: [start, start + wording.length] }];
  }
  return [];
}

/** Wordings that are a converter's doing. */
const converted: ReadonlySet<LabelNode['wordingKind']> = new Set(['damage', 'translation']);

/** Cells or lines lie between two pieces of a header: they may be of two columns, read across. */
const acrossCells = /[\s|]/u;
/** A character that was lost in decoding: what stood there is not known. */
const LOST_CHARACTER = '\ufffd';

/** Labels in other words than the official ones; a wording that a header repeats counts once. */
function distinctLabels(table: TableNode, source: string): LabelNode[] {
  const found = new Map<string, LabelNode>();
  const collect = (label: LabelNode): void => {
    if (label.wording === label.official || converted.has(label.wordingKind) || !differs(label)) return;
    const printed = source.slice(...label.range);
    if (printed.includes(LOST_CHARACTER) || (label.role === 'column' && acrossCells.test(printed))) return;
    const name = `${label.role} ${label.key} ${label.wording}`;
    if (!found.has(name)) found.set(name, label);
  };
  for (const label of table.labels) collect(label);
  for (const row of Object.values(table.rows)) if (row.label) collect(row.label);
  return [...found.values()];
}

/**
 * The reader's wordings have no punctuation. One that is part of the official label was cut short, not reworded; the
 * note in brackets that some labels have may be worded at will.
 */
function differs({ official, wording }: LabelNode): boolean {
  const expected = bareWords(official);
  const actual = bareWords(wording);
  if (expected.includes(actual)) return false;
  const name = bareWords(official.replace(/(?<=.)[(\uFF08].*$/u, ''));
  return name === expected || !actual.startsWith(name);
}

const bareByText = new Map<string, string>();

/** Folded, without punctuation. The wordings of the form recur in every report. */
function bareWords(text: string): string {
  let bare = bareByText.get(text);
  if (bare === undefined) {
    bare = foldWords(text).replace(/[\p{P}\p{S}\s]/gu, '');
    if (bareByText.size < 2000) bareByText.set(text, bare);
  }
  return bare;
}
