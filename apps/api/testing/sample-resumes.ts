import type { LetterContent, ResumeContent } from '@applywright/contracts';
import { POOLS, type Pool } from './sample-words';

/** An invented résumé with its letter, and what is odd about it. */
export interface SampleResume {
  readonly key: string;
  /** The script of its words: what a reader may find hard. */
  readonly script: Pool['script'];
  readonly resume: ResumeContent;
  readonly letter: LetterContent;
}

/** Mulberry32: the same seed gives the same numbers on every machine. */
const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

interface Shape {
  readonly jobs: number;
  readonly education: number;
  readonly skills: number;
  readonly bullets: number;
  readonly languages: number;
  readonly certificates: number;
  readonly projects: number;
  readonly summary: boolean;
  readonly headline: boolean;
  readonly dates: 'months' | 'years' | 'mixed' | 'none';
  readonly contacts: 'all' | 'mail' | 'none';
}
const USUAL: Shape = { jobs: 3, education: 1, skills: 8, bullets: 3, languages: 2, certificates: 1, projects: 1, summary: true, headline: true, dates: 'months', contacts: 'all' };

/** Builds one résumé of the words of a pool. */
const compose = (key: string, pool: Pool, seed: number, changes: Partial<Shape> = {}, edit: (content: ResumeContent) => ResumeContent = (c) => c): SampleResume => {
  const shape = { ...USUAL, ...changes };
  const next = numbers(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], n: number): T[] => {
    const left = [...list];
    return Array.from({ length: Math.min(n, left.length) }, () => left.splice(below(left.length), 1)[0] as T);
  };
  let ids = 0;
  const factId = (): string => (seed * 1000 + ++ids).toString(16).padStart(24, '0');
  const sentence = (text: string): { text: string; factIds: string[] } => ({ text, factIds: [factId()] });
  const month = (year: number): string => (shape.dates === 'years' || (shape.dates === 'mixed' && below(2) === 0) ? String(year) : `${year}-${String(1 + below(12)).padStart(2, '0')}`);
  const bullets = (n: number): ResumeContent['summary'] => Array.from({ length: n }, () => sentence(pick(pool.bullets).replace('%', String(2 + below(400)))));

  const titles = some(pool.titles, shape.jobs);
  const companies = some(pool.companies, shape.jobs);
  let year = 2026;
  const work = Array.from({ length: shape.jobs }, (_, i) => {
    const end = i === 0 ? 'present' : month(year);
    year -= 1 + below(shape.jobs > 8 ? 2 : 4);
    const start = month(year - 1);
    year -= 1;
    const company = companies[i] ?? `${pick(pool.companies)} ${i + 1}`;
    return { factId: factId(), title: titles[i] ?? pick(pool.titles), company, location: i % 3 === 2 ? null : pick(pool.towns), ...(shape.dates === 'none' ? {} : { start, end }), highlights: bullets(shape.bullets) };
  });
  const resume = edit({
    language: pool.language,
    name: pick(pool.names),
    headline: shape.headline ? (work[0]?.title ?? pick(pool.titles)) : null,
    contacts: {
      email: shape.contacts === 'none' ? null : `${pool.mail}.${seed}@example.org`,
      phone: shape.contacts === 'all' ? pool.phone : null,
      location: shape.contacts === 'all' ? pick(pool.towns) : null,
      links: shape.contacts === 'all' ? [{ url: `https://www.linkedin.com/in/${pool.mail}-${seed}-example`, label: '' }] : [],
    },
    summary: shape.summary ? [sentence(pool.summary), sentence(pick(pool.bullets).replace('%', '12'))] : [],
    work,
    projects: Array.from({ length: shape.projects }, (_, i) => ({ factId: factId(), name: `Tidelog ${i + 1}`, url: `https://example.org/tidelog-${i + 1}`, highlights: bullets(1) })),
    education: Array.from({ length: shape.education }, (_, i) => ({
      factId: factId(), school: pool.schools[i % pool.schools.length] as string, degree: pool.degrees[i % pool.degrees.length] as string, location: i === 0 ? pick(pool.towns) : null, grade: null,
      ...(shape.dates === 'none' ? {} : { start: String(1998 + i * 4), end: String(2002 + i * 4) }),
    })),
    skills: some(pool.skills, shape.skills).map((name, i) => ({ factId: factId(), name, wanted: i < 2 })),
    languages: pool.languages.slice(0, shape.languages).map(([name, level]) => ({ factId: factId(), name, level })),
    certificates: pool.certificates.slice(0, shape.certificates).map((name, i) => ({ factId: factId(), name, issuer: i === 0 ? null : 'Example Institute', date: '2022-05' })),
    leftOut: [],
  });
  const letter: LetterContent = {
    language: pool.language,
    sender: { name: resume.name, lines: [resume.contacts.location, resume.contacts.email, resume.contacts.phone].filter((l): l is string => l !== null) },
    recipient: { company: pick(pool.companies), lines: [pick(pool.towns)] },
    date: pool.language === 'de' ? '23. November 2026' : '23 November 2026',
    subject: `${pool.language === 'de' ? 'Bewerbung als' : 'Application for'} ${pick(pool.titles)}`,
    salutation: pool.language === 'de' ? 'Guten Tag,' : 'Dear team,',
    paragraphs: [[sentence(pool.summary)], bullets(3)],
    closing: pool.language === 'de' ? 'Mit freundlichen Grüßen' : 'Kind regards',
    signature: resume.name,
  };
  return { key, script: pool.script, resume, letter };
};

const LONG_NAME = 'Maximiliane Theodora Wilhelmine Gräfin von Hohenfels-Brandenstein zu Altenburg-Weißensee';
const LONG_URL = `https://portfolio.example.org/${'works/exhibitions/'.repeat(6)}index_of_all_the_things_that_i_have_ever_made_in_wood_and_clay.html?page=2&sort=year#top`;
const MARKUP = ['Kept "quotes", \'single ones\', [brackets], {braces}, <angles>, $sums$, #hashes, *stars*, _lines_, `ticks`, @ats, ~tildes~ and \\backslashes', '#let x = 1; $x^2 + y_1$ <script>alert(1)</script> &amp; <b>bold</b> // comment /* more */ = heading', '- dash first, + plus first, / slash first, 1. number first'];
const UNITS = ['Cut losses from 1,250.50 € to 980 € (−21.6 %) within 3½ months', 'Kept 4 °C ± 0.5 °C at 12 m³/h, 3 × 400 V, 16 A and 10 µm', 'Moved 2.4 Mt by rail; 99.95 % on time; ≥ 5 kN per anchor; 1:50 000 maps'];
const withBullets = (lines: readonly string[]) => (c: ResumeContent): ResumeContent => ({ ...c, work: c.work.map((w, i) => (i === 0 ? { ...w, highlights: lines.map((text, n) => ({ text, factIds: [(900 + n).toString(16).padStart(24, '0')] })) } : w)) });
const english = POOLS.english;

/** Shapes and texts that break writers and readers, over the scripts that people write in. */
export const sampleResumes = (): SampleResume[] => [
  ...Object.entries(POOLS).flatMap(([name, pool], i) => [
    compose(`${name}, usual`, pool, 100 + i),
    compose(`${name}, years only`, pool, 300 + i, { jobs: 4, dates: 'years', summary: false }),
    compose(`${name}, five jobs`, pool, 400 + i, { jobs: 5, bullets: 4, education: 2, skills: 10, languages: 3, certificates: 2, projects: 2, dates: 'mixed' }),
  ]),
  compose('fifteen jobs', english, 1, { jobs: 15, bullets: 2 }),
  compose('fifteen jobs without statements', POOLS.german, 2, { jobs: 15, bullets: 0 }),
  compose('no dates', english, 3, { dates: 'none' }),
  compose('only education', english, 4, { jobs: 0, skills: 0, languages: 0, certificates: 0, projects: 0, summary: false, education: 2 }),
  compose('only skills', english, 5, { jobs: 0, education: 0, languages: 0, certificates: 0, projects: 0, summary: false, headline: false }),
  compose('nothing but a name', english, 6, { jobs: 0, education: 0, skills: 0, languages: 0, certificates: 0, projects: 0, summary: false, headline: false, contacts: 'none' }),
  compose('no contacts', english, 7, { contacts: 'none' }),
  compose('no headline and no summary', english, 8, { headline: false, summary: false }),
  compose('a very long name', POOLS.german, 9, {}, (c) => ({ ...c, name: LONG_NAME })),
  compose('a very long name and one job', english, 10, { jobs: 1 }, (c) => ({ ...c, name: LONG_NAME })),
  compose('very long titles', english, 11, {}, (c) => ({ ...c, headline: 'Deputy Head of International Procurement, Contract Management and Supplier Development', work: c.work.map((w) => ({ ...w, title: `${w.title} and Deputy Head of International Procurement, Contracts and Supplier Development`, company: `${w.company} (formerly Brandt, Oduya & Lindqvist Holdings)` })) })),
  compose('long addresses', english, 12, {}, (c) => ({ ...c, contacts: { ...c.contacts, links: [{ url: LONG_URL, label: '' }, { url: 'https://example.org/a', label: 'Portfolio' }] }, projects: c.projects.map((p) => ({ ...p, url: LONG_URL })) })),
  compose('one endless word', english, 13, {}, withBullets([`Deployed ${'x'.repeat(160)} once`, 'Wrote it down'])),
  compose('signs of markup', english, 14, {}, withBullets(MARKUP)),
  compose('signs of markup in a head', english, 15, {}, (c) => ({ ...c, headline: 'R&D *Engineer* _at_ #work', contacts: { ...c.contacts, location: 'St. John’s <NL> & [Labrador]' } })),
  compose('figures with units', english, 16, {}, withBullets(UNITS)),
  compose('emoji', english, 17, {}, withBullets(['🎉 Launched the shop 🚀 in 3 countries 🇩🇪🇫🇷', '👩🏽‍💻 Wrote ✅ 120 tests ❤️', '1️⃣ First in the team ⭐⭐⭐'])),
  compose('soft hyphens and blanks', POOLS.german, 18, {}, withBullets(['Donau\u00addampf\u00adschiff\u00adfahrt be\u00adtreut', 'Zero\u200bwidth and\u00a0no-break\u202fspaces\ufeff', 'Two\nlines\tand a tab'])),
  compose('many skills', english, 19, { skills: 40 }, (c) => ({ ...c, skills: [...c.skills, ...['C++', 'C#', '.NET', 'Node.js', 'CI/CD', 'R', 'Microsoft Excel', 'GD&T'].map((name, i) => ({ factId: (700 + i).toString(16).padStart(24, '0'), name, wanted: false }))] })),
  compose('overlapping and future dates', english, 20, {}, (c) => ({ ...c, work: c.work.map((w) => ({ ...w, start: '2020-01', end: 'present' })) })),
  compose('starts only', english, 21, {}, (c) => ({ ...c, work: c.work.map(({ end: _, ...w }) => w) })),
  compose('long statements', english, 22, { bullets: 6 }, (c) => ({ ...c, work: c.work.map((w) => ({ ...w, highlights: w.highlights.map((h) => ({ ...h, text: `${h.text}, ${h.text.toLowerCase()} and, at the same time, ${h.text.toLowerCase()}` })) })) })),
  compose('ligatures', english, 23, {}, withBullets(['Efficient office workflow: filed, fixed, refitted, baffled, shuffled and offline', 'ﬁrst ofﬁce aﬀairs', 'fi fl ff ffi ffl ft tt -> => != 10:30'])),
  compose('a trade with quotes', english, 24, {}, (c) => ({ ...c, work: c.work.map((w) => ({ ...w, company: `“${w.company}”` })) })),
];
