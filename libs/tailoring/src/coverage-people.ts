import type { PostingText } from './input';
import { FactList, type SamplePerson } from './sample-people';

const posting = (title: string, company: string, descriptionText: string): PostingText => ({ title, company, descriptionText });
type Job = readonly [title: string, company: string, start: string, end: string, ...highlights: string[]];
/** What stands first in these CVs and answers no posting. */
const ALLOTMENT = Array.from({ length: 22 }, (_, i) => `Allotted plot ${i + 1} to a family from the waiting list and walked its hedges with them`);

const person = (key: string, full: string, jobs: readonly Job[], skills: readonly string[], advert: PostingText, rest?: (list: FactList) => FactList): SamplePerson => {
  const list = new FactList().add('name', { full }).add('email', { address: `${key}@example.org` })
    .add('work', { title: 'Board Member', company: 'Allotment Society Seven Elms', start: '2019', end: 'present' }).highlights(...ALLOTMENT);
  for (const [title, company, start, end, ...highlights] of jobs) list.add('work', { title, company, start, end }).highlights(...highlights);
  list.skills(...skills);
  return { key, facts: (rest ? rest(list) : list).facts, posting: advert, wantedSkills: [] };
};

/** Ten invented people with long CVs, whose own order hides what their posting asks for: for measuring and testing coverage. */
export const COVERAGE_PEOPLE: readonly SamplePerson[] = [
  person('data-engineer', 'Runa Feldkamp', [
    ['Data Engineer', 'Sandbank Analytics', '2021-02', 'present', 'Ordered hardware for the office', 'Kept the wiki tidy', 'Organised the yearly hack day', 'Took part in hiring interviews', 'Presented at two meetups', 'Built pipelines in Airflow that load 40 sources a night', 'Modelled the warehouse in PostgreSQL and dbt', 'Wrote streaming jobs with Kafka'],
    ['Web Developer', 'Pixelhafen', '2017-03', '2021-01', 'Built landing pages in PHP', 'Maintained 14 shop themes', 'Answered support tickets', 'Wrote reports in SQL for the sales team'],
    ['Student Assistant', 'University of Greifswald', '2015-04', '2017-02', 'Graded exercises', 'Ran the computer pool'],
  ], ['PHP', 'HTML', 'CSS', 'Photoshop', 'Airflow', 'Postgres', 'Python', 'dbt', 'Kafka'], posting('Senior Data Engineer', 'Tideline', 'What you will do\nDesign data pipelines and data models.\nRequirements\nExperience with SQL databases, Python and Apache Airflow\nStream processing with Kafka\nNice to have\ndbt\nWe offer\nA bike and fruit')),
  person('ward-nurse', 'Grace Adeyo', [
    ['Staff Nurse', 'Elmbrook General', '2018-09', 'present', 'Decorated the ward each season', 'Wrote the staff newsletter', 'Kept the linen stock', 'Ordered office supplies', 'Managed wound care for 12 surgical patients a shift', 'Administered intravenous medication and checked charts', 'Mentored 6 student nurses', 'Ran the discharge planning meeting twice a week'],
    ['Care Assistant', 'Willow House', '2014-01', '2018-08', 'Helped residents to wash and dress', 'Played games in the afternoon', 'Drove the minibus', 'Kept records of meals'],
  ], ['Wound care', 'Infection control', 'Medication administration', 'Venepuncture'], posting('Surgical Nurse', 'St. Olwen Infirmary', 'Requirements: wound care, medication administration, infection control. Experience in discharge planning. Mentoring of students would be a plus.')),
  person('bookkeeper', 'Milo Varga', [
    ['Bookkeeper', 'Ferrous & Daughters', '2016-05', 'present', 'Watered the plants', 'Answered the phone', 'Sorted the post', 'Filed letters', 'Booked travel for 4 managers', 'Reconciled bank accounts for 3 companies monthly', 'Prepared VAT returns', 'Ran payroll for 85 employees', 'Closed the month by the third working day'],
    ['Cashier', 'Corner Grocer', '2012-06', '2016-04', 'Served customers', 'Counted the till', 'Stacked shelves'],
  ], ['Typing', 'Filing', 'Excel', 'Payroll', 'VAT', 'Xero'], posting('Senior Bookkeeper', 'Alder & Rowe', 'You have\nexperience with payroll and VAT returns\nbank reconciliation\nknowledge of Xero\nmonth-end closing')),
  person('site-manager', 'Tadeo Quiroga', [
    ['Site Manager', 'Stonebridge Homes', '2015-02', 'present', 'Ordered the tea', 'Wrote a blog about the site', 'Welcomed visitors', 'Kept the car park clear', 'Supervised 24 workers on 3 housing sites', 'Prepared risk assessments and method statements', 'Kept the programme in MS Project', 'Negotiated with subcontractors and saved £40,000', 'Checked quality against drawings every week'],
    ['Bricklayer', 'Old Kiln Masonry', '2006-03', '2015-01', 'Laid bricks', 'Mixed mortar', 'Cleaned tools', 'Trained 3 apprentices'],
  ], ['Bricklaying', 'First aid', 'Risk assessment', 'MS Project', 'Site safety'], posting('Construction Site Manager', 'Harrow Lane Developments', 'Responsibilities\nSupervise workers and subcontractors\nRisk assessments\nQuality checks\nRequirements\nMS Project; site safety; negotiation with subcontractors')),
  person('teacher', 'Noor Selim', [
    ['Mathematics Teacher', 'Beacon Hill School', '2017-08', 'present', 'Supervised the bus queue', 'Ran the chess club', 'Painted scenery for the school play', 'Kept the notice board', 'Taught mathematics to 5 classes in years 9 to 11', 'Raised the pass rate from 71% to 84%', 'Adapted lessons for pupils with special educational needs', 'Wrote the department curriculum for statistics'],
    ['Teaching Assistant', 'Mill Road Primary', '2014-09', '2017-07', 'Read with pupils', 'Photocopied worksheets', 'Set out the hall'],
  ], ['Chess', 'Drama', 'Curriculum development', 'Classroom management'], posting('Teacher of Mathematics', 'Northgate Academy', 'Must have: teaching mathematics, curriculum development, classroom management. Experience with special educational needs. Ideally experience in statistics.')),
  person('chef', 'Ines Lobato', [
    ['Sous Chef', 'Casa Junco', '2019-04', 'present', 'Chose the music', 'Posted photos online', 'Folded napkins', 'Planned the staff party', 'Ran the fish section with 4 cooks', 'Cut food waste by 18% with daily stock counts', 'Wrote allergen sheets under HACCP', 'Wrote seasonal menus for 90 covers'],
    ['Commis Chef', 'Hotel Miralta', '2015-06', '2019-03', 'Peeled vegetables', 'Washed pans', 'Carried deliveries', 'Prepared breakfast for 120 guests'],
  ], ['Music', 'Photography', 'HACCP', 'Menu planning', 'Stock control'], posting('Head Chef', 'The Quay Room', 'Requirements\nHACCP\nmenu planning\nstock control and low food waste\nleading a section')),
  person('elektroniker', 'Henrik Ostermann', [
    ['Elektroniker', 'Mühlental Papier', '2014-08', 'present', 'Pflege der Werkzeugausgabe', 'Bestellung von Arbeitskleidung', 'Mithilfe beim Sommerfest', 'Führung von Besuchergruppen', 'Wartung von 30 Antrieben', 'Programmierung von SPS-Steuerungen mit TIA Portal', 'Prüfung ortsfester Anlagen nach DGUV V3', 'Ausbildung von 4 Lehrlingen'],
    ['Lagerhelfer', 'Regalwerk Nord', '2010-01', '2014-07', 'Kommissionierung', 'Fahren des Staplers', 'Inventur'],
  ], ['Staplerschein', 'Gartenarbeit', 'TIA Portal', 'DGUV V3', 'EPLAN'], posting('Elektroniker Betriebstechnik (m/w/d)', 'Walzwerk Ennepe', 'Ihre Aufgaben\nWartung der Antriebe\nProgrammierung von SPS\nIhr Profil\nTIA Portal\nPrüfung nach DGUV V3\nKenntnisse in EPLAN von Vorteil\nWir bieten\nUrlaubsgeld')),
  person('front-end', 'Bo Lindqvist', [
    ['Frontend Developer', 'Nordljus', '2020-01', 'present', 'Watered the plants', 'Ran the coffee rota', 'Chose a new printer', 'Organised lunch talks', 'Kept the style guide', 'Built the checkout in React and TS for 9 markets', 'Raised accessibility to WCAG AA', 'Wrote end-to-end tests in Cypress', 'Cut page weight by 45%'],
    ['Print Designer', 'Papperskompaniet', '2014-05', '2019-12', 'Set brochures', 'Met clients', 'Retouched photos', 'Built newsletters in HTML'],
  ], ['InDesign', 'Illustrator', 'reactjs', 'TS', 'Cypress', 'CSS'], posting('Frontend Engineer', 'Havre Retail', 'Requirements: TypeScript, React, CSS and accessibility (WCAG). Testing with Cypress is a plus. You care about performance.')),
  person('logistics', 'Amadou Keita', [
    ['Warehouse Team Leader', 'Gullwing Freight', '2017-11', 'present', 'Kept the first-aid box', 'Hung up posters', 'Collected birthday money', 'Updated the phone list', 'Led a shift of 18 pickers', 'Introduced SAP EWM for goods receipt', 'Lowered picking errors from 2.1% to 0.6%', 'Trained 25 forklift drivers'],
    ['Courier', 'Dash & Dot', '2012-02', '2017-10', 'Delivered parcels', 'Washed the van', 'Planned routes for 6 couriers'],
  ], ['Cycling', 'Cooking', 'SAP EWM', 'Forklift licence', 'Shift planning'], posting('Shift Leader Warehouse', 'Portside Logistics', 'Responsibilities\nLead a shift of pickers\nTrain forklift drivers\nRequirements\nSAP EWM\nshift planning\nlow error rates in picking')),
  person('marketer', 'Saskia Brandl', [
    ['Marketing Manager', 'Bergquell Drinks', '2018-06', 'present', 'Chose the Christmas cards', 'Booked meeting rooms', 'Kept the archive', 'Tasted new lemonades', 'Ran SEO and Google Ads with a budget of 120,000 euros', 'Grew newsletter subscribers from 8,000 to 31,000', 'Planned 6 trade fairs a year', 'Managed the CRM with 40,000 contacts'],
    ['Editor', 'Alpenblatt', '2013-09', '2018-05', 'Wrote local news', 'Took photos', 'Proofread pages', 'Ran the social media accounts'],
  ], ['Proofreading', 'Photography', 'SEO', 'Google Ads', 'CRM', 'Trade fairs'], posting('Digital Marketing Manager', 'Lumen Skincare', 'Requirements\nSearch engine optimisation and Google Ads\nEmail marketing: newsletters\nCustomer relationship management\nNice to have\ntrade fairs')),
];
