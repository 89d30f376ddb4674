import { Injectable } from '@nestjs/common';
import { AppError, PART_KEYS, type Match, type MatchDetail, type MatchPart, type Posting } from '@applywright/contracts';
import { demandsOf, describeParts, evidenceOf, gapsOf, improvementsOf, judgeDemands, knockOutsOf, NO_PART, PART_LABELS, personOf, prepareUser, withQuotes, type Demand, type MatchUser, type SearchedIndex as Index } from '@applywright/matching';
import { Clock } from '../platform/clock';
import { PostingsService } from './postings.service';
import { RelevanceService } from './relevance';
import { RunInputs, type PersonInput } from './runs/run-inputs';

/** How long somebody who looks waits for an index that is being built for the first time; without one there are points and no words. */
const WAIT_MS = 2_000;

/** Stored points of a match, to be put into words. */
export interface Pointed {
  readonly postingId: string;
  readonly points: readonly number[];
}
/** A match in words, as a list shows it. */
export type InWords = Pick<Match, 'parts' | 'knockOuts'>;
/** What the detail of a match adds to the list. */
export type Reasons = InWords & Pick<MatchDetail, 'gaps' | 'improvements' | 'facts'> & { readonly copies: readonly string[] };

/** Puts stored points into words when somebody looks: the numbers are always the stored ones, the words those of the posting as it is indexed. */
@Injectable()
export class Explanations {
  /** Demands of postings that somebody has looked at; of one generation of the index. */
  private demands: { readonly generation: number; readonly of: Map<string, readonly Demand[]> } = { generation: -1, of: new Map() };

  constructor(
    private readonly inputs: RunInputs,
    private readonly postings: PostingsService,
    private readonly relevance: RelevanceService,
    private readonly clock: Clock,
  ) {}

  /** Some matches of one person, by posting. */
  async inWords(userId: string, items: readonly Pointed[]): Promise<ReadonlyMap<string, InWords>> {
    const ready = items.length > 0 ? await this.ready(userId) : null;
    const demands = ready ? await this.demandsOf(ready, items.map(({ postingId }) => postingId)) : new Map<string, readonly Demand[]>();
    const person = ready && personOf(ready.input.facts, ready.input.preferences, ready.user.now);
    return new Map(items.map(({ postingId, points }) => [postingId, { parts: partsOf(ready, postingId, points), knockOuts: person ? judgeDemands(demands.get(postingId) ?? [], person) : [] }]));
  }

  async reasons(userId: string, { postingId, points }: Pointed, posting: Posting): Promise<Reasons> {
    const ready = await this.ready(userId);
    const ordinal = ready?.index.ordinals.get(postingId);
    if (!ready || ordinal === undefined) return { parts: bareParts(points), knockOuts: [], gaps: [], improvements: [], facts: [], copies: [] };
    const { index, user, input } = ready;
    const { facts, preferences, thumbs } = input;
    const parts = withQuotes(describeParts(index, ordinal, user, points), posting);
    const knockOuts = knockOutsOf(posting, facts, preferences, user.now);
    const improvements = improvementsOf(index, ordinal, { facts, preferences, thumbs, now: user.now }, user);
    return { parts, knockOuts, gaps: gapsOf(index, ordinal, user), improvements, facts: evidenceOf(parts, [...knockOuts, ...improvements], facts), copies: ready.copiesOf(postingId) };
  }

  /** The facts behind what was put into words before. */
  async factsBehind(userId: string, { parts, knockOuts }: InWords): Promise<MatchDetail['facts']> {
    const input = await this.inputOf(userId);
    return input ? evidenceOf(parts, knockOuts, input.facts) : [];
  }

  /** Read from a posting's text once for everybody, as long as the index stays the same; what has left the index demands nothing any more. */
  private async demandsOf({ generation, index }: Ready, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Demand[]>> {
    if (this.demands.generation !== generation) this.demands = { generation, of: new Map() };
    const known = this.demands.of;
    for (const posting of await this.postings.byIds(ids.filter((id) => index.ordinals.has(id) && !known.has(id)))) known.set(posting.id, demandsOf(posting));
    return known;
  }

  /** Null where there is no index yet, or no profile any more. */
  private async ready(userId: string): Promise<Ready | null> {
    const found = await this.postings.indexWithin(WAIT_MS);
    if (!found) return null;
    const input = await this.inputOf(userId);
    if (!input) return null;
    const { index } = found.matcher;
    return { generation: found.generation, index, input, user: prepareUser(index, input.facts, input.preferences, this.clock.now(), input.thumbs, null, this.relevance.model), copiesOf: (id) => found.groupOf.get(id)?.copies ?? [] };
  }

  private inputOf(userId: string): Promise<PersonInput | null> {
    return this.inputs.load(userId).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'profile_missing') return null;
      throw error;
    });
  }
}

interface Ready {
  readonly generation: number;
  readonly index: Index;
  readonly input: PersonInput;
  readonly user: MatchUser;
  copiesOf(postingId: string): readonly string[];
}

/** A posting that has left the index (closed since) has points with their names, and no words. */
function partsOf(ready: Ready | null, postingId: string, points: readonly number[]): MatchPart[] {
  const ordinal = ready?.index.ordinals.get(postingId);
  return ready && ordinal !== undefined ? describeParts(ready.index, ordinal, ready.user, points) : bareParts(points);
}

/** Points with their names alone. */
export const bareParts = (points: readonly number[]): MatchPart[] =>
  PART_KEYS.flatMap((key, at) => {
    const value = points[at] ?? NO_PART;
    return value === NO_PART ? [] : [{ key, label: PART_LABELS[key], points: value, note: '', words: [] }];
  });
