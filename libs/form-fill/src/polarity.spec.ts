import { permitOption, readPermitQuestion, yesNoOption, type PermitQuestion } from './polarity';

const QUESTIONS: readonly (readonly [string, PermitQuestion])[] = [
  ['Are you legally authorized to work in the US?', 'authorised'],
  ['Are you legally authorized to work in the U.S.? (Yes/No)', 'authorised'],
  ['Do you have the right to work in the UK?', 'authorised'],
  ['Do you have a valid work permit for Norway?', 'authorised'],
  ['Are you eligible to work in Canada? We are unable to sponsor visas for this role.', 'authorised'],
  ['Are you a citizen of Canada or otherwise authorised to work there?', 'authorised'],
  ['Haben Sie eine gültige Arbeitserlaubnis für Deutschland?', 'authorised'],
  ['Sind Sie berechtigt, in der Schweiz zu arbeiten?', 'authorised'],
  ['Êtes-vous autorisé à travailler en France ?', 'authorised'],
  ['Avez-vous un permis de travail valable en Belgique ?', 'authorised'],
  ['¿Está autorizado para trabajar en España?', 'authorised'],
  ['¿Tiene permiso de trabajo en México?', 'authorised'],
  ['Will you now or in the future require sponsorship?', 'needs-sponsorship'],
  ['Will you now or in the future require sponsorship for employment visa status (e.g. H-1B visa status)?', 'needs-sponsorship'],
  ['If hired, will you require visa sponsorship?', 'needs-sponsorship'],
  ['Will you require sponsorship to be authorized to work in the United States?', 'needs-sponsorship'],
  ['Do you need a visa to work in Germany?', 'needs-sponsorship'],
  ['Sponsorship required', 'needs-sponsorship'],
  ['Visa sponsorship', 'needs-sponsorship'],
  ['Do you now, or will you in the future, need us to sponsor you for a visa?', 'needs-sponsorship'],
  ['Benötigen Sie ein Visum, um in Deutschland zu arbeiten?', 'needs-sponsorship'],
  ['Avez-vous besoin d’un visa pour travailler en France ?', 'needs-sponsorship'],
  ['¿Necesita patrocinio de visa para trabajar en España?', 'needs-sponsorship'],
  ['¿Requerirá patrocinio ahora o en el futuro?', 'needs-sponsorship'],
  ['Do you currently require sponsorship?', 'needs-sponsorship-now'],
  ['Can you work in the US without sponsorship?', 'works-without-sponsorship'],
  ['Are you authorized to work in the U.S. without sponsorship?', 'works-without-sponsorship'],
  ['Will you be able to work in Ireland without now or in the future requiring visa sponsorship?', 'works-without-sponsorship'],
  ['I do not require visa sponsorship', 'works-without-sponsorship'],
  ['Please confirm that you will not require sponsorship', 'works-without-sponsorship'],
  ['Do you NOT require sponsorship?', 'works-without-sponsorship'],
  ['Are you eligible to work here without the need for visa sponsorship?', 'works-without-sponsorship'],
  ['Are you authorised to work for any employer in the US?', 'works-without-sponsorship'],
  ['Können Sie ohne Visum in Deutschland arbeiten?', 'works-without-sponsorship'],
  ['Pouvez-vous travailler en France sans parrainage de visa ?', 'works-without-sponsorship'],
  ['¿Puede trabajar en España sin patrocinio?', 'works-without-sponsorship'],
  ['Please describe your visa status', 'unclear'],
  ['Are you authorized to work in the US and will you require sponsorship?', 'unclear'],
  ['Do you have the right to work in the UK, or do you require sponsorship?', 'unclear'],
  ['Are you authorized to work in the US? Will you require sponsorship?', 'unclear'],
  ['Do you not require sponsorship?', 'unclear'],
  ["Don't you need a visa?", 'unclear'],
  ['Benötigen Sie kein Visum?', 'unclear'],
  ['Would you be unable to work in the US without sponsorship?', 'unclear'],
  ['Are you not authorised to work in the UK?', 'unclear'],
  ['Is there any reason you would not be legally permitted to work here?', 'unclear'],
  ['If you require sponsorship, which visa do you hold?', 'unclear'],
  ['Have you ever been refused a visa?', 'unclear'],
  ['Does your partner require a visa?', 'unclear'],
  ['When does your work permit expire?', 'unclear'],
  ['What type of visa do you require?', 'unclear'],
  ['Are you a US citizen?', 'unclear'],
  ['Do you have unrestricted work rights?', 'unclear'],
  ['Do you have restrictions on your right to work?', 'unclear'],
  ['Welche Arbeitserlaubnis besitzen Sie?', 'unclear'],
];

describe('readPermitQuestion', () => {
  it.each(QUESTIONS)('reads “%s” as %s', (question, meaning) => expect(readPermitQuestion(question)).toBe(meaning));
});

const FREE = { authorised: true, needsSponsorship: false };
const NEEDY = { authorised: true, needsSponsorship: true };
const BARRED = { authorised: false, needsSponsorship: true };

describe('permitOption', () => {
  it.each([
    ['needs-sponsorship', FREE, ['Yes', 'No'], 1],
    ['needs-sponsorship', NEEDY, ['Yes', 'No'], 0],
    ['authorised', BARRED, ['Yes', 'No'], 1],
    ['works-without-sponsorship', NEEDY, ['Ja', 'Nein'], 1],
    ['needs-sponsorship-now', NEEDY, ['Yes', 'No'], -1],
    ['needs-sponsorship-now', FREE, ['Yes', 'No'], 1],
    ['unclear', FREE, ['Yes', 'No'], -1],
    ['needs-sponsorship', FREE, ['Select…', 'Yes, I will require sponsorship', 'No, I do not require sponsorship'], 2],
    ['needs-sponsorship', NEEDY, ['Yes – H1B transfer', 'No'], -1],
    ['needs-sponsorship', FREE, ['Yes – H1B transfer', 'No'], 1],
    ['needs-sponsorship', NEEDY, ['Yes', 'Yes, in the future', 'No'], -1],
    ['authorised', FREE, ['I am a citizen', 'I hold a work permit', 'No'], -1],
    ['authorised', FREE, ['Yes, I am a citizen', 'No'], -1],
    ['unclear', FREE, ['I am authorised to work without sponsorship', 'I require sponsorship'], 0],
    ['unclear', BARRED, ['I am authorised to work without sponsorship', 'I require visa sponsorship'], 1],
    ['unclear', FREE, ['I require sponsorship', 'I am already sponsored', 'I have the right to work'], -1],
    ['needs-sponsorship', FREE, ['Ja, ich benötige ein Visum', 'Nein, ich benötige kein Visum'], 1],
    ['needs-sponsorship', NEEDY, ['Oui, j’ai besoin d’un visa', 'Non, je n’ai pas besoin de visa'], 0],
    ['needs-sponsorship', FREE, ['Sí, necesito patrocinio', 'No, no necesito patrocinio'], 1],
    ['authorised', FREE, ['Yes, but I need sponsorship', 'No'], -1],
    ['needs-sponsorship', FREE, ['I will now or in the future require sponsorship', 'I will not require sponsorship'], 1],
  ] as const)('answers %s for %j among %j with option %i', (question, permit, options, at) => expect(permitOption(question, permit, options)).toBe(at));
});

describe('permitOption over all that is understood', () => {
  const PAIRS = [['Yes', 'No'], ['No', 'Yes'], ['Ja', 'Nein'], ['Oui', 'Non'], ['Sí', 'No'], ['Yes, I am', 'No, I am not'], ['Yes, I do', 'No, I do not']] as const;
  const rows = QUESTIONS.flatMap(([question, meaning]) => [FREE, NEEDY, BARRED].map((permit) => ({ question, meaning, permit })));
  it.each(rows)('never says the opposite to “$question” when the permit is $permit', ({ question, meaning, permit }) => {
    const truth = { authorised: permit.authorised, 'needs-sponsorship': permit.needsSponsorship, 'needs-sponsorship-now': permit.needsSponsorship ? null : false, 'works-without-sponsorship': permit.authorised && !permit.needsSponsorship, unclear: null }[meaning];
    for (const pair of PAIRS) {
      const at = permitOption(readPermitQuestion(question), permit, pair);
      expect(at < 0 ? null : /^(?:yes|ja|oui|s)/i.test(pair[at]!)).toBe(truth);
    }
  });
});

describe('yesNoOption', () => {
  it('finds the plain answer when options carry more words', () => {
    expect(yesNoOption(['Select One', 'Yes, I am', 'No, I am not'], false)).toBe(2);
    expect(yesNoOption(['Ja', 'Nein'], true)).toBe(0);
  });
  it('finds none when two options say the same', () => expect(yesNoOption(['Yes, with a visa', 'Yes, without', 'No'], true)).toBe(-1));
});
