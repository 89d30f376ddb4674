import type { CvText } from '@applywright/contracts';
import { cvOfLines } from '../../testing/cv-of-lines';

/** Invented people, each set in another way; every contact of theirs is found in `CONTACTS`. */
export const SAMPLE_CVS: Readonly<Record<string, CvText>> = {
  engineer: cvOfLines(
    'Ada Morgan', 'Backend Engineer', 'ada.morgan@example.com | +44 20 7946 0123 | linkedin.com/in/ada-morgan', '12 Orchard Street, Leeds',
    '# Summary', 'Backend engineer with eight years of experience in payment systems.',
    '# Experience',
    '**Senior Software Engineer\tMar 2019 – Present', 'Spreewerk GmbH, Berlin', '* Built an event pipeline with Kafka and PostgreSQL for 40 markets.', '* Led a team of five engineers.',
    '**Software Engineer\tJan 2016 – Feb 2019', 'Hafenlicht AG, Hamburg', '* Moved the billing service to Kubernetes.', '* Wrote tests in Java.',
    '**Junior Developer\tSep 2013 – Dec 2015', 'Northwind Ltd, Manchester', '* Kept the ordering site running.',
    '# Education', '**University of Leeds\t2010 – 2013', 'Bachelor of Science in Computer Science',
    '# Skills', 'Kotlin, Go, PostgreSQL, Kafka, Kubernetes', 'No experience with Terraform, Rust',
    '# Languages', 'English (native), German (B1), French (A2)',
    '# Certifications', 'AWS Certified Developer, Amazon Web Services, 2021', 'Certified Kubernetes Administrator, CNCF, 2022',
    '# References', 'Grace Hill, Hafenlicht AG, grace.hill@example.org, +49 40 5550199',
  ),
  nurse: cvOfLines(
    'Jürgen Köstler', 'Pflegefachkraft', 'juergen.koestler@example.de', 'Tel. 0151 23456789', 'Geburtsdatum: 4. Mai 1988', 'Lindenstraße 7, 50674 Köln',
    '# Berufserfahrung',
    '03/2018 – heute\tStationsleitung', 'Klinikum Rheinaue, Köln', '* Leitet ein Team von 14 Pflegekräften.', '* Führt die digitale Pflegedokumentation ein.',
    '10/2014 – 02/2018\tGesundheits- und Krankenpfleger', 'Sankt Anna Hospital, Bonn', '* Versorgte Patienten auf der Intensivstation.',
    '# Ausbildung', '2011 – 2014\tAusbildung zum Gesundheits- und Krankenpfleger', 'Pflegeschule Bonn',
    '# Kenntnisse', 'Wundversorgung, Medikamentenmanagement, SAP', 'Keine Kenntnisse in Orbis',
    '# Sprachen', 'Deutsch (Muttersprache), Englisch (B2)',
  ),
  designer: cvOfLines(
    'Camille Dubois', 'Graphiste', 'camille.dubois@example.fr', '06 12 34 56 78',
    '# Expérience professionnelle',
    'Directrice artistique | Atelier Bleu SARL | janvier 2020 – aujourd’hui', '* Dirige la refonte de douze marques.',
    'Graphiste | Studio Nord SAS | mars 2016 – décembre 2019', '* Crée des affiches pour le théâtre.',
    '# Formation', 'École Estienne\t2012 – 2015', 'Licence en design graphique',
    '# Compétences', 'Photoshop, Illustrator, InDesign',
    '# Langues', 'Français (langue maternelle), Anglais (C1)',
    '# Loisirs', 'Escalade, Photographie',
  ),
  manager: cvOfLines(
    'Ravi Menon', 'Operations Manager', 'ravi.menon@example.in', '+91 98765 43210',
    '# Work History',
    'Northwind Logistics Pvt Ltd', '**Operations Manager', 'January 2021 - Present', '* Runs three warehouses with 120 people.', '* Cut late deliveries by 31% within a year.',
    'Eastgate Retail Ltd', '**Assistant Store Manager', 'June 2017 - December 2020', '* Planned shifts for 40 colleagues.',
    '# Education', 'Master of Business Administration, Anna University, 2017', 'Bachelor of Commerce, Madras University, 2014',
    '# Skills', '* Excel', '* Power BI', '* Team leadership',
    '# Projects', 'Green Lanes', '* Planned electric delivery routes.',
    '# Awards', 'Employee of the Year',
  ),
};

/** What must never be sent. */
export const CONTACTS: Readonly<Record<keyof typeof SAMPLE_CVS, readonly string[]>> = {
  engineer: ['Ada Morgan', 'Morgan', 'ada.morgan@example.com', '7946', 'linkedin.com', 'ada-morgan', 'Orchard Street', 'Grace Hill', 'grace.hill', '5550199'],
  nurse: ['Jürgen', 'Köstler', 'juergen.koestler', '0151', '23456789', '1988', 'Lindenstraße', '50674'],
  designer: ['Camille', 'Dubois', 'camille.dubois', '06 12', '56 78'],
  manager: ['Ravi', 'Menon', 'ravi.menon', '98765', '43210'],
};
