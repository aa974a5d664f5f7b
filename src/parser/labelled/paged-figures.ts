import type { ContentList } from '../../lexer/content-list.js';
import { hasFeedBetween } from './block-figures.js';
import type { PageFigures } from './figure-stairs.js';

/** The figures of a table as a tool printed them page by page: as many as the table has cells; marks are 0. @internal */
export interface PagedFigures extends PageFigures {
  /** The first row of each page, and the number of rows. */
  readonly pages: readonly number[];
}

/** The places of pieces of content before which a new page begins. @internal */
export function findBreaks(list: ContentList, items: readonly number[]): number[] {
  return items.flatMap((item, at) => (at > 0 && hasFeedBetween(list, items[at - 1] as number, item) ? at : []));
}

/** What figures and marks come to, and how they are written. @internal */
export function figuresAt(list: ContentList, items: readonly number[]): Omit<PageFigures, 'width'> {
  const figures = items.map((item) => list.value(item)?.value ?? 0);
  const isMark = (at: number): boolean => list.value(items[at] as number)?.value === null;
  const hasNought = figures.some((figure, at) => figure === 0 && !isMark(at));
  const kinds = new Map<number, number>([[0, 0]]);
  return {
    figures,
    kinds: figures.map((figure, at) => {
      const shown = hasNought && isMark(at) ? -1 : figure;
      const kind = kinds.get(shown) ?? kinds.size;
      kinds.set(shown, kind);
      return kind;
    }),
    isBeside: items.map((item, at) => item === (items[at - 1] as number) + 1 && list.continuesLine(item)),
  };
}
