import type { Finding } from './finding.js';

/** A language that findings are told in. */
export type Locale = 'zh-CN' | 'en';

/** From a finding of one code to its sentence. Takes the whole finding, so that severity and related places can be told. */
export type Message = (finding: Finding) => string;

/** One entry per finding code. */
export type MessageTable = Readonly<Record<string, Message>>;
