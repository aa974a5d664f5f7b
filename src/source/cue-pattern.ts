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

/** Every place of a text that a cue matches, in order. Looked for at once: `matchAll` would copy the expression for each text. @internal */
export function cueMatches(source: string, text: string): RegExpExecArray[] {
  let pattern = compiledGlobal.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'gu');
    compiledGlobal.set(source, pattern);
  }
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
