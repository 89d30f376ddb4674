import { isEmpty, listOf, own, textOf, type ReadPeriod, type Source } from './import-draft';

/** An export of Reactive Resume: `basics` beside `sections`, each with its `items` (versions 3 to 5). */
export const isReactiveResume = (file: unknown): boolean => Object.keys((own(file, 'sections') as object | null | undefined) ?? {}).some((name) => Array.isArray(own(own(own(file, 'sections'), name), 'items')) || !isEmpty(own(own(own(file, 'sections'), name), 'content')));

const addressOf = (value: unknown): string => textOf(value) || textOf(own(value, 'href')) || textOf(own(value, 'url'));

/** Puts an export of Reactive Resume into the words of JSON Resume; what is switched off there stays out. */
export function fromReactiveResume(file: unknown, readPeriod: ReadPeriod): Source {
  const sections = own(file, 'sections');
  const items = (...names: string[]): Source[] => names.flatMap((name) => listOf(own(sections, name), 'items')).filter((item): item is Source => typeof item === 'object' && item !== null && own(item, 'visible') !== false && own(item, 'hidden') !== true);
  const dated = (item: Source): { startDate?: string | undefined; endDate?: string | undefined } => {
    const date = own(item, 'date') ?? own(item, 'period');
    if (typeof date !== 'string') return { startDate: textOf(own(date, 'start')), endDate: textOf(own(date, 'end')) };
    const range = readPeriod(date);
    // What cannot be read is handed on, to be named among what was left out.
    return range ? { startDate: range.start, endDate: range.end } : { startDate: date };
  };
  const day = (item: Source): string | undefined => textOf(own(item, 'date')) || textOf(own(item, 'period')) || undefined;
  const entry = (over: Source): Source => Object.fromEntries(Object.entries(over).filter(([, v]) => v !== undefined && v !== null && v !== ''));
  /** Stays marked up, so that its points are found. */
  const about = (item: Source): unknown => own(item, 'summary') ?? own(item, 'description');
  const basics = own(file, 'basics');
  const work = (item: Source): Source => entry({ name: own(item, 'company') ?? own(item, 'name') ?? own(item, 'organization'), position: own(item, 'position') ?? own(item, 'title'), location: own(item, 'location'), ...ended(dated(item)), summary: about(item) });
  return {
    basics: {
      name: own(basics, 'name'), label: own(basics, 'headline'), email: own(basics, 'email'), phone: own(basics, 'phone'), location: own(basics, 'location'), url: addressOf(own(basics, 'url') ?? own(basics, 'website')),
      summary: own(own(sections, 'summary'), 'content') ?? own(own(file, 'summary'), 'content') ?? own(basics, 'summary'),
      profiles: items('profiles').map((p) => ({ network: own(p, 'network'), username: own(p, 'username'), url: addressOf(own(p, 'url') ?? own(p, 'website')) })),
    },
    work: items('experience', 'work').map(work),
    volunteer: items('volunteer').map(work),
    education: items('education').map((e) => entry({ institution: own(e, 'institution') ?? own(e, 'school'), studyType: own(e, 'studyType') ?? own(e, 'degree'), area: own(e, 'area'), score: own(e, 'score') ?? own(e, 'grade'), location: own(e, 'location'), ...dated(e) })),
    skills: items('skills').map((s) => entry({ name: own(s, 'name'), level: own(s, 'description') ?? own(s, 'proficiency'), keywords: own(s, 'keywords') })),
    languages: items('languages').map((l) => entry({ language: own(l, 'name') ?? own(l, 'language'), fluency: own(l, 'description') ?? own(l, 'fluency') })),
    certificates: items('certifications', 'certificates').map((c) => entry({ name: own(c, 'name') ?? own(c, 'title'), issuer: own(c, 'issuer'), date: day(c) })),
    projects: items('projects').map((p) => entry({ name: own(p, 'name'), description: about(p), url: addressOf(own(p, 'url') ?? own(p, 'website')), ...dated(p) })),
    publications: items('publications').map((p) => entry({ name: own(p, 'name') ?? own(p, 'title'), publisher: own(p, 'publisher'), releaseDate: day(p) })),
    awards: items('awards').map((a) => entry({ title: own(a, 'title'), awarder: own(a, 'awarder'), date: day(a) })),
    interests: items('interests').map((i) => entry({ name: own(i, 'name'), keywords: own(i, 'keywords') })),
    references: items('references').map((r) => entry({ name: own(r, 'name'), reference: about(r) })),
    ...(isEmpty(own(sections, 'custom')) ? {} : { custom: own(sections, 'custom') }),
  };
}

/** A range that was read and has no end is not taken for one that goes on: it may be one date alone. */
const ended = (period: { startDate?: string | undefined; endDate?: string | undefined }): Source => ({ ...period, ongoing: period.endDate ? undefined : false });
