import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { mustLt } from '../platform/store/trusted';
import { CvUploadRow, type AiReadingRow } from './cv-upload.schema';

/** What a text model's look at a CV is claimed by. */
@Injectable()
export class AiReadingRepository {
  constructor(@InjectModel(CvUploadRow.name) private readonly uploads: Model<CvUploadRow>) {}

  /**
   * Claims the look at a CV that has been read, so that one runs at a time.
   * @param deadBefore a look that began before has died
   * @returns whether it was claimed
   */
  async claim(userId: string, uploadId: string, reading: AiReadingRow, at: Date, deadBefore: Date): Promise<boolean> {
    const free = [{ aiClaimedAt: null }, { aiClaimedAt: mustLt(deadBefore) }];
    const { modifiedCount } = await this.uploads.updateOne({ _id: new Types.ObjectId(uploadId), userId, status: 'done', $or: free }, { $set: { aiReading: reading, aiClaimedAt: at } });
    return modifiedCount === 1;
  }
}
