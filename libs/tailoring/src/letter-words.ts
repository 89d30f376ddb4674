import type { LanguageCode, Tone } from '@applywright/contracts';

/** `{a, b and c}` in a language. */
export const list = (items: readonly string[], language: LanguageCode): string => {
  const and = language === 'de' ? 'und' : 'and';
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1] ?? ''}`;
};

/** Slots of the sentences below; all are words of facts, except `role` and `employer`, which name the posting. */
export interface LetterPhrases {
  readonly subject: (role: string) => string;
  readonly salutation: (employer: string) => string;
  readonly closing: string;
  readonly applying: (role: string, employer: string) => string;
  readonly current: (title: string, company: string, since: string | null) => string;
  readonly latest: (title: string, company: string, until: string | null) => string;
  readonly earlier: (title: string, company: string) => string;
  readonly asks: (skills: string) => string;
  readonly asksOne: (skill: string) => string;
  readonly skills: (skills: string) => string;
  readonly at: (company: string) => string;
  readonly quote: (company: string, statement: string) => string;
  readonly also: string;
  readonly training: (lines: string) => string;
  readonly certificate: (line: string) => string;
  readonly certificates: (lines: string) => string;
  readonly languages: (lines: string) => string;
  readonly resume: (employer: string) => string;
  readonly reach: (ways: string) => string;
  readonly byMail: (address: string) => string;
  readonly byPhone: (number: string) => string;
  readonly or: string;
  readonly thanks: string;
}

const article = (title: string): string => (/^[aeiou]/i.test(title) && !/^(uni|use|eu|one)/i.test(title) ? 'an' : 'a');

const EN: Record<Tone, LetterPhrases> = {
  plain: {
    subject: (role) => `Application: ${role}`,
    salutation: (employer) => `Dear ${employer} team,`,
    closing: 'Kind regards,',
    applying: (role, employer) => `I am applying for the position of ${role} at ${employer}.`,
    current: (title, company, since) => `I work as ${article(title)} ${title} at ${company}${since ? `, where I have been since ${since}` : ''}.`,
    latest: (title, company, until) => `Most recently I worked as ${article(title)} ${title} at ${company}${until ? `, until ${until}` : ''}.`,
    earlier: (title, company) => `Before that, I was ${article(title)} ${title} at ${company}.`,
    asks: (skills) => `Your posting asks for ${skills}, and I bring all of these.`,
    asksOne: (skill) => `Your posting asks for ${skill}, and I bring that.`,
    skills: (skills) => `My skills include ${skills}.`,
    at: (company) => `At ${company} I`,
    quote: (company, statement) => `From my work at ${company}: ${statement}`,
    also: 'I also',
    training: (lines) => `My training: ${lines}.`,
    certificate: (line) => `I hold the following certificate: ${line}.`,
    certificates: (lines) => `I hold the following certificates: ${lines}.`,
    languages: (lines) => `The languages I speak are ${lines}.`,
    resume: (employer) => `My résumé, written for this position at ${employer}, gives the details and dates behind each of these points.`,
    reach: (ways) => `The easiest way to reach me is ${ways}.`,
    byMail: (address) => `by e-mail at ${address}`,
    byPhone: (number) => `by phone on ${number}`,
    or: 'or',
    thanks: 'Thank you for reading my application; I would be glad to talk it through with you.',
  },
  warm: {
    subject: (role) => `Application for ${role}`,
    salutation: (employer) => `Hello ${employer} team,`,
    closing: 'With warm regards,',
    applying: (role, employer) => `When I read your posting for ${role}, I wanted to write to you at ${employer} straight away.`,
    current: (title, company, since) => `Today I am ${article(title)} ${title} at ${company}${since ? `, and have been since ${since}` : ''}.`,
    latest: (title, company, until) => `Most recently I was ${article(title)} ${title} at ${company}${until ? `, until ${until}` : ''}.`,
    earlier: (title, company) => `I came to it by way of ${company}, where I was ${article(title)} ${title}.`,
    asks: (skills) => `What you are looking for sounded familiar: you ask for ${skills}, and I bring all of these.`,
    asksOne: (skill) => `What you are looking for sounded familiar: you ask for ${skill}, and I bring that.`,
    skills: (skills) => `I would bring my skills in ${skills} along.`,
    at: (company) => `At ${company} I`,
    quote: (company, statement) => `One thing from my time at ${company}: ${statement}`,
    also: 'I also',
    training: (lines) => `Behind that stands my training: ${lines}.`,
    certificate: (line) => `I also hold this certificate: ${line}.`,
    certificates: (lines) => `I also hold these certificates: ${lines}.`,
    languages: (lines) => `And we can talk in ${lines}.`,
    resume: (employer) => `The enclosed résumé tells the rest of the story, with the details and dates that ${employer} will want to see.`,
    reach: (ways) => `You can reach me ${ways}; I look forward to hearing from you.`,
    byMail: (address) => `by e-mail at ${address}`,
    byPhone: (number) => `by phone on ${number}`,
    or: 'or',
    thanks: 'Thank you for taking the time to read this. I would love to meet you and the team and to hear more about the work.',
  },
  formal: {
    subject: (role) => `Application for the position of ${role}`,
    salutation: () => 'Dear Hiring Manager,',
    closing: 'Yours faithfully,',
    applying: (role, employer) => `I would like to apply for the position of ${role} at ${employer}.`,
    current: (title, company, since) => `I am currently employed as ${article(title)} ${title} at ${company}${since ? `, a position that I have held since ${since}` : ''}.`,
    latest: (title, company, until) => `My most recent position was that of ${title} at ${company}${until ? `, which I held until ${until}` : ''}.`,
    earlier: (title, company) => `Prior to that, I was employed as ${article(title)} ${title} at ${company}.`,
    asks: (skills) => `Your posting names ${skills} among the requirements, and I meet these.`,
    asksOne: (skill) => `Your posting names ${skill} among the requirements, and I meet it.`,
    skills: (skills) => `My professional skills include ${skills}.`,
    at: (company) => `At ${company} I`,
    quote: (company, statement) => `From my work at ${company} I would name the following: ${statement}`,
    also: 'I also',
    training: (lines) => `My formal training is as follows: ${lines}.`,
    certificate: (line) => `I hold the following certificate: ${line}.`,
    certificates: (lines) => `I hold the following certificates: ${lines}.`,
    languages: (lines) => `The languages that I speak are ${lines}.`,
    resume: (employer) => `Please find enclosed my résumé, which sets out for ${employer} the details and dates of the points above.`,
    reach: (ways) => `Should you have any questions, you may reach me ${ways}.`,
    byMail: (address) => `by e-mail at ${address}`,
    byPhone: (number) => `by phone on ${number}`,
    or: 'or',
    thanks: 'Thank you for considering my application. I would welcome the opportunity to discuss it with you in person.',
  },
};

const DE: Record<Tone, LetterPhrases> = {
  plain: {
    subject: (role) => `Bewerbung: ${role}`,
    salutation: (employer) => `Guten Tag, liebes Team von ${employer},`,
    closing: 'Freundliche Grüße',
    applying: (role, employer) => `hiermit bewerbe ich mich bei ${employer} auf die Stelle „${role}“.`,
    current: (title, company, since) => `Zurzeit arbeite ich bei ${company} in der Position „${title}“${since ? `, und zwar seit ${since}` : ''}.`,
    latest: (title, company, until) => `Zuletzt war ich bei ${company} in der Position „${title}“ tätig${until ? `, und zwar bis ${until}` : ''}.`,
    earlier: (title, company) => `Davor war ich bei ${company} in der Position „${title}“ tätig.`,
    asks: (skills) => `In Ihrer Ausschreibung nennen Sie ${skills}; all das bringe ich mit.`,
    asksOne: (skill) => `In Ihrer Ausschreibung nennen Sie ${skill}; das bringe ich mit.`,
    skills: (skills) => `Zu meinen Kenntnissen gehören ${skills}.`,
    at: (company) => `Bei ${company} habe ich`,
    quote: (company, statement) => `Aus meiner Arbeit bei ${company}: ${statement}`,
    also: 'Außerdem habe ich',
    training: (lines) => `Meine Ausbildung: ${lines}.`,
    certificate: (line) => `Dazu kommt folgendes Zertifikat: ${line}.`,
    certificates: (lines) => `Dazu kommen folgende Zertifikate: ${lines}.`,
    languages: (lines) => `Meine Sprachen sind ${lines}.`,
    resume: (employer) => `Die Einzelheiten und Daten zu diesen Punkten stehen in meinem Lebenslauf, den ich für die Stelle bei ${employer} zusammengestellt habe.`,
    reach: (ways) => `Am besten erreichen Sie mich ${ways}.`,
    byMail: (address) => `per E-Mail unter ${address}`,
    byPhone: (number) => `telefonisch unter ${number}`,
    or: 'oder',
    thanks: 'Vielen Dank, dass Sie meine Bewerbung lesen; über ein Gespräch mit Ihnen würde ich mich freuen.',
  },
  warm: {
    subject: (role) => `Bewerbung als ${role}`,
    salutation: (employer) => `Hallo liebes Team von ${employer},`,
    closing: 'Herzliche Grüße',
    applying: (role, employer) => `als ich Ihre Ausschreibung „${role}“ gelesen habe, wollte ich mich gleich bei ${employer} melden.`,
    current: (title, company, since) => `Heute arbeite ich bei ${company} in der Position „${title}“${since ? `, und zwar seit ${since}` : ''}.`,
    latest: (title, company, until) => `Zuletzt war ich bei ${company} in der Position „${title}“ tätig${until ? `, und zwar bis ${until}` : ''}.`,
    earlier: (title, company) => `Mein Weg dorthin führte über ${company}, wo ich in der Position „${title}“ tätig war.`,
    asks: (skills) => `Vieles in Ihrer Ausschreibung kam mir bekannt vor: Sie nennen ${skills}, und all das bringe ich mit.`,
    asksOne: (skill) => `Ihre Ausschreibung kam mir bekannt vor: Sie nennen ${skill}, und das bringe ich mit.`,
    skills: (skills) => `Gern bringe ich meine Kenntnisse ein: ${skills}.`,
    at: (company) => `Bei ${company} habe ich`,
    quote: (company, statement) => `Ein Beispiel aus meiner Zeit bei ${company}: ${statement}`,
    also: 'Außerdem habe ich',
    training: (lines) => `Dahinter steht meine Ausbildung: ${lines}.`,
    certificate: (line) => `Dazu kommt dieses Zertifikat: ${line}.`,
    certificates: (lines) => `Dazu kommen diese Zertifikate: ${lines}.`,
    languages: (lines) => `Unterhalten können wir uns auf ${lines}.`,
    resume: (employer) => `Alles Weitere, mit den Einzelheiten und Daten, die man bei ${employer} sehen möchte, steht in meinem Lebenslauf.`,
    reach: (ways) => `Sie erreichen mich ${ways}; ich freue mich, von Ihnen zu hören.`,
    byMail: (address) => `per E-Mail unter ${address}`,
    byPhone: (number) => `telefonisch unter ${number}`,
    or: 'oder',
    thanks: 'Vielen Dank, dass Sie sich die Zeit zum Lesen nehmen. Ich würde Sie und das Team gern kennenlernen und mehr über die Arbeit erfahren.',
  },
  formal: {
    subject: (role) => `Bewerbung um die Stelle „${role}“`,
    salutation: () => 'Sehr geehrte Damen und Herren,',
    closing: 'Mit freundlichen Grüßen',
    applying: (role, employer) => `hiermit möchte ich mich bei ${employer} um die ausgeschriebene Stelle „${role}“ bewerben.`,
    current: (title, company, since) => `Derzeit bin ich bei ${company} in der Position „${title}“ beschäftigt${since ? `, und zwar seit ${since}` : ''}.`,
    latest: (title, company, until) => `Zuletzt war ich bei ${company} in der Position „${title}“ beschäftigt${until ? `, und zwar bis ${until}` : ''}.`,
    earlier: (title, company) => `Zuvor war ich bei ${company} in der Position „${title}“ beschäftigt.`,
    asks: (skills) => `Zu den in Ihrer Ausschreibung genannten Anforderungen gehören ${skills}; diese bringe ich mit.`,
    asksOne: (skill) => `Zu den in Ihrer Ausschreibung genannten Anforderungen gehört ${skill}; diese bringe ich mit.`,
    skills: (skills) => `Zu meinen beruflichen Kenntnissen zählen ${skills}.`,
    at: (company) => `Bei ${company} habe ich`,
    quote: (company, statement) => `Aus meiner Tätigkeit bei ${company} möchte ich Folgendes nennen: ${statement}`,
    also: 'Außerdem habe ich',
    training: (lines) => `Meine Ausbildung umfasst: ${lines}.`,
    certificate: (line) => `Darüber hinaus verfüge ich über folgendes Zertifikat: ${line}.`,
    certificates: (lines) => `Darüber hinaus verfüge ich über folgende Zertifikate: ${lines}.`,
    languages: (lines) => `Meine Sprachen sind ${lines}.`,
    resume: (employer) => `Die Einzelheiten und Daten zu den genannten Punkten entnehmen Sie bei ${employer} bitte meinem Lebenslauf.`,
    reach: (ways) => `Für Rückfragen erreichen Sie mich ${ways}.`,
    byMail: (address) => `per E-Mail unter ${address}`,
    byPhone: (number) => `telefonisch unter ${number}`,
    or: 'oder',
    thanks: 'Ich danke Ihnen für die Prüfung meiner Bewerbung. Über die Gelegenheit zu einem persönlichen Gespräch würde ich mich sehr freuen.',
  },
};

/** The sentences of a letter in a language and a tone. */
export const letterPhrases = (language: LanguageCode, tone: Tone): LetterPhrases => (language === 'de' ? DE : EN)[tone];

/** Every word of the fixed sentences, without what is put into them: the claim gate need not prove these. */
export const frameWords = (say: LetterPhrases): string[] =>
  Object.values(say).map((phrase: string | ((...slots: string[]) => string)) => (typeof phrase === 'string' ? phrase : phrase('', '', '').concat(' ', phrase('', '', ' '))));
