import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../index';
import { checkStore } from './check-store';

describe('checkStore', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-check-'));
    const server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL' });
    const client = await mongoose.mongo.MongoClient.connect(server.uri);
    const people = client.db('t').collection('people');
    await people.createIndex({ name: 1 }, { unique: true });
    await people.createIndex({ tags: 1, age: -1 });
    await people.createIndex({ age: 1 }, { sparse: true });
    await people.insertMany(Array.from({ length: 40 }, (_, i) => ({ name: `n${i}`, tags: i % 3 ? ['x', `t${i}`] : [], ...(i % 2 ? { age: i } : {}) })));
    await people.deleteMany({ age: { $gt: 30 } });
    expect(checkStore(dataDir)).toMatchObject({ documents: 35, problems: [] });
    await client.close();
    await server.close();
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const damage = (sql: string): void => {
    const db = new DatabaseSync(join(dataDir, 'store.sqlite'));
    db.exec(sql);
    db.close();
  };

  it('is content when nothing is wrong', () => expect(checkStore(dataDir)).toMatchObject({ collections: 1, documents: 35, problems: [] }));

  it.each([
    ['an index entry is missing', 'DELETE FROM i_1 WHERE k = (SELECT k FROM i_1 LIMIT 1)', /^t\.people: row \d+ is missing in index name_1$/],
    ['an index entry has no document', 'INSERT INTO i_2 (k, r) VALUES (x\'00\', 9999)', /index tags_1_age_-1 has 1 entries that no document has/],
    ['a document is gone and its entries are not', 'DELETE FROM c_1 WHERE r = 4', /index name_1 has 1 entries that no document has/],
    ['a document was changed behind its indexes', 'UPDATE c_1 SET d = (SELECT d FROM c_1 WHERE r = 2) WHERE r = 3', /row 3 is filed under another _id/],
    ['a document is cut', 'UPDATE c_1 SET d = substr(d, 1, 20) WHERE r = 5', /row 5 cannot be read/],
    ['an index forgot that it holds arrays', 'UPDATE indexes SET multikey = 0 WHERE id = 2', /does not know that row \d+ holds an array/],
    ['a table belongs to nobody', 'CREATE TABLE c_77 (r INTEGER)', /table c_77 belongs to no collection/],
    ['an index table is gone', 'DROP TABLE i_3', /table i_3 is missing|no such table: i_3/],
  ])('says so when %s', (_, sql, problem) => {
    damage(sql);
    expect(checkStore(dataDir).problems.join('\n')).toMatch(new RegExp(problem.source, 'm'));
  });

  it('says so when there is no store', () => expect(() => checkStore(join(dataDir, 'elsewhere'))).toThrow('There is no store'));
});
