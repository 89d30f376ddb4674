import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { mustGt, mustIn } from '../platform/store/trusted';
import { MailLinkRow, type LinkPurpose } from './mail-link.schema';

/** The links of mails; the owner first, but for whoever brings the secret of one. */
@Injectable()
export class MailLinksRepository {
  constructor(@InjectModel(MailLinkRow.name) private readonly links: Model<MailLinkRow>) {}

  /** Takes the place of the link before it. */
  async put(userId: string, purpose: LinkPurpose, link: Omit<MailLinkRow, '_id' | 'userId' | 'purpose'>): Promise<void> {
    const write = () => this.links.updateOne({ userId, purpose }, { $set: { ...link }, $setOnInsert: { userId, purpose } }, { upsert: true });
    await write().catch((error: unknown) => {
      // of two first ones at once the other came first: now there is one to replace
      if (isDuplicateKey(error)) return write();
      throw error;
    });
  }
  /** By the token itself; it stays good. */
  peek(tokenHash: string, purposes: readonly LinkPurpose[], now: Date): Promise<MailLinkRow | null> {
    return this.links.findOne({ tokenHash, purpose: mustIn(purposes), expiresAt: mustGt(now) }).lean<MailLinkRow>().exec();
  }
  /** By the token itself; of any number at once one gets it. */
  take(tokenHash: string, purposes: readonly LinkPurpose[], now: Date): Promise<MailLinkRow | null> {
    return this.links.findOneAndDelete({ tokenHash, purpose: mustIn(purposes), expiresAt: mustGt(now) }).lean<MailLinkRow>().exec();
  }
  async remove(userId: string, purposes: readonly LinkPurpose[]): Promise<void> {
    await this.links.deleteMany({ userId, purpose: mustIn(purposes) });
  }
}
