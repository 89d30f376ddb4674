import { mix } from './text-sketch';

/** Under so many different titles of one company, or of one feed, a feature is taken for text that stands everywhere ("about us", how to apply). */
const TITLES = 3;
/** What a feature of such a text still carries. */
export const BOILERPLATE_WEIGHT = 0.15;
/** A word that every fiftieth advert has is common: from there on it carries less, down to this. */
const COMMON = 50;
const LEAST_WEIGHT = 0.5;
const EVERYWHERE = 0x51ed270b;
const FULL = 0xffff;

/**
 * How often a company, a feed and the whole trade write what: a counting sketch of fixed size (two rows of small counters), so that fifty
 * thousand adverts with ten million words need 16 MB and no table of them. It can only count too high, and by chance in both rows at once.
 */
export class Boilerplate {
  private readonly counters: Uint16Array;
  private readonly mask: number;
  private titles = 0;

  /** @param expected how many adverts will be counted; more of them only make it less sharp */
  constructor(expected: number) {
    const size = 2 ** Math.min(22, Math.max(16, Math.ceil(Math.log2(Math.max(1, expected) * 320))));
    this.counters = new Uint16Array(size * 2);
    this.mask = size - 1;
  }

  /** Counts an advert's words (`by` 1) or takes them back (-1). One advert for each title of a company and feed, so that reposts and branches make no text common. */
  count(company: number, feed: number | null, features: Uint32Array, by: 1 | -1): void {
    this.titles += by;
    for (const feature of features) {
      this.add(mix(company, feature), by);
      this.add(mix(EVERYWHERE, feature), by);
      if (feed !== null) this.add(mix(feed, feature), by);
    }
  }

  /** What a word of an advert says about the job: 1 where it is rare, little where the company, the feed or everybody writes it. */
  weight(company: number, feed: number | null, feature: number): number {
    const everywhere = this.read(mix(EVERYWHERE, feature));
    const share = (everywhere * COMMON) / Math.max(this.titles, COMMON);
    const rare = share <= 1 ? 1 : Math.max(LEAST_WEIGHT, 1 - Math.log(share) / Math.log(COMMON));
    // What stands under many titles of a feed stands there because of the feed only where it is common there, not where the word is.
    const ofFeed = feed !== null && this.read(mix(feed, feature)) >= Math.max(TITLES, everywhere * 0.6);
    return this.read(mix(company, feature)) >= TITLES || ofFeed ? Math.min(rare, BOILERPLATE_WEIGHT) : rare;
  }

  private add(at: number, by: 1 | -1): void {
    this.addTo(at & this.mask, by);
    this.addTo(this.second(at), by);
  }

  private addTo(cell: number, by: 1 | -1): void {
    const value = this.counters[cell]!;
    // A full counter stays full: what it has not counted cannot be taken back.
    if (value < FULL) this.counters[cell] = value + by;
  }

  private read(at: number): number {
    return Math.min(this.counters[at & this.mask]!, this.counters[this.second(at)]!);
  }

  private second(at: number): number {
    return this.mask + 1 + ((Math.imul(at, 0xc2b2ae35) >>> 5) & this.mask);
  }
}
