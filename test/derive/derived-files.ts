import { blankForm, editions } from './blank-forms.js';
import { diagramsPage } from './diagrams.js';
import { glossaryPage } from './glossary.js';
import { recordsSchema, reportSchema } from './json-schema.js';

/** Files of docs/ that are made from the declarations, by path. */
export function derivedDocs(): Readonly<Record<string, string>> {
  const index = editions.map(
    (edition) => `- [${edition.id}](${edition.id}.md): ${edition.notice}, ${edition.years[0]}–${edition.years[1] ?? ''}`,
  );
  return {
    'docs/forms/README.md': `# Blank forms\n\nThe forms as the editions declare them, with the keys of their cells. Made by \`npm run derive\`.\n\n${index.join('\n')}\n`,
    ...Object.fromEntries(editions.map((edition) => [`docs/forms/${edition.id}.md`, blankForm(edition)])),
    'docs/glossary.md': glossaryPage(),
    'docs/grammar-diagrams.html': diagramsPage(),
  };
}

/** Files of dist/ that are made from the declarations, by path. */
export function derivedSchemas(): Readonly<Record<string, string>> {
  const print = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;
  return { 'dist/schema/report.json': print(reportSchema()), 'dist/schema/records.json': print(recordsSchema()) };
}
