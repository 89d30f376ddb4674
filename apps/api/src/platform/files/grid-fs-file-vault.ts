import type { Connection } from 'mongoose';
import { mongo } from 'mongoose';
import { AppError } from '@applywright/contracts';
import type { Sealer } from '../seal/sealer';
import { FileVault } from './file-vault';

const HEX24 = /^[0-9a-f]{24}$/;

/** Files in the store itself (GridFS): for several instances on one MongoDB, which share no disk. */
export class GridFsFileVault extends FileVault {
  private readonly bucket: mongo.GridFSBucket;

  constructor(
    connection: Connection,
    private readonly sealer: Sealer,
  ) {
    super();
    if (!connection.db) throw new Error('the store is not connected');
    this.bucket = new mongo.GridFSBucket(connection.db as unknown as mongo.Db, { bucketName: 'files' });
  }

  async put(userId: string, bytes: Uint8Array): Promise<string> {
    const id = new mongo.ObjectId();
    const sealed = await this.sealer.sealBytes(userId, `files|${id.toHexString()}`, bytes);
    await new Promise<void>((resolve, reject) => {
      const upload = this.bucket.openUploadStreamWithId(id, 'sealed', { metadata: { userId } });
      upload.once('finish', () => resolve()).once('error', reject);
      upload.end(sealed);
    });
    return id.toHexString();
  }

  async get(userId: string, fileId: string): Promise<Buffer> {
    if (!HEX24.test(fileId)) throw new AppError('not_found');
    const _id = new mongo.ObjectId(fileId);
    const [file] = await this.bucket.find({ _id, 'metadata.userId': userId }).limit(1).toArray();
    if (!file) throw new AppError('not_found');
    const chunks: Buffer[] = [];
    for await (const chunk of this.bucket.openDownloadStream(_id)) chunks.push(chunk as Buffer);
    return this.sealer.openBytes(userId, `files|${fileId}`, Buffer.concat(chunks));
  }

  async remove(userId: string, fileId: string): Promise<void> {
    if (!HEX24.test(fileId)) return;
    const [file] = await this.bucket.find({ _id: new mongo.ObjectId(fileId), 'metadata.userId': userId }).limit(1).toArray();
    if (file) await this.bucket.delete(file._id);
  }

  async removeAll(userId: string): Promise<void> {
    for await (const file of this.bucket.find({ 'metadata.userId': userId })) await this.bucket.delete(file._id);
  }
}
