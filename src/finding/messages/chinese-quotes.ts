/** In quotation marks, the marks within it as inner ones: `“危及‘三安全一稳定’”`. */
export function quote(text: unknown): string {
  return `“${String(text).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Several in quotation marks: nothing stands between them (GB/T 15834-2011, 4.5.3.5). */
export function quoteEach(texts: readonly unknown[]): string {
  return texts.map(quote).join('');
}
