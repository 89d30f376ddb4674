import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { badValue, ErrorCode, MongoError, typeMismatch } from '../errors';
import { Path } from '../query/path';
import type { CollectionMeta } from '../store/catalog';
import { stemEnglish } from './stem-english';

/** English words that carry no meaning of their own: no index holds them and no search looks for them. */
const stopWords = new Set((
  'a about above after again against all am an and any are as at be because been before being below between both but by can could did do does doing down during each few for from '
  + 'further had has have having he her here hers herself him himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other ought '
  + 'our ours ourselves out over own same she should so some such than that the their theirs them themselves then there these they this those through to too under until up very was we '
  + 'were what when where which while who whom why will with would you your yours yourself yourselves'
).split(' '));
const languages = ['none', 'english', 'en', 'danish', 'da', 'dutch', 'nl', 'finnish', 'fi', 'french', 'fr', 'german', 'de', 'hungarian', 'hu', 'italian', 'it', 'norwegian', 'nb', 'portuguese', 'pt', 'romanian', 'ro', 'russian', 'ru', 'spanish', 'es', 'swedish', 'sv', 'turkish', 'tr'];

interface Folding { caseSensitive: boolean; diacriticSensitive: boolean; english: boolean }

function fold(s: string, f: Folding): string {
  const plain = f.diacriticSensitive ? s : s.normalize('NFD').replace(/\p{M}+/gu, '');
  return f.caseSensitive ? plain : plain.toLowerCase();
}
function terms(s: string, f: Folding): string[] {
  const words = fold(s, f).split(/[^\p{L}\p{N}_'’]+/u).map((w) => w.replace(/['’]s?$/u, '').replace(/^['’]+/u, '')).filter((w) => w !== '');
  return f.english ? words.filter((w) => !stopWords.has(w.toLowerCase())).map(stemEnglish) : words;
}

/** The texts that an index with these weights holds of a document, each with its weight. */
function* texts(doc: Doc, weights: Doc): Generator<[text: string, weight: number]> {
  for (const [name, w] of Object.entries(weights)) {
    const weight = toNumber(w) ?? 1;
    if (name === '$**') for (const s of everyString(doc)) yield [s, weight];
    else {
      const found: string[] = [];
      new Path(name).visit(doc, true, (v) => {
        if (typeof v === 'string') found.push(v);
        return false;
      });
      for (const s of found) yield [s, weight];
    }
  }
}
function* everyString(v: Value): Generator<string> {
  if (typeof v === 'string') yield v;
  else if (Array.isArray(v)) for (const e of v) yield* everyString(e);
  else if (isDoc(v)) for (const e of Object.values(v)) yield* everyString(e);
}

/** A parsed `$text`; it needs the weights of the collection's text index before it can tell anything. */
export class TextQuery {
  private readonly wanted: ReadonlySet<string>;
  private readonly unwanted: readonly string[];
  private readonly phrases: readonly { text: string; not: boolean }[];
  private readonly folding: Folding;
  private weights: Doc | undefined;

  constructor(spec: Value) {
    if (!isDoc(spec)) throw typeMismatch('$text expects an object');
    const odd = Object.keys(spec).find((k) => !['$search', '$language', '$caseSensitive', '$diacriticSensitive'].includes(k));
    if (odd !== undefined) throw badValue(`extra fields in $text: ${odd}`);
    const search = spec['$search'];
    if (typeof search !== 'string') throw new MongoError(ErrorCode.TypeMismatch, '$search requires a string value');
    const language = spec['$language'] ?? 'english';
    if (typeof language !== 'string' || !languages.includes(language)) throw badValue(`unsupported language: "${String(language)}" for text index version 3`);
    this.folding = { caseSensitive: spec['$caseSensitive'] === true, diacriticSensitive: spec['$diacriticSensitive'] === true, english: language === 'english' || language === 'en' };
    const phrases: { text: string; not: boolean }[] = [];
    const words = search.replace(/(-?)"([^"]*)"?/g, (_all, minus: string, text: string) => {
      phrases.push({ text: fold(text, this.folding), not: minus === '-' });
      return minus === '-' ? ' ' : ` ${text} `;
    });
    this.phrases = phrases;
    const list = words.split(/\s+/);
    this.unwanted = list.filter((w) => /^-\S/.test(w)).flatMap((w) => terms(w, this.folding));
    this.wanted = new Set(list.filter((w) => !/^-\S/.test(w)).flatMap((w) => terms(w, this.folding)));
  }

  /** Takes the weights of a collection's text index; without one there is no text search. */
  bind(c: CollectionMeta): void {
    const weights = c.indexes.find((i) => 'textIndexVersion' in i.spec)?.spec['weights'];
    if (!isDoc(weights)) throw new MongoError(ErrorCode.IndexNotFound, 'text index required for $text query');
    this.weights = weights;
  }

  /**
   * How well a document fits; 0: not at all. A term counts `weight × frequency × (1/2 + share of the field / 2)`, half as much with each
   * repetition, and a tenth more where it is the whole field.
   */
  score(doc: Doc): number {
    if (!this.weights) return 0;
    let score = 0;
    const all: string[] = [];
    for (const [text, weight] of texts(doc, this.weights)) {
      all.push(fold(text, this.folding));
      const found = terms(text, this.folding);
      if (this.unwanted.some((t) => found.includes(t))) return 0;
      for (const term of this.wanted) {
        const count = found.filter((t) => t === term).length;
        if (count === 0) continue;
        const frequency = 2 - 2 ** (1 - count);
        const whole = text.toLowerCase() === term ? 1.1 : 1;
        score += weight * frequency * ((0.5 * count) / found.length + 0.5) * whole;
      }
    }
    return this.phrases.every((p) => all.some((t) => t.includes(p.text)) !== p.not) ? score : 0;
  }
}

const scores = new WeakMap<Doc, number>();
/** Keeps a document's score while it goes through a pipeline. */
export const keepScore = (doc: Doc, score: number): Doc => {
  scores.set(doc, score);
  return doc;
};
export const scoreOf = (doc: Doc): number | undefined => scores.get(doc);
