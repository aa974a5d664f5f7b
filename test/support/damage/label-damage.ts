import type { GridCell } from '../../../src/export/form-grid.js';
import { layoutNames } from '../../../src/export/layouts/index.js';
import { breakMark, type Damage, type DocumentDamage, mapCells, oneLineCells, pick, positional, type Random } from './damage.js';

function mapLabels(change: (cell: GridCell, random: Random) => string): DocumentDamage {
  return mapCells((cell, random) => (cell.role === 'value' ? cell : { ...cell, text: change(cell, random) }));
}

/** Puts `mark` at one place inside about half of the labels, never inside the numbering. */
function breakLabels(mark: string): DocumentDamage {
  return mapLabels((cell, random) => {
    if (cell.text.length < 3 || random() < 0.5) return cell.text;
    const numbering = /^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)?/u.exec(cell.text)?.[0].length ?? 0;
    const at = numbering + 1 + Math.floor(random() * Math.max(1, cell.text.length - numbering - 1));
    const [before, behind] = [cell.text.slice(0, at), cell.text.slice(at)];
    // A line ends between characters, not between these and the room around them.
    return before.trim() === '' || behind.trim() === '' ? cell.text : `${before}${mark}${behind}`;
  });
}

/** `社会 公益组织`, `三、 本 年 度 办 理 结 果` */
const spacedLabels: Damage = {
  name: 'spaced-labels',
  except: ['run-together'],
  keepsFacts: true,
  document: mapLabels((cell, random) => {
    if (random() < 0.6) return cell.text;
    if (random() < 0.5) return [...cell.text].join(' ');
    const at = Math.floor(random() * cell.text.length);
    return `${cell.text.slice(0, at)} ${cell.text.slice(at)}`;
  }),
};

/** A line end inside a label: `(三)不予⏎公开` */
const brokenLabels: Damage = {
  name: 'broken-labels',
  except: oneLineCells,
  keepsFacts: true,
  document: breakLabels(breakMark),
  text: (text) => text.replaceAll(breakMark, '\n'),
};

/** `本年新<br />制作数量`: the line break of a page as its tag, in a label. */
const lineBreakTags: Damage = {
  name: 'line-break-tags',
  except: layoutNames.filter((name) => !['pipe', 'markdown', 'html', 'mediawiki', 'tab', 'delimited', 'jira'].includes(name)),
  keepsFacts: true,
  document: breakLabels(breakMark),
  text: (text, random) => text.replaceAll(breakMark, pick(random, ['<br>', '<br />'])),
};

/** A line ends before a cell of a header, which opens the next one. */
const wrappedHeaders: Damage = {
  name: 'wrapped-headers',
  except: layoutNames.filter((name) => name !== 'tab'),
  keepsFacts: true,
  document: mapLabels((cell, random) => (cell.role === 'column' && cell.text !== '' && random() < 0.1 ? breakMark + cell.text : cell.text)),
  text: (text) => text.replaceAll(breakMark, '\n'),
};

/** A blank line inside a label, as line-per-cell pages have it: `(三)不予⏎⏎公开` */
const labelsInTwoCells: Damage = {
  name: 'labels-in-two-cells',
  except: [
    ...oneLineCells,
    'pipe',
    'separated-paragraphs',
    'pipe-cell-lines',
    'pipe-separator-lines',
    'tab',
    'tab-cell-lines',
    'markdown',
    'html',
    'space',
  ],
  keepsFacts: true,
  document: breakLabels(breakMark),
  text: (text) => text.replaceAll(breakMark, '\n\n'),
};

/** One character a line in group labels: `三⏎、⏎本⏎年⏎度` */
const verticalGroups: Damage = {
  name: 'vertical-groups',
  except: oneLineCells,
  keepsFacts: true,
  document: mapLabels((cell) => (cell.role === 'rowGroup' && cell.rowspan > 1 ? [...cell.text].join(breakMark) : cell.text)),
  text: (text) => text.replaceAll(breakMark, '\n'),
};

/** Rows and groups without `一、`, `（一）`, `1.` */
const noNumbering: Damage = {
  name: 'no-numbering',
  keepsFacts: true,
  document: mapLabels((cell) =>
    cell.role === 'row' || cell.role === 'rowGroup'
      ? cell.text.replace(/^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)/u, '')
      : cell.text,
  ),
};

/** `1、`, `1．`, `(一)`, `一.`, a space after the number */
const restyledNumbering: Damage = {
  name: 'restyled-numbering',
  except: positional,
  keepsFacts: true,
  document: (document, random) => {
    const dot = pick(random, ['、', '．', '. ', '.']);
    const comma = pick(random, ['、', '．', '、 ', '.']);
    const restyle = mapLabels((cell) => cell.text.replace(/^(\d)\./u, `$1${dot}`).replace(/^([一二三四五六七])、/u, `$1${comma}`));
    return restyle(document, random);
  },
};

const wordings: readonly (readonly [official: string, variant: string])[] = [
  ['上年结转政府信息公开申请数量', '上年转结政府信息公开申请数量'],
  ['结转下年度继续办理', '转结下年度继续办理'],
  ['结转下年度继续办理', '结转下年继续办理'],
  ['勾稽关系', '逻辑关系'],
  ['勾稽关系', '钩稽关系'],
  ['危及“三安全一稳定”', '危及三安全一稳定'],
  ['危及“三安全一稳定”', '危及"三安全一稳定"'],
  ['本年处理决定数量', '本年度处理决定数量'],
  ['（单位：万元）', ''],
];

/** Wordings seen in reports instead of the official ones. */
const variantWordings: Damage = {
  name: 'variant-wordings',
  keepsFacts: true,
  document: (document, random) => {
    const chosen = wordings.filter(() => random() < 0.5);
    const change = mapLabels((cell) => chosen.reduce((text, [official, variant]) => text.replace(official, variant), cell.text));
    return change(document, random);
  },
};

/** Damage to labels that leaves every cell knowable. */
export const labelDamages: readonly Damage[] = [
  spacedLabels,
  brokenLabels,
  labelsInTwoCells,
  lineBreakTags,
  wrappedHeaders,
  verticalGroups,
  noNumbering,
  restyledNumbering,
  variantWordings,
];
