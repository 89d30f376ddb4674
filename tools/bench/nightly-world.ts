import type { Fact, FactInput, NormalizedPosting, Preferences } from '@applywright/contracts';
import { NO_PREFERENCES } from '@applywright/contracts';
import { parsePlace, SKILLS } from '@applywright/lexicon';

/** mulberry32: the same adverts and people on every machine. */
export const randomOf = (seed: number): (() => number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const TITLES = ['Staff Nurse', 'Backend Engineer', 'Electrician', 'Account Manager', 'Pastry Chef', 'Payroll Specialist', 'Warehouse Supervisor', 'Primary School Teacher', 'Tax Advisor', 'Field Technician', 'Product Designer', 'Claims Handler', 'Data Analyst', 'Civil Engineer', 'Paralegal', 'Pharmacist', 'Bus Driver', 'Hotel Receptionist', 'Recruiter', 'Social Worker'];
const LEVELS = ['', '', 'Senior ', 'Junior ', 'Lead '];
const PLACES = ['Berlin, Germany', 'Leeds, United Kingdom', 'Lyon, France', 'Toronto, Canada', 'Valencia, Spain', 'Gdańsk, Poland', 'Vienna, Austria', 'Zurich, Switzerland'];
const SYLLABLES = 'ba de fi go ku la me ni po ra se ti vo wa ze xi bru cla dri fle gra plo sta tre'.split(' ');
const VOCABULARY = 40_000;
const wordOf = (n: number): string => {
  let word = '';
  for (let rest = n + 30; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word;
};
const WORDS = Array.from({ length: VOCABULARY }, (_, n) => wordOf(n));

/** Words of a line of work: half from the whole vocabulary by Zipf's law, half from its own corner of it, with skills in between. */
function textOf(random: () => number, trade: number, length: number, skills: number): string {
  const words = Array.from({ length }, () => WORDS[random() < 0.5 ? Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1 : (trade * 1500 + Math.floor(random() ** 2 * 1500)) % VOCABULARY] as string);
  const perTrade = Math.floor(SKILLS.length / TITLES.length);
  const named = Array.from({ length: skills }, () => (SKILLS[trade * perTrade + Math.floor(random() * perTrade)] as (typeof SKILLS)[number]).name);
  return `${words.join(' ')}. ${named.join(', ')}.`;
}
const titleOf = (random: () => number, trade: number): string => `${LEVELS[Math.floor(random() * LEVELS.length)]}${TITLES[trade]}`;

/** The `n`th advert, some 1.5 kB of text. */
export function advert(n: number, at: Date): NormalizedPosting {
  const random = randomOf(0xad0000 + n);
  const trade = Math.floor(random() * TITLES.length);
  const url = `https://jobs.example/${n}`;
  return {
    source: 'greenhouse', board: `house-${n % 900}`, externalId: String(n), title: titleOf(random, trade), company: `House ${n % 900}`, places: [parsePlace(PLACES[Math.floor(random() * PLACES.length)] as string)],
    workplace: random() < 0.2 ? 'remote' : null, remoteScope: null, employmentType: null, seniority: null, department: null, industry: null, salary: null, descriptionText: textOf(random, trade, 150 + Math.floor(random() * 150), 10), descriptionHtml: '', descriptionComplete: true,
    language: 'en', url, applyUrl: url, postedAt: at.toISOString(), updatedAt: null, expiresAt: null, contentHash: String(n),
  };
}

/** The facts of the `n`th person: a contact, two jobs with four highlights each, a course of study and twelve skills. */
export function factsOf(n: number): Fact[] {
  const random = randomOf(0x9e0000 + n);
  const trade = Math.floor(random() * TITLES.length);
  const skills = Math.floor(SKILLS.length / TITLES.length);
  const inputs: FactInput[] = [
    { kind: 'name', value: { full: `Person ${n}` } }, { kind: 'headline', value: { text: titleOf(random, trade) } }, { kind: 'summary', value: { text: textOf(random, trade, 50, 2) } },
    ...[['2019-02', 'present'], ['2014-05', '2019-01']].flatMap(([start, end]): FactInput[] => [
      { kind: 'work', value: { title: titleOf(random, trade), company: `House ${Math.floor(random() * 900)}`, start: start as string, end: end as string, summary: textOf(random, trade, 60, 3) } },
      ...Array.from({ length: 4 }, (): FactInput => ({ kind: 'highlight', value: { text: textOf(random, trade, 18, 1) } })),
    ]),
    { kind: 'education', value: { school: 'A school', degree: 'BSc', field: TITLES[trade] as string, end: '2014' } },
    ...Array.from({ length: 12 }, (): FactInput => ({ kind: 'skill', value: { name: (SKILLS[trade * skills + Math.floor(random() * skills)] as (typeof SKILLS)[number]).name } })),
  ];
  const source = { type: 'cv', uploadId: 'c'.repeat(24), file: 'cv.pdf', spans: [{ page: 1, line: 3, start: 0, end: 40 }] };
  return inputs.map((input, at) => ({ ...input, id: (n * 64 + at).toString(16).padStart(24, '0'), parentId: null, text: JSON.stringify(input.value).slice(0, 120), source, confidence: 0.9, confirmed: true, runnerUp: null })) as unknown as Fact[];
}

/** Every second one has said what they look for, every tenth wants a digest. */
export function preferencesOf(n: number): Preferences {
  const random = randomOf(0x9f0000 + n);
  if (n % 2 === 0) return NO_PREFERENCES;
  return {
    ...NO_PREFERENCES, desiredTitles: [TITLES[Math.floor(random() * TITLES.length)] as string], places: [PLACES[Math.floor(random() * PLACES.length)] as string], salaryFloor: { amount: 40_000, currency: 'EUR' },
    ignoredCompanies: [`House ${Math.floor(random() * 900)}`], digest: n % 10 === 1 ? 'daily' : 'off',
  };
}
