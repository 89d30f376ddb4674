import { Injectable } from '@nestjs/common';
import { AppError, PostingSummary, type ListMatchesQuery, type Match, type MatchDetail, type MatchPage, type Posting } from '@applywright/contracts';
import { freshnessOf } from '@applywright/postings';
import { Clock } from '../platform/clock';
import { ApplicationsRepository } from './applications/applications.repository';
import { CapturedPostings, type CapturedMatch } from './captured/captured-postings.service';
import { Explanations, type Reasons } from './explanations.service';
import { listMatches, type ListedMatch } from './list-matches';
import { MatchesRepository } from './matches.repository';
import type { PackedMatch } from './packed/packed-matches';
import { PostingsService } from './postings.service';
import { RecommendedRepository } from './recommended.repository';
import { MatchRuns } from './runs/match-runs.service';
import { ThumbsRepository } from './thumbs/thumbs.repository';

/** One match before it is put into words: of a board by its stored points, or kept by the person with its words. */
interface Known<P extends PostingSummary = PostingSummary> {
  readonly posting: P;
  readonly packed: PackedMatch | null;
  readonly captured: CapturedMatch | null;
}

/** The matches of a person, as a list and one by one. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly repository: MatchesRepository,
    private readonly recommended: RecommendedRepository,
    private readonly applications: ApplicationsRepository,
    private readonly postings: PostingsService,
    private readonly captured: CapturedPostings,
    private readonly thumbs: ThumbsRepository,
    private readonly explanations: Explanations,
    private readonly runs: MatchRuns,
    private readonly clock: Clock,
  ) {}

  /** Filters and orders by stored numbers and summaries; only what stands on the page is put into words. */
  async list(userId: string, query: ListMatchesQuery): Promise<MatchPage> {
    const [known, run] = await Promise.all([this.known(userId), this.runs.latest(userId)]);
    const page = listMatches(await this.listed(userId, known), query);
    return { ...page, items: await this.explained(userId, known, page.items), run };
  }

  /** @throws AppError not_found for a posting that is not among the user's matches */
  async detail(userId: string, jobId: string): Promise<MatchDetail> {
    const found = await this.find(userId, jobId);
    const [match] = await this.listed(userId, [found]);
    if (!match) throw new AppError('not_found');
    const { posting, packed, captured } = found;
    const { copies, ...inWords } = packed ? await this.explanations.reasons(userId, packed, posting) : await this.keptReasons(userId, captured);
    const others = await this.postings.byIds(copies);
    const alsoOn = others.filter(({ status }) => status === 'open').map(({ source, company, url, postedAt }) => ({ source, company, url, postedAt }));
    return { ...match, ...inWords, posting, alsoOn };
  }

  /** One match as it stands in the list. @throws AppError not_found */
  async match(userId: string, jobId: string): Promise<Match> {
    const found = await this.find(userId, jobId);
    const [match] = await this.explained(userId, [found], await this.listed(userId, [found]));
    if (!match) throw new AppError('not_found');
    return match;
  }

  /** The posting behind a user's match. @throws AppError not_found */
  async getPosting(userId: string, jobId: string): Promise<Posting> {
    return (await this.find(userId, jobId)).posting;
  }

  async setRemoved(userId: string, jobId: string, removed: boolean): Promise<void> {
    await this.find(userId, jobId);
    await this.repository.mark(userId, jobId, removed ? 'removed' : 'seen', this.clock.now());
  }

  /** All of them in words, also the ones that were removed; for the export. */
  async matches(userId: string): Promise<Match[]> {
    const known = await this.known(userId);
    return this.explained(userId, known, await this.listed(userId, known));
  }

  /** Those of boards, then those that the user kept by themselves. */
  private async known(userId: string): Promise<Known[]> {
    const [kept, own] = await Promise.all([this.recommended.find(userId), this.captured.list(userId)]);
    const items = kept?.matches?.items ?? [];
    const summaries = new Map((await this.postings.summaries(items.map(({ postingId }) => postingId))).map((posting) => [posting.id, posting]));
    const ofBoards = items.flatMap((packed): Known[] => {
      const posting = summaries.get(packed.postingId);
      return posting ? [{ posting, packed, captured: null }] : [];
    });
    const listed = new Set(ofBoards.map(({ posting }) => posting.id));
    const others = own.filter(({ item, boardPostingId }) => !listed.has(item.postingId) && !(boardPostingId !== null && listed.has(boardPostingId)));
    return [...ofBoards, ...others.map((captured) => ({ posting: PostingSummary.parse(captured.posting), packed: null, captured }))];
  }

  private async listed(userId: string, known: readonly Known[]): Promise<ListedMatch[]> {
    const [removed, stages, votes] = await Promise.all([this.repository.removedIds(userId), this.applications.stages(userId), this.thumbs.votes(userId)]);
    const now = this.clock.now();
    return known.map(({ posting, packed, captured }) => {
      const applied = stages.get(posting.id);
      const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
      return {
        jobId: posting.id, score: packed?.score ?? captured?.item.score ?? 0, posting,
        stage: removed.has(posting.id) ? 'removed' : applied === undefined ? 'new' : applied === 'saved' ? 'saved' : 'applied',
        duplicates: packed?.copies ?? 0, reposts: packed?.reposts ?? 0,
        freshness: freshnessOf(posting, { reposts: packed?.reposts ?? 0, oldestAt: iso(packed?.oldestAt), boardNewestAt: iso(packed?.boardNewestAt) }, now),
        thumb: votes.get(posting.id) ?? null, matchedAt: (packed?.since ?? captured?.matchedAt ?? now).toISOString(),
      };
    });
  }

  private async explained(userId: string, known: readonly Known[], listed: readonly ListedMatch[]): Promise<Match[]> {
    const byId = new Map(known.map((one) => [one.posting.id, one]));
    const packed = listed.flatMap(({ jobId }) => byId.get(jobId)?.packed ?? []);
    const inWords = await this.explanations.inWords(userId, packed);
    return listed.map((match) => {
      const { parts, knockOuts = [] } = inWords.get(match.jobId) ?? byId.get(match.jobId)?.captured?.item ?? { parts: [] };
      return { ...match, parts, knockOuts };
    });
  }

  /** What was found when a kept posting was scored. */
  private async keptReasons(userId: string, captured: CapturedMatch | null): Promise<Reasons> {
    const { parts, gaps, knockOuts = [] } = captured?.item ?? { parts: [], gaps: [] };
    return { parts, knockOuts, gaps, improvements: [], facts: await this.explanations.factsBehind(userId, { parts, knockOuts }), copies: [] };
  }

  /** @throws AppError not_found */
  private async find(userId: string, jobId: string): Promise<Known<Posting>> {
    const packed = (await this.recommended.find(userId))?.matches?.items.find(({ postingId }) => postingId === jobId);
    if (packed) return { posting: await this.postings.byId(jobId), packed, captured: null };
    const captured = await this.captured.find(userId, jobId);
    return { posting: captured.posting, packed: null, captured };
  }
}
