import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import type { TableRegion } from './table-region.js';

/**
 * The edition whose own words the tables use most: words that are official in some editions only. The table of section
 * 二 decides where it tells one edition from the others; what it leaves open the next table decides, then the headings,
 * then the order of the grammar. Null when nothing tells.
 */
export function chooseEdition(
  list: ContentList,
  editions: readonly EditionDefinition[],
  regions: readonly (TableRegion | null)[],
): EditionDefinition | null {
  let open = editions;
  let isTold = false;
  for (const region of regions) {
    if (region === null) continue;
    const owners = editions.filter((edition) => edition.tables[region.table].blocks.length > 0);
    const votes: Vote[] = [];
    // What is official in all of them tells nothing.
    let before: Meaning | null = null;
    for (const { index, meaning } of region.labels) {
      // A header printed again for each column that it spans is one: `本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量`.
      if (meaning !== before && meaning.officialIn.length < owners.length) votes.push({ meaning, weight: weigh(list, index, meaning) });
      before = meaning;
    }
    const leaders = findLeaders(open, owners.length, votes);
    if (leaders === null) continue;
    isTold = true;
    open = leaders;
    if (open.length === 1) return open[0] as EditionDefinition;
  }
  if (!isTold) return null;
  return findLeaders(open, editions.length, headingLabels(list))?.[0] ?? open[0] ?? null;
}

interface Vote {
  readonly meaning: Meaning;
  readonly weight: number;
}

/**
 * 处理决定数量 is official in one form and a short form of the other's: headers weigh by what they spell out. Of one that is broken
 * over lines the beginning may stand beside another header's.
 * ```
 * 信息        本年
 * 内容        处理
 *            决定
 *            数量
 * ```
 */
function weigh(list: ContentList, index: number, meaning: Meaning): number {
  if (meaning.kind !== 'column') return 4;
  return isBroken(list, index) ? 1 : (list.label(index)?.entry.text.length ?? 0);
}

function isBroken({ text, starts, ends }: ContentList, index: number): boolean {
  return text.units.subarray(starts[index], ends[index]).includes(0x0a);
}

/** The editions with most votes, of those still open; null when no label tells any of them. */
function findLeaders(open: readonly EditionDefinition[], owners: number, votes: readonly Vote[]): readonly EditionDefinition[] | null {
  const counts = open.map((edition) => {
    let count = 0;
    for (const { meaning, weight } of votes) {
      if (meaning.officialIn.length < owners && meaning.officialIn.includes(edition.id)) count += weight;
    }
    return count;
  });
  const most = Math.max(...counts);
  return most === 0 ? null : open.filter((_, i) => counts[i] === most);
}

function headingLabels(list: ContentList): Vote[] {
  const votes: Vote[] = [];
  for (const { entry } of list.labels) if (entry.heading !== null) votes.push({ meaning: entry.heading, weight: 1 });
  return votes;
}
