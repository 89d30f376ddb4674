// One invented person, drawn from a language's pool: everything a CV could show, before any layout decides what it shows.
import { LEAVING, SPOKEN } from './content/kit.mjs';
import { INTERESTS, LEVELS, LOCALES, PERSONAL } from './content/locales.mjs';

/** mulberry32: the same seed gives the same people everywhere. */
export function random(seedValue) {
  let a = seedValue >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (n) => Math.floor(next() * n);
  const shuffle = (list) => { const out = [...list]; for (let i = out.length - 1; i > 0; i--) { const j = int(i + 1); [out[i], out[j]] = [out[j], out[i]]; } return out; };
  return { next, int, pick: (list) => list[int(list.length)], chance: (p) => next() < p, shuffle };
}

const CEFR = ['C2', 'C1', 'B2', 'B1', 'A2'];
const ascii = (text) => text.normalize('NFD').replace(/[̀-ͯ]/g, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').replaceAll('ß', 'ss').replaceAll('Ø', 'O').replace(/[^A-Za-z .-]/g, '');
const city = (place) => place.replace(/^[\d-]+ (?:[A-Z]{2} )?/, '').split(/[,،(]/)[0].trim();

/**
 * @param lang language of the CV
 * @param pools the people of a set by language
 * @param r the seeded source
 * @param wish what a layout asks for: `jobs` how many ([least, most]), `several` roles at one employer, `trades` that fit it
 */
export function makePerson(lang, pools, r, wish = {}) {
  const pool = pools[lang];
  const loc = LOCALES[lang];
  const trades = Object.keys(pool.kits).filter((t) => !pool.kits[t].jobless || !wish.needsJobs);
  const trade = r.pick(trades);
  const kit = pool.kits[trade];
  const first = r.int(pool.first.length);
  const last = r.int(pool.last.length);
  const name = (pool.family ? [pool.last[last], pool.first[first]] : [pool.first[first], pool.last[last]]).join(pool.glue);
  const user = pool.latin.length > 0 ? pool.latin[last % pool.latin.length] : ascii(name.replace(/^Dr\. /, '')).toLowerCase().replace(/\.? +/g, r.pick(['.', '.', '', '_'])).replace(/^[-.]+/, '');
  const place = r.pick(pool.places);
  const digits = (text) => text.replace(/#/g, () => `${r.int(10)}`);
  const jobs = kit.jobless ? [] : makeJobs(kit, pool, loc, r, wish, place);
  const eldest = jobs.at(-1)?.start.y ?? 2023;
  return {
    lang, trade, name, first: pool.first[first], last: pool.last[last], headline: r.pick(kit.headlines), summary: kit.summary, place, city: city(place),
    email: `${user}@${r.pick(['example.com', 'example.org', 'mail.example.com', 'example.net'])}`, phone: digits(r.pick(pool.phones)),
    site: `${ascii(user.replace(/[._]/g, '')).replace(/\./g, '')}.example.com`, linkedin: `linkedin.com/in/${user.replace(/[._]/g, '-')}`, github: `github.com/${user.replace(/[._]/g, '')}`,
    born: { y: eldest - 19 - r.int(4), m: 1 + r.int(12), d: 1 + r.int(28) }, nationality: PERSONAL[lang][0], marital: PERSONAL[lang][1], interests: INTERESTS[lang],
    jobs, education: makeEducation(kit, pool, eldest, r, lang), skills: kit.skills, certificates: kit.certificates.map((c) => ({ name: c, year: 2012 + r.int(12) })),
    languages: SPOKEN[lang].slice(0, 2 + r.int(3)).map((language, i) => ({ name: language, level: LEVELS[lang][i], cefr: i === 0 ? LEVELS[lang][0] : CEFR[i], grade: 5 - i })),
  };
}

function makeJobs(kit, pool, loc, r, wish, home) {
  const [least, most] = wish.jobs ?? [2, 4];
  const n = Math.max(least, Math.min(most, least + r.int(most - least + 1)));
  const employers = r.shuffle([...new Set([...kit.companies, ...r.shuffle(pool.companies).slice(0, Math.max(3, n - kit.companies.length + 2))])]);
  const jobs = [];
  let end = r.chance(0.65) ? null : { y: 2024, m: 1 + r.int(9) };
  let cursor = (2025 - 0) * 12 + 3;
  if (end) cursor = end.y * 12 + end.m - 1;
  for (let i = 0; i < n; i++) {
    const stay = wish.several && i % 3 !== 0 && jobs.length > 0;
    const length = Math.max(5, (n > 6 ? 10 : 18) + r.int(n > 6 ? 24 : 40));
    const from = cursor - length;
    const start = { y: Math.floor(from / 12), m: (from % 12) + 1 };
    const company = stay ? jobs.at(-1).company : employers[i % employers.length];
    const place = stay ? jobs.at(-1).place : r.chance(0.5) ? city(home) : city(r.pick(pool.places));
    const fill = (text) => text.replaceAll('{co}', r.pick(pool.companies.filter((c) => c !== company))).replaceAll('{place}', city(r.pick(pool.places))).replaceAll('{year}', `${start.y + 1}`).replaceAll('{month}', r.pick(loc.months));
    const title = kit.titles[Math.min(i, kit.titles.length - 1)];
    const unique = i < kit.titles.length ? title : kit.titles[(i * 2 + 1) % kit.titles.length];
    jobs.push({ title: unique, company, place, start, end, about: fill(r.pick(pool.abouts).replaceAll('{year}', `${1952 + r.int(60)}`)), bullets: r.shuffle(kit.bullets).slice(0, 1 + r.int(wish.bullets ?? 3)).map((b) => fill(b).replace(/\.\.$/, '.')) });
    cursor = from - (r.chance(0.25) ? 1 + r.int(6) : 1);
    end = { y: Math.floor(cursor / 12), m: (cursor % 12) + 1 };
  }
  return jobs;
}

function makeEducation(kit, pool, eldest, r, lang) {
  let end = eldest;
  const out = kit.degrees.slice(0, 2).map((degree, i) => {
    const years = 2 + r.int(3);
    const row = { degree, school: pool.schools[(r.int(pool.schools.length) + i) % pool.schools.length], place: city(r.pick(pool.places)), start: { y: end - years, m: 9 }, end: { y: end, m: 6 } };
    end -= years;
    return row;
  });
  if (r.chance(0.25)) out.push({ degree: LEAVING[lang], school: r.pick(pool.highschools), place: pool.places[0].split(',')[0], start: { y: end - 6, m: 8 }, end: { y: end, m: 7 } });
  return out;
}
