// Generates CVs in many layouts with exact gold, to develop the parser on and to measure it by layout family:
//   node libs/testing/cv/make-layouts.mjs [OUT=.cache/cv-layouts] [COUNT=120] [SEED=1]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, PEOPLE } from './trades.mjs';

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../../..');
const [out = join(root, '.cache/cv-layouts'), count = '120', seed = '1'] = process.argv.slice(2);

/** mulberry32: the same seed gives the same layouts everywhere. */
function random(seedValue) {
  let a = seedValue >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const JOBS = ['title-date/company', 'company-date/title', 'company-place/title-date', 'title/company-date', 'stacked', 'stacked-company', 'one-line', 'comma', 'at', 'dash', 'date-first', 'date-colon', 'margin', 'margin-company'];
const DATES = ['short', 'long', 'slash', 'dot', 'iso', 'year', 'short-to', 'apostrophe'];

function options(pick, chance, index) {
  const columns = ['single', 'single', 'sidebar-left', 'sidebar-right', 'labels'][index % 5];
  const job = JOBS[index % JOBS.length];
  const narrow = columns !== 'single';
  return {
    columns, job: narrow && job.startsWith('margin') && columns === 'labels' ? 'title-date/company' : job, date: pick(DATES), edu: job.startsWith('margin') && columns !== 'labels' ? 'margin' : pick(['degree-date/school', 'school-date/degree', 'comma', 'stacked']),
    paper: pick(['a4', 'us-letter']), margin: pick([15, 20, 25]), font: pick(['Inter', 'Noto Sans']), size: pick([9, 10, 11]), leading: pick([0.55, 0.65, 0.8]), accent: pick(['#000000', '#1a4f8b', '#7a1f3d', '#2f6b3a']),
    dim: chance(0.4), 'heading-case': pick(['upper', 'as-is', 'as-is']), 'heading-size': pick([1, 1.15, 1.4]), 'heading-bold': chance(0.8), tracking: pick([0, 0, 0.08]), rule: chance(0.4), 'section-gap': pick([1.3, 1.8, 2.2]),
    'title-bold': chance(0.6), 'company-bold': chance(0.3), bullets: pick(['list', 'list', 'dash', 'plain']), separator: pick([' | ', ' • ', ' – ', ', ', ' · ']), skills: pick(['comma', 'list', 'lines', 'grid', 'dots', 'pills']), langs: pick(['comma', 'level', 'bracket']),
    contact: pick(['line', 'list']), 'contact-sep': pick([' | ', ' • ', ' · ', ', ', '   ']), labels: chance(0.5), centred: chance(0.4), 'name-size': pick([1.6, 2, 2.6]), 'name-bold': chance(0.7), 'name-upper': chance(0.25), 'name-in-side': chance(0.3), 'side-fill': chance(0.6),
    order: pick([['summary', 'work', 'education', 'skills', 'languages', 'certificates'], ['summary', 'skills', 'work', 'education', 'certificates', 'languages'], ['education', 'work', 'skills', 'languages', 'certificates'], ['skills', 'languages', 'work', 'education', 'certificates']]),
  };
}

function showDate(value, style, locale) {
  if (value === null) return locale.now;
  const [year, month] = value.split('-');
  if (!month) return year;
  const m = Number(month) - 1;
  if (style === 'long') return `${locale.months[m]} ${year}`;
  if (style === 'slash') return `${month}/${year}`;
  if (style === 'dot') return `${month}.${year}`;
  if (style === 'iso') return `${year}-${month}`;
  if (style === 'year') return year;
  if (style === 'apostrophe') return `${locale.short[m]} ’${year.slice(2)}`;
  return `${locale.short[m]} ${year}`;
}

const range = (start, end, style, locale) => `${showDate(start, style, locale)}${style === 'short-to' ? ` ${locale.to} ` : ' – '}${showDate(end, style, locale)}`;

function build(index, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const person = PEOPLE[index % PEOPLE.length];
  const o = options(pick, (p) => next() < p, index);
  const locale = LOCALES[person.lang];
  if (person.lang === 'en' ? false : o.job === 'at') o.job = 'title/company-date';
  const label = { en: ['Phone', 'E-mail', 'Address', 'LinkedIn'], de: ['Telefon', 'E-Mail', 'Adresse', 'LinkedIn'] }[person.lang] ?? ['Tel', 'E-mail', '', 'LinkedIn'];
  const cv = {
    name: person.name, headline: person.headline, summary: person.summary, skills: person.skills, languages: person.languages, certificates: person.certificates,
    heads: Object.fromEntries(Object.entries(locale.heads).map(([kind, list]) => [kind, pick(list)])),
    contact: [{ label: label[0], text: person.phone }, { label: label[1], text: person.email }, { label: label[2], text: person.location }, { label: label[3], text: person.link }],
    jobs: person.jobs.map((j) => ({ ...j, dates: range(j.start, j.end, o.date, locale) })),
    education: person.education.map((e) => ({ ...e, dates: `${e.start} – ${e.end}` })),
  };
  const cut = (value) => (value === null ? 'present' : o.date === 'year' ? value.slice(0, 4) : value);
  const gold = {
    name: person.name, headline: person.headline, email: person.email, phone: person.phone, location: person.location, links: [person.link], skills: person.skills, languages: person.languages, certifications: person.certificates,
    jobs: person.jobs.map((j) => ({ title: j.title, company: j.company, start: cut(j.start), end: cut(j.end) })),
    education: person.education.map(({ school, degree, start, end }) => ({ school, degree, start, end })),
  };
  return { cv, o, gold, lang: person.lang };
}

mkdirSync(join(out, 'files'), { recursive: true });
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: ['inter', 'noto-sans'].map((f) => join(root, 'node_modules/@expo-google-fonts', f)) }] });
const template = readFileSync(join(here, 'typst/layout.typ'), 'utf8');
const next = random(Number(seed));
const rows = [];
for (let i = 0; i < Number(count); i++) {
  const { cv, o, gold, lang } = build(i, next);
  const id = `layout-${String(i).padStart(3, '0')}`;
  writeFileSync(join(out, 'files', `${id}.pdf`), compiler.pdf({ mainFileContent: template, inputs: { cv: JSON.stringify(cv), options: JSON.stringify(o) } }, { creationTimestamp: 0 }));
  compiler.evictCache(10);
  rows.push(JSON.stringify({ id, file: `files/${id}.pdf`, family: `${o.columns}/${o.job}`, language: lang, gold }));
}
writeFileSync(join(out, 'gold.jsonl'), `${rows.join('\n')}\n`);
process.stdout.write(`${rows.length} CVs in ${out}\n`);
