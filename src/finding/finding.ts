import type { Range } from '../source/range.js';

/** `error`: it contradicts the form or the law. `warning`: it looks wrong, or is in doubt. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * `agency`: what the report itself says is wrong; every operand was read from its own range without doubt.
 * `reading`: what conversion or reading lost or left open; never the agency's error.
 */
export type Cause = 'agency' | 'reading';

/** Names a cell in a finding's data. */
export interface CellReference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A further place that a finding concerns. */
export interface RelatedPlace {
  readonly range: Range;
  /** What stands there, as data for the message table: `{ key: 'operand', row: 'received', … }`. */
  readonly note: Readonly<Record<string, unknown>> & { readonly key: string };
}

/** Something that can be said about a report. Sentences come from `finding/messages`; data stays data. */
export interface Finding {
  /** Stable, documented one page each, thing first: `applications/balance`. */
  readonly code: string;
  readonly severity: Severity;
  readonly cause: Cause;
  /** Half-open UTF-16 offsets; the nearest place when the thing itself is missing. */
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  /** JSON-safe; shape fixed per code. */
  readonly data: Readonly<Record<string, unknown>>;
  /** 16 hex digits from the code and the cells or words concerned, never from offsets: stable under edits elsewhere. */
  readonly fingerprint: string;
}

/** What a finding is made from. `subject` is what the fingerprint covers; `data` when absent. */
export interface FindingInput {
  readonly code: string;
  readonly severity: Severity;
  readonly cause: Cause;
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly subject?: unknown;
}

/** Completes a finding with its fingerprint. */
export function createFinding(input: FindingInput): Finding {
  const data = input.data ?? {};
  return {
    code: input.code,
    severity: input.severity,
    cause: input.cause,
    range: input.range,
    related: input.related ?? [],
    data,
    fingerprint: fingerprintOf(input.code, input.subject ?? data),
  };
}

/** Two FNV-1a hashes of 32 bits over code and subject. */
function fingerprintOf(code: string, subject: unknown): string {
  const text = `${code}\u0000${JSON.stringify(subject) ?? ''}`;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + 0x9e37 * (i + 1)), 0x85ebca6b);
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
