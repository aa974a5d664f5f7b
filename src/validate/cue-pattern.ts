const compiled = new Map<string, RegExp>();

/** A cue's regular expression, compiled once. @internal */
export function cuePattern(source: string): RegExp {
  let pattern = compiled.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'u');
    compiled.set(source, pattern);
  }
  return pattern;
}
