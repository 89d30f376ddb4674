import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { CvStatus, Fact } from '@applywright/contracts';
import { Types, type Model } from 'mongoose';
import { asError } from '../platform/as-error';
import { inTurn } from '../platform/in-slices';
import { Sealer } from '../platform/seal/sealer';
import { mustIn } from '../platform/store/trusted';
import { CvUploadRow } from './cv-upload.schema';
import type { Overruled, ProfileState } from './merge/overruled';
import { ProfileRow } from './profile.schema';

const FACTS = 'profiles|facts';
const OVERRULED = 'profiles|overruled';
const FILE_NAME = 'cv_uploads|fileName';

/** Uploads shown in a list. */
const LISTED = 50;

export interface StoredProfile extends ProfileState {
  readonly version: number;
  readonly facts: Fact[];
  readonly latestCvUploadId: string | null;
  readonly updatedAt: Date;
}
/** The facts of a profile as JSON that nobody has read yet. */
export interface FactsText {
  readonly version: number;
  readonly json: Buffer;
}
/** What happens to an upload after it was taken in. */
export type UploadChange = Partial<Omit<CvUploadRow, '_id' | 'userId' | 'sealedFileName' | 'format' | 'sizeBytes' | 'fileId' | 'createdAt'>>;
export type CvUploadEntry = Omit<CvUploadRow, 'sealedFileName' | 'userId'> & { readonly fileName: string };

@Injectable()
export class ProfilesRepository {
  constructor(
    @InjectModel(ProfileRow.name) private readonly profiles: Model<ProfileRow>,
    @InjectModel(CvUploadRow.name) private readonly uploads: Model<CvUploadRow>,
    private readonly sealer: Sealer,
  ) {}

  async profile(userId: string): Promise<StoredProfile | null> {
    const row = await this.profiles.findOne({ userId }).lean<ProfileRow>();
    if (!row) return null;
    return {
      version: row.version, facts: await this.sealer.open<Fact[]>(userId, FACTS, row.sealedFacts), overruled: row.sealedOverruled ? await this.sealer.open<Overruled[]>(userId, OVERRULED, row.sealedOverruled) : [],
      latestCvUploadId: row.latestCvUploadId, updatedAt: row.updatedAt,
    };
  }

  /** For matching by night: version and facts of many people, each opened by itself; who has no profile is left out. */
  async adminFacts(userIds: readonly string[]): Promise<Map<string, FactsText | Error>> {
    const rows = await this.profiles.find({ userId: mustIn(userIds) }).select('userId version sealedFacts').lean<ProfileRow[]>();
    const opened = await inTurn(rows, ({ userId, version, sealedFacts }) => this.sealer.openText(userId, FACTS, sealedFacts).then((json) => ({ version, json }), asError));
    return new Map(rows.map(({ userId }, n) => [userId, opened[n] as FactsText | Error]));
  }

  /** Stores the facts if the profile still has `version` (0 for a new one). @returns whether it was stored. */
  async saveProfile(userId: string, version: number, { facts, overruled }: ProfileState, latestCvUploadId: string | null, at: Date): Promise<boolean> {
    const sealedOverruled = overruled.length ? await this.sealer.seal(userId, OVERRULED, overruled) : null;
    const next = { version: version + 1, sealedFacts: await this.sealer.seal(userId, FACTS, facts), sealedOverruled, latestCvUploadId, updatedAt: at };
    if (version > 0) return (await this.profiles.updateOne({ userId, version }, { $set: next })).modifiedCount === 1;
    const result = await this.profiles.updateOne({ userId }, { $setOnInsert: { userId, ...next } }, { upsert: true });
    return result.upsertedCount === 1;
  }

  async insertUpload(userId: string, row: Omit<CvUploadEntry, '_id'>): Promise<CvUploadEntry> {
    const { fileName, ...rest } = row;
    const created = await this.uploads.create({ ...rest, userId, sealedFileName: await this.sealer.seal(userId, FILE_NAME, fileName) });
    return { ...rest, _id: created._id, fileName };
  }

  async upload(userId: string, id: string): Promise<CvUploadEntry | null> {
    const row = await this.uploads.findOne({ _id: new Types.ObjectId(id), userId }).lean<CvUploadRow>();
    return row ? this.open(userId, row) : null;
  }

  async listUploads(userId: string, most = LISTED): Promise<CvUploadEntry[]> {
    const rows = await this.uploads.find({ userId }).sort({ createdAt: -1, _id: -1 }).limit(most).lean<CvUploadRow[]>();
    return Promise.all(rows.map((row) => this.open(userId, row)));
  }

  async updateUpload(userId: string, id: string, change: UploadChange): Promise<void> {
    await this.uploads.updateOne({ _id: new Types.ObjectId(id), userId }, { $set: change });
  }

  /** Changes an upload if its status still is `status`, so that of two wishes at once one wins. @returns whether it did. */
  async claimUpload(userId: string, id: string, status: CvStatus, change: UploadChange): Promise<boolean> {
    return (await this.uploads.updateOne({ _id: new Types.ObjectId(id), userId, status }, { $set: change })).modifiedCount === 1;
  }

  private async open(userId: string, { sealedFileName, userId: _, ...row }: CvUploadRow): Promise<CvUploadEntry> {
    return { ...row, fileName: await this.sealer.open<string>(userId, FILE_NAME, sealedFileName) };
  }
}
