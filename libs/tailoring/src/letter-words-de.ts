import type { Tone } from '@applywright/contracts';
import type { LetterPhrases } from './letter-words';

const all = (n: number): string => (n === 2 ? 'beides' : 'all das');
/** A title as it stands behind "als"; one that would break the sentence stands in quotation marks as a position. */
const asTitle = (title: string): string => (/[,/–]|\s-\s/.test(title) || title.split(/\s+/).length > 6 ? `in der Position „${title}“` : `als ${title}`);

const COMPANY = /\b(?:GmbH|AG|KG|KGaA|UG|SE|OHG|GbR|eG)\b(?:\s*&\s*Co\.?\s*KG)?\s*$/;
/** "bei der Lindner GmbH", "bei Lindner": a legal form has an article, a mere name has none. */
const at = (company: string): string => (COMPANY.test(company) ? `bei der ${company}` : /\be\.\s?V\.\s*$/.test(company) ? `beim ${company}` : `bei ${company}`);
const team = (company: string): string => (COMPANY.test(company) ? `Team der ${company}` : `Team von ${company}`);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** "Ausbildung zum Tischler" is a training by name; a degree stands behind the word. */
const training = (lead: string, degree: string, school: string): string => (/^(?:Ausbildung|Lehre|Berufsausbildung|Weiterbildung)\b/.test(degree) ? `Grundlage ist meine ${degree} (${school}).` : `${lead}: ${degree}, ${school}.`);

const SAME = {
  at: (company: string) => `${upper(at(company))} habe ich`,
  before: (company: string) => `Davor habe ich ${at(company)}`,
  also: ['Außerdem habe ich', 'Dort habe ich auch', 'Ebenso habe ich'],
  byMail: (address: string) => `per E-Mail unter ${address}`,
  byPhone: (number: string) => `telefonisch (${number})`,
  or: 'oder',
  am: (company: string, text: string, current: boolean) => `${company === '' ? 'Dort' : upper(at(company))} ${current ? 'bin' : 'war'} ich ${text}.`,
  have: (company: string, text: string) => `${upper(at(company))} habe ich ${text}.`,
  task: (company: string, text: string, many: boolean, current: boolean) => `Zu meinen Aufgaben ${company === '' ? 'dort' : at(company)} ${current ? (many ? 'gehören' : 'gehört') : many ? 'gehörten' : 'gehörte'} ${text}.`,
  tasks: [(text: string, many: boolean, current: boolean) => `Auch ${text} ${current ? (many ? 'gehören' : 'gehört') : many ? 'gehörten' : 'gehörte'} dazu.`, (text: string, many: boolean, current: boolean) => `Hinzu ${current ? (many ? 'kommen' : 'kommt') : many ? 'kamen' : 'kam'} ${text}.`],
  holds: (degree: string, school: string) => training('Meine Ausbildung', degree, school),
  foreign: (statements: string) => `Im Wortlaut meines englischen Lebenslaufs: ${statements}.`,
  project: (name: string, text: string) => `Neben dem Beruf habe ich ein eigenes Projekt, ${name}: ${text}`,
};

export const DE: Record<Tone, LetterPhrases> = {
  plain: {
    ...SAME,
    subject: (role) => `Bewerbung: ${role}`,
    salutation: (employer) => (employer ? `Guten Tag, liebes ${team(employer)},` : 'Guten Tag,'),
    closing: 'Freundliche Grüße',
    applying: [(role, employer) => `ich bewerbe mich${employer && ` ${at(employer)}`} auf die Stelle „${role}“.`, (role, employer) => `auf Ihre Stelle „${role}“${employer && ` ${at(employer)}`} möchte ich mich bewerben.`],
    current: (title, company, since) => (since ? `Seit ${since} arbeite ich ${asTitle(title)} ${at(company)}.` : `Zurzeit arbeite ich ${asTitle(title)} ${at(company)}.`),
    latest: (title, company, until) => (until ? `Bis ${until} habe ich ${asTitle(title)} ${at(company)} gearbeitet.` : `Zuletzt habe ich ${asTitle(title)} ${at(company)} gearbeitet.`),
    earlier: (title, company) => `Davor war ich ${asTitle(title)} ${at(company)} tätig.`,
    asks: [(skills, n) => `Sie suchen ${skills}; ${all(n)} bringe ich mit.`, (skills, n) => `In Ihrer Ausschreibung nennen Sie ${skills}; ${all(n)} bringe ich mit.`],
    asksOne: (skill) => `In Ihrer Ausschreibung nennen Sie ${skill}; das bringe ich mit.`,
    skills: (skills) => `Zu meinen Kenntnissen gehören ${skills}.`,
    quote: (company, statement) => `Aus meiner Arbeit ${at(company)}: ${statement}.`,
    training: (degree, school) => training('Meine Ausbildung', degree, school),
    trainings: (lines) => `Meine Ausbildung: ${lines}.`,
    certificate: (line) => `Dazu kommt dieses Zertifikat: ${line}.`,
    certificates: (lines) => `Dazu kommen diese Zertifikate: ${lines}.`,
    languages: (lines) => `Ich spreche ${lines}.`,
    resume: ['Daten und Einzelheiten stehen in meinem Lebenslauf.', 'Alle Daten und Einzelheiten finden Sie in meinem Lebenslauf.'],
    reach: (ways) => `Am besten erreichen Sie mich ${ways}.`,
    thanks: ['Danke, dass Sie meine Bewerbung lesen. Über ein Gespräch mit Ihnen würde ich mich freuen.', 'Danke für Ihre Zeit. Gern erzähle ich Ihnen in einem Gespräch mehr.'],
  },
  warm: {
    ...SAME,
    subject: (role) => `Bewerbung auf die Stelle „${role}“`,
    salutation: (employer) => (employer ? `Liebes ${team(employer)},` : 'Hallo,'),
    closing: 'Herzliche Grüße',
    applying: [(role, employer) => `auf Ihre Stelle „${role}“ kann ich mit Beispielen aus meiner eigenen Arbeit antworten. Deshalb schreibe ich Ihnen${employer && ` ${at(employer)}`}.`, (role, employer) => `in Ihrer Ausschreibung „${role}“ habe ich Arbeit gefunden, die ich kenne. Deshalb bewerbe ich mich${employer && ` ${at(employer)}`}.`],
    current: (title, company, since) => (since ? `Seit ${since} arbeite ich ${asTitle(title)} ${at(company)}.` : `Heute arbeite ich ${asTitle(title)} ${at(company)}.`),
    latest: (title, company, until) => (until ? `Bis ${until} habe ich ${asTitle(title)} ${at(company)} gearbeitet.` : `Zuletzt habe ich ${asTitle(title)} ${at(company)} gearbeitet.`),
    earlier: (title, company) => `Vorher war ich ${asTitle(title)} ${at(company)}.`,
    asks: [(skills, n) => `Sie suchen ${skills}, und ${all(n)} bringe ich gern mit.`, (skills, n) => `Sie nennen ${skills}, und ${all(n)} bringe ich mit.`],
    asksOne: (skill) => `Sie nennen ${skill}, und das bringe ich gern mit.`,
    skills: (skills) => `Einbringen kann ich meine Kenntnisse: ${skills}.`,
    quote: (company, statement) => `Ein Beispiel aus meiner Zeit ${at(company)}: ${statement}.`,
    training: (degree, school) => training('Dahinter steht meine Ausbildung', degree, school),
    trainings: (lines) => `Dahinter steht meine Ausbildung: ${lines}.`,
    certificate: (line) => `Dazu kommt dieses Zertifikat: ${line}.`,
    certificates: (lines) => `Dazu kommen diese Zertifikate: ${lines}.`,
    languages: (lines) => `Meine Sprachen sind ${lines}.`,
    resume: ['Alles Weitere erzählt mein Lebenslauf.', 'Alles Weitere steht in meinem Lebenslauf.'],
    reach: (ways) => `Sie erreichen mich ${ways}.`,
    thanks: ['Danke, dass Sie sich die Zeit zum Lesen nehmen. Ich würde Sie gern kennenlernen und mehr über die Arbeit erfahren.', 'Danke fürs Lesen. Auf ein Gespräch mit Ihnen und dem Team würde ich mich freuen.'],
  },
  formal: {
    ...SAME,
    also: ['Außerdem habe ich', 'Darüber hinaus habe ich dort', 'Ebenso habe ich'],
    subject: (role) => `Bewerbung um die Stelle „${role}“`,
    salutation: (employer) => (employer ? `Sehr geehrtes ${team(employer)},` : 'Guten Tag,'),
    closing: 'Mit freundlichen Grüßen',
    applying: [(role, employer) => `hiermit bewerbe ich mich${employer && ` ${at(employer)}`} um die ausgeschriebene Stelle „${role}“.`, (role, employer) => `mit diesem Schreiben bewerbe ich mich${employer && ` ${at(employer)}`} um die Stelle „${role}“.`],
    current: (title, company, since) => (since ? `Seit ${since} bin ich ${asTitle(title)} ${at(company)} beschäftigt.` : `Derzeit bin ich ${asTitle(title)} ${at(company)} beschäftigt.`),
    latest: (title, company, until) => (until ? `Bis ${until} war ich ${asTitle(title)} ${at(company)} beschäftigt.` : `Zuletzt war ich ${asTitle(title)} ${at(company)} beschäftigt.`),
    earlier: (title, company) => `Zuvor war ich ${asTitle(title)} ${at(company)} beschäftigt.`,
    asks: [(skills, n) => `Zu Ihren Anforderungen gehören ${skills}; ${all(n)} bringe ich mit.`, (skills, n) => `Als Anforderungen nennen Sie ${skills}; ${all(n)} bringe ich mit.`],
    asksOne: (skill) => `Zu Ihren Anforderungen gehört ${skill}; das bringe ich mit.`,
    skills: (skills) => `Zu meinen beruflichen Kenntnissen zählen ${skills}.`,
    quote: (company, statement) => `Aus meiner Tätigkeit ${at(company)} möchte ich Folgendes nennen: ${statement}.`,
    training: (degree, school) => training('Meine Ausbildung', degree, school),
    trainings: (lines) => `Meine Ausbildung umfasst: ${lines}.`,
    certificate: (line) => `Darüber hinaus verfüge ich über folgendes Zertifikat: ${line}.`,
    certificates: (lines) => `Darüber hinaus verfüge ich über folgende Zertifikate: ${lines}.`,
    languages: (lines) => `Meine Sprachen sind ${lines}.`,
    resume: ['Die Daten und Einzelheiten entnehmen Sie bitte meinem Lebenslauf.', 'Die Daten und Einzelheiten finden Sie in meinem Lebenslauf.'],
    reach: (ways) => `Für Rückfragen erreichen Sie mich ${ways}.`,
    thanks: ['Ich danke Ihnen für die Prüfung meiner Bewerbung. Über die Gelegenheit zu einem persönlichen Gespräch würde ich mich sehr freuen.', 'Ich danke Ihnen für Ihre Zeit und würde mich über eine Einladung zu einem Gespräch sehr freuen.'],
  },
};
