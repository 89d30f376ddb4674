import type { LetterContent, ResumeContent, Sentence } from '@applywright/contracts';
import { resumeHeadings } from './resume-headings';
import { dateRange } from './date-range';

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(', ');
const points = (highlights: readonly Sentence[]): string[] => highlights.map(({ text }) => `- ${text}`);
const section = (heading: string, lines: readonly string[]): string => (lines.length ? [heading.toUpperCase(), ...lines].join('\n') : '');

/** A letter as plain text, for the text box of a form. */
export const letterText = ({ salutation, paragraphs, closing, signature }: LetterContent): string =>
  [salutation, ...paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')), `${closing}\n${signature}`].join('\n\n');

/** A résumé as plain text, section by section, for the text box of a form. */
export const resumeText = (resume: ResumeContent): string => {
  const { name, headline, contacts, summary, work, projects, education, skills, languages, certificates } = resume;
  const words = resumeHeadings(resume.language);
  const range = (start?: string, end?: string): string => dateRange(start, end, resume.language);
  const reach = [contacts.email, contacts.phone, contacts.location, ...contacts.links.map(({ label }) => label)].filter(Boolean).join(' · ');
  return [
    [name, headline, reach].filter(Boolean).join('\n'),
    summary.map(({ text }) => text).join(' '),
    section(words.work, work.flatMap((job) => [joined(job.title, job.company, job.location, range(job.start, job.end)), ...points(job.highlights)])),
    section(words.projects, projects.flatMap((project) => [joined(project.name, range(project.start, project.end)), ...points(project.highlights)])),
    section(words.education, education.map((school) => joined(school.degree, school.school, range(school.start, school.end)))),
    section(words.skills, skills.length ? [skills.map((skill) => skill.name).join(', ')] : []),
    section(words.languages, languages.length ? [languages.map((language) => `${language.name}${language.level ? ` (${language.level})` : ''}`).join(', ')] : []),
    section(words.certificates, certificates.map((certificate) => joined(certificate.name, certificate.issuer, range(certificate.date, undefined)))),
  ].filter(Boolean).join('\n\n');
};
