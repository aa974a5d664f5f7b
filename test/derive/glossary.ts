import { glossary } from '../../grammar/common/glossary.js';
import { editions } from './blank-forms.js';

/** Every term of the forms beside its English name and its identifier, with the editions that have it. */
export function glossaryPage(): string {
  const terms = collectTerms();
  const lines = [...terms].map(
    ([chinese, { keys, ids }]) =>
      `| ${chinese} | ${glossary[chinese] ?? ''} | ${[...keys].map((key) => `\`${key}\``).join(' ')} | ${[...ids].join(', ')} |`,
  );
  const others = Object.entries(glossary).filter(([chinese]) => !terms.has(chinese));
  return [
    '# Glossary',
    'Every label of the declared forms with the one English name used in code and messages. Made from `grammar/` by `npm run derive`; English names are in [grammar/common/glossary.ts](../grammar/common/glossary.ts).',
    '## Terms of the forms',
    `| Chinese | English | Identifier | Editions |\n| --- | --- | --- | --- |\n${lines.join('\n')}`,
    '## Other terms',
    `| Chinese | English |\n| --- | --- |\n${others.map(([chinese, english]) => `| ${chinese} | ${english} |`).join('\n')}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');
}

/** Labels in the order of the forms. */
export function collectTerms(): Map<string, { readonly keys: Set<string>; readonly ids: Set<string> }> {
  const terms = new Map<string, { keys: Set<string>; ids: Set<string> }>();
  const add = (chinese: string, key: string | null, id: string): void => {
    const term = terms.get(chinese) ?? { keys: new Set<string>(), ids: new Set<string>() };
    if (key !== null) term.keys.add(key);
    term.ids.add(id);
    terms.set(chinese, term);
  };
  for (const { id, headings, tables } of editions) {
    for (const { text } of headings) add(text, null, id);
    for (const table of Object.values(tables)) {
      for (const { key, label } of table.groups ?? []) add(label, key, id);
      for (const block of table.blocks) for (const { key, label } of [...block.columns, ...block.rows]) add(label, key, id);
    }
  }
  return terms;
}
