import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { mustLte } from '../platform/store/trusted';
import { ExportRow } from './export.schema';

@Injectable()
export class ExportsRepository {
  constructor(@InjectModel(ExportRow.name) private readonly exports: Model<ExportRow>) {}

  async insert(userId: string, createdAt: Date, expiresAt: Date): Promise<ExportRow> {
    return (await this.exports.create({ userId, status: 'queued', createdAt, expiresAt })).toObject<ExportRow>();
  }
  find(userId: string, id: string): Promise<ExportRow | null> {
    return this.exports.findOne({ _id: new Types.ObjectId(id), userId }).lean<ExportRow>().exec();
  }
  list(userId: string): Promise<ExportRow[]> {
    return this.exports.find({ userId }).sort({ createdAt: -1, _id: -1 }).limit(100).lean<ExportRow[]>().exec();
  }
  /** Ends a queued export. @returns false when it is not there any more, or has ended already */
  async end(userId: string, id: string, outcome: Pick<ExportRow, 'status' | 'fileId' | 'sizeBytes'>): Promise<boolean> {
    return (await this.exports.updateOne({ _id: new Types.ObjectId(id), userId, status: 'queued' }, { $set: outcome })).modifiedCount === 1;
  }
  async remove(userId: string, id: string): Promise<void> {
    await this.exports.deleteOne({ _id: new Types.ObjectId(id), userId });
  }
  /** For the daily job: what is over, of everybody. */
  overdue(at: Date, limit: number): Promise<ExportRow[]> {
    return this.exports.find({ expiresAt: mustLte(at) }).limit(limit).lean<ExportRow[]>().exec();
  }
}
