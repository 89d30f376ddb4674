import type { FactKind, FactValue, ParsedCv, ResumeContent, SelfCheck } from '@applywright/contracts';
import { printable } from '@applywright/tailoring';
import { HARD_IN_PDF, UNUSUAL_SIGNS } from './hard-texts';

/** A field that our own parser reads differently from what was printed; the words go no further than this process. */
export interface Misreading {
  readonly field: string;
  readonly want: string;
  readonly got: string;
  /** What was printed, with its signs. */
  readonly source: string;
  /** What stands around it: one entry that is not seen moves all that follow. */
  readonly around: string;
}

/** Letters and figures alone: blanks, punctuation and compatibility forms are no difference. */
const letters = (text: string | null | undefined): string => printable(text ?? '').normalize('NFKC').toLocaleLowerCase('und').replace(/[^\p{L}\p{M}\p{N}+#]/gu, '');
const digits = (text: string | null | undefined): string => (text ?? '').replace(/\D/g, '');
const valuesOf = <K extends FactKind>(parsed: ParsedCv, kind: K): FactValue<K>[] => parsed.fields.filter((f) => f.fact.kind === kind).map((f) => f.fact.value as FactValue<K>);

/** What a lone date means is for its reader to say: only periods with two ends are compared. */
const period = (start: string | undefined, end: string | undefined): string => (start && end && start !== end ? `${start}/${end}` : '');
/** "BSc in Computer Science" is read as a degree and its field, without the word between. */
const withoutJoiners = (degree: string): string => letters(degree.replace(/(?<=\s)(?:in|of|en|de|im|der)(?=\s)/giu, ' '));

/**
 * Compares a résumé with what our own CV parser reads out of its file: name, e-mail, phone, employments (title, company,
 * period), education, skills and languages. @returns every difference; none when the same profile comes back
 */
const compareProfile = (content: ResumeContent, parsed: ParsedCv): Misreading[] => {
  const out: Misreading[] = [];
  const same = (field: string, want: string, got: string, source = want, around = source): void => {
    if (want !== got) out.push({ field, want, got, source, around });
  };
  const sameSet = (field: string, wanted: readonly string[], found: readonly string[]): void => {
    const [left, got] = [new Map(wanted.map((name) => [letters(name), name])), new Set(found.map(letters))];
    for (const [key, name] of left) if (key && !got.has(key)) same(field, key, '', name, wanted.join(' '));
    for (const key of got) if (key && !left.has(key)) same(field, '', key, key, [...wanted, key].join(' '));
  };
  same('name', letters(content.name), letters(valuesOf(parsed, 'name')[0]?.full), content.name);
  const { email, phone } = content.contacts;
  if (email) same('e-mail', email.toLowerCase(), valuesOf(parsed, 'email')[0]?.address.toLowerCase() ?? '');
  if (phone && digits(phone).length >= 7) same('phone', digits(phone), digits(valuesOf(parsed, 'phone')[0]?.number));

  const work = valuesOf(parsed, 'work');
  const jobs = content.work.map((w) => `${w.title} ${w.company}`).join(' ');
  same('number of employments', String(content.work.length), String(work.length), jobs);
  content.work.slice(0, work.length).forEach((w, i) => {
    const got = work[i];
    same('title', letters(w.title), letters(got?.title), w.title, jobs);
    same('company', letters(w.company), letters(got?.company), w.company, jobs);
    const wanted = period(w.start, w.end);
    if (wanted) same('employment dates', wanted, period(got?.start, got?.end), `${w.title} ${w.company}`, jobs);
  });

  const education = valuesOf(parsed, 'education');
  const studies = content.education.map((e) => `${e.degree} ${e.school}`).join(' ');
  same('number of studies', String(content.education.length), String(education.length), studies);
  content.education.slice(0, education.length).forEach((e, i) => {
    const got = education[i];
    same('school', letters(e.school), letters(got?.school), e.school, studies);
    same('degree', withoutJoiners(e.degree), withoutJoiners(`${got?.degree ?? ''} ${got?.field ?? ''}`), `${e.degree} ${e.school}`, studies);
    const wanted = period(e.start, e.end);
    if (wanted) same('education dates', wanted, period(got?.start, got?.end), `${e.degree} ${e.school}`, studies);
  });

  sameSet('skill', content.skills.map((s) => s.name), valuesOf(parsed, 'skill').map((s) => s.name));
  sameSet('language', content.languages.map((l) => l.name), valuesOf(parsed, 'language').map((l) => l.name));
  return out;
};

/** The check's outcome. Its detail names fields and numbers only: it may reach a log. */
export const checkProfile = (content: ResumeContent, parsed: ParsedCv, format: 'pdf' | 'docx'): SelfCheck['checks'][number] => {
  const all = compareProfile(content, parsed);
  const name = 'profile';
  if (all.length === 0) return { name, ok: true, detail: 'our own parser reads the same profile' };
  const script = all.filter((m) => format === 'pdf' && HARD_IN_PDF.test(m.around));
  const signs = all.filter((m) => !script.includes(m) && UNUSUAL_SIGNS.test(m.source));
  const wrong = all.filter((m) => !script.includes(m) && !signs.includes(m));
  const list = (some: readonly Misreading[]): string => [...new Set(some.map((m) => m.field))].join(', ');
  if (wrong.length > 0) return { name, ok: false, detail: `our own parser reads ${wrong.length} fields differently: ${list(wrong)}` };
  if (script.length > 0) return { name, ok: true, limitation: 'script', detail: `not judged for letters that PDF readers lose or turn round (${list(script)}): the Word file is the safer one to send` };
  return { name, ok: true, limitation: 'unusual-signs', detail: `not judged for signs that no CV parser takes for words (${list(signs)})` };
};
