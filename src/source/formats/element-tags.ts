/** A tag of an element of any name: its slash, name, attributes, and the slash of one that is closed at once. @internal */
export const elementTagPattern = /<(\/?)([A-Za-z][\w.:-]{0,60})((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

/** Elements in elements, at most. @internal */
export const ELEMENT_DEPTH = 64;

/** An attribute with its value and where this stands. @internal */
export interface ElementAttribute {
  readonly key: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const attributePattern = /([A-Za-z][\w.:-]{0,40})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** The attributes of a tag that `elementTagPattern` found, in order. @internal */
export function attributesOf({ index, 1: slash = '', 2: name = '', 3: attributes = '' }: RegExpExecArray): ElementAttribute[] {
  const start = index + 1 + slash.length + name.length;
  return [...attributes.matchAll(attributePattern)].map((match) => {
    const value = match[2] ?? match[3] ?? '';
    const to = start + match.index + match[0].length - 1;
    return { key: match[1] as string, value, from: to - value.length, to };
  });
}
