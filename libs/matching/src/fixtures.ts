import { type Fact, type FactInput, NO_PREFERENCES, type Preferences } from '@applywright/contracts';
import { parsePlace } from '@applywright/lexicon';
import type { PostingForIndex } from './posting-for-index';

/** Invented people and adverts for the specs; imported by nothing else. */
export const NOW = new Date('2026-11-20T12:00:00Z');

let nextId = 1;
export const fact = (input: FactInput, id = (nextId++).toString(16).padStart(24, '0')): Fact =>
  ({ ...input, id, parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null }) as Fact;

const skills = (names: string): Fact[] => names.split(', ').map((name) => fact({ kind: 'skill', value: { name } }));
const job = (title: string, company: string, start: string, end: string, summary: string): Fact => fact({ kind: 'work', value: { title, company, start, end, summary } });

export const preferences = (some: Partial<Preferences> = {}): Preferences => ({ ...NO_PREFERENCES, ...some });

export const PEOPLE: Record<'developer' | 'nurse' | 'accountant' | 'chef' | 'teacher' | 'recruiter' | 'electrician', Fact[]> = {
  developer: [
    fact({ kind: 'name', value: { full: 'Mira Holt' } }),
    fact({ kind: 'headline', value: { text: 'Senior Backend Developer' } }),
    fact({ kind: 'summary', value: { text: 'Backend developer with eight years of building web services in TypeScript and Node.js. I like small teams, clear interfaces and systems that can be observed in production.' } }),
    job('Senior Backend Developer', 'Lumen Freight', '2021-03', 'present', 'Designed the order API with NestJS and PostgreSQL, moved four services to Kubernetes on AWS, cut response times by 40 percent with caching in Redis, reviewed code and mentored two juniors.'),
    job('Software Engineer', 'Parcelwise', '2018-01', '2021-02', 'Built REST services in Node.js and Express, wrote unit tests with Jest, set up continuous integration with GitHub Actions and Docker, worked in a Scrum team on the billing system.'),
    fact({ kind: 'education', value: { school: 'Technical University of Lindau', degree: 'BSc', field: 'Computer Science', end: '2017' } }),
    ...skills('TypeScript, Node.js, NestJS, PostgreSQL, MongoDB, Redis, Docker, Kubernetes, AWS, GraphQL, Git'),
    fact({ kind: 'language', value: { name: 'German', level: 'B2' } }),
  ],
  nurse: [
    fact({ kind: 'headline', value: { text: 'Registered Nurse, Intensive Care' } }),
    job('Registered Nurse', 'St. Alban Hospital', '2019-05', 'present', 'Care for up to three ventilated patients in a 14-bed intensive care unit, administer medication and infusions, monitor vital signs, document in the electronic health record, train new staff in infection control.'),
    job('Staff Nurse', 'Marien Clinic', '2016-09', '2019-04', 'Worked on a cardiology ward: ECG monitoring, wound care, discharge planning with families and physicians, assisted in resuscitation.'),
    ...skills('Intensive care, ACLS, Wound care, Patient care, Medication administration, Electronic health records'),
    fact({ kind: 'certificate', value: { name: 'Advanced Cardiac Life Support', date: '2024' } }),
  ],
  accountant: [
    fact({ kind: 'headline', value: { text: 'Accountant' } }),
    job('Senior Accountant', 'Birch Trading', '2020-01', 'present', 'Month-end and year-end close under IFRS for three entities, reconcile general ledger accounts, prepare VAT returns and financial statements, support the external audit, automate reports in Excel.'),
    job('Accounts Payable Clerk', 'Nordlicht Foods', '2017-06', '2019-12', 'Processed supplier invoices in SAP, matched purchase orders, prepared payment runs, answered vendor questions.'),
    ...skills('Accounting, IFRS, SAP, Excel, DATEV, Bookkeeping, Financial reporting, VAT'),
  ],
  chef: [
    fact({ kind: 'headline', value: { text: 'Sous Chef' } }),
    job('Sous Chef', 'Restaurant Tilia', '2020-04', 'present', 'Run the kitchen of a 60-seat restaurant with five cooks, plan menus with regional produce, order goods, watch food cost, keep HACCP records, train apprentices.'),
    job('Line Cook', 'Hotel Seeblick', '2016-03', '2020-03', 'Prepared sauces, meat and fish dishes for à la carte service and banquets of 200 guests.'),
    ...skills('Cooking, Menu planning, HACCP, Baking, Food safety'),
  ],
  teacher: [
    fact({ kind: 'headline', value: { text: 'Mathematics Teacher' } }),
    job('Mathematics Teacher', 'Kepler School', '2015-08', 'present', 'Teach mathematics and physics to grades 7 to 12, plan lessons, assess students, lead the STEM club, speak with parents, develop the school curriculum for statistics.'),
    ...skills('Teaching, Lesson planning, Classroom management, Mathematics, Curriculum development, Moodle'),
  ],
  recruiter: [
    fact({ kind: 'headline', value: { text: 'Talent Acquisition Specialist' } }),
    job('Recruiter', 'Kestrel Software', '2019-02', 'present', 'Full-cycle recruiting of engineers and sales staff, sourcing on professional networks, structured interviews, offer negotiation, applicant tracking in Greenhouse, onboarding of new hires, hiring reports for the board.'),
    ...skills('Recruiting, Interviewing, Onboarding, Employer branding, Human resources, Workday'),
  ],
  electrician: [
    fact({ kind: 'headline', value: { text: 'Elektroniker für Betriebstechnik' } }),
    job('Elektroniker', 'Wolters Anlagenbau', '2014-09', 'present', 'Installation und Wartung von elektrischen Anlagen, Fehlersuche an SPS-Steuerungen (Siemens S7), Schaltschrankbau, Prüfung nach VDE, Inbetriebnahme beim Kunden.'),
    ...skills('Elektroinstallation, SPS, Instandhaltung, Schaltschrankbau, Führerschein Klasse B'),
  ],
};

const BOILERPLATE = 'We are an equal opportunity employer and value diversity. We offer a competitive salary, flexible working hours, 28 days of vacation, a training budget and a friendly team. If this sounds like you, we look forward to your application, even if you do not meet every requirement.';
let nextPosting = 0;
export const posting = (title: string, company: string, place: string, text: string, some: Partial<PostingForIndex> = {}): PostingForIndex => ({
  id: (0xa0000 + nextPosting++).toString(16).padStart(24, '0'),
  title,
  company,
  places: place ? [parsePlace(place)] : [],
  workplace: null,
  remoteScope: null,
  seniority: null,
  salary: null,
  employmentType: null,
  industry: null,
  language: null,
  descriptionText: `${company} is growing. ${text}\n\n${BOILERPLATE}`,
  postedAt: '2026-11-15T09:00:00Z',
  ...some,
});

export const POSTINGS: PostingForIndex[] = [
  posting('Senior Backend Engineer (Node.js)', 'Acme Robotics', 'Berlin, Germany', 'You will own our order and fleet APIs. You design services in TypeScript with NestJS, store data in PostgreSQL and Redis, ship with Docker and Kubernetes on AWS and take part in code reviews. You bring five years of backend experience, a sense for API design, testing and monitoring, and enjoy mentoring. Kafka and Terraform are a plus.'),
  posting('Full Stack Developer', 'Harbor Health', 'Hamburg, Germany', 'Build the patient portal with React, TypeScript and Node.js. You write clean, tested code, work with designers and product managers in a Scrum team, and care about accessibility. Experience with GraphQL, MongoDB and CI/CD is welcome. FHIR knowledge is a bonus.'),
  posting('Java Developer', 'Insura', 'München, Deutschland', 'Wir suchen eine Entwicklerin oder einen Entwickler für unsere Schadenplattform. Du entwickelst Microservices mit Java und Spring Boot, schreibst Tests mit JUnit, betreibst sie auf OpenShift und arbeitest mit Oracle und Kafka. Gute Deutschkenntnisse sind nötig.'),
  posting('Registered Nurse - ICU', 'Lakeside Hospital', 'Zurich, Switzerland', 'Join the team of our 20-bed intensive care unit. You care for critically ill and ventilated patients, administer medication, monitor vital signs, work with physicians and relatives, and document in the electronic patient record. You hold a nursing diploma and a course in intensive care; ACLS is desired. Shift work is part of the job.'),
  posting('Pflegefachkraft (m/w/d) Geriatrie', 'Haus Linde', 'Köln, Deutschland', 'Sie übernehmen die Grund- und Behandlungspflege, geben Medikamente, versorgen Wunden, führen die Pflegedokumentation und beraten Angehörige. Sie haben ein Examen in der Kranken- oder Altenpflege und arbeiten gern im Schichtdienst.'),
  posting('Senior Accountant', 'Quarry Group', 'London, United Kingdom', 'You own the month-end close for two entities under IFRS, reconcile balance sheet accounts, prepare statutory accounts and VAT returns, and work with the auditors. You are a qualified or part-qualified accountant with strong Excel skills; SAP is a plus.'),
  posting('Financial Controller', 'Meadow Foods', 'Frankfurt, Germany', 'You steer budgeting, forecasting and monthly reporting for our production sites, analyse variances, improve cost accounting and advise the management. You bring a degree in business, experience in controlling and very good SAP and Excel skills.'),
  posting('Sous Chef', 'Hotel Astra', 'Wien, Österreich', 'You support the head chef in running a kitchen of ten, plan seasonal menus, prepare à la carte dishes and banquets, order goods, watch food cost and HACCP hygiene, and train apprentices. You have finished an apprenticeship as a cook.'),
  posting('Mathematics Teacher, Secondary', 'Northgate Academy', 'Leeds, UK', 'Teach mathematics to years 7 to 13, plan lessons, assess progress, support students with special needs and take part in parents’ evenings. You hold a teaching qualification and a degree in mathematics or physics.'),
  posting('Talent Acquisition Partner', 'Volta Mobility', 'Amsterdam, Netherlands', 'You run full-cycle recruiting for our engineering and operations teams: sourcing, structured interviews, offers and onboarding. You advise hiring managers, keep the applicant tracking system in order and report on hiring goals.'),
  posting('Elektroniker für Betriebstechnik (m/w/d)', 'Rheinstahl', 'Duisburg, Deutschland', 'Sie warten und reparieren elektrische Anlagen in unserem Werk, suchen Fehler an SPS-Steuerungen (Siemens S7, TIA Portal), bauen Schaltschränke um und prüfen nach VDE. Sie haben eine Ausbildung als Elektroniker und einen Führerschein der Klasse B.'),
  posting('Key Account Manager', 'Brightline Packaging', 'Paris, France', 'You look after our ten largest customers in food and cosmetics, negotiate yearly contracts, find new business and report to the sales director. You bring several years of B2B sales, fluent French and English and readiness to travel.'),
  posting('Warehouse Associate', 'Fleetbox', 'Rotterdam, Netherlands', 'You pick and pack orders, load trucks, drive the forklift, count stock and keep the warehouse clean and safe. A forklift licence is helpful. Work in two shifts.'),
  posting('Graphic Designer', 'Papyrus Studio', 'Barcelona, Spain', 'You design brand identities, packaging and campaigns in Illustrator, InDesign and Photoshop, prepare files for print and present your ideas to customers. A strong portfolio matters more to us than a degree.'),
];
