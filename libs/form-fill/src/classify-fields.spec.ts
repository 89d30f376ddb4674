import type { ControlSnapshot, FieldType } from '@applywright/contracts';
import { classifyFields, FILL_FLOOR } from './classify-fields';
import { controlOf, optionsOf, pageOf } from './control-factory';

const FILE = { control: 'file', inputType: 'file' } as const;
const SELECT = { control: 'select', inputType: '' } as const;
const AREA = { control: 'textarea', inputType: '' } as const;
const TWINS = { control: 'radio', inputType: 'radio', options: optionsOf('Yes', 'No') } as const;
const BOX = { control: 'checkbox', inputType: 'checkbox', options: optionsOf('') } as const;
const JOB = { context: ['Work experience 1', 'My experience'] };
const SCHOOL = { context: ['Education 1', 'My experience'] };
type Case = readonly [label: string, type: FieldType, rest?: Partial<ControlSnapshot>];
const named = (cases: readonly Case[]): { label: string; type: FieldType; rest: Partial<ControlSnapshot> }[] => cases.map(([label, type, rest = {}]) => ({ label, type, rest }));
const typeOf = (label: string, rest: Partial<ControlSnapshot> = {}): FieldType => classifyFields(pageOf(controlOf(label, rest)))[0]!.type;

const ENGLISH: readonly Case[] = [
  ['First Name*', 'firstName'], ['Legal First Name', 'firstName'], ['First name (as it appears on your passport)', 'firstName'], ['Last Name / Surname', 'lastName'], ['Full legal name', 'fullName'], ['What is your full name?', 'fullName'], ['Name (First and Last)', 'fullName'],
  ['Your email', 'email'], ['Re-enter email address', 'emailConfirm'], ['Verify Email', 'emailConfirm'], ['Contact number', 'phone'], ['Country / Territory Phone Code', 'phoneCountry', SELECT], ['Address Line 1', 'addressLine1'], ['Town or City', 'city'], ['State / Province', 'state', SELECT], ['Zip/Postal', 'postal'], ['Country/Region', 'country', SELECT],
  ['Location (City)', 'location', { control: 'combobox' }], ['Where are you currently located?', 'location'], ['Please share a link to your LinkedIn profile', 'linkedin'], ['GitHub profile', 'github'], ['Portfolio/Website', 'website'], ['Dribbble', 'socialOther'],
  ['Attach CV/Resume', 'resumeFile', FILE], ['Resume / Cover letter', 'resumeFile', FILE], ['Cover Letter', 'coverLetterFile', FILE], ['Cover Letter', 'coverLetterText', AREA], ['Transcript', 'additionalFile', FILE],
  ['Current or most recent employer', 'currentCompany'], ['Current job title', 'currentTitle'], ['Company', 'experience.company', JOB], ['Title', 'experience.title', JOB], ['From', 'experience.start', JOB], ['I currently work here', 'experience.current', { ...BOX, ...JOB }], ['Role Description', 'experience.description', { ...AREA, ...JOB }],
  ['From', 'education.start', SCHOOL], ['To (Actual or Expected)', 'education.end', SCHOOL], ['School or University', 'education.school'], ['Field of Study', 'education.field'], ['Overall Result (GPA)', 'education.gpa'], ['What is your highest level of education?', 'education.level', SELECT],
  ['What are your compensation expectations?', 'salary'], ['What is your current notice period?', 'noticePeriod'], ['When can you start?', 'startDate'], ['Where did you find this job posting?', 'heardFrom'],
  ['Do you have the right to work in the UK?', 'workAuthorization', TWINS], ['Will you now or in the future require sponsorship for employment visa status?', 'sponsorship', TWINS], ['Are you a US person as defined by ITAR?', 'exportControl', TWINS], ['Would you be open to relocation?', 'relocate', TWINS], ['Are you over the age of 18?', 'over18', TWINS], ['Are you a current or former Acme employee?', 'previousEmployee', TWINS],
  ['How do you describe your gender?', 'gender', SELECT], ['Preferred pronouns', 'pronouns'], ['Are you Hispanic/Latino?', 'race', SELECT], ['Are you a protected veteran?', 'veteran', TWINS], ['Do you have a disability?', 'disability', SELECT], ['I agree that my first name is stored under the privacy policy', 'consent', BOX], ['Password', 'password', { inputType: 'password' }],
];
const GERMAN: readonly Case[] = [
  ['Vorname', 'firstName'], ['Nachname', 'lastName'], ['Name, Vorname', 'fullName'], ['E-Mail-Adresse bestätigen', 'emailConfirm'], ['Straße und Hausnummer', 'addressLine1'], ['PLZ', 'postal'], ['Ort', 'city'], ['Land', 'country', SELECT], ['Lebenslauf', 'resumeFile', FILE], ['Anschreiben', 'coverLetterFile', FILE], ['Weitere Unterlagen', 'additionalFile', FILE],
  ['Gehaltsvorstellung', 'salary'], ['Kündigungsfrist', 'noticePeriod'], ['Frühester Eintrittstermin', 'startDate'], ['Wie sind Sie auf uns aufmerksam geworden?', 'heardFrom'], ['Haben Sie eine gültige Arbeitserlaubnis für Deutschland?', 'workAuthorization', TWINS], ['Ich habe die Datenschutzerklärung gelesen', 'consent', BOX], ['Geburtsdatum', 'customQuestion'],
];
const FRENCH: readonly Case[] = [
  ['Prénom', 'firstName'], ['Nom de famille', 'lastName'], ['Nom complet', 'fullName'], ['Courriel', 'email'], ['Numéro de téléphone', 'phone'], ['Code postal', 'postal'], ['Ville', 'city'], ['Lettre de motivation', 'coverLetterFile', FILE], ['Prétentions salariales', 'salary'], ['Comment avez-vous entendu parler de nous ?', 'heardFrom'], ['Êtes-vous autorisé à travailler en France ?', 'workAuthorization', TWINS],
];
const SPANISH: readonly Case[] = [
  ['Apellidos', 'lastName'], ['Nombre y apellidos', 'fullName'], ['Correo electrónico', 'email'], ['Teléfono móvil', 'phone'], ['Código postal', 'postal'], ['Currículum', 'resumeFile', FILE], ['Carta de presentación', 'coverLetterFile', FILE], ['Expectativas salariales', 'salary'], ['¿Cómo nos has conocido?', 'heardFrom'], ['¿Requiere patrocinio de visa?', 'sponsorship', TWINS],
];
/** Look-alikes: each holds a word of a field and asks for something else. */
const LOOK_ALIKES: readonly Case[] = [
  ['Address Line 2', 'customQuestion'], ['Phone Extension', 'customQuestion'], ['Preferred office location', 'customQuestion', SELECT], ['Are you able to work in our London office one day per week?', 'customQuestion', TWINS], ['Current salary', 'customQuestion'], ['Salary currency', 'customQuestion', SELECT], ['Company website', 'customQuestion'],
  ['How many years of experience do you have with Java?', 'customQuestion'], ['Have you worked with Kubernetes before?', 'customQuestion', TWINS], ['Alternate Email', 'customQuestion'], ['Do you identify as transgender?', 'customQuestion', SELECT], ['Why do you want to work here?', 'customQuestion', AREA], ['Nationality', 'customQuestion', SELECT],
];
const IGNORED: readonly Case[] = [
  ['Search jobs', 'ignore'], ['Preferred First Name', 'ignore'], ['Who referred you? First and last name', 'ignore'], ['Signature', 'ignore'], ['Leave this field blank', 'ignore'], ['Supervisor name', 'ignore'], ['Name', 'ignore', { context: ['Emergency contact'] }], ['Name', 'ignore', { context: ['Voluntary Self-Identification of Disability'] }], ['Email', 'ignore', { visible: false }],
  ['Email', 'ignore', { attributes: { 'form-submit': 'Subscribe', 'form-controls': '1' } }],
];

describe('classifyFields', () => {
  it.each(named([...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH]))('reads “$label” as $type when it is the label', ({ label, type, rest }) => expect(typeOf(label, rest)).toBe(type));
  it.each(named(LOOK_ALIKES))('takes “$label” for a $type when it only looks like a field of the profile', ({ label, type, rest }) => expect(typeOf(label, rest)).toBe(type));
  it.each(named(IGNORED))('leaves “$label” alone when it is no field for the person', ({ label, type, rest }) => expect(typeOf(label, rest)).toBe(type));

  it('never answers a profile field below the floor when evidence is weak', () => {
    const [reading] = classifyFields(pageOf(controlOf('', { labels: [{ text: 'Email', kind: 'heading' }] })));
    expect(reading).toMatchObject({ type: 'customQuestion', runnerUp: { type: 'email' } });
    expect(reading!.runnerUp!.score).toBeLessThan(FILL_FLOOR);
  });

  it('believes a long unknown label when the name says something else', () => {
    expect(typeOf('Name of your favourite colleague so far', { name: 'email' })).toBe('customQuestion');
    expect(typeOf('', { name: 'candidate[email]' })).toBe('email');
  });

  it('believes the label of the page when another extension wrote its mark over aria-label', () => {
    expect(typeOf('', { labels: [{ text: 'Last name', kind: 'for' }, { text: 'First name', kind: 'aria-label' }] })).toBe('lastName');
  });

  it('reads a bare Name as the family name when the given name stands beside it', () => {
    expect(classifyFields(pageOf(controlOf('Vorname'), controlOf('Name'))).map((r) => r.type)).toEqual(['firstName', 'lastName']);
    expect(classifyFields(pageOf(controlOf('Nombre'), controlOf('Apellidos'))).map((r) => r.type)).toEqual(['firstName', 'lastName']);
  });

  it('ignores the upload that only pre-fills when there is another one', () => {
    const helper = controlOf('Choose a file', { ...FILE, context: ['Autofill from resume'], name: 'resume' });
    expect(classifyFields(pageOf(helper, controlOf('Resume', { ...FILE, required: true }))).map((r) => r.type)).toEqual(['ignore', 'resumeFile']);
    expect(classifyFields(pageOf(helper)).map((r) => r.type)).toEqual(['resumeFile']);
  });

  it('takes a posting for no section when its title speaks of experience', () => {
    expect(typeOf('Location', { context: ['Customer Experience Manager'] })).toBe('location');
  });

  it('reads a chooser as the country of the telephone when its options are dial codes', () => {
    expect(typeOf('Country', { ...SELECT, options: optionsOf('Austria (+43)', 'Sweden (+46)', 'Norway (+47)', 'Spain (+34)') })).toBe('phoneCountry');
  });
});
