import type { ContentList } from '../../lexer/content-list.js';

/** Lines of figures by the page they stand on, from one form feed of the source to the next. @internal */
export function pagesOf({ text, starts }: ContentList, lines: readonly (readonly number[])[]): (readonly number[])[][] {
  const pages: (readonly number[])[][] = [];
  let pageEnd = -1;
  for (const items of lines) {
    const offset = text.starts[starts[items[0] as number] as number] as number;
    if (offset >= pageEnd) {
      pages.push([]);
      const feed = text.source.indexOf('\f', offset);
      pageEnd = feed < 0 ? Number.POSITIVE_INFINITY : feed;
    }
    (pages[pages.length - 1] as (readonly number[])[]).push(items);
  }
  return pages;
}
