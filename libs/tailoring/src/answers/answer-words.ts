import type { LanguageCode } from '@applywright/contracts';

/** Fixed words of answers; slots take words of facts. */
export interface AnswerWords {
  readonly yes: (skill: string) => string;
  readonly listed: (skill: string) => string;
  readonly since: (company: string, since: string) => string;
  readonly between: (company: string, start: string, end: string) => string;
  readonly years: (n: number) => string;
  readonly school: (degree: string, school: string, year: string | null) => string;
  readonly certificate: (name: string) => string;
  readonly noEntry: (about: string) => string;
  readonly onlyYou: string;
  readonly noAnswer: string;
  readonly notProven: string;
  readonly tooShort: string;
  readonly salary: (text: string) => string;
  readonly notice: (text: string) => string;
  readonly start: (text: string) => string;
}

const EN: AnswerWords = {
  yes: (skill) => `Yes, ${skill} is among my skills.`,
  listed: (skill) => `${skill} is among my skills.`,
  since: (company, since) => `I have been at ${company} since ${since}.`,
  between: (company, start, end) => `I was at ${company} from ${start} to ${end}.`,
  years: (n) => `I have ${n} ${n === 1 ? 'year' : 'years'} of work experience.`,
  school: (degree, school, year) => `${degree}, ${school}${year ? `, ${year}` : ''}.`,
  certificate: (name) => `I hold this certificate: ${name}.`,
  noEntry: (about) => `The profile has no entry about ${about}.`,
  onlyYou: 'Only you can answer this: a profile does not say it.',
  noAnswer: 'The profile has no entry that answers this.',
  notProven: 'What could be said did not pass the check against the profile.',
  tooShort: 'No sentence fits the length that the form allows.',
  salary: (text) => `My salary expectation: ${text}.`,
  notice: (text) => `My notice period: ${text}.`,
  start: (text) => `I can start: ${text}.`,
};
const DE: AnswerWords = {
  yes: (skill) => `Ja, ${skill} gehört zu meinen Kenntnissen.`,
  listed: (skill) => `${skill} gehört zu meinen Kenntnissen.`,
  since: (company, since) => `Bei ${company} bin ich seit ${since}.`,
  between: (company, start, end) => `Bei ${company} war ich von ${start} bis ${end}.`,
  years: (n) => `Ich habe ${n} ${n === 1 ? 'Jahr' : 'Jahre'} Berufserfahrung.`,
  school: (degree, school, year) => `${degree}, ${school}${year ? `, ${year}` : ''}.`,
  certificate: (name) => `Ich habe dieses Zertifikat: ${name}.`,
  noEntry: (about) => `Das Profil hat keinen Eintrag zu ${about}.`,
  onlyYou: 'Das können nur Sie beantworten: Ein Profil sagt es nicht.',
  noAnswer: 'Das Profil hat keinen Eintrag, der das beantwortet.',
  notProven: 'Was zu sagen wäre, hat die Prüfung gegen das Profil nicht bestanden.',
  tooShort: 'Kein Satz passt in die Länge, die das Formular zulässt.',
  salary: (text) => `Meine Gehaltsvorstellung: ${text}.`,
  notice: (text) => `Meine Kündigungsfrist: ${text}.`,
  start: (text) => `Mein möglicher Eintrittstermin: ${text}.`,
};

export const answerWords = (language: LanguageCode): AnswerWords => (language === 'de' ? DE : EN);

/** Words of the fixed phrases, for the gate. */
export const answerFrame = (say: AnswerWords): string[] => [say.yes(''), say.listed(''), say.since('', ''), say.between('', '', ''), say.years(1), say.years(2), say.certificate(''), say.salary(''), say.notice(''), say.start('')].map((t) => t.replace(/\d+/g, ''));
