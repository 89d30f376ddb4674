import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { factsOf, routes, type Fact, type ImportResult, type JsonResume, type Profile } from '@applywright/contracts';
import { ZipFile } from 'yazl';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';

const cv = (name: string) => readFileSync(join(__dirname, '../../../../../libs/testing/cv', name));
const RESUME = { basics: { name: 'Ana Lima', email: 'ana@x.example', label: 'Nurse' }, work: [{ name: 'St. Ann', position: 'Nurse', startDate: '2019-03', highlights: ['Led rounds'] }], skills: [{ name: 'Triage', keywords: [] }], hobbies: ['x'] };
const POSITIONS = 'Company Name,Title,Description,Location,Started On,Finished On\nSt. Ann,Nurse,"• Led ""all"" rounds\n• =HYPERLINK(""x"")",Hamburg,Mar 2019,\n';

/** A ZIP of named texts; yazl refuses the names that a hostile one has, so those are put in afterwards. */
async function zip(files: Record<string, string | Buffer>, rename: Record<string, string> = {}): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries(files)) file.addBuffer(Buffer.from(text), name, { compress: true });
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk as Buffer));
  let bytes = Buffer.concat(chunks).toString('latin1');
  for (const [from, to] of Object.entries(rename)) bytes = bytes.replaceAll(from, to);
  return Buffer.from(bytes, 'latin1');
}

describe('a profile from a file of another program', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  beforeEach(async () => void (person = await app.person()));
  afterAll(() => app.close());

  const send = (bytes: Uint8Array | string, who = person) => who.call(routes.importProfile, { file: { name: 'any.name', bytes: new Blob([bytes as never]) } });
  const json = (value: unknown) => send(JSON.stringify(value));
  const resultOf = async (answer: ReturnType<typeof send>): Promise<ImportResult> => {
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([200, undefined]);
    return body as ImportResult;
  };
  const said = (facts: readonly Fact[]) => facts.map((f) => JSON.stringify([f.kind, Object.entries(f.value).sort(), facts.find((p) => p.id === f.parentId)?.text ?? null])).sort();

  it('reads JSON Resume: its facts are the person’s word, and what has no place is named', async () => {
    const { format, profile, changes, leftOut } = await resultOf(json(RESUME));
    expect(format).toBe('json-resume');
    expect(profile.facts.every((f) => f.confirmed && f.source.type === 'user' && f.source.via === 'json-resume')).toBe(true);
    expect(factsOf(profile.facts, 'work').map((f) => f.text)).toEqual(['Nurse, St. Ann, 2019-03 to present']);
    expect(factsOf(profile.facts, 'highlight')[0]?.parentId).toBe(factsOf(profile.facts, 'work')[0]?.id);
    expect(changes.map((c) => c.type)).toEqual(profile.facts.map(() => 'added'));
    expect(leftOut).toEqual(['hobbies']);
    expect(await person.profile(routes)).toEqual(profile);
  });

  it('changes nothing when the same file comes again', async () => {
    const first = await resultOf(json(RESUME));
    const again = await resultOf(json(RESUME));
    expect(again).toEqual({ ...first, changes: [], profile: first.profile });
  });

  it.each([['a byte order mark', (t: string) => Buffer.from(`\ufeff${t}`)], ['UTF-16', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le')], ['UTF-16 without a mark', (t: string) => Buffer.from(t, 'utf16le')], ['big-endian UTF-16', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16()], ['blanks before it', (t: string) => Buffer.from(`\n  ${t}`)]])('reads a file with %s', async (_, encode) => {
    const { profile } = await resultOf(send(encode(JSON.stringify({ basics: { name: 'Ána Lîma' } }))));
    expect(profile.facts.map((f) => f.text)).toEqual(['Ána Lîma']);
  });

  it('gives a profile out as JSON Resume that fills an empty one with the same facts', async () => {
    await person.sendCv(routes, 'two-column.pdf', cv('two-column.pdf'));
    const { body } = await person.call(routes.getJsonResume);
    const other = await app.person();
    const { profile } = await resultOf(send(JSON.stringify(body), other));
    // the form of a telephone number that machines dial is made from it, not carried along
    const plain = (facts: readonly Fact[]) => said(facts.map((f) => (f.kind === 'phone' ? { ...f, value: { number: f.value.number } } : f)));
    expect(plain(profile.facts)).toEqual(plain((await person.profile(routes)).facts));
    expect((await other.call(routes.getJsonResume)).body).toEqual(body);
  });

  it('keeps what the person has said, offers what the file says instead, and makes what nobody confirmed their word', async () => {
    await person.sendCv(routes, 'nurse.docx', cv('nurse.docx'));
    const { version, facts } = await person.profile(routes);
    const [name, skill] = [factsOf(facts, 'name')[0], factsOf(facts, 'skill')[0]];
    await person.call(routes.patchProfile, { body: { version, changes: [{ op: 'update', factId: name?.id ?? '', fact: { kind: 'name', value: { full: 'Dr. A. Lima' } } }] } });
    const { profile, changes } = await resultOf(json({ basics: { name: 'Somebody Else' }, skills: [{ name: skill?.value.name }, { name: 'Falconry' }] }));
    expect(changes.map((c) => [c.type, c.before, c.after])).toEqual([['kept', 'Dr. A. Lima', 'Dr. A. Lima'], ['added', null, 'Falconry']]);
    expect(changes[0]?.offered).toEqual({ kind: 'name', value: { full: 'Somebody Else' } });
    expect(profile.facts.find((f) => f.id === skill?.id)).toMatchObject({ confirmed: true, source: { type: 'user', via: 'json-resume' } });
    expect(profile.facts).toHaveLength(facts.length + 1);
  });

  it('brings back what was removed by hand, since bringing a file along is saying it', async () => {
    const { profile } = await resultOf(json({ skills: [{ name: 'Triage' }] }));
    await person.call(routes.patchProfile, { body: { version: profile.version, changes: [{ op: 'remove', factId: profile.facts[0]?.id ?? '' }] } });
    expect((await resultOf(json({ skills: [{ name: 'Triage' }] }))).profile.facts.map((f) => f.text)).toEqual(['Triage']);
  });

  it('leaves suggestions that nobody confirmed out of what it gives', async () => {
    const { ProfilesService } = await import('../profiles.service');
    const { profile } = await resultOf(json({ skills: [{ name: 'Triage' }] }));
    const { id } = (await person.call(routes.me)).body as { id: string };
    const suggestion = { ...profile.facts[0], id: 'a'.repeat(24), kind: 'skill', value: { name: 'Flying' }, text: 'Flying', confirmed: false, source: { type: 'ai', model: 'm', from: [] } } as Fact;
    await app.app.get(ProfilesService, { strict: false }).changeProfile(id, (facts) => [...facts, suggestion]);
    expect((await person.profile(routes)).facts).toHaveLength(2);
    expect(((await person.call(routes.getJsonResume)).body as JsonResume).skills.map((s) => s.name)).toEqual(['Triage']);
  });

  it('reads LinkedIn’s data export, and of it nothing that is no profile', async () => {
    const { format, profile, leftOut } = await resultOf(send(await zip({
      'Basic_LinkedInDataExport_11-23-2026/Positions.csv': `\ufeff${POSITIONS.replaceAll('\n', '\r\n')}`, 'Basic_LinkedInDataExport_11-23-2026/Profile.csv': 'First Name,Last Name,Address,Birth Date\nAna,Lima,Secret Street 1,"Jan 1, 1990"\n',
      'Basic_LinkedInDataExport_11-23-2026/messages.csv': 'FROM,CONTENT\nBo,hello there\n', 'Basic_LinkedInDataExport_11-23-2026/Courses.csv': 'Name\nFirst aid\n', 'deep/er/Positions.csv': 'Title\nOld copy\n',
    })));
    expect([format, leftOut]).toEqual(['linkedin', ['Courses.csv']]);
    expect(profile.facts.map((f) => f.text).sort()).toEqual(['=HYPERLINK("x")', 'Ana Lima', 'Led "all" rounds', 'Nurse, St. Ann, Hamburg, 2019-03 to present']);
    expect(JSON.stringify(profile)).not.toMatch(/Secret|1990-01|Jan 1|hello there|Old copy/);
  });

  const bomb = () => zip({ 'Skills.csv': Buffer.concat([Buffer.from('Name\n'), Buffer.alloc(1_900_000, 65)]) });
  it.each<[string, () => Promise<Buffer | string> | Buffer | string]>([
    ['nothing', () => ''], ['plain text', () => 'Ana Lima, Nurse'], ['a list', () => '[{"basics":{"name":"Ana"}}]'], ['broken JSON', () => '{"basics": {"name": "Ana"'], ['other JSON', () => '{"name":"package","version":"1.0.0"}'], ['an empty résumé', () => '{"basics":{},"work":[]}'],
    ['a résumé in which nothing is readable', () => '{"work":[1,2,3]}'], ['JSON without end', () => '['.repeat(4_000_000)], ['an object without end', () => '{"a":'.repeat(900_000)], ['bytes that are no text', () => Buffer.from([0x7b, 0xff, 0xc0, 0x80])], ['a PDF', () => cv('plain.pdf')], ['a DOCX', () => cv('nurse.docx')],
    ['an empty ZIP', () => zip({})], ['a ZIP of something else', () => zip({ 'messages.csv': 'FROM\nBo\n' })], ['half a ZIP', async () => (await zip({ 'Skills.csv': 'Name\nTriage\n' })).subarray(0, 40)], ['a ZIP bomb', bomb],
    ['a table that is too large', () => zip({ 'Skills.csv': Buffer.from(deflateRawSync(Buffer.alloc(1)).toString('hex') + Array.from({ length: 300_000 }, (_, i) => `\n${(i * 7919) % 1_000_003}`).join('')) })],
    ['a name that leads out', () => zip({ 'aa/bb/Skills.csv': 'Name\nTriage\n' }, { 'aa/bb/': '../../' })], ['an absolute name', () => zip({ 'aa/Skills.csv': 'Name\nTriage\n' }, { 'aa/S': '/aaS' })], ['too many files', () => zip(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, ''])))],
    ['a lie about a size', async () => {
      const bytes = await zip({ 'Skills.csv': `Name\n${'Triage\n'.repeat(50)}` });
      bytes.writeUInt32LE(10, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
      return bytes;
    }],
  ])('refuses %s and stores nothing', async (_, bytes) => {
    expect(await send(await bytes())).toMatchObject({ status: 422, body: { code: 'import_unreadable' } });
    expect((await person.call(routes.getProfile)).status).toBe(409);
  });

  it('says nothing of a broken file’s words, and refuses one above 5 MB and a form without a file', async () => {
    expect(JSON.stringify((await send('{"secret word": oops}')).body)).not.toMatch(/secret|oops/);
    expect(await send(Buffer.alloc(5 * 1024 * 1024 + 1, 123))).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(await person.call(routes.importProfile, { body: {} })).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
  });

  it('takes two thousand facts of a file at most, and tables of a hundred thousand rows to the five hundredth', async () => {
    const large = await resultOf(json({ work: Array.from({ length: 300 }, (_, i) => ({ name: `Company ${i} of ${i * 7919}`, position: `Task ${i * 31}`, highlights: Array.from({ length: 20 }, (__, h) => `Point ${h} of ${i}: ${i * h * 104_729}`) })) }));
    expect(large.profile.facts).toHaveLength(2000);
    const rows = await resultOf(send(await zip({ 'Skills.csv': `Name\n${Array.from({ length: 100_000 }, (_, i) => `Skill ${(i * 7919) % 1_000_003}`).join('\n')}` }), await app.person()));
    expect(rows.profile.facts).toHaveLength(500);
    expect(rows.leftOut).toEqual(['Skills.csv[500…]']);
  });

  it('takes prototypes and markup for words', async () => {
    const { profile } = await resultOf(send('{"__proto__":{"work":[{"name":"Evil"}]},"basics":{"name":"Ana <b>Lima</b>","__proto__":{"label":"Evil"}},"skills":[{"name":"vector<int>"}]}'));
    expect(profile.facts.map((f) => f.text)).toEqual(['Ana Lima', 'vector<int>']);
  });

  it('belongs to its person alone', async () => {
    await resultOf(json(RESUME));
    const stranger = await app.person();
    for (const route of [routes.getJsonResume, routes.getProfile]) expect(await stranger.call(route)).toMatchObject({ status: 409, body: { code: 'profile_missing' } });
    for (const route of [routes.getJsonResume, routes.importProfile]) expect((await app.anybody().call(route)).status).toBe(401);
  });

  it('lies sealed', async () => {
    const { profile } = await resultOf(json({ basics: { name: 'Canary Bird' }, skills: [{ name: 'Canaryology' }] }));
    await person.call(routes.patchProfile, { body: { version: profile.version, changes: [{ op: 'remove', factId: (profile as Profile).facts.at(-1)?.id ?? '' }] } });
    const everything = readdirSync(app.dataDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name)).toString('latin1')).join('\n');
    expect(everything.length).toBeGreaterThan(10_000);
    expect(everything).not.toMatch(/Canary Bird|Canaryology/);
  });
});
