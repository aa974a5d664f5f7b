import type { MetadataTerms } from '../../grammar-contract/grammar.js';
import { dateMarks } from '../../lexer/numerals.js';

/** Shortest and longest name of an organ, in characters. */
const NAME_LENGTH = { least: 2, most: 40 } as const;
/** A name as short as this says what the organ does, not whose it is. */
const BARE_NAME = 6;

const clauseMarks = ',。;:、!?"[]《》<> ';
const datePart = new RegExp(`^\\d{4}|\\d{4}[-${dateMarks.year}]`);
const longBeginning = /^[\u3400-\u9fff]{8,30}$/;
const nameCharacters = /^[\u3400-\u9fff()·\-A-Za-z0-9]+$/;

/** Tells names of organs by how they end. @internal */
export class OrganNames {
  private readonly ending: RegExp;
  private readonly title: RegExp;
  private readonly place: RegExp;
  private readonly naming: RegExp;

  constructor(private readonly terms: MetadataTerms) {
    // A name in brackets may follow: an organ with two name plates.
    this.ending = new RegExp(`(?:${terms.organEndings.join('|')})(?:\\([^()]{1,20}\\))?$`);
    this.title = new RegExp(terms.title);
    this.place = new RegExp(`[${terms.places}]`);
    this.naming = new RegExp(`^.*(?:${terms.namingWords.join('|')})(?=.{3}|$)`);
  }

  /** True for a whole name, without white space. */
  isOrgan(name: string): boolean {
    return (
      name.length >= NAME_LENGTH.least &&
      name.length <= NAME_LENGTH.most &&
      nameCharacters.test(name) &&
      this.ending.test(name) &&
      !datePart.test(name) &&
      !this.terms.pronouns.includes(name) &&
      !this.title.test(name)
    );
  }

  /** True for a whole name whose ending begins before its last characters: 人民政府 before 政府. */
  endsBefore(name: string, length: number): boolean {
    return this.isOrgan(name) && this.terms.organEndings.some((ending) => ending.length > length && name.endsWith(ending));
  }

  /** True for a name that does not say of which place (财政局). */
  isBare(name: string): boolean {
    return name.length <= BARE_NAME && !this.place.test(name.slice(0, -1));
  }

  /** `东海省澜川市青堰区人力资源和`: the first line of a name that is too long for one. */
  beginsName(text: string): boolean {
    if (!longBeginning.test(text)) return false;
    const place = text.search(this.place);
    return place > 1 && place < text.length - 1 && !this.isOrgan(text) && !this.title.test(text);
  }

  /** Length of the longest name that the text opens with, 0 for none. */
  prefixLength(text: string): number {
    for (let length = Math.min(text.length, 30); length >= 3; length--) {
      if (!this.isOrgan(text.slice(0, length))) continue;
      // The field and the headline below it, nothing between.
      const start = this.repeatedStart(text.slice(0, length));
      return start < 0 ? length : length - start;
    }
    return 0;
  }

  /** Start of the name that a text ends with, where it stands there twice, nothing between; -1 where none does. */
  repeatedStart(text: string): number {
    for (let length = Math.min(text.length >> 1, NAME_LENGTH.most); length >= 3; length--) {
      const start = text.length - length;
      const name = text.slice(start);
      if (text.startsWith(name, start - length) && this.isOrgan(name)) return start;
    }
    return -1;
  }

  /** Start of what the last word that introduces an organ (现公布…) leaves of the clause that ends the text; -1 without such a word. */
  introducedStart(text: string): number {
    let from = text.length;
    while (from > 0 && text.length - from < NAME_LENGTH.most && !clauseMarks.includes(text[from - 1] as string)) from--;
    const introduced = this.naming.exec(text.slice(from));
    return introduced === null ? -1 : from + introduced[0].length;
  }

  /** The name without the office within the organ that answers for it. */
  withoutOffice(name: string): string {
    for (const office of this.terms.offices) {
      const rest = name.slice(0, -office.length);
      if (name.endsWith(office) && this.isOrgan(rest)) return rest;
    }
    return name;
  }
}
