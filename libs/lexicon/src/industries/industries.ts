import { foldName } from '../text/fold';
import { titleFamily } from '../titles/families';

/** `Industry: words and stems of names and categories, folded`; a stem ends with a star. The first line that fits a text counts. */
const TABLE = `
Staffing & Recruiting: staffing|recruiting|recruitment agency|recruitment agencies|personaldienstleist*|zeitarbeit|personalvermittlung|employment agency|executive search|interim
Pharma & Biotech: pharma*|biotech*|life science*|medical device*|medizintechnik|clinical research
Healthcare: health*|hospital|hospitals|medical practice|medical|nursing|klinik*|krankenhaus|pflege*|sante|sanidad|sanita|zorg|gesundheit*|care home|altenpflege|dental|dentist*|clinic|clinics|veterinary|apotheke*|pharmacy|sozialwesen|social care|ambulance|hospice
Insurance: insurance|versicherung*|assurance*|seguros|assicurazion*|verzekering*|ubezpieczen*
Banking & Finance: bank|banks|banking|banken|banque*|banca|banco|finance|financial services|finanz*|fintech|investment*|capital markets|accounting|wealth management|credit union|sparkasse|volksbank|raiffeisen*|finanzen
Education: education*|school*|schule*|university|universitat|universidad|universite|college|teaching|higher education|e learning|bildung*|training|kindergarten|kita|ecole|academy|onderwijs|scuola|edukacja
Legal: legal|law|law firm|rechtsanwalt*|kanzlei|juridique|avocats|solicitors|notary
Public Sector: government*|public administration|public sector|offentlicher dienst|verwaltung|municipal*|stadtverwaltung|ministerium|ministry|defense department|civil service|public safety|military|armed forces|bundeswehr|police|city of|county of|state of|federal agency
Non-profit: non profit*|nonprofit*|ngo|charity|charities|philanthropy|gemeinnutzig*|fundraising|religious*|civic and social*|humanitarian
Hospitality & Tourism: hospitality*|hotel*|restaurant*|tourism|tourismus|travel|gastronomie|gastgewerbe|leisure|catering|restauration|hosteleria|horeca|turismo|food service*|reise*|cruise*
Food & Beverage: food*|beverage*|lebensmittel*|getranke*|brewery|brauerei|bakery|backerei|alimentaire|alimentacion|winery|dairy
Retail & E-commerce: retail|e commerce|ecommerce|einzelhandel|handel|grosshandel|wholesale|supermarket*|store|stores|shopping|commerce de detail|comercio|detailhandel|fashion|apparel*|luxury goods*|mode
Automotive: automotive|automobil*|fahrzeug*|car dealer*|motor vehicle*|auto|autohaus|kfz*
Aerospace & Defence: aerospace|aviation|airline*|airport*|luftfahrt|defense|defence|space|raumfahrt|aeronautique
Energy & Utilities: energy|energie*|utilities|oil|gas|oil gas|renewable*|solar|wind power|stadtwerke|electric power|water utility|nuclear|environment*|umwelt*|waste*|recycling|mining|bergbau
Construction: construction|bau|bauwesen|baugewerbe|civil engineering|building materials|architecture*|btp|construccion|edilizia|handwerk|hochbau|tiefbau|trades
Real Estate: real estate|immobilien*|immobilier|property management|inmobiliaria|vastgoed|facility management|facilities services
Transport & Logistics: logisti*|transport*|supply chain|shipping|freight|warehous*|spedition|rail*|maritime|courier|package*|delivery|post|trucking|lager
Telecommunications: telecom*|telekommunikation|wireless|mobilfunk|broadband
Media & Entertainment: media|entertainment|publishing|verlag|broadcast*|film|music|gaming|games|computer games|video games|newspapers|journalism|medien|motion pictures|animation|sports|sport|arts|museum*|performing arts|culture|kultur|creative*
Marketing & Advertising: marketing|advertising|werbung|public relations|pr|market research|publicite|design agency|werbeagentur
Professional Services: consulting|management consulting|professional services|beratung|unternehmensberatung|steuerberatung|wirtschaftsprufung|conseil|consultoria|outsourcing*|business services|human resources|hr|legal services
Software & IT: software*|internet|information technology*|it|it software|it services|computer*|saas|technology|tech|informatik|informatique|informatica|cyber security|cybersecurity|artificial intelligence|data|cloud|hardware|semiconductor*|devops|web development
Chemicals: chemical*|chemie|chemische industrie|chimie|plastics|kunststoff*
Manufacturing: manufacturing|industrial*|maschinenbau|machinery|production|produktion|industrie|fertigung|elektrotechnik|electrical*|electronics|metall*|engineering|mechanical*|produktie|fabricacion|consumer goods|textiles|packaging|furniture|printing
Agriculture: agri*|farming|landwirtschaft|forestry|forstwirtschaft|gartenbau|horticulture|fishery
Science & Research: research|science|scientific*|forschung|wissenschaft|laborator*|think tank`;

const LINES = TABLE.trim().split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2).split('|')] as const);
/** The industries that a posting may have, by the names that are shown: those of the contracts, which are not imported because their validator is too heavy for a page of the extension. */
export const INDUSTRIES: readonly string[] = LINES.map(([name]) => name);
let patterns: readonly (readonly [string, RegExp])[] | undefined;

/** Lines of work that are done in one industry alone. */
const OF_FAMILY: Readonly<Record<string, string>> = {
  nursing: 'Healthcare', care: 'Healthcare', medicine: 'Healthcare', 'health technical': 'Healthcare', therapy: 'Healthcare', teaching: 'Education', banking: 'Banking & Finance', insurance: 'Insurance', law: 'Legal', hospitality: 'Hospitality & Tourism', food: 'Hospitality & Tourism', aviation: 'Aerospace & Defence',
};
/** What a company's own name says without doubt. */
const OF_COMPANY: readonly (readonly [RegExp, string])[] = [
  [/\b(?:\p{L}*klinik\p{L}*|krankenhaus|hospital|hospitals|nhs|medical center|health system|healthcare|pflegedienst|seniorenheim|clinic|clinique|ospedale)\b/u, 'Healthcare'],
  [/\b(?:sparkasse|volksbank|raiffeisenbank|bank|credit union|banque|bancorp)\b/u, 'Banking & Finance'], [/\b(?:insurance|versicherung\p{L}*|assurances?|assicurazioni|seguros)\b/u, 'Insurance'],
  [/\b(?:university|universitat|hochschule|universidad|universite|college|school district|grundschule|gymnasium|school)\b/u, 'Education'], [/\b(?:hotel|hotels|resort|restaurant|gasthof|hostel)\b/u, 'Hospitality & Tourism'],
  [/\b(?:pharma|pharmaceuticals?|biotech|therapeutics|biosciences)\b/u, 'Pharma & Biotech'], [/\b(?:stadtverwaltung|landratsamt|ministerium|ministry of|department of|city of|county of|bundesamt\p{L}*|landeshauptstadt)\b/u, 'Public Sector'],
  [/\b(?:logistics|logistik|spedition|freight)\b/u, 'Transport & Logistics'], [/\b(?:immobilien|real estate|realty|properties)\b/u, 'Real Estate'], [/\b(?:staffing|personaldienstleistungen|zeitarbeit|recruitment|recruiting)\b/u, 'Staffing & Recruiting'],
  [/\b(?:autohaus|automotive)\b/u, 'Automotive'], [/\b(?:stadtwerke|energy|energie|solar)\b/u, 'Energy & Utilities'], [/\b(?:law firm|rechtsanwalte|kanzlei|solicitors|llp law)\b/u, 'Legal'], [/\b(?:airlines?|airways|aerospace)\b/u, 'Aerospace & Defence'], [/\b(?:foundation|stiftung|charity|caritas|diakonie|red cross|rotes kreuz)\b/u, 'Non-profit'],
];

/** The industry of a source's own field or category ("Medical Practice", "it_software", "Healthcare & Nursing Jobs"); null where the list has none for it. */
export const industryOf = (text: string): string | null => {
  patterns ??= LINES.map(([name, words]) => [name, new RegExp(`(?:^| )(?:${words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[\\p{L}]*` : word)).join('|')})(?= |$)`, 'u')] as const);
  const name = foldName(text.slice(0, 200));
  const exact = INDUSTRIES.find((industry) => foldName(industry) === name);
  if (exact !== undefined) return exact;
  // Of "Construction, Banking" the part named first.
  let best: { name: string; at: number } | null = null;
  for (const [industry, words] of patterns) {
    const at = words.exec(name)?.index;
    if (at !== undefined && (best === null || at < best.at)) best = { name: industry, at };
  }
  return best?.name ?? null;
};

/** The industry that an advert's company or title leaves no doubt about, else null: an accountant may work anywhere, a nurse may not. */
export const industryOfAdvert = (title: string, company: string): string | null => {
  const name = foldName(company.slice(0, 200));
  const named = OF_COMPANY.filter(([words]) => words.test(name)).map(([, industry]) => industry);
  if (named.length === 1) return named[0] ?? null;
  return OF_FAMILY[titleFamily(title) ?? ''] ?? null;
};
