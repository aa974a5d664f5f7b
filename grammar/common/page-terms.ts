import type { PageTerms } from '../../src/grammar-contract/grammar.js';

const page = '页';
const number = '\\s{0,8}(\\d{1,4})\\s{0,8}';
const count = `共\\s{0,8}\\d{1,4}\\s{0,8}${page}`;
const gap = '[\\s,，/／]{0,8}';

/** How printed pages are numbered, and what stands on each of them. */
export const pageTerms: PageTerms = {
  behindNumber: page,
  beforeNumber: 'Page ',
  // `第 3 页 共 12 页`, `共12页，第3页`, `Page 3 of 12`.
  numbers: [`第${number}${page}${gap}(?:${count})?`, `${count}${gap}第${number}${page}`, 'Page (\\d{1,4})(?: of \\d{1,4})?'],
  titleWords: ['报告', '年报', '政府信息公开'],
};
