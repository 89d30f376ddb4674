import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { Schema, type Connection, type Types } from 'mongoose';
import { startEmbeddedMongo, type EmbeddedMongo } from '../index';

interface Author { name: string; email: string; age?: number; tags: string[]; role: string; createdAt: Date; updatedAt: Date }
interface Book { title: string; author: Types.ObjectId; pages: number }

describe('mongoose on the embedded store', () => {
  let server: EmbeddedMongo | undefined;
  let dataDir: string;
  let db: Connection;
  const authorSchema = new Schema<Author>({
    name: { type: String, required: true },
    email: { type: String, unique: true },
    age: Number,
    tags: [String],
    role: { type: String, enum: ['reader', 'writer'], default: 'reader' },
  }, { timestamps: true, optimisticConcurrency: true });
  const bookSchema = new Schema<Book>({ title: String, author: { type: Schema.Types.ObjectId, ref: 'Author' }, pages: Number });

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-mongoose-'));
    const given = process.env['MONGODB_URI'];
    if (!given) server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL' });
    db = await mongoose.createConnection(given ?? (server as EmbeddedMongo).uri, { dbName: `mongoose_${process.pid}` }).asPromise();
    db.model('Author', authorSchema);
    db.model('Book', bookSchema);
    await Promise.all([db.model('Author').init(), db.model('Book').init()]);
  });
  beforeEach(async () => {
    await db.model('Author').deleteMany({});
    await db.model('Book').deleteMany({});
  });
  afterAll(async () => {
    await db.dropDatabase();
    await db.close();
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const authors = () => db.model<Author>('Author');
  const books = () => db.model<Book>('Book');

  it('saves with defaults and timestamps and reads back', async () => {
    const saved = await authors().create({ name: 'Ada', email: 'ada@example.org', tags: ['x'] });
    const read = await authors().findById(saved._id).lean();
    expect(read).toMatchObject({ name: 'Ada', role: 'reader', tags: ['x'], __v: 0 });
    expect(read?.createdAt).toBeInstanceOf(Date);
  });

  it('reports a duplicate with its key and value', async () => {
    await authors().create({ name: 'Ada', email: 'a@example.org' });
    const error = await authors().create({ name: 'Bob', email: 'a@example.org' }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 11000, keyPattern: { email: 1 }, keyValue: { email: 'a@example.org' } });
  });

  it('populates references', async () => {
    const ada = await authors().create({ name: 'Ada', email: 'a' });
    await books().create({ title: 'Engines', author: ada._id, pages: 12 });
    const book = await books().findOne({ title: 'Engines' }).populate<{ author: Author }>('author');
    expect(book?.author.name).toBe('Ada');
  });

  it('commits a transaction as a whole', async () => {
    await db.transaction(async (session) => {
      const [ada] = await authors().create([{ name: 'Ada', email: 'a' }], { session });
      await books().create([{ title: 'Engines', author: ada?._id, pages: 1 }], { session });
      expect(await authors().countDocuments({}).session(session)).toBe(1);
    });
    expect(await authors().countDocuments()).toBe(1);
    expect(await books().countDocuments()).toBe(1);
  });

  it('leaves nothing of an aborted transaction', async () => {
    const session = await db.startSession();
    await expect(session.withTransaction(async () => {
      await authors().create([{ name: 'Ada', email: 'a' }], { session });
      throw new Error('stop');
    })).rejects.toThrow('stop');
    await session.endSession();
    expect(await authors().countDocuments()).toBe(0);
  });

  it('retries conflicting transactions until both counted', async () => {
    await authors().create({ name: 'Ada', email: 'a', age: 0 });
    await Promise.all(Array.from({ length: 6 }, async () => {
      const session = await db.startSession();
      await session.withTransaction(async () => {
        const doc = await authors().findOne({ email: 'a' }).session(session).lean();
        await authors().updateOne({ email: 'a' }, { $set: { age: (doc?.age ?? 0) + 1 } }, { session });
      });
      await session.endSession();
    }));
    expect((await authors().findOne({ email: 'a' }).lean())?.age).toBe(6);
  });

  it('refuses to save over a newer version', async () => {
    const { _id } = await authors().create({ name: 'Ada', email: 'a' });
    const [first, second] = [await authors().findById(_id), await authors().findById(_id)];
    first?.set('name', 'One');
    await first?.save();
    second?.set('name', 'Two');
    await expect(second?.save()).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('runs mixed bulk writes', async () => {
    const result = await authors().bulkWrite([
      { insertOne: { document: { name: 'A', email: '1', tags: [], role: 'reader' } } },
      { insertOne: { document: { name: 'B', email: '2', tags: [], role: 'reader' } } },
      { updateOne: { filter: { email: '1' }, update: { $push: { tags: 'x' } } } },
      { updateOne: { filter: { email: '3' }, update: { $set: { name: 'C' } }, upsert: true } },
      { deleteOne: { filter: { email: '2' } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 2, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 });
  });

  it('keeps operators in user input from being operators', async () => {
    await authors().create({ name: 'Ada', email: 'a' });
    const given = { $ne: null } as unknown as string;
    await expect(authors().find({ email: given }).setOptions({ sanitizeFilter: true }).exec()).rejects.toMatchObject({ name: 'CastError' });
  });

  it('throws on paths outside the schema when strictQuery says so', async () => {
    const strict = db.model<Author>('StrictAuthor', new Schema<Author>({ name: String }, { strictQuery: 'throw' }));
    await expect(strict.find({ nobody: 1 } as never).exec()).rejects.toThrow('strictQuery');
  });

  it('updates arrays in place', async () => {
    const ada = await authors().create({ name: 'Ada', email: 'a', tags: ['x', 'y'] });
    ada.tags.push('z');
    ada.set('tags.0', 'w');
    await ada.save();
    expect((await authors().findById(ada._id).lean())?.tags).toEqual(['w', 'y', 'z']);
  });

  it('streams with a cursor over several batches', async () => {
    await authors().insertMany(Array.from({ length: 250 }, (_, i) => ({ name: `n${i}`, email: `e${i}`, age: i })));
    let sum = 0;
    for await (const doc of authors().find().sort({ age: 1 }).lean().cursor({ batchSize: 40 })) sum += doc.age ?? 0;
    expect(sum).toBe((249 * 250) / 2);
  });

  it('groups with aggregate and joins with $lookup', async () => {
    const ada = await authors().create({ name: 'Ada', email: 'a' });
    await books().insertMany([{ title: 'A', author: ada._id, pages: 1 }, { title: 'B', author: ada._id, pages: 2 }]);
    const rows = await authors().aggregate([
      { $lookup: { from: books().collection.name, localField: '_id', foreignField: 'author', as: 'books' } },
      { $project: { _id: 0, name: 1, pages: { $sum: '$books.pages' } } },
    ]);
    expect(rows).toEqual([{ name: 'Ada', pages: 3 }]);
  });

  it('finds and updates in one step', async () => {
    await authors().create({ name: 'Ada', email: 'a', age: 1 });
    const doc = await authors().findOneAndUpdate({ email: 'a' }, { $inc: { age: 1 } }, { returnDocument: 'after' });
    expect(doc?.age).toBe(2);
    expect(await authors().findOneAndUpdate({ email: 'zz' }, { name: 'Z' }, { upsert: true, returnDocument: 'after' })).toMatchObject({ name: 'Z', email: 'zz' });
  });
});
