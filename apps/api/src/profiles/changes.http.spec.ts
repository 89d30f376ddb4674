import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCv } from '@applywright/cv-parser';
import { factsOf, routes, type CvText, type Fact, type FactChanges, type FactInput, type Profile, type ProfileChange } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { ProfilesRepository } from './profiles.repository';
import { ProfilesService } from './profiles.service';

const cv = (name: string) => readFileSync(join(__dirname, '../../../../libs/testing/cv', name));

describe('a second reading', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  beforeEach(async () => void (person = await app.person()));
  afterAll(() => app.close());

  const upload = async (name = 'nurse.docx'): Promise<string> => {
    const { body } = await person.sendCv(routes, name, cv(name));
    expect([body.status, body.error]).toEqual(['done', null]);
    return body.id;
  };
  const uploadOf = async (id: string) => (await person.call(routes.getCvUpload, { params: { id } })).body;
  const changesOf = async (id: string) => ((await person.call(routes.getCvChanges, { params: { id } })).body as FactChanges).items;
  const patch = async (...changes: ProfileChange[]): Promise<Profile> => {
    const { version } = await person.profile(routes);
    const { status, body } = await person.call(routes.patchProfile, { body: { version, changes } });
    expect([status, body.code]).toEqual([200, undefined]);
    return body as Profile;
  };
  /** Without what tells one upload of a file from another. */
  const words = (facts: readonly Fact[]) => facts.map(({ id, kind, value, parentId, text, confirmed }) => ({ id, kind, value, parentId, text, confirmed }));
  const userId = async () => ((await person.call(routes.me)).body as { id: string }).id;

  it('of the same file changes nothing; the first one lists all that it added', async () => {
    const first = await upload();
    const { facts } = await person.profile(routes);
    expect((await uploadOf(first)).changes).toEqual({ added: facts.length, changed: 0, removed: 0, kept: 0 });
    expect((await changesOf(first)).map((c) => c.factId).sort()).toEqual(facts.map((f) => f.id).sort());
    const second = await upload();
    expect(words((await person.profile(routes)).facts)).toEqual(words(facts));
    expect([await changesOf(second), (await uploadOf(second)).changes]).toEqual([[], { added: 0, changed: 0, removed: 0, kept: 0 }]);
  });

  it('keeps corrections, however large, byte for byte, and offers what the CV says; removed facts stay away', async () => {
    await upload();
    const { facts } = await person.profile(routes);
    const [job, skill] = [factsOf(facts, 'work')[0], factsOf(facts, 'skill')[0]];
    const corrected: FactInput = { kind: 'work', value: { title: 'Astronaut', company: 'Moon Base', start: '1999', end: '2001' } };
    const mine = await patch({ op: 'update', factId: job?.id ?? '', fact: corrected }, { op: 'remove', factId: skill?.id ?? '' }, { op: 'add', fact: { kind: 'skill', value: { name: 'Falconry' } }, parentId: null });
    const own = mine.facts.filter((f) => f.confirmed);
    const id = await upload();
    const now = await person.profile(routes);
    expect(now.facts.filter((f) => f.confirmed)).toEqual(own);
    expect(words(now.facts)).toEqual(words(mine.facts));
    expect(await changesOf(id)).toEqual([expect.objectContaining({ type: 'kept', factId: job?.id, before: expect.stringContaining('Astronaut'), offered: { kind: 'work', value: job?.value }, span: expect.objectContaining({ quote: expect.any(String) }) })]);
    expect((await uploadOf(id)).changes).toEqual({ added: 0, changed: 0, removed: 0, kept: 1 });
  });

  it('of another CV lets go what nobody confirmed, and one click takes a position back with its points', async () => {
    await upload('nurse.docx');
    const { facts } = await person.profile(routes);
    const id = await upload('two-column.pdf');
    const removed = (await changesOf(id)).filter((c) => c.type === 'removed');
    const job = removed.find((c) => c.kind === 'work' && c.highlights?.length);
    expect(removed.reduce((n, c) => n + 1 + (c.highlights?.length ?? 0), 0)).toBe((await uploadOf(id)).changes!.removed + removed.flatMap((c) => c.highlights ?? []).length);
    expect(job?.offered).toEqual({ kind: 'work', value: facts.find((f) => f.text === job?.before)?.value });
    const { version } = await person.profile(routes);
    const taken = await person.call(routes.patchSection, { params: { section: 'work' }, body: { version, items: [{ fact: job?.offered as FactInput, highlights: job?.highlights?.map((text) => ({ text })) }] } });
    const back = (taken.body as Profile).facts.find((f) => f.text === job?.before);
    expect((taken.body as Profile).facts.filter((f) => f.parentId === back?.id).map((f) => f.text)).toEqual(job?.highlights);
  });

  it('tells what it did only to its person, and nothing before there is something to tell', async () => {
    const id = await upload();
    const stranger = await app.person();
    expect(await stranger.call(routes.getCvChanges, { params: { id } })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await app.anybody().call(routes.getCvChanges, { params: { id } })).status).toBe(401);
    const { body } = await person.sendCv(routes, 'scanned.pdf', cv('broken.pdf'));
    expect([body.changes, await changesOf(body.id)]).toEqual([null, []]);
  });

  it('that died after the profile was stored tells the same when it is done again', async () => {
    const id = await upload();
    const before = { profile: await person.profile(routes), changes: await changesOf(id), upload: await uploadOf(id) };
    const [owner, repository] = [await userId(), app.app.get(ProfilesRepository, { strict: false })];
    await repository.updateUpload(owner, id, { status: 'parsing' });
    await app.app.get(ProfilesService, { strict: false }).parseCv(owner, id, 1);
    expect({ profile: await person.profile(routes), changes: await changesOf(id), upload: await uploadOf(id) }).toEqual(before);
  });

  it('and a correction at the same moment lose nothing of one another', async () => {
    const id = await upload();
    const owner = await userId();
    const [profiles, repository] = [app.app.get(ProfilesService, { strict: false }), app.app.get(ProfilesRepository, { strict: false })];
    const text = (await person.call(routes.getCvText, { params: { id } })).body as CvText;
    const row = await repository.upload(owner, id);
    if (!row) throw new Error('no upload');
    const parsed = parseCv(text);
    const more = { language: parsed.language, fields: [...parsed.fields, { id: 'x', fact: { kind: 'skill', value: { name: 'Falconry' } } as FactInput, text: 'Falconry', confidence: 1, span: { page: 0, lineFrom: 0, lineTo: 0, quote: 'Falconry' } }] };
    await Promise.all([profiles.storeReading(owner, row, { textJson: Buffer.from(JSON.stringify(text)), flags: text.flags, parsed: more }), ...['Sailing', 'Chess'].map((name) => profiles.changeProfile(owner, (facts) => [...facts, { ...facts[0], id: name.length.toString(16).padStart(24, 'c'), kind: 'interest', value: { name }, text: name, confirmed: true, source: { type: 'user' } } as Fact]))]);
    expect((await person.profile(routes)).facts.map((f) => f.text)).toEqual(expect.arrayContaining(['Falconry', 'Sailing', 'Chess']));
    expect((await changesOf(id)).map((c) => c.after)).toEqual(['Falconry']);
  });

  it('does not let a refused suggestion come again, and a confirmed one stands in the place of what it corrects', async () => {
    await upload();
    const owner = await userId();
    const profiles = app.app.get(ProfilesService, { strict: false });
    const [job] = factsOf((await person.profile(routes)).facts, 'work');
    const suggestion = (id: string, title: string) => ({ ...job, id: id.padEnd(24, '0'), value: { ...job?.value, title }, text: title, confirmed: false, source: { type: 'ai', model: 'm', from: [job?.id], corrects: job?.id } }) as Fact;
    const suggest = (...some: Fact[]) => profiles.changeProfile(owner, (facts) => [...facts, ...some]);
    await suggest(suggestion('a1', 'Astronaut'), suggestion('b1', 'Ward Sister'));
    await patch({ op: 'remove', factId: suggestion('a1', '').id });
    await suggest(suggestion('a2', 'Astronaut'));
    expect((await person.profile(routes)).facts.filter((f) => f.source.type === 'ai').map((f) => f.id)).toEqual([suggestion('b1', '').id]);
    const points = (await person.profile(routes)).facts.filter((f) => f.parentId === job?.id).length;
    const { facts } = await patch({ op: 'confirm', factId: suggestion('b1', '').id });
    expect(facts.find((f) => f.id === job?.id)).toBeUndefined();
    expect(facts.filter((f) => f.parentId === suggestion('b1', '').id)).toHaveLength(points);
    const id = await upload();
    expect(words((await person.profile(routes)).facts)).toEqual(words(facts));
    expect((await changesOf(id)).map((c) => [c.type, c.factId])).toEqual([['kept', suggestion('b1', '').id]]);
  });

  it('lies sealed with all that it changed and all that was removed', async () => {
    const id = await upload('two-column.pdf');
    const { facts } = await person.profile(routes);
    await patch({ op: 'remove', factId: factsOf(facts, 'name')[0]?.id ?? '' });
    expect(JSON.stringify(await changesOf(id))).toContain('Lindholm');
    const everything = readdirSync(app.dataDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name)).toString('latin1')).join('\n');
    expect(['Lindholm', 'Spreewerk', 'marek.lindholm@example.com'].filter((canary) => everything.includes(canary))).toEqual([]);
  });
});

describe('PATCH of a section', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    person = await app.person();
    await person.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
  });
  afterAll(() => app.close());
  const skill = { fact: { kind: 'skill', value: { name: 'Falconry' } } } as const;

  it('changes the section, refuses a stale version and names each field that does not belong', async () => {
    const { version, facts } = await person.profile(routes);
    const done = await person.call(routes.patchSection, { params: { section: 'skills' }, body: { version, items: [skill] } });
    expect(factsOf((done.body as Profile).facts, 'skill').at(-1)).toMatchObject({ text: 'Falconry', confirmed: true, source: { type: 'user' } });
    expect(await person.call(routes.patchSection, { params: { section: 'skills' }, body: { version, items: [skill] } })).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const wrong = await person.call(routes.patchSection, { params: { section: 'languages' }, body: { version: version + 1, items: [skill], remove: [factsOf(facts, 'name')[0]?.id ?? ''] } });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'validation_failed', fields: [{ path: 'body.remove.0' }, { path: 'body.items.0.fact.kind' }] } });
    expect(await person.call(routes.patchSection, { params: { section: 'skills' }, body: { version: version + 1, remove: ['f'.repeat(24)] } })).toMatchObject({ status: 404 });
    expect((await person.profile(routes)).version).toBe(version + 1);
  });

  it('takes a large section, and no more than a profile holds', async () => {
    const other = await app.person();
    const items = (text: string, n: number) => Array.from({ length: n }, (_, i) => ({ fact: { kind: 'work', value: { title: `${i}`, summary: text } } }));
    expect((await other.call(routes.patchSection, { params: { section: 'work' }, body: { version: 0, items: items('x'.repeat(2000), 200) } })).status).toBe(200);
    expect((await other.call(routes.patchSection, { params: { section: 'work' }, body: { version: 1, items: items('x'.repeat(3000), 200) } })).status).toBe(413);
    expect((await other.profile(routes)).version).toBe(1);
  });

  it('finds nothing of another person, and no section of another name', async () => {
    const stranger = await app.person();
    const { facts } = await person.profile(routes);
    const id = factsOf(facts, 'skill')[0]?.id ?? '';
    expect((await stranger.call(routes.patchSection, { params: { section: 'skills' }, body: { version: 0, remove: [id] } })).status).toBe(404);
    expect((await stranger.call(routes.patchSection, { params: { section: 'skills' }, body: { version: 1, items: [skill] } })).body.code).toBe('profile_missing');
    expect((await person.call(routes.patchSection, { params: { section: '__proto__' }, body: { version: 1, items: [skill] } })).body.code).toBe('validation_failed');
    expect((await person.call(routes.patchSection, { params: { section: 'skills' }, body: { version: 1, items: [{ ...skill, id, userId: 'x' }] } })).body.code).toBe('validation_failed');
  });
});
