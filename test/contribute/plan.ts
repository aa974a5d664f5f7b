import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Files to write, and lines to add to files that are there. */
export interface Plan {
  readonly files: Readonly<Record<string, string>>;
  readonly insertions: readonly Insertion[];
  /** What to do next, for the contributor. */
  readonly next: string;
}

/** `text` goes before (or behind) the first place where `at` stands. */
interface Insertion {
  readonly path: string;
  readonly at: string;
  readonly text: string;
  readonly isBehind?: boolean;
  /** Where the search for `at` begins. */
  readonly after?: string;
}

const kinds = ['wording', 'layout', 'edition', 'rule'] as const;

/** @throws TypeError that says how to call it. */
export function plan(root: string, kind: string, name: string): Plan {
  const usage = `usage: npm run new -- ${kinds.join('|')} NAME`;
  if (!kinds.includes(kind as (typeof kinds)[number])) throw new TypeError(`${usage}\nunknown kind: ${kind || '(none)'}`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name))
    throw new TypeError(`${usage}\nNAME must be in kebab case, like shangqiu or row-total; got: ${name || '(none)'}`);
  if (kind === 'rule' && !/^[a-z0-9]+-/u.test(name))
    throw new TypeError(`${usage}\nthe name of a rule is the thing first, then the check, like time-period; got: ${name}`);
  const made = plans[kind as (typeof kinds)[number]](root, name);
  for (const path of Object.keys(made.files))
    if (existsSync(`${root}/${path}`)) throw new TypeError(`${path} is there already; choose another name`);
  return made;
}

/** Writes the files of a plan. @throws Error when a place for an insertion is not there; then nothing is written. */
export function writePlan(root: string, { files, insertions, next }: Plan): { written: string[]; next: string } {
  const changed = new Map<string, string>();
  for (const { path, at, text, isBehind, after = '' } of insertions) {
    const before = changed.get(path) ?? readFileSync(`${root}/${path}`, 'utf8');
    const place = before.indexOf(at, Math.max(0, before.indexOf(after)));
    if (place < 0) throw new Error(`${path}: found no place to register it (${JSON.stringify(at)}); register it by hand`);
    const index = isBehind ? place + at.length : place;
    changed.set(path, before.slice(0, index) + text + before.slice(index));
  }
  const all = [...Object.entries(files), ...changed];
  for (const [path, text] of all) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text);
  }
  formatFiles(
    root,
    all.map(([path]) => path),
  );
  return {
    written: [...Object.keys(files).map((path) => `wrote   ${path}`), ...[...changed.keys()].map((path) => `changed ${path}`)],
    next,
  };
}

/** Names differ in length and in the alphabet, so lines wrap and imports sort otherwise than in the skeleton. */
function formatFiles(root: string, paths: readonly string[]): void {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const formatted = paths.filter((path) => path.endsWith('.ts'));
  execFileSync(process.execPath, [biome, 'check', '--write', '--vcs-enabled=false', ...formatted], { cwd: root, stdio: 'pipe' });
}

const pascal = (name: string): string => name.replace(/(?:^|-)([a-z0-9])/gu, (_, first: string) => first.toUpperCase());
const camel = (name: string): string => {
  const words = pascal(name);
  return /^[0-9]/u.test(words) ? `the${words}` : words.charAt(0).toLowerCase() + words.slice(1);
};

const plans: Readonly<Record<(typeof kinds)[number], (root: string, name: string) => Plan>> = {
  wording(root, name) {
    const variable = `${camel(name)}Wordings`;
    const fill = (path: string): string => read(root, path).replaceAll('templateWordings', variable).replaceAll('template', name);
    return {
      files: {
        [`grammar/wording/${name}.ts`]: fill('grammar/template/wording.ts'),
        [`test/grammar/wording/${name}.test.ts`]: fill('test/contribute/templates/wording.test.ts.txt'),
      },
      insertions: [
        {
          path: 'grammar/wording/index.ts',
          at: "import type { WordingDefinition } from '../../src/grammar-contract/wording.js';\n",
          text: `import { ${variable} } from './${name}.js';\n`,
          isBehind: true,
        },
        { path: 'grammar/wording/index.ts', at: 'WordingDefinition[] = [', text: `...${variable}, `, isBehind: true },
      ],
      next: nextSteps(
        `Put your wording into grammar/wording/${name}.ts and the line of the report into the test.`,
        `npm run test:grammar -- -t '${name}'`,
      ),
    };
  },
  layout(root, name) {
    const variable = `${camel(name)}Layout`;
    // No two layouts have one character, and the template keeps its own.
    const fill = (path: string): string =>
      read(root, path).replaceAll('templateLayout', variable).replaceAll('template', name).replaceAll('¤', '⁂');
    return {
      files: {
        [`grammar/layouts/${name}.ts`]: fill('grammar/template/layout.ts'),
        [`test/grammar/layouts/${name}.test.ts`]: fill('test/contribute/templates/layout.test.ts.txt'),
      },
      insertions: [
        {
          path: 'grammar/layouts/index.ts',
          at: "import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';\n",
          text: `import { ${variable} } from './${name}.js';\n`,
          isBehind: true,
        },
        { path: 'grammar/layouts/index.ts', at: 'commaLayout', text: `${variable}, `, after: 'LayoutDefinition[] = [' },
      ],
      next: nextSteps(
        `Put your layout into grammar/layouts/${name}.ts and some lines of the page into the test.`,
        `npm run test:grammar -- -t '${name}'`,
      ),
    };
  },
  edition(root, name) {
    const variable = `edition${pascal(name)}`;
    const fill = (path: string): string => read(root, path).replaceAll('editionTemplate', variable).replaceAll('template', name);
    return {
      files: {
        [`grammar/editions/${name}/edition.ts`]: fill('grammar/template/edition/edition.ts').replace(
          "'../../editions/2021/edition.js'",
          "'../2021/edition.js'",
        ),
        [`grammar/editions/${name}/README.md`]: fill('grammar/template/edition/README.md'),
      },
      insertions: [
        { path: 'grammar/index.ts', at: 'export { edition2021 }', text: `export { ${variable} } from './editions/${name}/edition.js';\n` },
        {
          path: 'grammar/standard.ts',
          at: 'import { edition2008 }',
          text: `import { ${variable} } from './editions/${name}/edition.js';\n`,
        },
        { path: 'grammar/standard.ts', at: 'edition2008', text: `${variable}, `, after: 'editions: [' },
      ],
      next: nextSteps(
        `Declare the form in grammar/editions/${name}/edition.ts, cite its notice in README.md, then: npm run derive`,
        `npm run test:grammar -- -t '${name}'`,
      ),
    };
  },
  rule(root, name) {
    const variable = camel(name);
    const [thing = '', ...check] = name.split('-');
    const code = `${thing}/${check.join('-')}`;
    const fill = (path: string): string =>
      read(root, path).replaceAll('ruleTemplate', variable).replaceAll('rule/template', code).replaceAll('rule-template', name);
    return {
      files: {
        [`src/validate/rules/${name}.ts`]: fill('test/contribute/templates/rule.ts.txt'),
        [`test/validate/rules/${name}.test.ts`]: fill('test/contribute/templates/rule.test.ts.txt'),
        [`docs/rules/${name}.md`]: fill('test/contribute/templates/rule.md.txt'),
      },
      insertions: [
        { path: 'src/validate/rules.ts', at: 'import { timePeriod }', text: `import { ${variable} } from './rules/${name}.js';\n` },
        { path: 'src/validate/rules.ts', at: '  timePeriod,', text: `  ${variable},\n` },
        {
          path: 'src/finding/messages/rules/content-zh-cn.ts',
          at: "  'time/period':",
          text: `  '${code}': ({ data }) => \`年度\${data.year}有误。请写明应当怎样改。\`,\n`,
        },
        {
          path: 'src/finding/messages/rules/content-en.ts',
          at: "  'time/period':",
          text: `  '${code}': ({ data }) => \`The year \${data.year} is wrong. Say what would be right.\`,\n`,
        },
        { path: 'docs/rules/README.md', at: '| [`time/period`]', text: `| [\`${code}\`](${name}.md) | info | Say what was found |\n` },
      ],
      next: nextSteps(
        `Write the rule in src/validate/rules/${name}.ts, its sentences in src/finding/messages/rules/content-*.ts, its page in docs/rules/${name}.md.`,
        `npx vitest run --config test/vitest.config.ts test/validate -t '${name}|${code}'`,
      ),
    };
  },
};

const nextSteps = (first: string, test: string): string => `Next:\n1. ${first}\n2. ${test}\n3. npm run check`;

function read(root: string, path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}
