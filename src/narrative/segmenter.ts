/** A word of a text and its part of speech, as jieba-wasm's `tag` gives it. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** What is used of jieba-wasm. Any object with these two functions will do. */
export interface Segmenter {
  /** The words of a text in order; joined they are the text, so that no offsets of the segmenter's own are needed. */
  tag(text: string, hmm?: boolean | null): TaggedWord[];
  /** Adds a word to the dictionary, which is shared by all callers of the module. */
  add_word(word: string, frequency?: number | null, tag?: string | null): unknown;
}

/** Where jieba's WebAssembly is, for surroundings whose module loader cannot tell: an address, a response or the bytes. */
export type SegmenterSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

interface JiebaModule extends Segmenter {
  readonly default?: unknown;
}

let loading: Promise<Segmenter> | null = null;

/**
 * Loads jieba-wasm on first use and keeps it. In Node the module starts by itself; in browsers its `default` export fetches
 * the WebAssembly beside it, or takes it from `source`.
 * @throws Error (the promise is rejected) when jieba-wasm is not installed or does not start; its `cause` says why.
 */
export function loadSegmenter(source?: SegmenterSource): Promise<Segmenter> {
  loading ??= startJieba(source).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function startJieba(source: SegmenterSource | undefined): Promise<Segmenter> {
  const jieba = await importJieba();
  if (typeof jieba.default === 'function') {
    const start = jieba.default as (input?: { module_or_path: SegmenterSource }) => Promise<unknown>;
    await (source === undefined ? start() : start({ module_or_path: source }));
  }
  return jieba;
}

async function importJieba(): Promise<JiebaModule> {
  try {
    return (await import('jieba-wasm')) as unknown as JiebaModule;
  } catch (cause) {
    throw new Error('zfxxgk/narrative needs jieba-wasm, which could not be loaded: npm install jieba-wasm', { cause });
  }
}
