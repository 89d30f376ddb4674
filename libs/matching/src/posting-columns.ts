import { industryOf } from '@applywright/lexicon';
import { setBit } from './bitmap';
import { companyKey } from './company-key';
import type { PostingFacts } from './feature-space';
import { isRemote } from './terms';

/** A set of ordinals that grows. */
class GrowingBitmap {
  words = new Uint32Array(16);
  add(ordinal: number): void {
    const word = ordinal >>> 5;
    if (word >= this.words.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.words.length * 2));
      larger.set(this.words);
      this.words = larger;
    }
    setBit(this.words, ordinal);
  }
}

/** Which postings state what, by value. */
class StatedValues {
  readonly stated = new GrowingBitmap();
  readonly byValue = new Map<string, GrowingBitmap>();
  add(ordinal: number, value: string): void {
    this.stated.add(ordinal);
    let bitmap = this.byValue.get(value);
    if (!bitmap) this.byValue.set(value, (bitmap = new GrowingBitmap()));
    bitmap.add(ordinal);
  }
}

/** One key for every way to write an industry, so that a name of the closed list fits what a source called it. */
export const industryKey = (industry: string): string => industryOf(industry) ?? industry;
/** ISO 639-1 of a language tag ("de-AT" is German). */
export const languageKey = (language: string): string => language.slice(0, 2).toLowerCase();

/** What filters ask for, by value and as bitmaps: a user's filter is then a few passes over some thousand words. */
export class PostingColumns {
  readonly remote = new GrowingBitmap();
  readonly industries = new StatedValues();
  readonly employmentTypes = new StatedValues();
  readonly languages = new StatedValues();
  /** Postings of a company, by its key. */
  readonly byCompany = new Map<string, number[]>();
  /** The same number for postings of one company. */
  readonly companyOf: number[] = [];
  private readonly companyKeys = new Map<string, string>();
  private readonly companyNumbers = new Map<string, number>();

  /** Takes in the postings that it does not hold yet. */
  take(postings: readonly PostingFacts[]): void {
    for (let ordinal = this.companyOf.length; ordinal < postings.length; ordinal++) this.add(ordinal, postings[ordinal]!);
  }

  private add(ordinal: number, posting: PostingFacts): void {
    let key = this.companyKeys.get(posting.company);
    if (key === undefined) this.companyKeys.set(posting.company, (key = companyKey(posting.company)));
    const ofCompany = this.byCompany.get(key);
    if (ofCompany) ofCompany.push(ordinal);
    else {
      this.byCompany.set(key, [ordinal]);
      this.companyNumbers.set(key, this.companyNumbers.size);
    }
    this.companyOf.push(this.companyNumbers.get(key)!);
    if (isRemote(posting)) this.remote.add(ordinal);
    if (posting.industry) this.industries.add(ordinal, industryKey(posting.industry));
    if (posting.employmentType) this.employmentTypes.add(ordinal, posting.employmentType);
    if (posting.language) this.languages.add(ordinal, languageKey(posting.language));
  }
}
