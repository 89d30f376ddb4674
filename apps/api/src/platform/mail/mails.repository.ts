import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key';
import { mustLt } from '../store/trusted';
import { MailRow, type MailState } from './mail.schema';

/** Mails; the owner first, but for what operators see. */
@Injectable()
export class MailsRepository {
  constructor(@InjectModel(MailRow.name) private readonly mails: Model<MailRow>) {}

  /** @returns false when there is a mail of this id. */
  async insert(userId: string, row: Omit<MailRow, 'userId'>): Promise<boolean> {
    try {
      await this.mails.create({ ...row, userId });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
  find(userId: string, mailId: string): Promise<MailRow | null> {
    return this.mails.findOne({ _id: new Types.ObjectId(mailId), userId }).lean<MailRow>().exec();
  }
  ofUser(userId: string): Promise<MailRow[]> {
    return this.mails.find({ userId }).sort({ createdAt: -1 }).limit(1000).lean<MailRow[]>().exec();
  }
  async noteAttempt(userId: string, mailId: string): Promise<void> {
    await this.mails.updateOne({ _id: new Types.ObjectId(mailId), userId }, { $inc: { attempts: 1 } });
  }
  /** A mail that has left keeps no text. */
  async noteSent(userId: string, mailId: string, at: Date): Promise<void> {
    await this.mails.updateOne({ _id: new Types.ObjectId(mailId), userId }, { $set: { state: 'sent', sentAt: at, sealedText: null } });
  }
  async noteState(userId: string, mailId: string, state: MailState): Promise<void> {
    await this.mails.updateOne({ _id: new Types.ObjectId(mailId), userId }, { $set: { state } });
  }
  async remove(userId: string, mailId: string): Promise<void> {
    await this.mails.deleteOne({ _id: new Types.ObjectId(mailId), userId });
  }

  /** For operators: mails of everybody, the latest first. */
  adminPage(skip: number, limit: number): Promise<MailRow[]> {
    return this.mails.find({}).sort({ createdAt: -1, _id: -1 }).skip(skip).limit(limit).lean<MailRow[]>().exec();
  }
  /** For operators, and the one look-up without an owner. */
  adminFind(mailId: string): Promise<MailRow | null> {
    return this.mails.findOne({ _id: new Types.ObjectId(mailId) }).lean<MailRow>().exec();
  }
  /** For the start: mails of everybody that have waited since before a time. */
  async adminWaiting(before: Date, limit: number): Promise<{ userId: string; mailId: string }[]> {
    const rows = await this.mails.find({ state: 'waiting', createdAt: mustLt(before) }).sort({ createdAt: 1 }).limit(limit).lean<MailRow[]>();
    return rows.map((r) => ({ userId: r.userId, mailId: r._id.toHexString() }));
  }
}
