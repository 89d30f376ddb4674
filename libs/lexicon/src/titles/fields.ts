/**
 * `family: field, …` for titles that hold no phrase of the table of families but name the field they work in ("Director of Finance",
 * "Digital Media Intern"). The last field named decides: what stands before it narrows it down.
 */
const FIELDS = `
software: software, software development, software engineering, softwareentwicklung, web development
data: data science, data analytics, business intelligence, machine learning, data warehouse
it operations: information technology, it, networking, helpdesk, cloud, informatik, edv, informatique, informatica
quality software: software quality assurance, software testing
design: graphic design, ux, ui, grafik
architecture: architecture, urban planning
media: journalism, broadcasting, publishing, redaktion, video production
marketing: marketing, digital media, social media, content, seo, brand, advertising, branding, media strategy, digital strategy, mercadotecnia, werbung
public relations: public relations, pr, communications, corporate communications, press, presse, kommunikation
sales: sales, vertrieb, ventas, ventes, verkauf, salesman, salesperson, saleswoman, commercial sales
business development: business development, partnerships, new business
retail: retail, store, apparel, einzelhandel, merchandising
customer service: customer service, customer services, customer support, customer care, client services, call center, call centre, kundenservice, kundendienst, bpo, guest services
accounting: accounting, accounts payable, accounts receivable, bookkeeping, payroll, tax, audit, buchhaltung, rechnungswesen, comptabilite, contabilidad
finance: finance, financial, treasury, investments, fp a, finanzen, controlling, credit risk
banking: banking, lending, mortgage, mortgage banking, bank, loans
insurance: insurance, claims, liability claims, underwriting, versicherung, assurance
law: law, legal, legal affairs, recht, juridique
human resources: human resources, human resource, hr, recruiting, recruitment, talent acquisition, personnel, personal und soziales, personalwesen, ressources humaines, recursos humanos, staffing, benefits
administration: administration, administrative, office, clerical, sekretariat, verwaltung
consulting: consulting, advisory
purchasing: purchasing, procurement, einkauf, achats, compras
logistics: logistics, supply chain, warehouse, inventory, supply, shipping, logistik, lager, logistique, storekeeper
transport: transportation, trucking, transport, fleet
aviation: aviation, aircraft, flight, airline
food: kitchen, culinary, kuche, cuisine
hospitality: hotel, restaurant, food and beverage, accommodation, front desk, hospitality, gastronomie
cleaning: housekeeping, janitorial, reinigung
nursing: nursing, pflege, intensive care, icu, enfermeria
care: caregiving, altenpflege, betreuung, home care
medicine: medicine, surgery, medizin
health administration: healthcare, medical records, patient services, patient access, health services, medical billing
therapy: physical therapy, occupational therapy, speech therapy, physiotherapie, counseling, psychology
fitness: fitness, wellness, athletics, sports
beauty: beauty, cosmetics, salon
social: social work, social services, sozialarbeit, community services, community outreach
teaching: teaching, school, education, curriculum, schule, unterricht, principal, classroom
science: research, laboratory, forschung, chemistry, biology
mechanical: mechanical, engineering, industrial engineering, chemical engineering, thermal, manufacturing engineering, maschinenbau
electrical: electrical, electronics, elektrotechnik, automation
civil: civil, civil engineering, structural, bauwesen
construction: construction, building trades, bau, hochbau, tiefbau
installation: hvac, plumbing, electrical installation
automotive: automotive, automobile, vehicle, kfz
production: production, manufacturing, assembly, fertigung, produktion, maintenance, quality assurance, quality control
agriculture: agriculture, agricultural, farming, fisheries, forestry, landwirtschaft, horticulture, garden, apiculture
security: security, public safety, law enforcement, loss prevention, sicherheit
military: military, army, navy, infantry
public: public policy, public administration, government affairs, grants
real estate: real estate, property management, leasing, immobilien
library: library, archives, bibliothek`;

/** Endings of German occupations, which a language makes new words of every day ("Intensivpfleger", "Backendentwicklerin"). */
const ENDINGS = `
software: entwickler, programmierer
it operations: informatiker, administrator
teaching: lehrer, lehrkraft, dozent
sales: verkaufer, vertriebler
accounting: buchhalter
law: anwalt, jurist
administration: sachbearbeiter, sekretar
consulting: berater
logistics: lagerist, disponent
transport: fahrer
nursing: pfleger, pflegefachkraft, krankenschwester, pflegefachfrau, pflegefachmann
care: pflegehelfer, pflegekraft, betreuer
medicine: arzt, arztin, apotheker
therapy: therapeut, psychologe
social: padagoge, erzieher
food: koch, kochin, backer, konditor
installation: elektriker, elektroniker, installateur, monteur, anlagenmechaniker
automotive: mechatroniker
production: mechaniker, maschinist, maschinenfuhrer, schlosser
agriculture: gartner, landwirt
mechanical: maschinenbauer, konstrukteur
real estate: makler
media: redakteur, journalist
translation: ubersetzer, dolmetscher
cleaning: reiniger, hausmeister`;

const entries = (table: string): [phrase: string, family: string][] =>
  table.trim().split('\n').flatMap((line) => {
    const at = line.indexOf(': ');
    return line.slice(at + 2).split(', ').map((phrase): [string, string] => [phrase, line.slice(0, at)]);
  });
const FIELD_OF = new Map(entries(FIELDS));
/** The longest first, so that "anlagenmechaniker" comes before "mechaniker". */
const BY_ENDING = entries(ENDINGS).sort(([a], [b]) => b.length - a.length);
const LONGEST_FIELD = 3;
/** A compound has a part before its ending. */
const SHORTEST_PART = 3;

const familyOfCompound = (word: string): string | undefined => {
  const plain = word.endsWith('in') ? word.slice(0, -2) : word;
  return BY_ENDING.find(([ending]) => plain.length >= ending.length + SHORTEST_PART && plain.endsWith(ending))?.[1];
};

/** The line of work of a title's words by the German compound or the field among them, or undefined. */
export const familyByField = (words: readonly string[]): string | undefined => {
  for (let at = words.length - 1; at >= 0; at--) {
    const family = familyOfCompound(words[at]!);
    if (family !== undefined) return family;
  }
  for (let to = words.length; to > 0; to--) {
    for (let from = Math.max(0, to - LONGEST_FIELD); from < to; from++) {
      const family = FIELD_OF.get(words.slice(from, to).join(' '));
      if (family !== undefined) return family;
    }
  }
  return undefined;
};
