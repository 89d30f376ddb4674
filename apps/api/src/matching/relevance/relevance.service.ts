import { Injectable } from '@nestjs/common';
import { PART_KEYS, type Fact, type Preferences } from '@applywright/contracts';
import { NO_PART, relevanceOf } from '@applywright/matching';
import { AccountedEmbeddings, type NoVectors } from '../../platform/embeddings/accounted-embeddings';
import { estimatedTokens } from '../../platform/embeddings/embeddings';
import type { PackedMatches } from '../packed/packed-matches';
import { PostingEmbeddings } from './posting-embeddings.repository';
import { personText, postingText } from './sent-texts';

/** So many of a person's best postings are read: beyond them two points decide nothing that anybody looks at. */
export const MOST_READ = 100;

/** A public posting, best first among its like; one that a person captured is theirs alone and never comes here. */
export interface RelevanceCandidate {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
/** `off`: the person does not want it or there is no model. `nothing-to-read`: the profile holds no work. */
export type RelevanceOutcome = 'off' | 'nothing-to-read' | NoVectors | 'read';
export interface Relevance {
  /** By posting id, −2..+2; empty unless the outcome is `read`, and then too where there was little to compare. */
  readonly points: ReadonlyMap<string, number>;
  readonly model: string | null;
  readonly outcome: RelevanceOutcome;
}

const RELEVANCE_AT = PART_KEYS.indexOf('relevance');

/** How near a model finds postings to a person's work, for those who want it. Never more than a bounded part of a score. */
@Injectable()
export class RelevanceService {
  constructor(
    private readonly embeddings: AccountedEmbeddings,
    private readonly cache: PostingEmbeddings,
  ) {}

  /** Whether a person's score may have this part at all, without asking a model. */
  wanted({ aiRelevance }: Preferences): boolean {
    return aiRelevance && this.embeddings.dimensions > 0;
  }

  /** The model's name, where there is one. */
  get model(): string | null {
    return this.embeddings.dimensions > 0 ? this.embeddings.name : null;
  }

  /** What the last reading gave, as it stands in the kept matches: for a new ranking that must not wait for a model. */
  kept(matches: Pick<PackedMatches, 'items'> | null, preferences: Preferences): ReadonlyMap<string, number> | null {
    if (!matches || !this.wanted(preferences)) return null;
    return new Map(matches.items.flatMap(({ postingId, points }): [string, number][] => {
      const value = points[RELEVANCE_AT] ?? NO_PART;
      return value === NO_PART ? [] : [[postingId, value]];
    }));
  }

  /** Give the best of all the person's matches, old ones too: the points compare them. The person's vector is kept for this call alone. */
  async relevanceFor(userId: string, facts: readonly Fact[], preferences: Preferences, candidates: readonly RelevanceCandidate[], signal?: AbortSignal): Promise<Relevance> {
    const { name, dimensions } = this.embeddings;
    const none = (outcome: RelevanceOutcome): Relevance => ({ points: new Map(), model: null, outcome });
    if (!this.wanted(preferences)) return none('off');
    const ofPerson = personText(facts);
    if (ofPerson === '' || candidates.length === 0) return none('nothing-to-read');
    const read = candidates.slice(0, MOST_READ).map(({ id, title, text }) => {
      const sent = postingText(title, text);
      return { id, sent, key: this.cache.keyOf(name, dimensions, sent) };
    });
    const vectors = await this.cache.find(read.map(({ key }) => key), dimensions);
    // best first, as far as the budget reaches; what is left out comes with the next run
    let left = (await this.embeddings.tokensLeft(userId)) - estimatedTokens(ofPerson);
    const missing = new Map<string, string>();
    for (const { key, sent } of read) {
      if (vectors.has(key) || missing.has(key)) continue;
      left -= estimatedTokens(sent);
      if (left < 0) break;
      missing.set(key, sent);
    }
    const keys = [...missing.keys()];
    const own: { vector?: Float32Array } = {};
    const failed = await this.embeddings.embed(userId, [ofPerson, ...missing.values()], missing.size > 0 ? ['facts', 'posting'] : ['facts'], async (from, batch) => {
      const fresh = new Map<string, Float32Array>();
      batch.forEach((vector, at) => {
        if (from + at === 0) own.vector = vector;
        else fresh.set(keys[from + at - 1]!, vector);
      });
      for (const [key, vector] of fresh) vectors.set(key, vector);
      await this.cache.keep(fresh);
    }, signal);
    if (failed !== null || !own.vector) return none(failed ?? 'failed');
    const given = read.flatMap(({ id, key }): [string, Float32Array][] => {
      const vector = vectors.get(key);
      return vector ? [[id, vector]] : [];
    });
    return { points: relevanceOf(own.vector, new Map(given)), model: name, outcome: 'read' };
  }
}
