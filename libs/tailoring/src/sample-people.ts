import { type Fact, type FactInput, type FactKind, factText, type FactValue } from '@applywright/contracts';
import type { PostingText } from './input';

/** An invented person in short form, for tests, benches and previews. Highlights belong to the work entry or project above them. */
export interface SamplePerson {
  readonly key: string;
  readonly facts: readonly Fact[];
  readonly posting: PostingText;
  readonly wantedSkills: readonly string[];
}

/** Builds facts with ids that count up from `first`. */
export class FactList {
  readonly facts: Fact[] = [];
  private parentId: string | null = null;
  constructor(private readonly first = 1) {}

  add<K extends FactKind>(kind: K, value: FactValue<K>, rest: Partial<Pick<Fact, 'source' | 'confirmed' | 'parentId'>> = {}): this {
    const id = (this.first + this.facts.length).toString(16).padStart(24, '0');
    const input = { kind, value } as unknown as FactInput;
    const parentId = rest.parentId ?? (kind === 'highlight' ? this.parentId : null);
    this.facts.push({ ...input, id, parentId, text: factText(input), source: rest.source ?? { type: 'user' }, confidence: 1, confirmed: rest.confirmed ?? true, runnerUp: null } as Fact);
    if (kind === 'work' || kind === 'project') this.parentId = id;
    return this;
  }
  highlights(...texts: string[]): this {
    for (const text of texts) this.add('highlight', { text });
    return this;
  }
  skills(...names: string[]): this {
    for (const name of names) this.add('skill', { name });
    return this;
  }
}

const posting = (title: string, company: string, place: string, countryCode: string, descriptionText: string): PostingText => ({
  title, company, descriptionText, places: [{ raw: place, countryCode }],
});

const rich: SamplePerson = {
  key: 'rich-engineer',
  facts: new FactList()
    .add('name', { full: 'Lena Hoffmann', given: 'Lena', family: 'Hoffmann' })
    .add('headline', { text: 'Senior Backend Engineer' })
    .add('email', { address: 'lena.hoffmann@example.org' })
    .add('phone', { number: '+49 151 5550 1837' })
    .add('location', { text: 'Hamburg, Germany', city: 'Hamburg', countryCode: 'DE' })
    .add('link', { url: 'https://www.linkedin.com/in/lena-hoffmann-example' })
    .add('link', { url: 'https://github.com/lenahoffmann-example' })
    .add('summary', { text: 'Backend engineer with a taste for boring, observable systems. Nine years in logistics and payments, most of them on services that other teams depend on. I like to leave a code base smaller than I found it.' })
    .add('work', { title: 'Senior Backend Engineer', company: 'Kranich Logistik GmbH', location: 'Hamburg', start: '2021-03', end: 'present' })
    .highlights(
      'Redesigned the shipment-tracking service in Go; p95 latency fell from 900 ms to 240 ms at 3,200 requests per second',
      'Led a team of 5 engineers through the move from a monolith to 7 services on Kubernetes without a maintenance window',
      'Introduced contract tests between 4 teams, which cut failed releases from 9 to 2 per quarter',
      'Cut the cloud bill by 31 % by rightsizing PostgreSQL instances and archiving cold partitions',
      'Mentored 3 junior engineers; two of them now own services of their own',
      'Wrote the on-call handbook that all backend teams use',
    )
    .add('work', { title: 'Backend Engineer', company: 'Alster Payments AG', location: 'Hamburg', start: '2017-06', end: '2021-02' })
    .highlights(
      'Built the refund API in Python and PostgreSQL, used by 140 merchants',
      'Reduced nightly reconciliation from 6 hours to 35 minutes by streaming settlement files through Kafka',
      'Took part in two PCI DSS audits as the contact for the ledger service',
      'Automated schema migrations with zero-downtime checks in CI',
    )
    .add('work', { title: 'Junior Developer', company: 'Werft & Web', location: 'Kiel', start: '2015-09', end: '2017-05' })
    .highlights('Developed booking pages for 12 regional ferry operators in Django', 'Set up the first automated test suite, 420 tests at the end')
    .add('project', { name: 'tidelog', url: 'https://github.com/lenahoffmann-example/tidelog', description: 'Open-source tide table service for sailors, written in Go. 1,100 stars; 23 contributors.' })
    .add('education', { school: 'Kiel University of Applied Sciences', degree: 'B.Sc. Computer Science', start: '2012-10', end: '2015-08', grade: 'Grade 1.7', location: 'Kiel' })
    .skills('Go', 'Python', 'PostgreSQL', 'Kafka', 'Kubernetes', 'Terraform', 'gRPC', 'Docker', 'Prometheus', 'Django', 'Redis', 'GitHub Actions')
    .add('certificate', { name: 'Certified Kubernetes Application Developer', issuer: 'CNCF', date: '2022-11' })
    .add('language', { name: 'German', level: 'native' })
    .add('language', { name: 'English', level: 'C1' })
    .add('language', { name: 'Danish', level: 'A2' }).facts,
  posting: posting('Staff Engineer, Platform', 'Northwind Freight', 'Copenhagen, Denmark', 'DK',
    'Northwind Freight moves parcels across the Baltic.\nWhat you will do\nDesign services in Go on Kubernetes.\nRequirements\nExperience with PostgreSQL, Kafka and Terraform. You have led a team of engineers. Low latency matters to us. Mentoring.'),
  wantedSkills: ['Go', 'Kubernetes', 'PostgreSQL', 'Kafka', 'Terraform'],
};

const sparse: SamplePerson = {
  key: 'sparse-graduate',
  facts: new FactList()
    .add('name', { full: 'Tom Ay' })
    .add('email', { address: 'tom.ay@example.org' })
    .add('education', { school: 'Rotterdam Vocational College', degree: 'Diploma in Hospitality', end: '2025' })
    .add('skill', { name: 'Espresso' })
    .add('skill', { name: 'Cash handling' }).facts,
  posting: posting('Barista', 'Kaffeehaus Linde', 'Rotterdam, Netherlands', 'NL', 'We look for a barista. Espresso experience is a plus.'),
  wantedSkills: ['Espresso'],
};

const nurse: SamplePerson = {
  key: 'nurse',
  facts: new FactList()
    .add('name', { full: 'María José Núñez-Østergård' })
    .add('headline', { text: 'Registered Nurse, Intensive Care' })
    .add('email', { address: 'mj.nunez@example.org' })
    .add('phone', { number: '(206) 555-0164' })
    .add('location', { text: 'Seattle, WA', city: 'Seattle', region: 'WA', countryCode: 'US' })
    .add('summary', { text: 'Intensive-care nurse with a calm voice. Bilingual in Spanish and English.' })
    .add('work', { title: 'Registered Nurse, ICU', company: 'Cedar Hollow Hospital', location: 'Seattle, WA', start: '2019-02', end: 'present' })
    .highlights('Care for up to 3 ventilated patients per shift on a 22-bed unit', 'Precepted 8 new graduates', 'Helped the sepsis team shorten time to antibiotics from 74 to 51 minutes')
    .add('work', { title: 'Staff Nurse', company: 'Harbor Point Clinic', location: 'Tacoma, WA', start: '2016-07', end: '2019-01' })
    .highlights('Ran the vaccination room: about 60 patients a day in season', 'Trained 4 colleagues on the new charting system')
    .add('education', { school: 'University of Tacoma Bay', degree: 'BSN', end: '2016' })
    .add('certificate', { name: 'ACLS', issuer: 'American Heart Association', date: '2024-05' })
    .add('certificate', { name: 'CCRN' })
    .skills('Ventilator management', 'Telemetry', 'Epic', 'Triage')
    .add('language', { name: 'Spanish', level: 'native' })
    .add('language', { name: 'English', level: 'fluent' }).facts,
  posting: posting('ICU Nurse (nights)', 'St. Ansgar Medical Center', 'Portland, OR', 'US', 'Night shifts in our ICU. Requirements: BSN, ACLS, ventilator management, Epic. Precepting experience welcome.'),
  wantedSkills: ['Ventilator management', 'Epic', 'ACLS'],
};

const german: SamplePerson = {
  key: 'german-electrician',
  facts: new FactList()
    .add('name', { full: 'Jürgen Weißmüller' })
    .add('headline', { text: 'Elektroniker für Betriebstechnik' })
    .add('email', { address: 'j.weissmueller@example.org' })
    .add('phone', { number: '0171 555 01 23' })
    .add('location', { text: 'Gießen', city: 'Gießen', countryCode: 'DE' })
    .add('work', { title: 'Elektroniker für Betriebstechnik', company: 'Lahntal Maschinenbau GmbH', location: 'Gießen', start: '2018-04', end: 'present' })
    .highlights('Wartung und Prüfung von 14 CNC-Anlagen nach DGUV V3', 'Leitung der Umrüstung auf S7-1500 in zwei Werkhallen', 'Einarbeitung von 4 Auszubildenden')
    .add('work', { title: 'Servicetechniker', company: 'Brückner Fördertechnik', location: 'Marburg', start: '2014-09', end: '2018-03' })
    .highlights('Störungsbehebung an Förderanlagen bei rund 30 Kunden in Hessen', 'Rufbereitschaft jede vierte Woche')
    .add('education', { school: 'Theodor-Litt-Schule Gießen', degree: 'Ausbildung zum Elektroniker', start: '2011-09', end: '2014-08' })
    .skills('SPS-Programmierung', 'SIMATIC S7', 'EPLAN', 'Schaltschrankbau', 'DGUV V3')
    .add('certificate', { name: 'Schaltberechtigung bis 30 kV', date: '2020-06' })
    .add('language', { name: 'Deutsch', level: 'Muttersprache' })
    .add('language', { name: 'Englisch', level: 'B1' }).facts,
  posting: posting('Elektroniker Instandhaltung (m/w/d)', 'Papierfabrik Dillgrund', 'Wetzlar', 'DE', 'Ihre Aufgaben: Wartung und Instandhaltung unserer Anlagen. Anforderungen: SIMATIC S7, EPLAN, Prüfung nach DGUV V3. Erfahrung mit der Einarbeitung von Auszubildenden.'),
  wantedSkills: ['SIMATIC S7', 'EPLAN', 'DGUV V3'],
};

const small = (key: string, full: string, title: string, company: string, highlights: string[], skills: string[], extra?: (l: FactList) => FactList): SamplePerson => {
  const facts = new FactList().add('name', { full }).add('email', { address: 'someone@example.org' }).add('work', { title, company, start: '2019', end: 'present' }).highlights(...highlights).skills(...skills);
  return { key, facts: (extra ? extra(facts) : facts).facts, posting: posting(`${title} (senior)`, 'Example Werke', 'Vienna', 'AT', `We look for a ${title}. ${skills.join(', ')}.`), wantedSkills: skills.slice(0, 2) };
};

/** Invented people over trades, scripts and odd shapes. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  rich,
  sparse,
  nurse,
  german,
  small('long-name', 'Wolfgang Amadeus Maximilian Freiherr von und zu Hohenstaufen-Württemberg-Löwenstein', 'Referent für Öffentlichkeitsarbeit und strategische Kommunikation', 'Bundesverband der Deutschen Süßwarenhersteller und Confiserien e. V.', ['Konzeption von 3 Kampagnen', 'Betreuung der Pressestelle'], ['Öffentlichkeitsarbeit', 'InDesign']),
  small('polish', 'Łukasz Żółć-Ściężyński', 'Inżynier jakości', 'Fabryka Śrub Łódź', ['Zmniejszył liczbę reklamacji o 18 %', 'Prowadził audyty ISO 9001'], ['ISO 9001', 'Six Sigma']),
  small('cyrillic', 'Наталія Ковальчук', 'Бухгалтер', 'ТОВ «Сонячний берег»', ['Вела облік 40 клієнтів', 'Підготувала звіти за 2023 рік'], ['1С', 'Excel']),
  small('greek', 'Ελένη Παπαδοπούλου', 'Αρχιτέκτονας', 'Γραφείο Μελετών Αθηνών', ['Σχεδίασε 6 κατοικίες', 'Επίβλεψε 2 εργοτάξια'], ['AutoCAD', 'Revit']),
  small('markup', 'Ann #let x = 1 O’Neil', 'R&D Engineer *bold* _em_', '$x^2$ <script>alert(1)</script> & Sons', ['Kept 100% of "quotes" \\ backslashes, #hashes, @ats, `ticks`, [brackets] and {braces}', 'Used = signs, - dashes, + plus, / slashes, ~ tildes and fi fl ffi ligatures'], ['C++', 'C#', '.NET', 'a_b_c', '#hash', '*star*']),
  small('no-bullets', 'Priya Raman', 'Accountant', 'Ledger & Leaf', [], []),
  small('many-pages', 'Omar Haddad', 'Site Manager', 'Brickfield Construction', Array.from({ length: 40 }, (_, i) => `Delivered building section ${i + 1} of the Millbrook estate with ${i + 3} subcontractors, ${i + 1} weeks before the date agreed in the contract and without a reportable accident on site`), ['Scheduling', 'Site safety'], (l) => {
    for (let i = 0; i < 6; i++) l.add('work', { title: `Foreman, crew ${i + 1}`, company: `Quarry Lane Builders ${i + 1}`, start: String(2005 + i), end: String(2006 + i) }).highlights(`Led a crew of ${i + 6} on ${i + 2} sites`, `Kept ${i + 90} % of deliveries on time`, `Trained ${i + 1} apprentices in formwork`);
    return l;
  }),
  small('accents', 'Éloïse Dupré-Gagné', 'Cheffe de pâtisserie', 'Brûlerie de l’Île', ['Créé une carte de 24 desserts', 'Formé 5 commis à la chocolaterie', 'Réduit le gaspillage de 22 %'], ['Pâtisserie', 'HACCP', 'Chocolaterie']),
];
