import type { AnyReport, ParagraphNode } from '../../ast/nodes.js';
import type { SectionNumber } from '../../grammar-contract/edition.js';
import type { ReviewCues } from '../../grammar-contract/review.js';
import { cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { foldWords } from '../folded-words.js';
import { isSubsequence } from '../is-subsequence.js';
import { organLevelOf } from '../organ-level.js';
import { paragraphsOf, placeOfWords, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/** A place where the report says whose it is, or who answers for it. */
interface Statement {
  readonly where: ReviewCues['selfStatements'][number]['where'] | 'signature';
  readonly name: string;
  readonly range: Range;
  /** Only a body of the same level counts: others may well be spoken of there. */
  readonly isOfLevel?: boolean;
}

/**
 * Who compiled the report, who signs it and who answers questions about it is its agency. Another organ of the same kind
 * (another town, another bureau) was left in from the report that served as a model. An office, a government or a
 * commission above may well speak for an organ, and is not told.
 */
export const reportOtherAgency = defineRule({
  meta: {
    name: 'report-other-agency',
    codes: ['report/other-agency'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is accurate and not that of another body',
  },
  check(context) {
    const { report, cues, add } = context;
    const { agency } = report.metadata;
    if (agency === null || cues === null) return;
    const own = foldWords(agency.value);
    const others = new Map<string, Statement[]>();
    const statements = [...namedIn(context, cues), ...signedIn(context, cues)];
    for (const statement of statements) {
      if (isSameOrgan(own, statement.name) || !arePeers(own, statement.name, cues)) continue;
      if (statement.isOfLevel && organLevelOf(statement.name, cues) !== organLevelOf(own, cues)) continue;
      others.set(statement.name, [...(others.get(statement.name) ?? []), statement]);
    }
    for (const [{ where, name, range }, ...repeated] of others.values() as Iterable<[Statement, ...Statement[]]>) {
      add({
        code: 'report/other-agency',
        cause: 'agency',
        range,
        related: [
          { range: agency.range, note: { key: 'agency' } },
          ...repeated.map((place) => ({ range: place.range, note: { key: 'repeated' } })),
        ],
        data: { where, name, agency: agency.value },
        subject: { name },
      });
    }
  },
});

function namedIn(context: RuleContext, cues: ReviewCues): Statement[] {
  return cues.selfStatements.flatMap(({ where, pattern, needs, section }) => {
    const { report } = context;
    const paragraphs = section === undefined ? context.paragraphs : paragraphsIn(report, section);
    return paragraphs.flatMap((paragraph) => {
      if (needs !== undefined && !cuePattern(needs).test(paragraph.text)) return [];
      const found = cuePattern(pattern).exec(context.wordsOf(paragraph))?.[1];
      if (found === undefined) return [];
      const name = withoutOffice(found, cues);
      return [{ where, name, range: placeOfWords(paragraph, name), isOfLevel: section !== undefined && section > 0 }];
    });
  });
}

/** Those of a section; 0 is what presents the report: before section one, or at its head. */
function paragraphsIn(report: AnyReport, section: number): ParagraphNode[] {
  const blocks = sectionOf(report, (section || 1) as SectionNumber)?.blocks ?? [];
  return section === 0 ? paragraphsOf([...report.preamble, ...blocks.slice(0, 1)]) : paragraphsOf(blocks);
}

/** Lines of the last section above or below a date that stands alone. */
function signedIn(context: RuleContext, cues: ReviewCues): Statement[] {
  const paragraphs = paragraphsOf(context.report.sections.at(-1)?.blocks ?? []);
  const lines = paragraphs.map((paragraph) => context.wordsOf(paragraph));
  const isDate = (line: string | undefined): boolean => line !== undefined && cuePattern(cues.datedLine).test(line);
  return paragraphs.flatMap(({ range }, i) =>
    isDate(lines[i - 1]) || isDate(lines[i + 1]) ? [{ where: 'signature', name: withoutOffice(lines[i] as string, cues), range }] : [],
  );
}

function withoutOffice(name: string, { offices }: ReviewCues): string {
  return name.replace(cuePattern(offices), '');
}

/** Both are organs of one kind, so that one does not speak for the other. */
function arePeers(own: string, other: string, { peers }: ReviewCues): boolean {
  return (
    [own, other].every((name) => /^[\p{Script=Han}()]+$/u.test(name)) &&
    peers.some((ending) => cuePattern(ending).test(own) && cuePattern(ending).test(other))
  );
}

/** One name is the other's, longer or shorter: 县住建局 has its characters in the order of 青石县住房和城乡建设局. */
function isSameOrgan(a: string, b: string): boolean {
  return isSubsequence(a, b) || isSubsequence(b, a);
}
