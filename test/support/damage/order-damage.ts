import type { DocumentBlock, ReportDocument } from '../../../src/export/report-document.js';
import type { BlockDefinition, ColumnDefinition, EditionDefinition, TableDefinition } from '../../../src/grammar-contract/edition.js';
import { type Damage, type Random, shuffle } from './damage.js';

function mapTables(form: EditionDefinition, change: (table: TableDefinition) => TableDefinition): EditionDefinition {
  const { article20, applications, disputes } = form.tables;
  return {
    ...form,
    tables: { ...form.tables, article20: change(article20), applications: change(applications), disputes: change(disputes) },
  };
}

/** Keeps rows of one group together, so that the printed groups still span them. */
function shuffleRows(random: Random, table: TableDefinition, block: BlockDefinition): BlockDefinition {
  const parent = (key: string | undefined): string | undefined => table.groups?.find((group) => group.key === key)?.group;
  const rootOf = (key: string | undefined): string => (parent(key) === undefined ? (key ?? '') : rootOf(parent(key)));
  const order = (rows: BlockDefinition['rows'], keyOf: (row: BlockDefinition['rows'][number]) => string): BlockDefinition['rows'] => {
    const keys = shuffle(random, [...new Set(rows.map(keyOf))]);
    return keys.flatMap((key) => rows.filter((row) => keyOf(row) === key));
  };
  const inner = order(shuffle(random, block.rows), (row) => row.group ?? row.key);
  return { ...block, rows: order(inner, (row) => rootOf(row.group) || row.key) };
}

/** Blocks, groups and rows of the labelled tables in another order. */
const shuffledRows: Damage = {
  name: 'shuffled-rows',
  keepsFacts: true,
  form: (form, random) =>
    mapTables(form, (table) =>
      table.shape === 'single'
        ? table
        : { ...table, blocks: shuffle(random, table.blocks).map((block) => shuffleRows(random, table, block)) },
    ),
};

/** Columns of the table of applications in another order; the header tells it. */
const shuffledColumns: Damage = {
  name: 'shuffled-columns',
  // 其他 before other columns, below the name of a row, may be the next row.
  except: ['nested-names'],
  keepsFacts: true,
  form: (form, random) => {
    const { applications } = form.tables;
    const all = applications.blocks[0]?.columns ?? [];
    const isGrouped = (column: ColumnDefinition): number => Number(column.group !== undefined);
    const inner = shuffle(random, all.slice(0, -1)).sort((a, b) => isGrouped(a) - isGrouped(b));
    const columns = [...inner, ...all.slice(-1)];
    const keys = columns.map((column) => column.key);
    const blocks = applications.blocks.map((block) => ({ ...block, columns, rows: block.rows.map((row) => ({ ...row, columns: keys })) }));
    const undividedRows = (form.undividedRows ?? []).map((each) => ({ ...each, row: { ...each.row, columns: keys } }));
    return { ...form, tables: { ...form.tables, applications: { ...applications, blocks } }, undividedRows };
  },
};

/** Splits a document into its head and its sections. */
function splitSections(document: ReportDocument): { head: DocumentBlock[]; sections: DocumentBlock[][] } {
  const head: DocumentBlock[] = [];
  const sections: DocumentBlock[][] = [];
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 1) sections.push([block]);
    else (sections.at(-1) ?? head).push(block);
  }
  return { head, sections };
}

/** Sections in another order. The signature moves with the last one, so facts in it may be read elsewhere. */
const shuffledSections: Damage = {
  name: 'shuffled-sections',
  keepsFacts: false,
  document: (document, random) => {
    const { head, sections } = splitSections(document);
    return { blocks: [...head, ...shuffle(random, sections).flat()] };
  },
};

/** Headings without their numeral, or with a wrong one. */
const damagedNumerals: Damage = {
  name: 'damaged-numerals',
  keepsFacts: false,
  document: (document, random) => ({
    blocks: document.blocks.map((block) => {
      if (block.kind !== 'heading' || block.level !== 1 || random() < 0.4) return block;
      const text = block.text.replace(/^.、/u, random() < 0.6 ? '' : '七、');
      return { ...block, text };
    }),
  }),
};

/** Headings lost in extraction; tables and parts stay. */
const lostHeadings: Damage = {
  name: 'lost-headings',
  keepsFacts: false,
  document: (document, random) => ({
    blocks: document.blocks.filter((block) => block.kind !== 'heading' || block.level !== 1 || random() < 0.4),
  }),
};

/** The preamble names all six sections, and a narrative has its own 一 to 三. */
const headingLookalikes: Damage = {
  name: 'heading-lookalikes',
  keepsFacts: false,
  document: (document) => {
    const { head, sections } = splitSections(document);
    const names = sections.map((section) => (section[0]?.kind === 'heading' ? section[0].text.slice(2) : '')).join('、');
    const list: DocumentBlock = { kind: 'paragraph', text: `本报告由${names}等部分组成。` };
    const nested = ['一、强化组织领导', '二、规范公开程序', '三、依申请公开办理'].map(
      (text): DocumentBlock => ({ kind: 'paragraph', text }),
    );
    const withNested = sections.map((section, index) => (index === 0 ? [...section, ...nested] : section));
    return { blocks: [...head, list, ...withNested.flat()] };
  },
};

/** A heading stands twice, one below the other, as a page's own and that of its table of contents. */
const doubledHeadings: Damage = {
  name: 'doubled-headings',
  keepsFacts: false,
  document: ({ blocks }, random) => ({
    blocks: blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 && random() < 0.5 ? [block, block] : [block])),
  }),
};

/** Damage to order and headings that leaves every cell knowable. */
export const orderDamages: readonly Damage[] = [
  shuffledRows,
  shuffledColumns,
  shuffledSections,
  damagedNumerals,
  lostHeadings,
  headingLookalikes,
  doubledHeadings,
];
