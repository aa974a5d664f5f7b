import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { ContentList } from '../lexer/content-list.js';
import type { TableRegion } from './find-tables.js';

/**
 * The edition whose own words the tables use most: words that are official in some editions only. The table of section
 * 二 decides where it speaks; then the others. Null when nothing tells.
 */
export function chooseEdition(list: ContentList, editions: readonly EditionDefinition[], regions: readonly (TableRegion | null)[]): EditionDefinition | null {
  let best: EditionDefinition | null = null;
  let bestVotes = 0;
  for (const region of regions) {
    if (region === null) continue;
    for (const edition of editions) {
      const votes = countVotes(list, region, edition.id, editions.length);
      if (votes > bestVotes) {
        best = edition;
        bestVotes = votes;
      }
    }
    if (best !== null) return best;
  }
  return null;
}

function countVotes(list: ContentList, region: TableRegion, edition: string, count: number): number {
  let votes = 0;
  for (const { index, meaning } of region.labels) {
    if (meaning.officialIn.length >= count || !meaning.officialIn.includes(edition)) continue;
    // 处理决定数量 is official in one form and a short form of the other's: headers weigh by what they spell out.
    votes += meaning.kind === 'column' ? (list.label(index)?.entry.text.length ?? 0) : 4;
  }
  return votes;
}
