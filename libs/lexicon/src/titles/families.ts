import { foldName } from '../text/fold';
import { familyByField } from './fields';
import { titleKey } from './normalise-title';

/**
 * `family: title phrase, …`. Two titles of one family are the same line of work under different names
 * ("RN" and "charge nurse"). The longest phrase found in a title decides, the one further to the right on a tie.
 */
const TABLE = `
software: software engineer, software developer, developer, programmer, web developer, frontend engineer, front end developer, backend engineer, back end developer, full stack developer, full stack engineer, mobile developer, ios developer, android developer, java developer, softwareentwickler, entwickler, developpeur, desarrollador, application developer, software architect, computer programmer, programmer analyst, embedded engineer, game developer, softwareentwicklerin, web entwickler, ingenieur logiciel
data: data scientist, data engineer, data analyst, machine learning engineer, ml engineer, business intelligence analyst, statistician, bi developer, analytics engineer, data architect, research scientist machine learning, datenanalyst
it operations: system administrator, systems administrator, network engineer, devops engineer, site reliability engineer, it specialist, it technician, help desk technician, it support specialist, desktop support technician, network administrator, cloud engineer, information technology specialist, systems analyst, it manager, it consultant, fachinformatiker, systemadministrator, technical support specialist, database administrator, systems engineer, it analyst, information technology manager, it support, infrastructure engineer, platform engineer, technical support engineer, it director, support technician
security it: security engineer, security analyst, information security analyst, cyber security analyst, penetration tester, security architect
quality software: qa engineer, test engineer, software tester, qa analyst, quality assurance engineer, test analyst, testingenieur, sdet
design: graphic designer, web designer, ux designer, ui designer, product designer, interaction designer, art director, creative director, visual designer, designer, illustrator, mediengestalter, grafikdesigner, graphiste, multimedia designer, graphic artist, motion designer
interior: interior designer, interior decorator, interior architect, innenarchitekt, design consultant
fashion: fashion designer, apparel designer, stylist, textile designer, fashion stylist, merchandise designer, patternmaker
architecture: architect, architectural designer, landscape architect, urban planner, architekt, architekturbuero
art: artist, painter artist, sculptor, art teacher, photographer, animator, curator, gallery assistant, fine artist, makeup artist, art instructor, museum educator, musician, actor, dancer, singer
media: journalist, editor, reporter, writer, copywriter, video editor, producer, content writer, technical writer, news anchor, broadcaster, redakteur, publicist, film maker, camera operator, videographer, radio host, author, production assistant, multimedia journalist, broadcast engineer, copy editor, director of photography
marketing: marketing manager, marketing specialist, marketing coordinator, digital marketing manager, social media manager, seo specialist, content manager, brand manager, marketing assistant, digital marketer, marketing director, marketing analyst, digital media planner, campaign manager, media planner, growth manager, marketing executive, marketing associate, digital strategist, community manager, e commerce manager, ecommerce manager, media buyer
public relations: public relations specialist, pr manager, communications manager, communications specialist, communications director, public relations manager, press officer, public affairs specialist, pr consultant, public relations coordinator, communications coordinator, media relations, spokesperson, communications officer, pr assistant, public relations intern, communications consultant, public information officer
sales: sales manager, sales representative, sales associate, account executive, account manager, salesperson, sales executive, sales consultant, inside sales representative, territory manager, sales assistant, vertriebsmitarbeiter, verkaufer, sales director, sales engineer, sales specialist, retail associate, key account manager, commercial, vendeur, vendedor, sales coordinator, sales development representative, area sales manager, regional sales manager, sales supervisor, sales agent, outside sales representative, sales lead, sales professional, sales advisor, shop assistant, retail sales consultant, verkauferin, vertriebsleiter, kundenberater
business development: business development manager, business developer, business development executive, business development representative, director of business development, business development associate, business development director, partnership manager, strategic partnerships manager, business development specialist
retail: store manager, retail manager, assistant store manager, cashier, merchandiser, department manager, shop manager, store associate, visual merchandiser, key holder, filialleiter, stock associate, retail supervisor, kassierer
customer service: customer service representative, customer service agent, call center agent, customer support specialist, customer success manager, customer service associate, customer care representative, call center representative, client services manager, customer service manager, kundenbetreuer, call center supervisor, customer service specialist, support specialist, customer service supervisor, client service associate, telephone operator, team member, bpo executive, customer service advisor, process associate
accounting: accountant, staff accountant, bookkeeper, accounting clerk, controller, auditor, accounts payable clerk, tax accountant, accounting manager, payroll specialist, buchhalter, comptable, contable, accounts receivable specialist, steuerfachangestellte, accounts payable specialist, accounting assistant, accounting specialist, tax consultant, accounting intern, financial controller, accountant assistant, payroll clerk, billing specialist, accounting analyst, internal auditor, buchhalterin, bilanzbuchhalter
finance: financial analyst, finance manager, financial advisor, investment analyst, portfolio manager, finance director, chief financial officer, cfo, credit analyst, risk analyst, finanzberater, treasury analyst, wealth manager, finance assistant, financial consultant, finance analyst, budget analyst, finance associate, director of finance, financial planner, finance intern, actuary, equity analyst, economist
banking: bank teller, banker, personal banker, loan officer, branch manager, teller, mortgage consultant, relationship banker, loan processor, bankkaufmann, banking associate, universal banker, mortgage loan officer, head teller, underwriter, credit manager, bank manager
insurance: insurance agent, claims adjuster, insurance broker, claims specialist, claims representative, underwriting assistant, insurance specialist, claims examiner
law: lawyer, attorney, paralegal, legal assistant, legal counsel, legal secretary, associate attorney, law clerk, rechtsanwalt, jurist, notary, judge, legal intern, solicitor, barrister, legal advocate, general counsel, patent attorney, rechtsanwaltsfachangestellte, child family advocate, mediator, advocate, compliance officer
human resources: hr manager, human resources manager, recruiter, hr generalist, human resources generalist, hr coordinator, talent acquisition specialist, hr business partner, hr assistant, human resources assistant, personalreferent, training manager, hr specialist, human resources specialist, human resources director, payroll manager, hr director, human resources coordinator, recruiting coordinator, human resources representative, hr consultant, personalsachbearbeiter, staffing specialist, learning and development specialist, training specialist
administration: administrative assistant, office manager, executive assistant, secretary, receptionist, office assistant, clerk, data entry clerk, personal assistant, office administrator, sachbearbeiter, sekretarin, assistentin, bureaukauffrau, office clerk, administrative specialist, front desk receptionist, administrator, kaufmann fur buromanagement, file clerk, administrative coordinator, front desk agent
management: general manager, operations manager, managing director, chief executive officer, ceo, president, chief operating officer, business manager, operations director, executive director, geschaftsfuhrer, director of operations, operations supervisor, vice president, district manager, regional manager, area manager, owner, plant manager, operations coordinator, assistant manager, program director, shift manager
consulting: consultant, management consultant, business analyst, strategy consultant, business consultant, berater, unternehmensberater, senior consultant, associate consultant, functional consultant
project: project manager, program manager, project coordinator, scrum master, projektmanager, projektleiter, chef de projet, project lead, project administrator, programme manager, delivery manager, agile coach, project assistant
product: product manager, product owner, product marketing manager, product specialist, produktmanager, chief product officer
purchasing: buyer, purchasing agent, procurement specialist, purchasing manager, procurement manager, einkaufer, purchaser, acheteur, sourcing manager, purchasing coordinator, contract specialist, procurement officer, category manager, vendor manager, contract administrator
logistics: logistics coordinator, supply chain manager, warehouse worker, warehouse manager, logistics manager, warehouse associate, forklift operator, inventory specialist, shipping clerk, supply chain analyst, lagerist, fachkraft fur lagerlogistik, inventory manager, dispatcher, material handler, warehouse supervisor, disponent, warehouse operative, order picker, inventory control specialist, import export coordinator, shipping and receiving clerk
transport: truck driver, driver, delivery driver, bus driver, courier, fahrer, kraftfahrer, chauffeur, lkw fahrer, train driver, conductor, van driver
aviation: pilot, flight attendant, aircraft mechanic, aviation technician, airport agent, air traffic controller, aviation electronics technician, aircraft maintenance technician, flugbegleiter, cabin crew, crew chief, avionics technician, aviation ordnanceman, flight engineer, aircraft inspector, ramp agent
food: chef, cook, sous chef, line cook, baker, pastry chef, koch, cuisinier, kitchen manager, executive chef, kitchen assistant, prep cook, food service worker, head cook, kuchenhilfe, koechin, chef de partie, butcher, food prep worker, dietary aide, head chef
hospitality: waiter, waitress, server, bartender, barista, restaurant manager, hotel manager, host, hostess, housekeeper, concierge, kellner, front office manager, food and beverage manager, assistant restaurant manager, guest service agent, event manager, event coordinator, banquet server, hotel receptionist, hotelfachfrau, servicekraft, serveur, camarero, event planner, room attendant, catering manager, travel agent, front desk supervisor
cleaning: cleaner, janitor, custodian, housekeeping supervisor, reinigungskraft, facility manager, facilities manager, hausmeister, building engineer, window cleaner, gebaudereiniger
nursing: nurse, registered nurse, rn, licensed practical nurse, lpn, charge nurse, nurse practitioner, staff nurse, krankenschwester, pflegefachkraft, krankenpfleger, infirmier, infirmiere, enfermera, enfermero, clinical nurse, nurse manager, director of nursing, altenpfleger, pflegefachfrau, pflegefachmann, nursing supervisor, icu nurse, gesundheits und krankenpfleger, midwife, hebamme, lvn
care: nursing assistant, certified nursing assistant, cna, caregiver, home health aide, care assistant, patient care technician, medical assistant, pflegehelfer, healthcare assistant, support worker, betreuungskraft, direct support professional, personal care aide, carer, patient care assistant, mfa, medizinische fachangestellte, resident assistant
medicine: physician, doctor, surgeon, general practitioner, dentist, pharmacist, arzt, arztin, facharzt, assistenzarzt, medecin, veterinarian, psychiatrist, medical director, physician assistant, zahnarzt, resident physician, optometrist, apotheker, tierarzt
health technical: radiologic technologist, laboratory technician, medical technologist, pharmacy technician, surgical technologist, phlebotomist, mta, dental hygienist, dental assistant, sonographer, paramedic, emergency medical technician, emt, notfallsanitater, optician, medical laboratory technician, veterinary technician, rettungssanitater, zahntechniker
health administration: healthcare administrator, medical secretary, medical records clerk, medical coder, medical biller, patient services representative, health information specialist, practice manager, unit secretary, patient access representative, case manager, care coordinator, clinical coordinator, medical office assistant, health unit coordinator, clinic manager, patient care coordinator, medical receptionist, healthcare consultant, utilization review nurse
therapy: physical therapist, occupational therapist, speech therapist, physiotherapist, physiotherapeut, psychologist, psychotherapist, counselor, ergotherapeut, massage therapist, respiratory therapist, mental health counselor, speech language pathologist, therapist, behavioral therapist, dietitian, nutritionist, logopade, psychologe, school psychologist
fitness: personal trainer, fitness instructor, fitness trainer, yoga instructor, group fitness instructor, fitness coach, wellness coach, athletic trainer, fitness manager, health coach, sports coach, coach, head coach, assistant coach, swim instructor, lifeguard, fitness consultant, strength and conditioning coach, fitness specialist, wellness coordinator, recreation coordinator, fitness director, fitnesstrainer
beauty: hairdresser, hair stylist, barber, cosmetologist, friseur, friseurin, beautician, nail technician, esthetician, kosmetikerin
social: social worker, youth worker, case worker, community worker, sozialarbeiter, sozialpadagoge, family advocate, program coordinator, community outreach coordinator, child care worker, erzieher, outreach worker, volunteer coordinator, residential counselor, family support worker, heilerziehungspfleger, houseparent, behavior technician
teaching: teacher, school teacher, elementary teacher, high school teacher, math teacher, english teacher, substitute teacher, special education teacher, lehrer, lehrerin, instructor, lecturer, professor, tutor, teaching assistant, preschool teacher, teacher assistant, paraprofessional, lead teacher, adjunct professor, adjunct instructor, dozent, enseignant, profesor, maestro, professeur, assistant teacher, teachers aide, classroom teacher, erzieherin, kindergarten teacher, science teacher, educator, lehrkraft, music teacher, school principal, assistant principal, esl teacher
science: scientist, research scientist, research assistant, research associate, chemist, biologist, laboratory assistant, physicist, wissenschaftlicher mitarbeiter, lab technician, research technician, postdoctoral researcher, researcher, laborant, chemielaborant, geologist, environmental scientist, clinical research associate, microbiologist, research fellow, doktorand, phd student, graduate research assistant
mechanical: mechanical engineer, design engineer, manufacturing engineer, process engineer, industrial engineer, maschinenbauingenieur, product engineer, quality engineer, konstrukteur, automotive engineer, project engineer, production engineer, maintenance engineer, aerospace engineer, chemical engineer, field service engineer, verfahrensingenieur, entwicklungsingenieur, r d engineer, test technician, engineering technician, engineer, ingenieur, ingenieurin, plant engineer, engineering intern, engineering manager, mechanical designer, reliability engineer
electrical: electrical engineer, electronics engineer, electronics technician, control engineer, automation engineer, elektroingenieur, electronic technician, hardware engineer, firmware engineer, rf engineer, power engineer, telecommunications technician, elektroniker, mechatroniker, controls engineer, instrumentation technician
civil: civil engineer, structural engineer, site engineer, bauingenieur, surveyor, bauleiter, construction engineer, geotechnical engineer, cad technician, drafter, bim manager, vermesser, cad designer, quantity surveyor, environmental engineer
construction: construction manager, construction worker, site manager, superintendent, construction superintendent, foreman, laborer, general laborer, carpenter, mason, roofer, painter, estimator, project superintendent, bauarbeiter, maurer, zimmerer, tischler, schreiner, dachdecker, maler, construction supervisor, carpenter apprentice, heavy equipment operator, construction laborer, assistant superintendent, site supervisor, concrete finisher, construction project manager, general contractor, maler und lackierer, construction foreman, crane operator, equipment operator
installation: electrician, plumber, hvac technician, pipefitter, elektriker, klempner, anlagenmechaniker, installer, electricien, plombier, welder, schweisser, solar installer, electrical apprentice, schlosser, metallbauer, elektroniker fur betriebstechnik, cable technician
automotive: automotive technician, mechanic, auto mechanic, service advisor, diesel mechanic, service technician, body shop technician, kfz mechatroniker, automotive service manager, automobile technician, lube technician, service writer, parts manager, service manager, tire technician, automotive sales consultant, parts specialist, vehicle inspector, detailer
production: machine operator, production worker, assembler, cnc machinist, production supervisor, quality inspector, maintenance technician, manufacturing technician, production manager, cnc operator, industriemechaniker, zerspanungsmechaniker, maschinenbediener, produktionshelfer, produktionsmitarbeiter, machinist, toolmaker, maintenance mechanic, quality control inspector, production operator, packer, quality manager, line leader, quality technician, assembly technician, assembly worker, production coordinator, quality assurance manager
agriculture: farmer, farm worker, gardener, landscaper, agronomist, farm manager, gartner, landwirt, forester, horticulturist, agricultural technician, ranch hand, groundskeeper, farmhand, nursery worker, agricultural specialist, herdsman
security: security guard, security officer, police officer, correctional officer, detective, firefighter, security manager, polizist, loss prevention officer, safety officer, safety manager, sicherheitsmitarbeiter, ehs manager, safety coordinator, investigator, patrol officer, asset protection specialist
military: soldier, infantryman, platoon sergeant, squad leader, sergeant, platoon leader, officer candidate, intelligence analyst, logistics specialist military, commander
public: policy analyst, policy advisor, public administrator, legislative assistant, city planner, grant writer, community organizer, program officer, verwaltungsfachangestellte, verwaltungsfachangestellter, civil servant, diplomat, fundraiser, development officer, director of development
real estate: real estate agent, realtor, property manager, leasing agent, leasing consultant, immobilienmakler, real estate broker, estate agent, assistant property manager, appraiser
translation: translator, interpreter, ubersetzer, dolmetscher, traducteur, traductor, linguist
library: librarian, library assistant, archivist, bibliothekar, library technician`;

interface Family {
  name: string;
  phrases: string[];
}
const FAMILIES: readonly Family[] = TABLE.trim().split('\n').map((line) => {
  const at = line.indexOf(': ');
  return { name: line.slice(0, at), phrases: line.slice(at + 2).split(', ') };
});
/** Names of all title families. */
export const TITLE_FAMILIES: readonly string[] = FAMILIES.map((family) => family.name);

const FAMILY_OF = new Map<string, string>();
for (const { name, phrases } of FAMILIES) for (const phrase of phrases) if (!FAMILY_OF.has(phrase)) FAMILY_OF.set(phrase, name);
/** Whether a folded text is as a whole a title of the table. */
export const isTitlePhrase = (text: string): boolean => FAMILY_OF.has(text) || FAMILY_OF.has(singular(text));
const LONGEST_PHRASE = 5;
/** Last words of titles: "nurse", "engineer", "manager", "assistant". */
const HEADS = new Set([...FAMILY_OF.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));
for (const head of 'analyst assistant associate coordinator director specialist supervisor technician trainee intern apprentice leader head chief officer representative agent operator worker inspector planner strategist practitioner fellow member volunteer internship referent referentin leiter leiterin mitarbeiter mitarbeiterin fachkraft berater beraterin responsable charge chargee encargado tecnico executive expert'.split(' ')) HEADS.add(head);

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

/** The phrase of the table that a title holds, as the table writes it ("Sr. Java Developer (m/f/d)" → "java developer"), or null where none is in it. */
export const titlePhrase = (title: string): string | null => {
  const words = titleKey(title).split(' ').map((word) => (FAMILY_OF.has(word) ? word : singular(word)));
  for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length--) {
    for (let from = words.length - length; from >= 0; from--) {
      const phrase = words.slice(from, from + length).join(' ');
      if (FAMILY_OF.has(phrase)) return phrase;
    }
  }
  // The level words are gone from the key; some titles are nothing else ("Assistant Principal", "General Manager II").
  const whole = foldName(title);
  return FAMILY_OF.has(whole) ? whole : null;
};

/** The line of work that a title names ("Sr. Java Developer (m/f/d)" → "software"), by a phrase of the table or else by the field in it ("Director of Finance"); null where neither is found. */
export const titleFamily = (title: string): string | null => FAMILY_OF.get(titlePhrase(title) ?? '') ?? familyByField(titleKey(title).split(' ')) ?? null;

/** Whether a short text reads like a job title: one to eight words, a capital, no sentence, and a word that names an occupation at the end (or before "of", "for", "in"). */
export const looksLikeTitle = (text: string): boolean => {
  const trimmed = text.trim();
  if (trimmed.length < 2 || trimmed.length > 80 || /[.!?;:]\s|[.!?;:]$|@|https?:/.test(trimmed.replace(/\b(?:Sr|Jr|St|Dr)\./g, '')) || !/^[\p{Lu}\p{Lo}\d(]/u.test(trimmed)) return false;
  const words = foldName(trimmed.replace(/\(.*?\)/g, ' ')).split(' ').filter(Boolean);
  if (words.length === 0 || words.length > 8) return false;
  return words.some((word, at) => (HEADS.has(word) || HEADS.has(singular(word))) && (at === words.length - 1 || /^(?:of|for|in|to|de|des|du|fur|der|i|ii|iii|iv|level|und|and|at)$/.test(words[at + 1]!) || /[/&,-]/.test(trimmed)));
};
