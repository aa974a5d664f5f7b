/**
 * Left-over markup in text: HTML tags and entities, attributes of wiki and AsciiDoc cells. Sticky expressions, each
 * tried only where its first character stands. @internal
 */
export const tagPattern =
  /<\/?([a-z][a-z0-9]{0,12}(?::[a-z]{1,12}|(?:-[a-z0-9]{1,20}){1,4})?)\b(?:[^<>"']|"[^"<>]{0,1000}"|'[^'<>]{0,1000}'){0,1000}>/iy;

/** Elements whose content is no text. @internal */
export const opaqueTags: ReadonlySet<string> = new Set(['script', 'style']);

/** The fields about an article that a page of a government states in its head: the guide to their web sites (政府网站发展指引, 2017), annex on tags of pages. @internal */
export const pageFieldPattern = /\bname\s*=\s*["']?(ArticleTitle|PubDate|ContentSource)["']?\s+content\s*=\s*["']([^"']+)["']/di;

/** Tags that can be left in a converted text, those of Word's XML, and custom elements by the hyphen in their names. Anything else in angle brackets stays text. @internal */
export function isKnownTag(name: string): boolean {
  return knownTags.has(name) || name.includes('-') || name.startsWith('w:');
}

const knownTags: ReadonlySet<string> = new Set(
  (
    'a abbr article aside b big blockquote body br button caption center cite code col colgroup dd del div dl dt em font footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main meta nav nobr ol p pre s section small span ' +
    'script style strike strong sub sup table tbody td tfoot th thead title tr tt u ul o:p v:shape st1:chsdate ' +
    'row cell entry lb hi class emphasis literal literallayout ref para simpara sect1 sect2 tgroup informaltable colspec text ' +
    'sec bold italic underline'
  ).split(' '),
);

/** Tags of TEI, DocBook and Word that are those of HTML by another name. @internal */
export const tagSynonyms: Readonly<Record<string, string>> = {
  row: 'tr',
  cell: 'td',
  entry: 'td',
  lb: 'br',
  para: 'p',
  simpara: 'p',
  'w:tbl': 'table',
  'w:tr': 'tr',
  'w:tc': 'td',
  'w:p': 'p',
};

/** Tags that end a line outside a cell. @internal */
export const lineTags: ReadonlySet<string> = new Set(
  'article aside blockquote br caption center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table title ul sect1 sect2'.split(
    ' ',
  ),
);

/** What a page writes for a space. @internal */
export const spaceEntity = '&(?:nbsp|ensp|emsp|#160|#xa0);';

export const entityPattern = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;

/** @internal */
export const namedEntities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  middot: '·',
  mdash: '—',
  ndash: '-',
  hellip: '…',
  times: '×',
  zwnj: '',
  zwj: '',
  shy: '',
  minus: '-',
  yen: '¥',
  bull: '•',
  copy: '©',
};

/** `$1,234$`, `$\mathbf{3}$`, `\( 3 \)`, as readers of pictures write figures; brackets without spaces may be those of a numbering. @internal */
export const formulaPattern =
  /(?:\${1,2} ?|\\{1,2}\( )(?:\\[a-z]{4,10}\{)?([-+]?\d[\d,.]{0,20}[\u4e00-\u9fff]{0,2}|[-/—])\}?(?: ?\${1,2}| \\{1,2}\))(?![\w$])/y;

/** `[12](target "title")` of Markdown, `[[target][12]]` of Org. @internal */
export const linkedFigurePattern =
  /\[(?:([\d０-９][\d０-９,.，．]{0,20})\]\([^()\s]{0,300}(?: "[^"\n]{0,100}")?\)|\[[^[\]\n]{0,300}\]\[([\d０-９][\d０-９,.，．]{0,20})\]\])/y;

/** `-----  ----- ----`, or a line of dashes as long as a table, above and below the multi-line tables of Pandoc; `+----+`, `+====+` at the start of a line. @internal */
export const pandocRulePattern = /^(?: *-{3,}(?: +-{3,})+ *| *-{40,} *|\+[-=:]{3,}.*)$/m;

/** `(kai)` after a Han character, as mirrors inject. @internal */
export const pinyinPattern = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/y;

/** `| colspan="3" style="…" |` of MediaWiki: the bar with its attributes, on one line. @internal */
export const cellAttributePattern =
  /[|!][^\S\r\n]{0,3}(?:[a-z-]{2,12}[^\S\r\n]?=[^\S\r\n]?(?:\\?"[^"\n]{0,200}"|'[^'\n]{0,200}'|\w{1,20})[^\S\r\n]{0,3}){1,6}\|(?!\|)/iy;

/** `|_. `, `|\3. `, `|/2=. ` of Textile. @internal */
export const textileCellPattern = /\|(?:[_<>=~^]|[\\/]\d{1,2})+\.\s/y;

/** The end of an AsciiDoc cell specification: `+^.^s|` after its digits. @internal */
export const asciidocSpanPattern = /\+[<^>]?(?:\.[<^>])?[adehlms]?\|/y;

/** `^.^|` without a span. @internal */
export const asciidocAlignPattern = /\^(?:\.[<^>])?[adehlms]?\|/y;

/** `\u003c`, `\n`, `\"`, `\/` of JSON-escaped text. @internal */
export const jsonEscapePattern = /\\(?:u([0-9a-fA-F]{4})|([nrt"/]))/y;

/** Tells a text that is JSON-escaped as a whole. @internal */
export const jsonTextPattern = /\\u003[ceCE]|<\\\/t[drh]|\\n\\?[|\t]|(?:(?:(?:\\r)?\\n|\\t(?![a-z]))[^\\]{0,40}){3}/;
