import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, routes, type CvText, type Profile, type ServerEvent } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';

const cv = (name: string) => readFileSync(join(__dirname, '../../../../libs/testing/cv', name));

describe('a CV becomes a profile', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  beforeEach(async () => void (person = await app.person()));
  afterAll(() => app.close());

  it.each([['two-column.pdf', 'pdf'], ['nurse.docx', 'docx']])('reads %s into facts that each name their place in the file', async (name, format) => {
    const { body } = await person.sendCv(routes, name, cv(name));
    expect(body).toMatchObject({ status: 'done', format, fileName: name, error: null });
    const { facts } = await person.profile(routes);
    const { body: text } = await person.call(routes.getCvText, { params: { id: body.id } });
    for (const kind of ['name', 'email', 'work', 'education', 'skill'] as const) expect(factsOf(facts, kind).length).toBeGreaterThan(0);
    for (const fact of facts) {
      if (fact.source.type !== 'cv') throw new Error('not from the CV');
      expect((text as unknown as CvText).lines[fact.source.span.lineFrom]).toBeDefined();
      expect(fact.confirmed).toBe(false);
    }
  });

  it.each([
    ['a text file', Buffer.from('Ana Lima\nNurse'), 'cv.pdf', 415, 'unsupported_format'],
    ['an empty file', Buffer.alloc(0), 'cv.pdf', 422, 'cv_empty'],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'cv.doc', 415, 'cv_legacy_word'],
    ['a rich text file', Buffer.from('{\\rtf1 Ana}'), 'cv.rtf', 415, 'cv_rtf'],
    ['a file over 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 37), 'cv.pdf', 413, 'too_large'],
  ])('refuses %s at the door and stores nothing', async (_, bytes, name, status, code) => {
    const answer = await person.sendCv(routes, name, bytes);
    expect(answer).toMatchObject({ status, body: { code } });
    expect((await person.call(routes.listCvUploads)).body).toEqual({ items: [] });
  });

  it.each([['scanned.pdf', 'cv_scanned'], ['broken.pdf', 'cv_broken']])('says why %s cannot be read and keeps the profile that was there', async (name, code) => {
    await person.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
    const before = await person.profile(routes);
    const { body } = await person.sendCv(routes, name, cv(name));
    expect(body).toMatchObject({ status: 'failed', error: { code } });
    expect(await person.profile(routes)).toEqual(before);
  });

  it('never makes a person out of a file without one', async () => {
    const { body } = await person.sendCv(routes, 'scanned.pdf', cv('scanned.pdf'));
    expect(body.status).toBe('failed');
    expect(await person.call(routes.getProfile)).toMatchObject({ status: 409, body: { code: 'profile_missing' } });
  });

  it('takes corrections, refuses stale ones, and a second reading keeps them', async () => {
    await person.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
    const { version, facts } = await person.profile(routes);
    const name = factsOf(facts, 'name')[0];
    const change = { version, changes: [{ op: 'update' as const, factId: name?.id ?? '', fact: { kind: 'name' as const, value: { full: 'Dr. Ana Lima' } } }] };
    const patched = await person.call(routes.patchProfile, { body: change });
    expect(factsOf((patched.body as Profile).facts, 'name')[0]).toMatchObject({ text: 'Dr. Ana Lima', confirmed: true });
    expect(await person.call(routes.patchProfile, { body: change })).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await person.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
    expect(factsOf((await person.profile(routes)).facts, 'name').map((f) => f.text)).toEqual(['Dr. Ana Lima']);
  });

  it('refuses unknown fields and changes of what is not the user’s to change', async () => {
    await person.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
    const { version } = await person.profile(routes);
    for (const extra of [{ userId: 'a'.repeat(24) }, { role: 'admin' }, { $set: { role: 'admin' } }, { __v: 1 }])
      expect((await person.call(routes.patchProfile, { body: { version, changes: [{ op: 'confirm-all' }], ...extra } })).status).toBe(400);
    expect((await person.profile(routes)).version).toBe(version);
  });

  it('gives the file back byte for byte, as a download that no browser runs', async () => {
    const { body } = await person.sendCv(routes, 'Lebenslauf Müller.docx', cv('nurse.docx'));
    const file = await person.call(routes.getCvFile, { params: { id: body.id } });
    expect(Buffer.from(await (file.body as unknown as Blob).arrayBuffer()).equals(cv('nurse.docx'))).toBe(true);
    expect(Object.fromEntries(file.headers)).toMatchObject({ 'content-disposition': expect.stringContaining(`filename*=UTF-8''Lebenslauf%20M%C3%BCller.docx`), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('streams the progress to its owner and to nobody else', async () => {
    const other = await app.person();
    const listen = async (who: Person) => {
      const seen: ServerEvent[] = [];
      const stop = new AbortController();
      const response = await fetch(app.base + routes.events.path, { headers: { Authorization: `Bearer ${who.token}` }, signal: stop.signal });
      const reading = (async () => {
        const decoder = new TextDecoder();
        let text = '';
        for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
          text += decoder.decode(chunk, { stream: true });
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            const data = /^data: (.+)$/m.exec(text.slice(0, end))?.[1];
            if (data) seen.push(JSON.parse(data) as ServerEvent);
            text = text.slice(end + 2);
          }
        }
      })().catch((error: Error) => {
        if (error.name !== 'AbortError') throw error;
      });
      return { seen, async end() { stop.abort(); await reading; } };
    };
    const [mine, theirs] = [await listen(person), await listen(other)];
    await person.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
    await Promise.all([mine.end(), theirs.end()]);
    expect(mine.seen.flatMap((e) => (e.type === 'cv' ? [e.upload.status] : []))).toEqual(['reading', 'parsing', 'done']);
    expect(theirs.seen).toEqual([{ type: 'hello' }]);
  });
});
