import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { RegistrationRow } from './registration.schema';
import { ResetRequestRow } from './reset-request.schema';

/** What was asked for from outside, by people of whom nothing is known yet; found by its own id or by the blind index of an address. */
@Injectable()
export class RegistrationsRepository {
  constructor(
    @InjectModel(RegistrationRow.name) private readonly registrations: Model<RegistrationRow>,
    @InjectModel(ResetRequestRow.name) private readonly resets: Model<ResetRequestRow>,
  ) {}

  async insert(row: RegistrationRow): Promise<void> {
    await this.registrations.create(row);
  }
  find(registrationId: string): Promise<RegistrationRow | null> {
    return this.registrations.findOne({ _id: new Types.ObjectId(registrationId) }).lean<RegistrationRow>().exec();
  }
  /** The first that waits for an address. */
  firstOf(addressIndex: string): Promise<RegistrationRow | null> {
    return this.registrations.findOne({ addressIndex }).sort({ createdAt: 1, _id: 1 }).lean<RegistrationRow>().exec();
  }
  async remove(registrationId: string): Promise<void> {
    await this.registrations.deleteOne({ _id: new Types.ObjectId(registrationId) });
  }

  async insertReset(row: Omit<ResetRequestRow, '_id'>): Promise<string> {
    return (await this.resets.create(row))._id.toHexString();
  }
  findReset(requestId: string): Promise<ResetRequestRow | null> {
    return this.resets.findOne({ _id: new Types.ObjectId(requestId) }).lean<ResetRequestRow>().exec();
  }
  async removeReset(requestId: string): Promise<void> {
    await this.resets.deleteOne({ _id: new Types.ObjectId(requestId) });
  }
}
