import type { LabelNode, TableNode } from '../../ast/nodes.js';
import { foldWords } from '../folded-words.js';
import { defineRule } from '../rule.js';

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
      for (const label of distinctLabels(table, context.report.source)) {
        context.add({
          code: 'form/wording',
          cause: 'agency',
          range: label.range,
          data: { table: table.table, role: label.role, key: label.key, wording: label.wording, official: label.official },
          subject: { table: table.table, role: label.role, key: label.key, wording: label.wording },
        });
      }
    }
  },
});

/** Wordings that are a converter's doing. */
const converted: ReadonlySet<LabelNode['wordingKind']> = new Set(['damage', 'translation']);

/** Cells or lines lie between two pieces of a header: they may be of two columns, read across. */
const acrossCells = /\s{2}|[\t\n|]/u;

/** Labels in other words than the official ones; a wording that a header repeats counts once. */
function distinctLabels(table: TableNode, source: string): LabelNode[] {
  const found = new Map<string, LabelNode>();
  const collect = (label: LabelNode): void => {
    if (label.wording === label.official || converted.has(label.wordingKind) || !differs(label)) return;
    if (label.role === 'column' && acrossCells.test(source.slice(...label.range))) return;
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
