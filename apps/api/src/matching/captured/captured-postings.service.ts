import { Injectable } from '@nestjs/common';
import { AppError, PostingSummary, SOURCE_TERMS, type CaptureRequest, type Fact, type NormalizedPosting, type Posting } from '@applywright/contracts';
import { knockOutsOf, scoreGuest, type MatchInput, type PostingIndex } from '@applywright/matching';
import { addressKey, pageAddress } from '@applywright/postings';
import { Clock } from '../../platform/clock';
import { Outgoing } from '../../platform/outgoing/outgoing';
import { KeyRing } from '../../platform/seal/key-ring';
import { ProfilesService } from '../../profiles/profiles.service';
import { ApplicationsRepository } from '../applications/applications.repository';
import { MatchesRepository } from '../matches.repository';
import { PostingsService } from '../postings.service';
import { ThumbsRepository } from '../thumbs/thumbs.repository';
import { CapturedRepository, type CapturedItem, type Kept, type KeptMatch } from './captured.repository';
import { readCapture } from './read-capture';

/** More than anybody reads; bounds what a list opens and a run scores. */
const MOST_KEPT = 300;
const DAY_MS = 24 * 3600 * 1000;
/** How long a kept posting stays that nobody saves again or applies to. */
const KEPT_MS = 180 * DAY_MS;

/** One of a person's kept postings with its score. */
export interface CapturedMatch<P extends PostingSummary = PostingSummary> {
  readonly item: CapturedItem;
  readonly posting: P;
  readonly matchedAt: Date;
  readonly boardPostingId: string | null;
}

/** Postings that people keep from pages they have open: each is one person's alone, scored by the shared index and never part of it. */
@Injectable()
export class CapturedPostings {
  constructor(
    private readonly repository: CapturedRepository,
    private readonly postings: PostingsService,
    private readonly profiles: ProfilesService,
    private readonly matches: MatchesRepository,
    private readonly applications: ApplicationsRepository,
    private readonly thumbs: ThumbsRepository,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
    private readonly outgoing: Outgoing,
  ) {}

  /**
   * Keeps and scores a posting; the same page again renews it, and one that a board has is that board's.
   * @returns its job id
   * @throws AppError profile_missing, url_refused, no_posting_found, conflict
   */
  async capture(userId: string, request: CaptureRequest): Promise<string> {
    const { facts } = await this.profiles.getProfile(userId);
    const posting = readCapture(request);
    return this.keep(userId, facts, posting, await this.postings.atAddresses([posting.url, posting.applyUrl]));
  }

  /**
   * Keeps the posting at an address: one that is kept already, or a board's, is not asked for again, and the page of any other is fetched.
   * @returns its job id
   * @throws AppError profile_missing, url_refused, not_allowed where the operator has not switched fetching on, source_failed, no_posting_found, conflict
   */
  async captureAddress(userId: string, url: string): Promise<string> {
    const address = pageAddress(url);
    if (address === null) throw new AppError('url_refused');
    const { facts } = await this.profiles.getProfile(userId);
    const kept = await this.repository.at(userId, this.digestOf(userId, address));
    if (kept) return kept;
    const ofBoard = await this.postings.atAddresses([address]);
    if (ofBoard) return this.keep(userId, facts, ofBoard, ofBoard);
    const page = await this.outgoing.readPage(url);
    return this.capture(userId, { url: page.url, page: page.text });
  }

  /** Part of every run: scores all that the person keeps by the index of the day. @returns how many */
  async rescore(userId: string, index: PostingIndex, input: MatchInput): Promise<number> {
    const kept = await this.repository.matches(userId);
    for (const { postingId } of kept) {
      const found = await this.load(userId, postingId);
      // A board's posting that is gone from the store has nothing left to show.
      if (!found) {
        await this.repository.remove(userId, postingId);
        continue;
      }
      const twin = found.isOwn ? await this.postings.atAddresses([found.posting.url, found.posting.applyUrl]) : null;
      await this.repository.rescore(userId, postingId, matchOf(index, found.posting, input, twin?.id ?? null));
    }
    return kept.length;
  }

  /** For the night: who of some people keeps anything. */
  adminOwners(userIds: readonly string[]): Promise<string[]> {
    return this.repository.adminOwners(userIds);
  }

  async list(userId: string): Promise<CapturedMatch[]> {
    return (await this.repository.matches(userId)).map((kept) => captured(kept, { ...kept.match.summary, id: kept.postingId }, kept.match));
  }

  /** @throws AppError not_found */
  async find(userId: string, jobId: string): Promise<CapturedMatch<Posting>> {
    const found = await this.load(userId, jobId);
    if (!found) throw new AppError('not_found');
    return captured(found.kept, found.posting, found.match);
  }

  /** @throws AppError not_found */
  async remove(userId: string, jobId: string): Promise<void> {
    if (!(await this.repository.remove(userId, jobId))) throw new AppError('not_found');
  }

  /** Everything kept, for the export. */
  async kept(userId: string): Promise<unknown[]> {
    const rows = await this.repository.matches(userId);
    const full = await Promise.all(rows.map((row) => this.load(userId, row.postingId)));
    return full.flatMap((found) => (found ? [{ capturedAt: found.kept.capturedAt.toISOString(), score: found.match.item.score, posting: found.posting }] : []));
  }

  /** The daily job: what nobody has saved again for half a year goes, unless its person applied there. */
  async removeOld(now: Date): Promise<void> {
    for (const { userId, postingId } of await this.repository.adminOlderThan(new Date(now.getTime() - KEPT_MS))) {
      if (!(await this.applications.hasApplied(userId, postingId))) await this.repository.remove(userId, postingId);
    }
  }

  private async keep(userId: string, facts: readonly Fact[], posting: NormalizedPosting, ofBoard: Posting | null): Promise<string> {
    const digest = this.digestOf(userId, posting.url);
    const [preferences, thumbs, { matcher }] = await Promise.all([this.matches.preferences(userId), this.thumbs.lessons(userId), this.postings.currentIndex()]);
    if (!(await this.repository.has(userId, digest)) && (await this.repository.count(userId)) >= MOST_KEPT) throw new AppError('conflict', `You keep ${MOST_KEPT} postings already. Delete some of them first.`);
    const now = this.clock.now();
    const input: MatchInput = { facts, preferences, now, thumbs };
    const jobId = ofBoard ? ofBoard.id : await this.repository.put(userId, digest, posting, matchOf(matcher.index, shown(posting, NO_ID, now, now, now), input, null), now);
    if (ofBoard) await this.repository.point(userId, digest, ofBoard.id, matchOf(matcher.index, ofBoard, input, null), now);
    if ((await this.matches.removedIds(userId)).has(jobId)) await this.matches.mark(userId, jobId, 'seen', now);
    return jobId;
  }

  private digestOf(userId: string, address: string): string {
    return this.ring.blindIndex('captured', `${userId}|${addressKey(address)}`);
  }

  private async load(userId: string, postingId: string): Promise<{ kept: Kept; posting: Posting; match: KeptMatch; isOwn: boolean } | null> {
    const row = await this.repository.find(userId, postingId);
    if (!row) return null;
    if (row.posting) return { kept: row, posting: shown(row.posting, postingId, row.capturedAt, row.updatedAt, this.clock.now()), match: row.match, isOwn: true };
    const [posting] = await this.postings.byIds([postingId]);
    return posting ? { kept: row, posting, match: row.match, isOwn: false } : null;
  }
}

/** While it is scored for the first time; the store gives it one. */
const NO_ID = '0'.repeat(24);

const captured = <P extends PostingSummary>({ postingId }: Kept, posting: P, { item, matchedAt, boardPostingId }: KeptMatch): CapturedMatch<P> => ({ item: { ...item, postingId }, posting, matchedAt: new Date(matchedAt), boardPostingId });

function matchOf(index: PostingIndex, posting: Posting, input: MatchInput, boardPostingId: string | null): KeptMatch {
  const { score, parts, gaps } = scoreGuest(index, posting, input);
  const knockOuts = knockOutsOf(posting, input.facts, input.preferences, input.now);
  return { item: { score, parts, gaps, knockOuts }, summary: PostingSummary.omit({ id: true }).parse(posting), boardPostingId, matchedAt: input.now.toISOString() };
}

/** A kept posting as everything else here is shown: closed when it says so itself, or when it is as old as none stays open. */
function shown(posting: NormalizedPosting, id: string, capturedAt: Date, seenAt: Date, now: Date): Posting {
  const days = SOURCE_TERMS.captured.expiresAfterDays;
  const end = posting.expiresAt === null ? (days === null ? null : seenAt.getTime() + days * DAY_MS) : Date.parse(posting.expiresAt);
  return { ...posting, id, status: end !== null && end <= now.getTime() ? 'closed' : 'open', sample: false, firstSeenAt: capturedAt.toISOString(), lastSeenAt: seenAt.toISOString() };
}
