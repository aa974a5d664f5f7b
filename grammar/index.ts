/** The registry: every edition, wording and layout of the standard grammar. Most specific edition first. */
export { edition2008 } from './editions/2008/edition.js';
export { edition2014 } from './editions/2014/edition.js';
export { edition2019 } from './editions/2019/edition.js';
export { edition2021 } from './editions/2021/edition.js';
