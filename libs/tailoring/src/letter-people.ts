import { FactList, type SamplePerson } from './sample-people';

/** Four invented people of different trades whose letters are read in tests: two with an English CV, two with a German one. */
export const LETTER_PEOPLE: readonly SamplePerson[] = [
  {
    key: 'physiotherapist',
    facts: new FactList().add('name', { full: 'Maren Tveit' }).add('headline', { text: 'Physiotherapist' }).add('email', { address: 'maren.tveit@example.org' }).add('phone', { number: '+44 20 7946 0123' })
      .add('location', { text: 'Bristol', city: 'Bristol', countryCode: 'GB' })
      .add('summary', { text: 'Physiotherapist for orthopaedic patients. I like to see people climb stairs again. Available from March 2027.' })
      .add('work', { title: 'Senior Physiotherapist', company: 'Avonside Hospital', start: '2019-04', end: 'present' })
      .highlights('Treat 14 outpatients a day after knee and hip replacement', 'Introduced group classes for back pain, which cut waiting times from 9 to 4 weeks', 'Supervised 5 students on placement', 'Maintenance of the gym equipment')
      .add('work', { title: 'Physiotherapist', company: 'Mendip Clinic', start: '2015-09', end: '2019-03' })
      .highlights('Ran the hydrotherapy pool for 3 mornings a week', 'Wrote exercise sheets in plain English that all wards use')
      .add('education', { school: 'University of West Harbour', degree: 'BSc Physiotherapy', start: '2012', end: '2015' })
      .add('certificate', { name: 'HCPC registration' }).add('certificate', { name: 'Acupuncture foundation course', date: '2021' })
      .skills('Manual therapy', 'Hydrotherapy', 'Exercise therapy', 'Patient education', 'Gait analysis')
      .add('language', { name: 'English', level: 'native' }).add('language', { name: 'Norwegian', level: 'fluent' }).facts,
    posting: { title: 'Senior Physiotherapist, Orthopaedics', company: 'Severn Valley Health', places: [{ raw: 'Gloucester', countryCode: 'GB' }], descriptionText: 'Your role\nTreat orthopaedic outpatients and run group classes.\nRequirements\nManual therapy, hydrotherapy and gait analysis. HCPC registration. Experience in supervising students.\nNice to have\nExercise therapy' },
    wantedSkills: [],
  },
  {
    key: 'warehouse-lead',
    facts: new FactList().add('name', { full: 'Kofi Mensah-Boateng' }).add('email', { address: 'kofi.mb@example.org' }).add('phone', { number: '(312) 555-0148' }).add('location', { text: 'Chicago, IL', city: 'Chicago', region: 'IL', countryCode: 'US' })
      .add('work', { title: 'Shift Lead, Outbound', company: 'Lakeshore Parcel Co.', start: '2020-06', end: 'present' })
      .highlights('Lead a crew of 22 on the night shift', 'Cut mis-shipments from 1.9 % to 0.7 % by introducing scan checks at the dock', 'Trained 31 forklift operators', 'Wrote the dock safety checklist')
      .add('work', { title: 'Forklift Operator', company: 'Prairie Cold Storage', start: '2016-01', end: '2020-05' })
      .highlights('Moved about 180 pallets a shift at -20 degrees', 'Helped to set up the new inventory system')
      .add('education', { school: 'Garfield Ridge Community College', degree: 'Certificate in Logistics', end: '2015' })
      .add('certificate', { name: 'OSHA 30', date: '2022-03' })
      .skills('SAP EWM', 'Forklift', 'Shift scheduling', 'Inventory control')
      .add('language', { name: 'English', level: 'native' }).facts,
    posting: { title: 'Warehouse Supervisor', company: 'Blue Heron Grocers', places: [{ raw: 'Milwaukee, WI', countryCode: 'US' }], descriptionText: 'You will lead the night crew and train forklift operators. Requirements: SAP EWM, inventory control, OSHA 30. Experience in reducing shipping errors.' },
    wantedSkills: [],
  },
  {
    key: 'buchhalterin',
    facts: new FactList().add('name', { full: 'Svenja Ohlendorf' }).add('headline', { text: 'Bilanzbuchhalterin' }).add('email', { address: 's.ohlendorf@example.org' }).add('phone', { number: '0421 555 0190' }).add('location', { text: 'Bremen', city: 'Bremen', countryCode: 'DE' })
      .add('summary', { text: 'Bilanzbuchhalterin aus dem Großhandel. Ich arbeite gern mit Zahlen, die am Ende stimmen. Kündigungsfrist: 3 Monate zum Quartalsende.' })
      .add('work', { title: 'Bilanzbuchhalterin', company: 'Weserkontor Großhandel GmbH', start: '2018-02', end: 'present' })
      .highlights('Erstellung der Monats- und Jahresabschlüsse nach HGB für 3 Gesellschaften', 'Abstimmung der Konten und Umsatzsteuervoranmeldungen', 'Dauer des Monatsabschlusses von 9 auf 5 Arbeitstage verkürzt', 'Einführung von DATEV Unternehmen online begleitet', 'Zuständig für die Betreuung der Wirtschaftsprüfung')
      .add('work', { title: 'Buchhalterin', company: 'Hansa Bootsbau', start: '2013-08', end: '2018-01' })
      .highlights('Debitoren- und Kreditorenbuchhaltung mit rund 1.200 Belegen im Monat', 'Neues Mahnwesen aufgebaut', 'Anleitung von 2 Auszubildenden')
      .add('education', { school: 'Berufsschule für Wirtschaft Bremen', degree: 'Ausbildung zur Steuerfachangestellten', start: '2010', end: '2013' })
      .add('certificate', { name: 'Geprüfte Bilanzbuchhalterin (IHK)', date: '2017-11' })
      .skills('DATEV', 'HGB', 'Umsatzsteuer', 'Excel', 'Monatsabschluss')
      .add('language', { name: 'Deutsch', level: 'Muttersprache' }).add('language', { name: 'Englisch', level: 'B2' }).facts,
    posting: { title: 'Bilanzbuchhalter (m/w/d)', company: 'Nordlicht Möbel AG', places: [{ raw: 'Bremen', countryCode: 'DE' }], descriptionText: 'Ihre Aufgaben\nErstellung von Monats- und Jahresabschlüssen nach HGB\nAnsprechpartner für die Wirtschaftsprüfung\nIhr Profil\nDATEV, Excel und Umsatzsteuer\nEine abgeschlossene Weiterbildung zum Bilanzbuchhalter' },
    wantedSkills: [],
  },
  {
    key: 'tischler',
    facts: new FactList().add('name', { full: 'Malte Brinkhoff' }).add('email', { address: 'malte.b@example.org' }).add('location', { text: 'Münster', city: 'Münster', countryCode: 'DE' })
      .add('work', { title: 'Tischler', company: 'Holzwerk Telgte', start: '2016-09', end: 'present' })
      .highlights('Fertigung von Einbaumöbeln und Treppen nach Maß', 'Montage bei rund 80 Kunden im Jahr', 'Bedienung und Wartung der CNC-Fräse', 'Verschnitt um 15 % gesenkt', 'Zwei Lehrlinge bis zur Gesellenprüfung begleitet')
      .add('work', { title: 'Tischlergeselle', company: 'Möbelbau Ahrens', start: '2013-08', end: '2016-08' })
      .highlights('Restaurierung von Bauernschränken', 'Technisches Zeichnen mit AutoCAD')
      .add('education', { school: 'Hans-Böckler-Berufskolleg', degree: 'Ausbildung zum Tischler', start: '2010', end: '2013' })
      .skills('CNC', 'AutoCAD', 'Oberflächenbehandlung', 'Führerschein Klasse B').facts,
    posting: { title: 'Tischler/in Innenausbau (m/w/d)', company: 'Raumwerk Osnabrück', places: [{ raw: 'Osnabrück', countryCode: 'DE' }], descriptionText: 'Aufgaben: Fertigung und Montage von Einbaumöbeln. Anforderungen: abgeschlossene Ausbildung als Tischler, CNC, AutoCAD, Führerschein Klasse B. Anleitung von Lehrlingen von Vorteil.' },
    wantedSkills: [],
  },
];
