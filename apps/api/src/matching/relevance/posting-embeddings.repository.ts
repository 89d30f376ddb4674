import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Clock } from '../../platform/clock';
import { mustIn } from '../../platform/store/trusted';
import { PostingEmbeddingRow } from './posting-embedding.schema';

/** Vectors of public postings; like the postings they are nobody's. */
@Injectable()
export class PostingEmbeddings {
  constructor(
    @InjectModel(PostingEmbeddingRow.name) private readonly rows: Model<PostingEmbeddingRow>,
    private readonly clock: Clock,
  ) {}

  /** The key of a text as one model reads it. */
  keyOf(model: string, dimensions: number, text: string): string {
    return createHash('sha256').update(`${model}\n${dimensions}\n${text}`).digest('base64url');
  }

  /** Those that are there; a row that holds something else counts as none. */
  async find(keys: readonly string[], dimensions: number): Promise<Map<string, Float32Array>> {
    const rows = await this.rows.find({ _id: mustIn(keys) }).lean<PostingEmbeddingRow[]>().exec();
    return new Map(rows.flatMap(({ _id, vector }): [string, Float32Array][] => {
      const bytes = Buffer.from(vector, 'base64');
      if (bytes.length !== dimensions * 4) return [];
      return [[_id, Float32Array.from({ length: dimensions }, (_, at) => bytes.readFloatLE(at * 4))]];
    }));
  }

  async keep(vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    const at = this.clock.now();
    if (vectors.size === 0) return;
    await this.rows.bulkWrite([...vectors].map(([_id, vector]) => ({ updateOne: { filter: { _id }, update: { $set: { vector: encoded(vector), at } }, upsert: true } })), { ordered: false });
  }
}

function encoded(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => bytes.writeFloatLE(value, at * 4));
  return bytes.toString('base64');
}
