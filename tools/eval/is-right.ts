import type { FactInput } from '@applywright/contracts';

/** What a gold row may say of a CV; a missing key says nothing. Dates are `YYYY`, `YYYY-MM` or `present`. */
export interface CvGold {
  name?: string; email?: string; phone?: string; location?: string; headline?: string;
  links?: string[]; skills?: string[]; languages?: string[]; certifications?: string[];
  jobs?: { title?: string; company?: string; start?: string; end?: string }[];
  education?: { school?: string; degree?: string; field?: string; start?: string; end?: string }[];
}

const plain = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ').trim();
const words = (text: string): string[] => plain(text).replace(/[\u3040-\u30ff\u3400-\u9fff]/g, ' $& ').split(' ').filter(Boolean);

/** Share of words that two texts have in common, 0..1. */
export function wordF1(a: string | undefined, b: string | undefined): number {
  const left = words(a ?? '');
  const right = words(b ?? '');
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...left];
  const common = right.filter((w) => {
    const at = rest.indexOf(w);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (left.length + right.length);
}

const bare = (url: string): string => url.toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/\/+$/, '');
const digits = (text: string): string => text.replace(/\D/g, '').slice(-9);
const given = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0;

/** Whether two dates agree as far as both tell. */
function sameDate(gold: string | undefined, read: string | undefined): boolean {
  if (!gold) return true;
  if (!read) return false;
  if (gold === 'present' || read === 'present') return gold === read;
  return gold.slice(0, 4) === read.slice(0, 4) && (gold.length < 7 || read.length < 7 || gold.slice(5, 7) === read.slice(5, 7));
}

/** Whether a parsed fact is what the gold says; null where the gold says nothing of its kind. */
export function isRight(fact: FactInput, gold: CvGold): boolean | null {
  switch (fact.kind) {
    case 'name':
      return gold.name ? plain(fact.value.full) === plain(gold.name) : null;
    case 'email':
      return gold.email ? fact.value.address.toLowerCase() === gold.email.toLowerCase() : null;
    case 'phone':
      return gold.phone ? digits(fact.value.number) === digits(gold.phone) : null;
    case 'headline':
      return gold.headline ? wordF1(fact.value.text, gold.headline) >= 0.6 || words(gold.headline).every((w) => words(fact.value.text).includes(w)) : null;
    case 'location':
      return gold.location ? words(gold.location.split(/[,،，(/]/)[0]!).every((w) => words(fact.value.text).includes(w)) : null;
    case 'link':
      return given(gold.links) ? gold.links.some((l) => bare(fact.value.url).includes(bare(l))) : null;
    case 'skill':
      return given(gold.skills) ? gold.skills.some((s) => plain(s).replace(/ /g, '') === plain(fact.value.name).replace(/ /g, '')) : null;
    case 'language':
      return given(gold.languages) ? gold.languages.some((l) => ` ${plain(fact.value.name)} `.includes(` ${plain(l)} `)) : null;
    case 'certificate':
      return given(gold.certifications) ? gold.certifications.some((c) => wordF1(c, fact.value.name) >= 0.6) : null;
    case 'work': {
      const { title, company, start, end } = fact.value;
      return given(gold.jobs) ? gold.jobs.some((j) => (!j.title || wordF1(j.title, title) >= 0.6) && (!j.company || wordF1(j.company, company) >= 0.6) && sameDate(j.start, start) && sameDate(j.end, end)) : null;
    }
    case 'education': {
      const { school, degree, field, end } = fact.value;
      const read = [degree, field].filter(Boolean).join(' ');
      return given(gold.education) ? gold.education.some((e) => (!e.school || wordF1(e.school, school) >= 0.6) && (!e.degree || wordF1([e.degree, e.field].filter(Boolean).join(' '), read) >= 0.6) && sameDate(e.end, end)) : null;
    }
    default:
      return null;
  }
}
