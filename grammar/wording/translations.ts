import type { EditionDefinition, TableName } from '../../src/grammar-contract/edition.js';
import type { TermReference, WordingDefinition } from '../../src/grammar-contract/wording.js';
import { edition2014 } from '../editions/2014/edition.js';
import { edition2019 } from '../editions/2019/edition.js';
import { edition2021 } from '../editions/2021/edition.js';

/**
 * Words that converters to traditional characters replace beyond the characters, folded back to simplified ones: 資訊
 * for 信息, 反覆 for 反复. Words whose characters alone differ (平臺) need no entry.
 */
const terms: readonly (readonly [word: string, translated: string])[] = [
  ['信息', '资讯'],
  ['文件', '档案'],
  ['反复', '反覆'],
  ['答复', '答覆'],
  ['项目', '专案'],
  ['数据', '资料'],
  ['网络', '网路'],
  ['在线', '线上'],
  ['发布', '释出'],
  ['设置', '设定'],
];

const seen = 'OpenCC s2t, s2twp; WHTY, WHEE';

/** A label with every choice of its translatable words put into Taiwan terms. */
function translate(label: string): string[] {
  let texts = [label];
  for (const [word, translated] of terms) {
    if (label.includes(word)) texts = texts.flatMap((text) => [text, text.replaceAll(word, translated)]);
  }
  return texts.filter((text) => text !== label);
}

function* termsOf(edition: EditionDefinition): Generator<readonly [TermReference, string]> {
  for (const { number, text, parts = [] } of edition.headings) {
    yield [{ heading: number }, text];
    for (const [index, part] of parts.entries()) yield [{ part: index + 1, section: number }, part];
  }
  for (const name of Object.keys(edition.tables) as TableName[]) {
    const { groups = [], blocks } = edition.tables[name];
    for (const { key, label } of groups) yield [{ table: name, rowGroup: key }, label];
    for (const { corner, columns, rows } of blocks) {
      if (corner !== undefined) yield [{ table: name, corner }, corner];
      for (const { key, label } of columns) yield [{ table: name, column: key }, label];
      for (const { key, label } of rows) yield [{ table: name, row: key }, label];
    }
  }
}

/** Official labels as converters to traditional characters leave them. */
export const translatedWordings: readonly WordingDefinition[] = translateAll([edition2021, edition2019, edition2014]);

function translateAll(editions: readonly EditionDefinition[]): WordingDefinition[] {
  const wordings = new Map<string, WordingDefinition>();
  for (const edition of editions) {
    for (const [of, label] of termsOf(edition)) {
      for (const text of translate(label)) wordings.set(JSON.stringify([of, text]), { of, text, kind: 'translation', seen });
    }
  }
  return [...wordings.values()];
}
