import type { ClaimScope } from './claim.js';
import type { NarrativeTerms } from './terms.js';
import { hasRole, isNeutral, type Token } from './tokens.js';

/**
 * A government's report is that of all its departments: what one of them received (县政府办公室收到86件) is its own. And what a
 * department drafted to be issued in the government's name (以县政府名义印发) is the government's.
 */
export function isOfOtherBody(tokens: readonly Token[], scope: ClaimScope | null, agency: string | null, terms: NarrativeTerms): boolean {
  const { governmentName, placeSuffixes, departmentSuffixes, nameWords } = terms;
  if (isEntrusted(tokens, terms)) return true;
  if (agency === null) return false;
  if (!placeSuffixes.some((place) => agency.endsWith(place + governmentName) || agency.endsWith(place))) {
    const government = governmentName.slice(-2);
    const isInName = tokens.some((token, i) => endsIn(token, nameWords) && endsIn(tokens[i - 1], [government]));
    return (isInName && !agency.includes(governmentName)) || (isGovernmentAtWork(tokens, terms) && !agency.includes(government));
  }
  return (scope === null || scope === 'own') && endsIn(subjectOf(tokens, departmentSuffixes), departmentSuffixes);
}

/** Licences granted on behalf of another body (受市局委托实施许可126件) are that one's. */
function isEntrusted(tokens: readonly Token[], { entrustedWords: [by, task] }: NarrativeTerms): boolean {
  const from = tokens.findIndex((token) => token.type === 'word' && token.text === by);
  return from >= 0 && tokens.slice(from + 2).some((token) => token.type === 'word' && token.text === task);
}

/** What the government itself did stands right behind its name: not what somebody did for it, or together with it. */
function isGovernmentAtWork(tokens: readonly Token[], { governmentWords, bodySuffixes }: NarrativeTerms): boolean {
  const first = tokens.findIndex((token) => token.type === 'word');
  const [government, next] = [tokens[first], tokens[first + 1]];
  if (government?.type !== 'word' || !governmentWords.includes(government.text) || next?.type !== 'word') return false;
  return /^v(?!n)/.test(next.tag) && !endsIn(next, bodySuffixes);
}

/** The last word before the verb that says more than how much, of when or whose own. */
function subjectOf(tokens: readonly Token[], suffixes: readonly string[]): Token | undefined {
  const words = tokens.filter((token) => token.type !== 'time');
  const verb = words.findIndex((token) => token.type !== 'word' || token.tag.startsWith('v') || hasRole(token, 'lightVerb'));
  const isSaying = (token: Token): boolean => endsIn(token, suffixes) || !(isNeutral(token) || hasRole(token, 'own'));
  return words.slice(0, Math.max(0, verb)).findLast(isSaying);
}

function endsIn(token: Token | undefined, endings: readonly string[]): boolean {
  return token?.type === 'word' && endings.some((ending) => token.text.endsWith(ending));
}
