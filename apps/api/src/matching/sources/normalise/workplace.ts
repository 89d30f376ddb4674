import type { EmploymentType, Workplace } from '@applywright/contracts';

const HYBRID = /\bhybrid\w*|híbrid[oa]\b/i;
const REMOTE = /\bremot[eo]\b|\bhome[ -]?office\b|\bwork from home\b|\bwfh\b|\bt[ée]l[ée]travail\b|\bdistributed\b|\bteletrabajo\b/i;
const ONSITE = /\bon-?\s?site\b|\bin[ -]office\b|\bin[ -]person\b|\bvor ort\b|présentiel|\bpresencial\b/i;
const IN_TITLE = /[([–—|-]\s*(?:100 ?% )?(remote|hybrid)\b[^)\]]*[)\]]?\s*$/i;

/** The work model that a short text names ("Hybrid - Berlin"); null when it names none. Hybrid outranks remote. */
export function workplaceIn(text: string | null): Workplace | null {
  if (text === null) return null;
  if (HYBRID.test(text)) return 'hybrid';
  if (REMOTE.test(text)) return 'remote';
  return ONSITE.test(text) ? 'onsite' : null;
}

/** The work model at the end of a title ("Editor (Remote)"); a "Remote Sensing Engineer" is none. */
export const workplaceInTitle = (title: string | null): Workplace | null => workplaceIn(IN_TITLE.exec(title ?? '')?.[1] ?? null);

/** A work model from a field made for it, in the spellings that are documented and seen; null stays null. */
export function readWorkplace(value: unknown): Workplace | null {
  if (typeof value !== 'string') return null;
  const key = value.toLowerCase().replace(/[^a-z]/g, '');
  return key === 'onsite' || key === 'hybrid' || key === 'remote' ? key : null;
}

const EMPLOYMENT: readonly (readonly [RegExp, EmploymentType])[] = [
  [/\bintern(ship)?s?\b|praktik|\bstagiaire\b|prácticas|\bbecari[oa]\b|\btrainee\b/i, 'internship'],
  [/\bfreelance|freiberuf|\bindependent contractor/i, 'freelance'],
  [/part[ -]?time|teilzeit|temps partiel|tiempo parcial|media jornada/i, 'part_time'],
  [/\btemp(orary)?\b|\bbefristet|\bfixed[ -]?term|\bseasonal\b|saison|\bcdd\b|intérim|\btemporal\b/i, 'temporary'],
  [/\bcontract(or)?\b/i, 'contract'],
  [/full[ -]?time|vollzeit|temps plein|tiempo completo|jornada completa|\bpermanent\b|unbefristet|\bcdi\b|\bindefinido\b/i, 'full_time'],
];

/** The kind of employment that a field such as "Full-time" or "FullTime" names; null when it names none. */
export function readEmploymentType(value: unknown): EmploymentType | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/([a-z])([A-Z])/g, '$1 $2');
  return EMPLOYMENT.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const INTERN_TITLE = /\b(intern|internship|praktikum|praktikant(in)?|stagiaire|becari[oa])\b/i;

/** Internships that only the title gives away; every other kind needs a field of its own. */
export const employmentInTitle = (title: string | null): EmploymentType | null => (INTERN_TITLE.test(title ?? '') ? 'internship' : null);
