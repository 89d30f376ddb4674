/**
 * Invented sentences that were written before the rules and are looked at for measuring only: kinds, then the sentence; `-` for no demand at all.
 * Imported by the specs alone.
 */
export const HELD_OUT = `
work-permit | Unfortunately we cannot sponsor work visas for this role.
work-permit | Applicants need to have the unrestricted right to work in Ireland.
work-permit | Candidates must already hold a valid work permit for Switzerland.
work-permit | Eine gültige Arbeitserlaubnis für Deutschland setzen wir voraus.
work-permit | This position is open to US citizens and green card holders only; sponsorship is not offered.
work-permit | Vous disposez obligatoirement d'un titre de séjour vous autorisant à travailler en France.
work-permit | Must be legally eligible to work in Canada without employer support.
- | We are happy to sponsor visas for exceptional cooks from abroad.
- | Relocation help and visa support are part of the package.
- | Wir helfen dir bei Visum und Arbeitserlaubnis.
- | Our partners include a company that issues work permits for au pairs.
licence | You need a full UK driving licence to visit our clients.
licence | Führerschein der Klasse C/CE mit Schlüsselzahl 95 ist zwingend nötig.
licence | Must hold a current CDL Class A with a clean record.
licence | Active registration with the NMC is essential.
licence | Approbation als Arzt oder Ärztin.
licence | Zweites Staatsexamen und Zulassung als Rechtsanwalt erforderlich.
licence | An active Texas electrician licence is required.
licence | Valid forklift licence required.
licence | Permis B indispensable pour les tournées.
licence | CPA required.
licence | State teaching certification is required by the start of term.
licence | You hold an SIA licence and know how to de-escalate.
- | A driving licence would be nice, yet the tram gets you everywhere.
- | Führerschein Klasse B von Vorteil.
- | Experience with open source licences is welcome.
- | We license our software to hospitals.
- | You issue driving licences at the counter of our citizens' office.
degree | A Bachelor's degree in nursing is required.
degree | Abgeschlossenes Studium der Elektrotechnik oder des Maschinenbaus.
degree | You have a master's degree in social work.
degree | PhD in chemistry or a closely related field required.
degree | Diplôme d'ingénieur exigé.
degree | Minimum of a bachelor's in accounting, finance or similar.
- | Ein Studium ist nicht nötig, wir bilden dich selbst aus.
- | A degree is a bonus, what you can do matters to us.
- | You will advise students who pursue a bachelor's degree.
- | Ideally you have completed a degree in biology.
- | No degree? No problem.
degree | Abgeschlossene Ausbildung als Pflegefachfrau oder Pflegefachmann.
language | Fluent Dutch is required because our guests speak it.
language | Sehr gute Deutschkenntnisse in Wort und Schrift (mindestens C1).
language | You speak English and French fluently.
language | Maîtrise de l'anglais indispensable.
language | German at level B2 or higher is a must.
language | Verhandlungssichere Englischkenntnisse setzen wir voraus.
- | Spanish is a plus.
- | Weitere Sprachen sind von Vorteil, aber keine Bedingung.
- | We offer free German lessons after work.
- | You will translate our French catalogue with the help of an agency.
- | No German needed to work in our kitchen.
experience | At least three years of experience as a line cook.
experience | 5+ years in B2B sales.
experience | Mindestens 2 Jahre Berufserfahrung in der Lohnbuchhaltung.
experience | You bring a minimum of seven years' experience in structural engineering.
experience | Mehrjährige Erfahrung von mindestens vier Jahren als Bauleiter.
experience | Vous justifiez d'au moins 3 ans d'expérience en comptabilité.
- | With over 40 years of experience we are the market leader in roofing.
- | No experience necessary, full training is given.
- | Two years of experience would be an advantage.
- | Our team has a combined 60 years of experience in dentistry.
- | You get 30 days off and after 5 years a sabbatical.
clearance | An active Secret clearance is required.
clearance | You must be able to obtain SC clearance before you start.
clearance | Bereitschaft zur erweiterten Sicherheitsüberprüfung (SÜ2) ist Voraussetzung.
- | You oversee customs clearance of imported fruit.
- | You run the clearance sale in our outlet twice a year.
must-have | You must have your own car and tools.
must-have | Ein eigener PKW ist zwingend erforderlich.
must-have | The ability to lift 25 kg is essential.
must-have | Must be able to work night shifts and weekends.
must-have | Nachweis über Masernschutz ist Voraussetzung für die Einstellung.
- | It would be great if you had an eye for flowers.
- | You must not worry about parking: we have a garage.
- | Ein Hund im Büro ist kein Muss, aber gern gesehen.
- | Kreativität ist von Vorteil.
- | This is a must-see workshop in the heart of town.
`;
