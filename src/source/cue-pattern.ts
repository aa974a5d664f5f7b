const compiled = new Map<string, RegExp>();
const compiledGlobal = new Map<string, RegExp>();

/** A cue's regular expression, compiled once. @internal */
export function cuePattern(source: string): RegExp {
  let pattern = compiled.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'u');
    compiled.set(source, pattern);
  }
  return pattern;
}

/** Every place of a text that a cue matches. @internal */
export function cueMatches(source: string, text: string): IterableIterator<RegExpExecArray> {
  let pattern = compiledGlobal.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'gu');
    compiledGlobal.set(source, pattern);
  }
  return text.matchAll(pattern);
}
