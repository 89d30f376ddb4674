/** Invented sentences over many trades for the rules of knock-outs: kinds, then the sentence; `-` for no demand at all. Imported by the specs alone. */
export const LABELLED = `
work-permit | We do not offer visa sponsorship for this role.
work-permit | No visa sponsorship is available.
work-permit | Must be authorized to work in the United States.
work-permit | You must have the right to work in the UK.
work-permit | We are unable to sponsor employment visas at this time.
work-permit | Applicants must be legally authorised to work in Germany without sponsorship now or in the future.
work-permit | Proof of eligibility to work in Australia is required.
work-permit | A valid EU work permit is required.
work-permit | Sie besitzen eine gültige Arbeitserlaubnis für die EU.
work-permit | Arbeitserlaubnis in Deutschland zwingend erforderlich.
work-permit | Permis de travail valable en France exigé.
work-permit | Permiso de trabajo en vigor para España imprescindible.
work-permit | Only candidates with a valid residence and work permit for Austria can be considered.
work-permit | US citizenship is required for this position.
work-permit | Sponsorship will not be provided.
- | Visa sponsorship is available for this role.
- | We sponsor visas and help you with the move.
- | We can offer sponsorship to skilled care workers.
- | Visa sponsorship: yes.
- | You will prepare work permit applications for our clients.
- | Sponsorship of local sports clubs matters to us.
- | We gladly help you to get a work permit.
- | No work permit? We take care of it for you.
- | Unterstützung bei Visum und Umzug ist selbstverständlich.
licence | A valid driving licence is required.
licence | You must hold a valid driver's license and have a clean driving record.
licence | Führerschein Klasse B erforderlich.
licence | Sie haben einen Führerschein der Klasse B.
licence | Führerschein Klasse CE ist Voraussetzung.
licence | Full clean driving licence essential.
licence | CDL Class A required.
licence | You are a registered nurse with an active RN license.
licence | Current NMC registration required.
licence | Active state nursing license is mandatory.
licence | Admitted to the bar in New York.
licence | Bar admission in California is required.
licence | Zulassung als Rechtsanwältin oder Rechtsanwalt setzen wir voraus.
licence | You must be a Certified Public Accountant (CPA).
licence | CPA or ACCA qualification required.
licence | Deutsche Approbation als Apotheker erforderlich.
licence | A valid forklift licence is a must.
licence | Staplerschein zwingend erforderlich.
licence | Must possess a journeyman plumber license.
licence | Gas Safe registration is essential.
licence | Permis B exigé.
licence | Permis de conduire indispensable.
licence | Carnet de conducir B imprescindible.
licence | A valid teaching licence for secondary schools is required.
licence | Registered with the HCPC as a physiotherapist.
licence | Personenbeförderungsschein ist zwingend.
licence | You need a pilot licence (ATPL) with a valid type rating.
licence | Food handler's card required.
- | A driving licence is an advantage.
- | Führerschein Klasse B wünschenswert.
- | Ein Führerschein ist von Vorteil, aber kein Muss.
- | Driving licence preferred but not required.
- | CPA preferred.
- | No driving licence needed.
- | Ein Führerschein ist nicht erforderlich.
- | Ideally you hold a forklift licence.
- | A forklift licence is helpful.
- | We pay for your driving licence after the trial period.
- | Wir finanzieren deinen Führerschein der Klasse C.
- | You manage our software licence contracts.
- | Nice to have: a truck driving licence.
degree | Bachelor's degree in computer science required.
degree | You have a degree in business administration.
degree | A bachelor's degree is required.
degree | Master's degree in psychology required.
degree | You hold a university degree in mathematics or physics.
degree | Abgeschlossenes Studium der Informatik.
degree | Sie haben ein abgeschlossenes Hochschulstudium der Betriebswirtschaft.
degree | Abgeschlossene Berufsausbildung als Elektroniker.
degree | Erfolgreich abgeschlossene Ausbildung zur Köchin oder zum Koch.
degree | High school diploma or GED required.
degree | PhD in molecular biology.
degree | BSc or MSc in civil engineering is essential.
degree | Diplôme d'Etat infirmier exigé.
degree | Titulación universitaria en derecho imprescindible.
degree | You have completed an apprenticeship as a carpenter.
degree | Bac+5 en finance exigé.
degree | Promotion in Chemie ist Voraussetzung.
- | No degree needed.
- | A degree is not required.
- | A degree in marketing is a plus.
- | A degree would be nice but talent matters more.
- | A strong portfolio matters more to us than a degree.
- | Studium von Vorteil.
- | Idealerweise haben Sie ein Studium der Pflege abgeschlossen.
- | A master's degree is preferred.
- | Bachelor's degree preferred.
- | You can start a master's degree while you work with us.
- | Du musst nicht studiert haben.
- | Keine Ausbildung nötig.
- | You enjoy a high degree of freedom.
- | You take responsibility for the master data of our shops.
- | Wir bieten eine Ausbildung zum Koch an.
language | Fluent German and English required.
language | Fluency in Spanish is required.
language | You speak German at B2 level or better.
language | Gute Deutschkenntnisse sind nötig.
language | Sehr gute Englischkenntnisse in Wort und Schrift.
language | Fließendes Deutsch ist Voraussetzung.
language | Deutsch auf muttersprachlichem Niveau (C2).
language | Excellent command of written and spoken English is essential.
language | Native French speaker.
language | Anglais courant exigé.
language | Maîtrise du français obligatoire.
language | Inglés avanzado imprescindible.
language | You must be fluent in Italian.
language | Business fluent English (C1) is a must.
language | Professional proficiency in Polish required.
- | French is a plus.
- | Knowledge of Dutch is an advantage.
- | Englischkenntnisse sind von Vorteil.
- | Nice to have: fluent Spanish.
- | You do not need to speak German.
- | We offer language courses in German.
- | Our company language is English.
- | You teach German to adults.
- | No German required.
- | Idealerweise sprechen Sie fließend Französisch.
- | Our guests come from France, Italy and Spain.
experience | At least 5 years of experience in project management.
experience | Minimum of 3 years of experience as a nurse.
experience | 3+ years of experience with Java.
experience | You have 5 years of professional experience in accounting.
experience | Five or more years of experience in the kitchen of a hotel.
experience | 2-4 years of experience in retail.
experience | Mindestens drei Jahre Berufserfahrung als Köchin.
experience | Mindestens 5 Jahre Erfahrung im Vertrieb.
experience | 10 years' experience in construction required.
experience | Au moins 5 ans d'expérience en logistique.
experience | Al menos 3 años de experiencia como electricista.
experience | You bring at least two years of practical experience in wound care.
experience | 7+ years in software sales.
- | 5 years of experience preferred.
- | Ideally 3 years of experience in a similar role.
- | We have more than 25 years of experience in the market.
- | No experience needed.
- | Berufserfahrung ist nicht erforderlich.
- | For 20 years we have been building bridges.
- | Experience is welcome, but we also teach beginners.
- | Erste Berufserfahrung ist von Vorteil.
- | After 2 years you can become a team lead.
- | The contract is limited to 2 years.
clearance | Active Top Secret clearance required.
clearance | Must hold a TS/SCI security clearance.
clearance | SC clearance is required for this role.
clearance | Security clearance is mandatory.
clearance | Eine Sicherheitsüberprüfung nach SÜG ist Voraussetzung.
clearance | You must be eligible for DV clearance.
clearance | An enhanced DBS check is required.
clearance | Ein erweitertes Führungszeugnis ist zwingend vorzulegen.
- | Security clearance is a plus.
- | You handle the customs clearance of our goods.
- | Clearance sale starts in January.
- | No security clearance is needed.
must-have | You must have your own tools.
must-have | Schwindelfreiheit ist zwingend erforderlich.
must-have | Must be able to lift 50 pounds.
must-have | Willingness to travel up to 50% is required.
must-have | Reisebereitschaft ist Voraussetzung.
must-have | Knowledge of HACCP is essential.
must-have | Bereitschaft zum Schichtdienst wird vorausgesetzt.
must-have | SAP experience is a must.
must-have | You must be at least 18 years old.
must-have | Impfnachweis gegen Masern zwingend erforderlich.
must-have | Disponibilité le week-end obligatoire.
must-have | Vehículo propio imprescindible.
- | You must see our roof terrace.
- | Reisebereitschaft wäre schön, ist aber kein Muss.
- | A sense of humour is a plus.
- | Must-haves are listed below.
- | We must deliver on our promises to patients.
- | You should enjoy talking to guests.
- | Nothing here is a must: apply even if you do not meet every requirement.
- | You will make sure that every essential item is in stock.
- | Wir setzen auf Teamarbeit.
`;
