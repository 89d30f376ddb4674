import { Injectable } from '@nestjs/common';
import { AppError, type Digest } from '@applywright/contracts';
import { companyKey, type SearchedIndex } from '@applywright/matching';
import { InstanceAddress } from '../../platform/mail/instance-address';
import { Notices } from '../../platform/mail/notices';
import { KeyRing } from '../../platform/seal/key-ring';
import { ApplicationsRepository } from '../applications/applications.repository';
import { MatchesRepository } from '../matches.repository';
import type { PackedMatches } from '../packed/packed-matches';
import { chooseDigest } from './choose-digest';
import { digestTokenOf, userOfDigestToken } from './digest-token';

const MOST_LETTERS = 100;
/** Where the link in a mail, and the program that reads the mail, end the digest. */
const END_PATH = '/api/v1/digest/end';

/** An advert's own words in a mail: one line, not endless, and no address that a mail program would turn into a link. */
const plain = (text: string): string => {
  const line = text.replace(/\b[a-z][\w+.-]*:\/\/\S*|\bwww\.\S*/gi, '').replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line;
};

/** What the mail of a day is made of. */
export interface DigestOf {
  readonly day: string;
  readonly digest: Digest;
  readonly kept: PackedMatches;
  readonly index: SearchedIndex;
  readonly now: Date;
  /** Postings with a thumb down. */
  readonly turnedDown: ReadonlySet<string>;
}

/** Mails with the new matches, to whoever has asked for them. */
@Injectable()
export class Digests {
  constructor(
    private readonly matches: MatchesRepository,
    private readonly applications: ApplicationsRepository,
    private readonly notices: Notices,
    private readonly address: InstanceAddress,
    private readonly ring: KeyRing,
  ) {}

  /**
   * Writes the mail of a day, if there is anything to tell. The same day again is the same mail, and is sent once.
   * @returns how many matches it tells of
   */
  async tell(userId: string, { day, digest, kept, index, now, turnedDown }: DigestOf): Promise<number> {
    const factsOf = (postingId: string) => index.postings[index.ordinals.get(postingId) ?? -1];
    const [removed, stages] = await Promise.all([this.matches.removedIds(userId), this.applications.stages(userId)]);
    const isWanted = ({ postingId }: { readonly postingId: string }): boolean => !removed.has(postingId) && !stages.has(postingId) && !turnedDown.has(postingId) && factsOf(postingId) !== undefined;
    const chosen = chooseDigest(kept, digest, now, isWanted, ({ postingId }) => companyKey(factsOf(postingId)?.company ?? ''));
    if (chosen.length === 0) return 0;
    const items = chosen.flatMap(({ postingId, score }) => {
      const facts = factsOf(postingId);
      const place = facts?.places[0]?.raw ?? (facts?.workplace === 'remote' ? 'Remote' : '');
      return facts ? [{ text: `${score}: ${[facts.title, facts.company, place].map(plain).filter(Boolean).join(', ')}`, url: this.address.page(`/matches?job=${postingId}`) }] : [];
    });
    await this.notices.tell(userId, { kind: 'match-digest', id: day, values: { count: String(items.length) }, items, unsubscribeUrl: `${this.address.base()}${END_PATH}?token=${digestTokenOf(this.ring, userId)}` });
    return items.length;
  }

  /** By the link in a mail, signed in or not. Ended already, and no such account any more, are fine too. @throws AppError link_invalid */
  async end(token: string): Promise<void> {
    const userId = userOfDigestToken(this.ring, token);
    if (userId === null) throw new AppError('link_invalid');
    await this.matches.endDigest(userId);
  }
}
