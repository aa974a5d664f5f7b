import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { Segmenter } from './segmenter.js';
import type { NarrativeTerms } from './terms.js';

/** What a word can be in a sentence. */
export type Sense =
  | { readonly type: 'object'; readonly name: string }
  | { readonly type: 'action'; readonly name: string }
  | { readonly type: 'row'; readonly name: string; readonly isWeak: boolean }
  | { readonly type: 'applicant'; readonly name: string }
  | { readonly type: 'outcome'; readonly name: string }
  | { readonly type: 'channel'; readonly name: string; readonly ofRequests: boolean };

export type Role =
  | 'neutral'
  | 'restrictor'
  | 'publish'
  | 'record'
  | 'lightVerb'
  | 'fixedNoun'
  | 'total'
  | 'statement'
  | 'lead'
  | 'negator'
  | 'hypothetical'
  | 'plan'
  | 'duty'
  | 'exempt'
  | 'narrow'
  | 'reason'
  | 'review'
  | 'appear'
  | 'bareRequest'
  | 'judge'
  | 'capacity'
  | 'newly'
  | 'trend'
  | 'level'
  | 'concern'
  | 'any'
  | 'consequence'
  | 'loose'
  | 'routeMatter'
  | 'self'
  | 'disclosureTopic'
  | 'qualifier'
  | 'average'
  | 'superlative'
  | 'citation'
  | 'opener'
  | 'openEnded'
  | 'respectively'
  | 'each'
  | 'coordinator'
  | 'share'
  | 'grow'
  | 'shrink'
  | 'comparator'
  | 'resultative'
  | 'own'
  | 'area'
  | 'system'
  | 'others'
  | 'copula'
  | 'timeComparator'
  | 'timeTarget'
  | 'timeLead'
  | 'bareNoun'
  | 'idiom'
  | 'structural'
  | 'softStructural'
  | 'disputeContext'
  | 'mainly';

export interface Entry {
  readonly senses: readonly Sense[];
  readonly roles: ReadonlySet<Role>;
}

/** Vocabulary and form, compiled for reading sentences. */
export interface Lexicon {
  readonly terms: NarrativeTerms;
  readonly form: EditionDefinition | null;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Words with an enumeration mark inside, which the segmenter cannot learn; longest first. */
  readonly phrases: readonly string[];
  /** What a row key stands for: `applications.refused` and the rows it sums. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** What keys were resolved to, so that each is resolved once. @internal */
  readonly resolved: Map<string, unknown>;
}

interface MutableEntry {
  senses: Sense[];
  roles: Set<Role>;
}

const compiled = new WeakMap<object, WeakMap<object, Lexicon>>();
const formless = {};

/** Compiles once per vocabulary and edition. */
export function compileLexicon(terms: NarrativeTerms, form: EditionDefinition | null): Lexicon {
  const byForm = compiled.get(terms) ?? new WeakMap<object, Lexicon>();
  compiled.set(terms, byForm);
  const known = byForm.get(form ?? formless);
  if (known) return known;
  const entries = collectEntries(terms, form);
  const phrases = [...entries.keys()].filter((word) => word.includes(terms.enumerationMark)).sort((a, b) => b.length - a.length);
  const lexicon: Lexicon = { terms, form, entries, phrases, rows: collectRows(terms, form), resolved: new Map() };
  byForm.set(form ?? formless, lexicon);
  return lexicon;
}

const taught = new WeakMap<object, Set<string>>();
const taughtLexicons = new WeakMap<object, WeakSet<object>>();

/** High enough to win against any split of the same characters, low enough to lose against a longer word of ours. */
const frequency = 50000;

/** Adds the words of the lexicon to the segmenter's dictionary; words it was already given are left alone. */
export function teachSegmenter(segmenter: Segmenter, lexicon: Lexicon): void {
  const lexicons = taughtLexicons.get(segmenter) ?? new WeakSet<object>();
  taughtLexicons.set(segmenter, lexicons);
  if (lexicons.has(lexicon)) return;
  lexicons.add(lexicon);
  const words = taught.get(segmenter) ?? new Set<string>();
  taught.set(segmenter, words);
  for (const [word, entry] of lexicon.entries) {
    if (word.length < 2 || words.has(word) || word.includes(lexicon.terms.enumerationMark)) continue;
    words.add(word);
    if (word.length > 2) segmenter.add_word(word, frequency * word.length, tagOf(entry));
    else segmenter.add_word(word);
  }
}

/** Part of speech of a word of ours, for those the segmenter does not know. */
function tagOf(entry: Entry): string {
  if (entry.roles.has('fixedNoun') || entry.senses.some(({ type }) => type !== 'action')) return 'n';
  if (entry.senses.length > 0 || entry.roles.has('lightVerb')) return 'v';
  return entry.roles.has('own') || entry.roles.has('area') || entry.roles.has('others') ? 'n' : 'x';
}

function collectEntries(terms: NarrativeTerms, form: EditionDefinition | null): Map<string, Entry> {
  const entries = new Map<string, MutableEntry>();
  const entryOf = (word: string): MutableEntry => {
    const known = entries.get(word);
    if (known) return known;
    const created: MutableEntry = { senses: [], roles: new Set() };
    entries.set(word, created);
    return created;
  };
  const addSenses = (table: Readonly<Record<string, readonly string[]>>, sense: (name: string) => Sense): void => {
    for (const [name, words] of Object.entries(table)) for (const word of words) entryOf(word).senses.push(sense(name));
  };
  addSenses(terms.objectWords, (name) => ({ type: 'object', name }));
  addSenses(terms.actionWords, (name) => ({ type: 'action', name }));
  addSenses(labelsOfRows(form), (name) => ({ type: 'row', name, isWeak: false }));
  addSenses(terms.outcomeWords, (name) => ({ type: 'row', name, isWeak: false }));
  // A petition written as a request (信访类申请) names the request too; a petition alone (信访事项) may be any.
  const requests = Object.values(terms.outcomeWords)
    .flat()
    .filter((word) => word.endsWith(terms.requestEnding));
  addSenses({ application: requests }, (name) => ({ type: 'object', name }));
  addSenses(terms.weakOutcomeWords, (name) => ({ type: 'row', name, isWeak: true }));
  addSenses(terms.applicantWords, (name) => ({ type: 'applicant', name }));
  addSenses(terms.disputeOutcomeWords, (name) => ({ type: 'outcome', name }));
  addSenses(terms.channelWords, (name) => ({ type: 'channel', name, ofRequests: false }));
  addSenses(terms.requestChannelWords, (name) => ({ type: 'channel', name, ofRequests: true }));
  for (const [role, words] of rolesOf(terms)) for (const word of words) entryOf(word).roles.add(role);
  return entries;
}

function rolesOf(terms: NarrativeTerms): readonly (readonly [Role, readonly string[]])[] {
  return [
    ['neutral', terms.neutralWords],
    ['restrictor', terms.restrictorWords],
    ['publish', terms.publishWords],
    ['record', terms.recordWords],
    ['lightVerb', terms.lightVerbs],
    ['statement', terms.statementVerbs],
    ['fixedNoun', terms.fixedNouns],
    ['total', terms.totalWords],
    ['lead', terms.leadWords],
    ['negator', terms.negatorWords],
    ['hypothetical', terms.hypotheticalWords],
    ['plan', terms.planWords],
    ['duty', terms.dutyWords],
    ['exempt', terms.exemptWords],
    ['narrow', terms.narrowingWords],
    ['reason', terms.reasonWords],
    ['review', terms.reviewVerbs],
    ['appear', terms.appearVerbs],
    ['bareRequest', [terms.requestEnding]],
    ['judge', terms.judgeWords],
    ['capacity', terms.capacityWords],
    ['newly', terms.newVerbs],
    ['trend', [...terms.changeVerbs, ...terms.trendWords]],
    ['level', terms.levelWords],
    ['concern', terms.concernWords],
    ['any', terms.anyWords],
    ['consequence', terms.consequenceWords],
    ['loose', terms.looseOutcomeWords],
    ['disclosureTopic', terms.disclosureTopics],
    ['self', terms.selfWords],
    ['routeMatter', terms.routeMatters],
    ['qualifier', Object.values(terms.qualifierWords).flat()],
    ['average', terms.averageWords],
    ['superlative', terms.superlativeWords],
    ['citation', terms.citationWords],
    ['opener', terms.openerWords],
    ['openEnded', terms.openEndedWords],
    ['respectively', terms.respectivelyWords],
    ['each', terms.eachWords],
    ['coordinator', terms.coordinators],
    ['share', terms.shareWords],
    ['grow', terms.growWords],
    ['shrink', terms.shrinkWords],
    ['comparator', terms.comparatorWords],
    ['resultative', terms.resultativeWords],
    ['own', terms.ownWords],
    ['area', terms.areaWords],
    ['system', terms.systemWords],
    ['others', terms.othersWords],
    ['copula', terms.copulas],
    ['timeComparator', terms.timeComparators],
    ['timeTarget', terms.timeTargets],
    ['timeLead', terms.timeLeads],
    ['bareNoun', terms.bareCountNouns],
    ['idiom', terms.idioms],
    ['structural', terms.structuralNouns],
    ['softStructural', terms.softStructuralNouns],
    ['disputeContext', terms.disputeContextWords],
    ['mainly', terms.mainlyWords],
  ];
}

/** Row and row-group labels of the table of applications, without their remarks in brackets and without quotes. */
function labelsOfRows(form: EditionDefinition | null): Record<string, string[]> {
  const labels: Record<string, string[]> = {};
  if (form === null) return labels;
  const table = form.tables.applications;
  const named = [...table.blocks.flatMap((block) => block.rows), ...(table.groups ?? [])];
  const closing = new Set(['received', 'carriedIn', 'resultsTotal', 'carriedOut', 'results', 'other.other']);
  for (const { key, label } of named) {
    if (closing.has(key)) continue;
    const plain = label.replace(/[(\uff08].*$/u, '').replace(/["\u201c\u201d]/gu, '');
    labels[key] = plain.split(/[\u3001]/u).slice(0, 1);
  }
  return labels;
}

/** Every row, row group and named sum, by `table.row`, with the rows it stands for. */
function collectRows(terms: NarrativeTerms, form: EditionDefinition | null): Map<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const table of Object.values(form?.tables ?? {})) {
    for (const row of table.blocks.flatMap((block) => block.rows)) rows.set(`${table.name}.${row.key}`, [row.key]);
  }
  for (const table of Object.values(form?.tables ?? {})) {
    for (const group of table.groups ?? []) {
      const members = table.blocks.flatMap((block) => block.rows).filter((row) => row.group === group.key);
      if (!rows.has(`${table.name}.${group.key}`))
        rows.set(
          `${table.name}.${group.key}`,
          members.map((row) => row.key),
        );
    }
  }
  for (const [table, sums] of Object.entries(terms.rowSums)) {
    for (const [name, members] of Object.entries(sums)) rows.set(`${table}.${name}`, members);
  }
  return rows;
}
