import type { EditionDefinition } from '../grammar-contract/edition.js';
import { LineMap } from '../source/line-map.js';
import type { AnyReport } from './nodes.js';

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
  readonly #source: string;
  readonly #form: EditionDefinition | null;
  #lines: LineMap | undefined;

  constructor(data: ReportData, source: string, form: EditionDefinition | null) {
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
    this.#source = source;
    this.#form = form;
  }

  get source(): string {
    return this.#source;
  }

  get form(): EditionDefinition | null {
    return this.#form;
  }

  locate(offset: number): { line: number; column: number } {
    this.#lines ??= new LineMap(this.#source);
    return this.#lines.locate(offset);
  }
}
