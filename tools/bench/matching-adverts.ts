import type { EmploymentType, Fact, FactInput, Workplace } from '@applywright/contracts';
import { SKILLS, STOP_WORDS } from '@applywright/lexicon';
import type { PostingForIndex } from '@applywright/matching';
import { type Luck, luckOf } from '../../libs/testing/postings/seeded';

/** Lines of work by the trade of their skills; each has a corner of the vocabulary of its own. */
const FIELDS: readonly (readonly [trade: string, titles: readonly string[]])[] = [
  ['software', ['Backend Developer', 'Software Engineer', 'Platform Engineer']], ['software', ['Frontend Developer', 'Web Developer']], ['software', ['Data Engineer', 'Machine Learning Engineer', 'Data Scientist']], ['software', ['Site Reliability Engineer', 'System Administrator', 'Cloud Engineer']], ['software', ['Test Engineer', 'QA Analyst']], ['software', ['Security Engineer', 'Penetration Tester']],
  ['finance', ['Accountant', 'Financial Accountant', 'Bookkeeper']], ['finance', ['Financial Controller', 'Financial Analyst']], ['finance', ['Auditor', 'Tax Consultant']], ['law', ['Lawyer', 'Legal Counsel', 'Paralegal']], ['people', ['Recruiter', 'HR Manager', 'Payroll Specialist']], ['management', ['Project Manager', 'Programme Manager']],
  ['management', ['Product Manager', 'Product Owner']], ['sales', ['Account Manager', 'Sales Representative', 'Key Account Manager']], ['sales', ['Customer Success Manager', 'Call Centre Agent']], ['marketing', ['Marketing Manager', 'Content Manager', 'Copywriter']], ['media', ['Graphic Designer', 'Art Director']], ['media', ['Video Editor', 'Photographer']],
  ['logistics', ['Warehouse Worker', 'Forklift Driver']], ['logistics', ['Truck Driver', 'Dispatcher', 'Supply Chain Planner']], ['hospitality', ['Cook', 'Sous Chef', 'Kitchen Assistant']], ['hospitality', ['Receptionist', 'Waiter', 'Hotel Manager']], ['health', ['Registered Nurse', 'Staff Nurse', 'Head Nurse']], ['health', ['Physician', 'Resident Doctor']],
  ['health', ['Physiotherapist', 'Occupational Therapist']], ['health', ['Laboratory Technician', 'Radiographer']], ['social', ['Social Worker', 'Family Counsellor']], ['education', ['Mathematics Teacher', 'Primary School Teacher', 'Lecturer']], ['education', ['Kindergarten Teacher', 'Childcare Worker']], ['science', ['Research Scientist', 'Chemist', 'Biologist']],
  ['engineering', ['Mechanical Engineer', 'Design Engineer']], ['engineering', ['Electrical Engineer', 'Embedded Engineer']], ['engineering', ['Civil Engineer', 'Structural Engineer']], ['manufacturing', ['Machine Operator', 'Production Worker', 'CNC Machinist']], ['manufacturing', ['Quality Manager', 'Process Engineer']], ['crafts', ['Electrician', 'Maintenance Technician']],
  ['crafts', ['Plumber', 'Carpenter', 'Painter']], ['crafts', ['Car Mechanic', 'Welder']], ['public', ['Administrative Officer', 'Case Worker']], ['general', ['Office Assistant', 'Secretary', 'Data Entry Clerk']],
];
const LEVELS = ['', '', '', '', 'Senior ', 'Senior ', 'Junior ', 'Lead ', 'Head of '];
const INDUSTRIES = ['Healthcare', 'Software & IT', 'Banking & Finance', 'Education', 'Retail & E-commerce', 'Manufacturing', 'Construction', 'Hospitality & Tourism', null, null];
const WORKPLACES: readonly (Workplace | null)[] = [null, null, 'onsite', 'hybrid', 'remote'];
const EMPLOYMENT_TYPES: readonly (EmploymentType | null)[] = ['full_time', 'full_time', 'full_time', 'part_time', 'contract', 'internship', null, null];
const LANGUAGES = ['en', 'en', 'en', 'de', 'fr', null];

const SYLLABLES = 'ba de fi go ku la me ni po ra se ti vo wa ze xi bru cla dri fle gra plo sta tre'.split(' ');
const wordOf = (n: number): string => {
  let word = '';
  for (let rest = n + 600; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word;
};
/** The language of work at large, that of the trades (each field has a corner of it, which overlaps with others'), and a long tail of names and rarities. */
const GENERAL = 12_000;
const CORNER = 2500;
const TECHNICAL = 8000;
const TAIL = 60_000;
const WORDS = Array.from({ length: GENERAL + TECHNICAL + TAIL }, (_, n) => wordOf(n));
const STOPS = [...STOP_WORDS].slice(0, 110);

/** A rank below `count` by Zipf's law with Mandelbrot's shift (chance ~ 1 / (rank + shift)). */
const zipf = (luck: Luck, count: number, shift: number): number => Math.min(count - 1, Math.floor(shift * ((count + shift) / shift) ** luck.next() - shift));

const skillsOf = new Map<string, string[]>();
for (const { trade, name } of SKILLS) skillsOf.set(trade, [...(skillsOf.get(trade) ?? []), name]);
/** A field's skills: a window on those of its trade, the dearest first. */
const fieldSkills = FIELDS.map(([trade], at) => {
  const all = skillsOf.get(trade) ?? [];
  const from = (at * 17) % all.length;
  return [...all.slice(from), ...all.slice(0, from)].slice(0, 40);
});

/** Sentences as adverts and CVs have them: two words in five are stop words, of the rest half belong to the field, and skills stand among them. */
const textOf = (luck: Luck, field: number, length: number): string => {
  const words: string[] = [];
  const skills = fieldSkills[field]!;
  let sentence = 0;
  for (let n = 0; n < length; n++) {
    const chance = luck.next();
    let word: string;
    if (chance < 0.4) word = STOPS[zipf(luck, STOPS.length, 3)]!;
    else if (chance < 0.66) word = WORDS[zipf(luck, GENERAL, 25)]!;
    else if (chance < 0.945) word = WORDS[GENERAL + ((field * 1977 + zipf(luck, CORNER, 40)) % TECHNICAL)]!;
    else if (chance < 0.96) word = WORDS[GENERAL + TECHNICAL + Math.floor(luck.next() * TAIL)]!;
    else word = skills[zipf(luck, skills.length, 6)]!;
    if (sentence === 0) word = word[0]!.toUpperCase() + word.slice(1);
    sentence++;
    if (sentence > 8 && luck.holds(0.12)) {
      word += luck.holds(0.25) ? '.\n' : '.';
      sentence = 0;
    } else if (luck.holds(0.06)) word += ',';
    words.push(word);
  }
  return `${words.join(' ')}.`;
};

/** Lengths as they are found: with a median of 250, half of all adverts have 150-420 words. */
const lengthOf = (luck: Luck, median: number): number => {
  const bell = luck.next() + luck.next() + luck.next() + luck.next() - 2;
  return Math.round(Math.min(1500, Math.max(0.24 * median, median * Math.exp(bell))));
};
const titleOf = (luck: Luck, field: number): string => `${luck.pick(LEVELS)}${luck.pick(FIELDS[field]![1])}`;

/** Invented adverts with a median of so many words, the same on every machine. */
export const advertsOf = (count: number, median = 250): PostingForIndex[] => {
  const luck = luckOf('adverts of the bench');
  return Array.from({ length: count }, (_, n) => {
    const field = luck.between(0, FIELDS.length - 1);
    return {
      id: n.toString(16).padStart(24, '0'), title: titleOf(luck, field), company: `${WORDS[zipf(luck, 6000, 100) + 300]!} GmbH`, places: [], workplace: luck.pick(WORKPLACES), remoteScope: null, seniority: null, salary: null,
      employmentType: luck.pick(EMPLOYMENT_TYPES), industry: luck.pick(INDUSTRIES), language: luck.pick(LANGUAGES), descriptionText: textOf(luck, field, lengthOf(luck, median)), postedAt: null,
    };
  });
};

const factOf = (id: number, input: FactInput): Fact =>
  ({ ...input, id: id.toString(16).padStart(24, '0'), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null }) as Fact;

/** Invented people: three jobs told in some 450 words, and a list of skills. */
export const peopleOf = (count: number): Fact[][] => {
  const luck = luckOf('people of the bench');
  return Array.from({ length: count }, () => {
    const field = luck.between(0, FIELDS.length - 1);
    const work = (id: number, start: string, end: string, words: number): Fact => factOf(id, { kind: 'work', value: { title: titleOf(luck, field), start, end, summary: textOf(luck, field, words) } });
    return [
      factOf(1, { kind: 'summary', value: { text: textOf(luck, field, 60) } }),
      work(2, '2019-04', 'present', 180), work(3, '2015-01', '2019-03', 130), work(4, '2011-09', '2014-12', 80),
      ...luck.some(fieldSkills[field]!, 10).map((name, at) => factOf(10 + at, { kind: 'skill', value: { name } })),
    ];
  });
};
