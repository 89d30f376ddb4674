import { type Fact, factsOf, isPublishable, type LanguageCode, type ResumeContent, type Sentence } from '@applywright/contracts';
import { withKeys } from './keys';
import { gradeOf, schoolLine, sentencesOf, tidy } from './statements';

const LINKS = 4;

type Keyed = Sentence & { key: string };

/** The statements under a job or project, in the person's order: its own running text first, then its highlights. */
const statementsUnder = (facts: readonly Fact[], slot: string, parentId: string, own: string | undefined): Keyed[] =>
  withKeys([
    ...sentencesOf(own ?? '').map((text) => ({ text, factIds: [parentId] })),
    ...factsOf(facts, 'highlight').filter((h) => h.parentId === parentId).map((h) => ({ text: tidy(h.value.text), factIds: [h.id] })),
  ].filter((s) => s.text !== ''), slot);

/**
 * The person's whole CV in their own order and words (tidied: white space, bullet signs, the full stop of running
 * text). What tailoring does is told as the difference to this. Kinds that a résumé has no place for stand in `leftOut`.
 */
export const baseResume = (facts: readonly Fact[], language: LanguageCode): ResumeContent => {
  const usable = facts.filter(isPublishable);
  const location = factsOf(usable, 'location')[0]?.value;
  const work = factsOf(usable, 'work').filter((w) => w.value.title || w.value.company);
  const latest = work.find((w) => w.value.end === 'present') ?? work[0];
  const content: ResumeContent = {
    language,
    name: factsOf(usable, 'name')[0]?.value.full ?? '',
    headline: factsOf(usable, 'headline')[0]?.value.text ?? latest?.value.title ?? null,
    contacts: {
      email: factsOf(usable, 'email')[0]?.value.address ?? null,
      phone: factsOf(usable, 'phone')[0]?.value.number ?? null,
      location: location ? [location.city, location.region].filter(Boolean).join(', ') || location.text : null,
      links: factsOf(usable, 'link').slice(0, LINKS).map((l) => ({ url: l.value.url, label: '' })),
    },
    summary: factsOf(usable, 'summary').flatMap((s) => withKeys(sentencesOf(s.value.text).map((text) => ({ text, factIds: [s.id] })), 'summary')),
    work: work.map((w) => ({
      factId: w.id, start: w.value.start, end: w.value.end, title: w.value.title ?? '', company: w.value.company ?? '', location: w.value.location ?? null,
      highlights: statementsUnder(usable, 'work', w.id, w.value.summary),
    })),
    projects: factsOf(usable, 'project').map((p) => ({
      factId: p.id, start: p.value.start, end: p.value.end, name: p.value.name, url: p.value.url || null,
      highlights: statementsUnder(usable, 'projects', p.id, p.value.description),
    })),
    education: factsOf(usable, 'education').filter((e) => e.value.school || e.value.degree || e.value.field).map((e) => ({
      factId: e.id, start: e.value.start, end: e.value.end, school: e.value.school ?? '', degree: schoolLine(e.value), location: e.value.location ?? null, grade: gradeOf(e.value),
    })),
    skills: factsOf(usable, 'skill').map((s) => ({ factId: s.id, name: s.value.name, wanted: false })),
    languages: factsOf(usable, 'language').map((l) => ({ factId: l.id, name: l.value.name, level: l.value.level || null })),
    certificates: factsOf(usable, 'certificate').map((c) => ({ factId: c.id, name: c.value.name, issuer: c.value.issuer || null, date: c.value.date })),
    leftOut: [],
  };
  return { ...content, leftOut: leftOutOf(content, usable) };
};

/** Ids of the facts that a résumé prints. */
export const printedFacts = (content: ResumeContent): Set<string> => {
  const ids = new Set<string>();
  for (const s of content.summary) s.factIds.forEach((id) => ids.add(id));
  for (const w of [...content.work, ...content.projects]) {
    ids.add(w.factId);
    for (const h of w.highlights) h.factIds.forEach((id) => ids.add(id));
  }
  for (const x of [...content.education, ...content.skills, ...content.languages, ...content.certificates]) ids.add(x.factId);
  return ids;
};

/** Ids of publishable facts that a résumé does not print; one name, headline, e-mail, phone and place are its head. */
export const leftOutOf = (content: ResumeContent, usable: readonly Fact[]): string[] => {
  const ids = printedFacts(content);
  for (const kind of ['name', 'headline', 'email', 'phone', 'location'] as const) {
    const first = factsOf(usable, kind)[0];
    if (first) ids.add(first.id);
  }
  for (const link of factsOf(usable, 'link').slice(0, LINKS)) ids.add(link.id);
  return usable.filter((f) => !ids.has(f.id)).map((f) => f.id);
};
