import { findSkillsIn, isContentWord, keysOf, lexicon, scanWords, SKILLS, SkillScan, titleFamily, titleKey, tokenize, WordScan } from '@applywright/lexicon';
import { advertPool, scanAdvert } from './advert-words';
import type { PostingForIndex } from './posting-for-index';
import { SKILLS_AT, TEXT, TITLE_COSINE, TITLE_COVER } from './weights';

/** A word that has no feature yet, and one that will never have one (a stop word). */
const UNSEEN = -1;
const NO_FEATURE = -2;
/** A count is kept in one byte. */
const MOST_COUNTED = 255;
/** Titles repeat: so many are remembered with their features before all are forgotten. */
const TITLES_REMEMBERED = 20_000;

const grownTo = <T extends Int32Array | Uint32Array | Uint8Array>(array: T, length: number, rest = 0): T => {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  larger.set(array);
  if (rest !== 0) larger.fill(rest, array.length);
  return larger;
};

/** From a posting's words to numbered features, in one numbering for all postings of an index; a number never changes its meaning. */
export class FeatureReader {
  /** By feature: its word, skill or class, and its component. */
  readonly words: string[] = [];
  readonly componentOf: number[] = [];
  /** Of the posting read last: its features in the first places, and how often each stands there. Used again by the next reading. */
  ids = new Uint32Array(1024);
  counts = new Uint8Array(1024);
  /** How many of these are of the text; they come first. */
  texts = 0;

  private readonly pool = advertPool();
  private readonly scan = new WordScan();
  private readonly found = new SkillScan();
  /** By number of a word in the pool. */
  private ofWord = new Int32Array(0);
  /** By place in `SKILLS`: the skill, and the class of its trade. */
  private readonly ofSkill = new Int32Array(SKILLS.length).fill(UNSEEN);
  private readonly ofTrade = new Int32Array(SKILLS.length).fill(UNSEEN);
  /** Features that are no words of the text: skills, words of titles, and classes. */
  private readonly named: ReadonlyMap<number, Map<string, number>> = new Map([[SKILLS_AT, new Map()], [TITLE_COVER, new Map()], [TITLE_COSINE, new Map()]]);
  private readonly ofTitle = new Map<string, readonly number[]>();
  /** How often each word, and each feature that is none, stands in the posting being read, up to what a byte holds; all zero in between. */
  private wordTally = new Uint8Array(1024);
  private tally = new Uint8Array(1024);

  featureId(component: number, word: string): number | undefined {
    if (component !== TEXT) return this.named.get(component)?.get(word);
    const feature = this.ofWord[this.pool.find(word)];
    return feature !== undefined && feature >= 0 ? feature : undefined;
  }

  /** Reads a posting into `ids` and `counts`, every feature once, those of the text first. @returns how many there are */
  fill(posting: PostingForIndex): number {
    const { pool, scan, found } = this;
    const text = scanAdvert(posting.title, posting.descriptionText, posting.company, pool, scan);
    findSkillsIn(text, scan, found);
    const title = this.titleFeatures(posting.title);
    this.ofWord = grownTo(this.ofWord, pool.size, UNSEEN);
    this.wordTally = grownTo(this.wordTally, pool.size);
    this.ids = grownTo(this.ids, scan.count + 2 * found.count + title.length);
    this.counts = grownTo(this.counts, this.ids.length);
    this.texts = this.countWords();
    // Every skill may turn out to be two new features.
    this.tally = grownTo(this.tally, this.words.length + 2 * found.count);
    const length = this.countTitle(title, this.countSkills(this.texts));
    const { ids, counts, tally } = this;
    for (let at = this.texts; at < length; at++) {
      const feature = ids[at]!;
      counts[at] = tally[feature]!;
      tally[feature] = 0;
    }
    return length;
  }

  private countWords(): number {
    const { ofWord, wordTally, ids, counts } = this;
    const { ids: words, count } = this.scan;
    let distinct = 0;
    for (let at = 0; at < count; at++) {
      const word = words[at]!;
      if (word < 0) continue;
      const before = wordTally[word]!;
      if (before === 0) ids[distinct++] = word;
      if (before < MOST_COUNTED) wordTally[word] = before + 1;
    }
    let length = 0;
    for (let at = 0; at < distinct; at++) {
      const word = ids[at]!;
      const counted = wordTally[word]!;
      wordTally[word] = 0;
      let feature = ofWord[word]!;
      if (feature === UNSEEN) feature = ofWord[word] = this.textFeature(this.pool.word(word));
      if (feature === NO_FEATURE) continue;
      ids[length] = feature;
      counts[length++] = counted;
    }
    return length;
  }

  private countSkills(from: number): number {
    const { found, tally, ids } = this;
    let length = from;
    const count = (feature: number): void => {
      const before = tally[feature]!;
      if (before === 0) ids[length++] = feature;
      if (before < MOST_COUNTED) tally[feature] = before + 1;
    };
    for (let at = 0; at < found.count; at++) {
      const skill = found.skills[at]!;
      if (this.ofSkill[skill] === UNSEEN) this.learnSkill(skill);
      count(this.ofSkill[skill]!);
      if (this.ofTrade[skill] !== NO_FEATURE) count(this.ofTrade[skill]!);
    }
    return length;
  }

  private learnSkill(skill: number): void {
    const { id, trade } = SKILLS[skill]!;
    this.ofSkill[skill] = this.feature(SKILLS_AT, id);
    this.ofTrade[skill] = namesTrade(trade) ? this.feature(SKILLS_AT, CLASS_MARK + trade) : NO_FEATURE;
  }

  private countTitle(features: readonly number[], from: number): number {
    let length = from;
    for (const feature of features) {
      if (this.tally[feature]!++ === 0) this.ids[length++] = feature;
    }
    return length;
  }

  private titleFeatures(title: string): readonly number[] {
    let features = this.ofTitle.get(title);
    if (features === undefined) {
      features = [...new Set(titleWords(title))].flatMap((word) => [...(isClass(word) ? [] : [this.feature(TITLE_COVER, word)]), this.feature(TITLE_COSINE, word)]);
      if (this.ofTitle.size >= TITLES_REMEMBERED) this.ofTitle.clear();
      this.ofTitle.set(title, features);
    }
    return features;
  }

  private textFeature(word: string): number {
    return isContentWord(word) ? this.newFeature(TEXT, word) : NO_FEATURE;
  }

  /** The number of a feature that is no word of the text, a new one where it is unknown. */
  private feature(component: number, name: string): number {
    const known = this.named.get(component)!;
    let feature = known.get(name);
    if (feature === undefined) known.set(name, (feature = this.newFeature(component, name)));
    return feature;
  }

  private newFeature(component: number, word: string): number {
    this.words.push(word);
    this.componentOf.push(component);
    return this.words.length - 1;
  }
}

/** Stands before a class of words that acts as a word itself: "§nursing" (family of titles), "§health" (trade of skills). */
const CLASS_MARK = '§';
export const isClass = (word: string): boolean => word.startsWith(CLASS_MARK);

/** Content words of a title without its level, and the line of work that it names ("§nursing"), as the title components see them. */
export const titleWords = (title: string): string[] => {
  const key = titleKey(title);
  const words = tokenize(key);
  const family = titleFamily(title);
  return family ? [...words, CLASS_MARK + family] : words;
};

/** Attitudes and general tools name no trade. */
const namesTrade = (trade: string): boolean => trade !== 'attitude' && trade !== 'general';

const scan = new WordScan();
const found = new SkillScan();

/** What a text of a profile says: its content words, and the ids of its skills, each followed by the trade that it belongs to ("nursing", "§health"). */
export const readText = (text: string): { words: string[]; skills: string[] } => {
  scanWords(text, lexicon().pool, scan, false);
  findSkillsIn(text, scan, found);
  const skills: string[] = [];
  for (let at = 0; at < found.count; at++) {
    const { id, trade } = SKILLS[found.skills[at]!]!;
    skills.push(id);
    if (namesTrade(trade)) skills.push(CLASS_MARK + trade);
  }
  return { words: keysOf(text, scan).filter(isContentWord), skills };
};

/** The skills of `readText` alone. */
export const skillWords = (text: string): string[] => readText(text).skills;
