import type { FactKind } from '@applywright/contracts';
import { fromJsonResume } from './from-json-resume';
import type { ReadPeriod } from './import-draft';

const readPeriod: ReadPeriod = (text) => (text === 'Jan 2019 – Mar 2021' ? { start: '2019-01', end: '2021-03' } : text === 'March 2017' ? { start: '2017-03' } : null);
const read = (file: unknown) => fromJsonResume(file, readPeriod);
const values = (file: unknown, kind: FactKind) => (read(file)?.facts ?? []).filter((f) => f.fact.kind === kind).map((f) => f.fact.value);
const points = (file: unknown) => (read(file)?.facts ?? []).filter((f) => f.fact.kind === 'highlight').map((f) => [f.parentId, (f.fact.value as { text: string }).text]);

describe('fromJsonResume', () => {
  it('reads the older names of fields', () => {
    const file = { basics: { name: 'Ana', website: 'https://ana.example' }, work: [{ company: 'Post', position: 'Clerk', startDate: '2019-03-01', endDate: '2020-01-31', highlights: ['Sold stamps'] }], education: [{ institution: 'TU', gpa: '1.3' }], publications: [{ name: 'On stamps', releaseDate: '2019', website: 'https://x.example' }] };
    expect(values(file, 'work')).toEqual([{ company: 'Post', title: 'Clerk', start: '2019-03', end: '2020-01' }]);
    expect(values(file, 'link')).toEqual([{ url: 'https://ana.example' }]);
    expect(values(file, 'education')).toEqual([{ school: 'TU', grade: '1.3' }]);
    expect(points(file)).toEqual([['2', 'Sold stamps']]);
    expect(read(file)?.leftOut).toEqual(['publications.website']);
  });

  it('takes a position without an end for one that goes on, and nothing else', () => {
    const file = { work: [{ name: 'A', startDate: '2020' }, { name: 'B' }, { name: 'C', startDate: '2020', endDate: 'soon' }, { name: 'D', startDate: '2020', ongoing: false }], education: [{ institution: 'TU', startDate: '2020' }] };
    expect(values(file, 'work')).toEqual([{ company: 'A', start: '2020', end: 'present' }, { company: 'B' }, { company: 'C', start: '2020' }, { company: 'D', start: '2020' }]);
    expect(values(file, 'education')).toEqual([{ school: 'TU', start: '2020' }]);
    expect(read(file)?.leftOut).toEqual(['work[2].endDate']);
  });

  it('reads dates that are no ISO dates and names those that cannot be read', () => {
    const file = { work: [{ name: 'A', startDate: 'March 2017', endDate: 'Present' }, { name: 'B', startDate: '1812-01' }] };
    expect(values(file, 'work')).toEqual([{ company: 'A', start: '2017-03', end: 'present' }, { company: 'B' }]);
    expect(read(file)?.leftOut).toEqual(['work[1].startDate']);
  });

  it('takes markup off and finds the points of a list, and leaves other angle brackets alone', () => {
    const file = { basics: { summary: '<p>Builds <b>things</b> &amp; more</p><script>alert(1)</script>' }, work: [{ name: 'A', summary: '<p>A shop</p><ul><li>Sold <i>stamps</i></li><li>Kept &lt;books&gt;</li></ul>' }], skills: [{ name: 'vector<int>' }] };
    expect(values(file, 'summary')).toEqual([{ text: 'Builds things & more' }]);
    expect(values(file, 'work')).toEqual([{ company: 'A', summary: 'A shop' }]);
    expect(points(file).map(([, text]) => text)).toEqual(['Sold stamps', 'Kept <books>']);
    expect(values(file, 'skill')).toEqual([{ name: 'vector<int>' }]);
  });

  it('leaves out and names what is too long, of another type or has no place', () => {
    const file = { basics: { name: { first: 'Ana' }, label: 'x'.repeat(301), image: 'https://ana.example/me.png' }, work: [{ name: 'Post', url: 'https://post.example', highlights: ['ok', 'x'.repeat(2001), { a: 1 }, null] }, 'a string', 7], education: 'none', hobbies: ['x'], meta: { theme: 'even' } };
    const result = read(file);
    expect(result?.facts.map((f) => f.fact.value)).toEqual([{ company: 'Post' }, { text: 'ok' }]);
    expect(result?.leftOut).toEqual(['basics.label', 'basics.image', 'work[1]', 'work[2]', 'work[0].highlights[1]', 'work[0].highlights[2]', 'work.url', 'hobbies']);
  });

  it('reads only what the file itself says, however deep and odd it is', () => {
    const deep = JSON.parse(`{"basics":{"name":"Ana"},"__proto__":{"work":[{"name":"Evil"}]},"constructor":{"prototype":{}},"work":[{"__proto__":{"position":"Evil"},"name":"Post"}],"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`) as unknown;
    expect(values(deep, 'work')).toEqual([{ company: 'Post' }]);
    expect(({} as { work?: unknown }).work).toBeUndefined();
  });

  it('stops at five hundred entries of a kind and says so', () => {
    const file = { skills: Array.from({ length: 100_000 }, (_, i) => ({ name: `Skill ${i}` })) };
    expect(values(file, 'skill')).toHaveLength(500);
    expect(read(file)?.leftOut).toEqual(['skills[500…99999]']);
  });

  it('takes control characters and broken characters out and bounds what it names', () => {
    const file = { basics: { name: 'An\u0000a\ud800' }, ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`odd\n${i} ${'x'.repeat(100)}`, 1])) };
    expect(values(file, 'name')).toEqual([{ full: 'Ana' }]);
    expect(read(file)?.leftOut).toHaveLength(100);
    expect(Math.max(...(read(file)?.leftOut ?? []).map((n) => n.length))).toBe(80);
  });

  it('reads profiles by address, or by name where the network tells it; e-mail and telephone among them are contacts', () => {
    const file = { basics: { profiles: [{ network: 'GitHub', username: 'ana' }, { network: 'Xing', username: 'ana' }, { url: 'https://ana.example' }, { network: 'email', url: 'mailto:a@x.org' }, { network: 'phone', username: '+49 30 123456', url: 'tel:+4930123456' }] } };
    expect(values(file, 'link')).toEqual([{ url: 'https://github.com/ana', network: 'GitHub' }, { url: 'https://ana.example' }]);
    expect([values(file, 'email'), values(file, 'phone')]).toEqual([[{ address: 'a@x.org' }], [{ number: '+49 30 123456', e164: '+4930123456' }]]);
    expect(read(file)?.leftOut).toEqual(['basics.profiles[1]']);
  });

  it('says of voluntary work that it was voluntary', () => {
    expect(values({ volunteer: [{ organization: 'Red Cross', position: 'Driver', startDate: '2019', endDate: '2020' }, { organization: 'Tafel', position: 'Volunteer cook' }] }, 'work')).toEqual([
      { title: 'Driver (volunteer)', company: 'Red Cross', start: '2019', end: '2020' }, { title: 'Volunteer cook', company: 'Tafel' },
    ]);
  });

  it('reads an export of Reactive Resume', () => {
    const file = {
      basics: { name: 'Ana Lima', headline: 'Nurse', email: 'a@x.org', location: 'Hamburg', url: { label: '', href: 'https://ana.example' }, picture: { url: '' } }, metadata: { template: 'onyx' },
      sections: {
        summary: { content: '<p>Cares.</p>' },
        experience: { items: [{ visible: true, company: 'St. Ann', position: 'Nurse', date: 'Jan 2019 – Mar 2021', summary: '<ul><li><p>Led rounds</p></li></ul>' }, { visible: false, company: 'Hidden' }, { company: 'Clinic', date: 'March 2017' }, { company: 'Post', date: 'long ago' }] },
        skills: { items: [{ name: 'Care', description: 'Expert', level: 5, keywords: [] }, { name: 'Office', keywords: ['Excel', 'Word'] }] }, languages: { items: [{ name: 'German', description: 'native', level: 5 }] },
        profiles: { items: [{ network: 'GitHub', username: 'ana', url: { href: 'https://github.com/ana' } }] }, education: { items: [] },
      },
    };
    expect(values(file, 'work')).toEqual([{ title: 'Nurse', company: 'St. Ann', start: '2019-01', end: '2021-03' }, { company: 'Clinic', start: '2017-03' }, { company: 'Post' }]);
    expect(points(file).map(([, text]) => text)).toEqual(['Led rounds']);
    expect(values(file, 'skill')).toEqual([{ name: 'Care', level: 'Expert' }, { name: 'Excel', category: 'Office' }, { name: 'Word', category: 'Office' }]);
    expect([values(file, 'location'), values(file, 'headline'), values(file, 'summary'), values(file, 'language')]).toEqual([[{ text: 'Hamburg' }], [{ text: 'Nurse' }], [{ text: 'Cares.' }], [{ name: 'German', level: 'native' }]]);
    expect(values(file, 'link')).toEqual([{ url: 'https://ana.example' }, { url: 'https://github.com/ana', network: 'GitHub' }]);
    expect(read(file)?.leftOut).toEqual(['work[2].startDate']);
  });

  it.each([[{}], [[]], [null], ['text'], [{ name: 'package', version: '1.0.0' }], [{ basics: {}, work: [] }]])('is nothing of %j', (file) => expect(read(file)).toBeNull());
});
