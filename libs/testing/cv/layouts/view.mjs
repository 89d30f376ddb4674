// From a person to what one layout prints, and the gold of exactly that.
import { LOCALES } from './content/locales.mjs';
import { writeDuration, writeRange } from './dates.mjs';
import { makePerson } from './person.mjs';

export const NOW = { y: 2025, m: 6 };
const CONTACT_LINKS = { linkedin: (p) => p.linkedin, github: (p) => p.github, site: (p) => p.site, www: (p) => `www.${p.site}`, https: (p) => `https://${p.site}` };

/**
 * Everything a family's `render` may print. A family says by its fields what people and dates it takes:
 * `dates` and `edu` (styles of dates.mjs), `links`, `jobs`, `several`, `heads` (fixed headings), `hides` (what it never prints).
 */
export function makeView(family, lang, pools, r) {
  const p = makePerson(lang, pools, r, { jobs: family.jobs, several: family.several, needsJobs: family.needsJobs, bullets: family.bullets });
  const loc = LOCALES[lang];
  const date = r.pick(family.dates ?? ['short', 'slash', 'long']);
  const eduDate = r.pick(family.edu ?? ['year']);
  const range = (spec, row) => writeRange(spec, row.start, row.end, loc, lang, (list) => (family.now ? list[family.now % list.length] : r.pick(list)));
  const jobs = p.jobs.map((j) => {
    const when = range(date, j);
    return { ...j, dates: when.text, from: when.from, till: when.till, when: when.gold, duration: writeDuration(j.start, j.end, loc, NOW, lang) };
  });
  const education = p.education.map((e) => {
    const when = range(eduDate, e);
    return { ...e, dates: when.text, from: when.from, till: when.till, when: when.gold };
  });
  const heads = Object.fromEntries(Object.entries(loc.heads).map(([kind, list]) => [kind, r.pick(list)]));
  const groups = [];
  for (const j of jobs) {
    if (groups.at(-1)?.company === j.company) groups.at(-1).roles.push(j);
    else groups.push({ company: j.company, place: j.place, about: j.about, roles: [j] });
  }
  for (const g of groups) g.duration = writeDuration(g.roles.at(-1).start, g.roles[0].end, loc, NOW, lang);
  const span = jobs.length > 0 ? writeDuration(jobs.at(-1).start, jobs[0].end, loc, NOW, lang) : '';
  return {
    ...p, rtl: lang === 'ar', loc, h: { ...heads, ...(family.heads?.[lang] ?? {}) }, l: loc.labels, jobs, groups, education, span, allSkills: p.skills.flatMap((g) => g.items), links: (family.links ?? []).map((kind) => CONTACT_LINKS[kind](p)),
    bornText: writeRange('dotday', p.born, p.born, loc, lang, r.pick).from.replace(/^01/, String(p.born.d).padStart(2, '0')), r, glueList: lang === 'zh' ? '、' : lang === 'ar' ? '، ' : ', ',
  };
}

/** The gold of a view: exactly what the family prints. */
export function goldOf(view, family) {
  const hides = new Set(family.hides ?? []);
  const unless = (kind, value) => (hides.has(kind) ? undefined : value);
  const gold = {
    name: view.name, email: unless('email', view.email), phone: unless('phone', view.phone), location: unless('location', view.place), headline: unless('headline', view.headline), links: unless('links', view.links),
    skills: unless('skills', view.allSkills), languages: unless('languages', view.languages.map((l) => l.name)),
    jobs: view.jobs.map((j) => ({ title: j.title, company: unless('company', j.company), ...j.when, location: unless('jobPlace', j.place) })),
    education: unless('education', view.education.map((e) => ({ school: e.school, degree: e.degree, ...e.when }))),
    certifications: unless('certificates', view.certificates.map((c) => c.name)),
  };
  return Object.fromEntries(Object.entries(gold).filter(([, value]) => value !== undefined));
}
