import type { EditionDefinition } from '../grammar-contract/edition.js';
import { LineMap } from '../source/line-map.js';
import type { AnyReport } from './nodes.js';

/** Symbols, not private fields: a report stays whole behind a proxy, as the stores of user interfaces put around it. */
const SOURCE = Symbol('source');
const FORM = Symbol('form');

/** The lines of the texts of reports; found when a place is asked for first. */
const lineMaps = new WeakMap<object, LineMap>();

/** What a report is as data: all that `JSON.stringify` writes of it, its type aside. @internal */
export type ReportData = Omit<AnyReport, 'type' | 'source' | 'form' | 'locate'>;

/** A report: its data as own properties; the text, the form and places in the text beside them, never part of the data. @internal */
export class ReportTree implements AnyReport {
  readonly type = 'report';
  readonly edition: AnyReport['edition'];
  readonly year: AnyReport['year'];
  readonly agency: AnyReport['agency'];
  readonly title: AnyReport['title'];
  readonly published: AnyReport['published'];
  readonly metadata: AnyReport['metadata'];
  readonly preamble: AnyReport['preamble'];
  readonly sections: AnyReport['sections'];
  readonly article20: AnyReport['article20'];
  readonly applications: AnyReport['applications'];
  readonly disputes: AnyReport['disputes'];
  readonly statistics: AnyReport['statistics'];
  readonly range: AnyReport['range'];
  private readonly [SOURCE]: string;
  private readonly [FORM]: EditionDefinition | null;

  /** @param lines the lines of `source`, where several reports share it */
  constructor(data: ReportData, source: string, form: EditionDefinition | null, lines?: LineMap) {
    this.edition = data.edition;
    this.year = data.year;
    this.agency = data.agency;
    this.title = data.title;
    this.published = data.published;
    this.metadata = data.metadata;
    this.preamble = data.preamble;
    this.sections = data.sections;
    this.article20 = data.article20;
    this.applications = data.applications;
    this.disputes = data.disputes;
    this.statistics = data.statistics;
    this.range = data.range;
    this[SOURCE] = source;
    this[FORM] = form;
    if (lines !== undefined) lineMaps.set(this, lines);
  }

  get source(): string {
    return this[SOURCE];
  }

  get form(): EditionDefinition | null {
    return this[FORM];
  }

  locate(offset: number): { line: number; column: number } {
    let lines = lineMaps.get(this);
    if (lines === undefined) {
      lines = new LineMap(this[SOURCE]);
      lineMaps.set(this, lines);
    }
    return lines.locate(offset);
  }
}
