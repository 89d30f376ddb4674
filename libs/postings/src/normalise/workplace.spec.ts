import { employmentInTitle, readEmploymentType, readWorkplace, workplaceIn, workplaceInTitle } from './workplace';

describe('readWorkplace', () => {
  it.each([['on-site', 'onsite'], ['onsite', 'onsite'], ['OnSite', 'onsite'], ['Hybrid', 'hybrid'], ['remote', 'remote'], ['unspecified', null], [null, null], [true, null]])('reads %p as %p', (value, workplace) => {
    expect(readWorkplace(value)).toBe(workplace);
  });
});

describe('workplaceIn', () => {
  it.each([
    ['Hybrid - Berlin', 'hybrid'], ['Remote, US', 'remote'], ['Remote or hybrid', 'hybrid'], ['Homeoffice möglich', 'hybrid'], ['Teilweise Homeoffice', 'hybrid'], ['100 % Homeoffice', 'remote'], ['3 days remote', 'hybrid'], ['Berlin', null], [null, null],
    ['Télétravail partiel', 'hybrid'], ['Full remote', 'remote'], ['Travail à distance', 'remote'], ['2 jours de télétravail', 'hybrid'], ['Présentiel', 'onsite'], ['Hybride', 'hybrid'], ['Teletrabajo', 'remote'], ['Remoto - España', 'remote'], ['Modalidad híbrida', 'hybrid'], ['Presencial', 'onsite'],
    ['Praca zdalna', 'remote'], ['Praca hybrydowa', 'hybrid'], ['Stacjonarnie', 'onsite'], ['Da remoto', 'remote'], ['Ibrido', 'hybrid'], ['In sede', 'onsite'], ['Thuiswerken', 'remote'], ['Op kantoor', 'onsite'], ['Trabalho remoto', 'remote'], ['Híbrido', 'hybrid'],
    ['Mobiles Arbeiten', 'remote'], ['Vor Ort', 'onsite'], ['On-site', 'onsite'], ['No remote', 'onsite'], ['Work from home', 'remote'], ['Milano', null], ['Home Depot', null],
  ])('reads %p as %p', (text, workplace) => {
    expect(workplaceIn(text)).toBe(workplace);
  });
});

describe('workplaceInTitle', () => {
  it.each([
    ['Editor (Remote)', 'remote'], ['Editor – hybrid', 'hybrid'], ['Editor (Remote, EU)', 'remote'], ['Editor, Remote', 'remote'], ['Remote: Editor', 'remote'], ['Editor (100% Remote)', 'remote'], ['Editor (Berlin or Remote)', 'remote'], ['Editor (Remote) - Night shift', 'remote'], ['Editor | Home Office', 'remote'],
    ['Remote Sensing Engineer', null], ['Remote Developer', null], ['Hybrid Cloud Architect', null], ['Hybrid Vehicle Technician', null], ['Editor', null], [null, null],
  ])('reads %p as %p', (title, workplace) => {
    expect(workplaceInTitle(title)).toBe(workplace);
  });
});

describe('readEmploymentType', () => {
  it.each([
    ['FullTime', 'full_time'], ['Full-time', 'full_time'], ['FULL_TIME', 'full_time'], ['Vollzeit', 'full_time'], ['Temps plein', 'full_time'], ['Jornada completa', 'full_time'], ['Voltijd', 'full_time'], ['Tempo pieno', 'full_time'], ['Período integral', 'full_time'], ['Pełny etat', 'full_time'], ['fulltime_permanent', 'full_time'],
    ['PartTime', 'part_time'], ['PART_TIME', 'part_time'], ['Teilzeit', 'part_time'], ['Temps partiel', 'part_time'], ['Media jornada', 'part_time'], ['Deeltijd', 'part_time'], ['Tempo parziale', 'part_time'], ['Meio período', 'part_time'], ['Część etatu', 'part_time'], ['Minijob', 'part_time'], ['Werkstudent', 'part_time'],
    ['Intern', 'internship'], ['Internship', 'internship'], ['Stage', 'internship'], ['Praktikum', 'internship'], ['Ausbildung', 'internship'], ['Alternance', 'internship'], ['Prácticas', 'internship'], ['Tirocinio', 'internship'], ['Estágio', 'internship'], ['Staż', 'internship'], ['Apprenticeship', 'internship'],
    ['Contract', 'contract'], ['CONTRACTOR', 'contract'], ['B2B', 'contract'], ['Umowa zlecenie', 'contract'], ['Permanent contract', 'full_time'], ['Full-time contract', 'contract'],
    ['Temporary', 'temporary'], ['CDD', 'temporary'], ['Befristet', 'temporary'], ['Fixed-term contract', 'temporary'], ['Tijdelijk', 'temporary'], ['Tempo determinato', 'temporary'], ['Temporário', 'temporary'], ['Seasonal', 'temporary'], ['Intérim', 'temporary'], ['Zeitarbeit', 'temporary'],
    ['CDI', 'full_time'], ['Unbefristet', 'full_time'], ['Festanstellung', 'full_time'], ['Tempo indeterminato', 'full_time'], ['Indefinido', 'full_time'], ['Umowa o pracę', 'full_time'],
    ['Freelance', 'freelance'], ['Freiberuflich', 'freelance'], ['Autónomo', 'freelance'], ['ZZP', 'freelance'],
    ['Vollzeit / Teilzeit', null], ['Full-time or part-time', null], ['Internal transfer', null], ['Regular', null], ['Other', null], ['', null], [null, null], [3, null],
  ])('reads %p as %p', (value, type) => {
    expect(readEmploymentType(value)).toBe(type);
  });
});

describe('employmentInTitle', () => {
  it.each([
    ['Marketing Intern', 'internship'], ['Praktikum Einkauf', 'internship'], ['Stagista HR', 'internship'], ['Estágio em Direito', 'internship'], ['Ausbildung zum Koch', 'internship'], ['Part-time Nurse', 'part_time'], ['Verkäufer (Teilzeit)', 'part_time'], ['Koch in Vollzeit', 'full_time'],
    ['Pfleger in Voll- oder Teilzeit', null], ['Internal Auditor', null], ['Contract Manager', null], ['Stage Manager', null], ['Nurse', null], [null, null],
  ])('finds in %p what it gives away: %p', (title, type) => {
    expect(employmentInTitle(title)).toBe(type);
  });
});
