import { foldName } from '../text/fold';

/** Levels from the lowest to the highest; the index is the rank. */
export const SENIORITIES = ['intern', 'junior', 'mid', 'senior', 'lead', 'manager', 'director', 'executive'] as const;
export type Seniority = (typeof SENIORITIES)[number];
export const seniorityRank = (seniority: Seniority): number => SENIORITIES.indexOf(seniority);

/** Words that look like a level and are none: they are cut out before the level is read. */
const NOT_A_LEVEL = / (?:stage manager|stage hand|stage technician|stage designer|stage director assistant|chef de projet|cheffe de projet|chef de produit|cheffe de produit|chef de partie|senior care|senior living|senior citizens?|senior services|senior high|senior centers?|lead generation|head start|head hunter|head chef de partie|staff nurse|staff accountant|staff writer|staff attorney|staff pharmacist|staff assistant|staff sergeant|staffing|chief of staff|account manager|accounts manager|community manager|product manager|project manager|program manager|programme manager|case manager|office manager|property manager|brand manager|category manager|campaign manager|social media manager|content manager|customer success manager|success manager|relationship manager|delivery manager|test manager|release manager|scrum manager|change manager|data manager|key account manager|area sales manager|territory manager|marketing manager|partner manager|event manager|events manager|executive assistant|executive assistants|account executive|accounts executive|sales executive|marketing executive|hr executive|customer service executive|executive search|executive secretary|executive chef|managing editor|managing clerk|art director|creative director|music director|funeral director|director of photography|casting director|associate dentist|general practitioner|deputy sheriff|medical director assistant|assistant to the director|first mate) /;

const LEVELS: [Seniority, RegExp][] = [
  ['intern', / (?:intern|interns|internship|trainee|apprentice|apprenticeship|praktikant|praktikantin|praktikum|werkstudent|werkstudentin|working student|stagiaire|stage|alternance|alternant|alternante|becario|becaria|practicas|auszubildende|auszubildender|azubi|ausbildung|student assistant|volontariat|volontar|volontarin|co op|placement student|stagista|stagiair|apprendista|tirocinante|tirocinio|estagiario|estagiaria|estagio|stazysta|stazystka|staz|praktyka|praktyki|apprenti|apprentie|apprentissage|aprendiz|traineeship|leerling|afstudeerstage|meewerkstage|duales studium|dual student|lehrling|internee|becas|praktikumsstelle|diplomarbeit|masterarbeit|bachelorarbeit|abschlussarbeit|thesis student) /],
  ['executive', / (?:ceo|cto|cfo|coo|cio|cmo|cpo|ciso|chro|cro|chief|president|vorstand|geschaftsfuhrer|geschaftsfuhrerin|managing director|founder|co founder|cofounder|pdg|directeur general|directora general|director general|owner|managing partner|general counsel|executive director|amministratore delegato|direttore generale|diretor geral|diretora geral|algemeen directeur|prezes|prezes zarzadu|geschaftsfuhrung|geschaftsleitung|vorstandin|chief executive|gerente general|general director) /],
  ['director', / (?:director|directeur|directrice|directora|direktor|direktorin|vp|svp|evp|vice president|head of|head|bereichsleiter|bereichsleiterin|abteilungsleiter|abteilungsleiterin|headteacher|head teacher|schulleiter|schulleiterin|superintendent|responsable de departement|direttore|direttrice|diretor|diretora|dyrektor|dyrektorka|hoofd|dirigente|bereichsleitung|abteilungsleitung|leiter des bereichs) /],
  ['manager', / (?:manager|managers|teamleiter|teamleiterin|leiter|leiterin|leitung|supervisor|foreman|forewoman|gerente|jefe|jefa|encargado|encargada|chef d equipe|responsable|team leader|shift leader|schichtleiter|meister|meisterin|charge nurse|stationsleitung|polier|kuchenchef|head chef|kierownik|kierowniczka|responsabile|capo|capo reparto|capoturno|caposquadra|leidinggevende|teamleider|filiaalmanager|bedrijfsleider|ploegleider|encarregado|encarregada|supervisora|chefe|lider de equipe|brygadzista|filialleiter|filialleiterin|filialleitung|marktleiter|marktleiterin|projektleiter gruppe|gruppenleiter|gruppenleiterin|gruppenleitung|teamleitung|abteilungsmeister|restaurantleiter|restaurantleiterin|kuchenleiter|chef de rang|chef de service|cheffe de service|gerenta|store director) /],
  ['lead', / (?:lead|principal|staff|architect|distinguished|fellow|expert|tech lead|team lead|leading|glowny|glowna|ekspert|especialista lider|tech leader|technical leader|teamlead|leitender|leitende|fuhrender|lider tecnico|experte|expertin|esperto|esperta) /],
  ['senior', / (?:senior|sr|snr|iii|iv|experienced|erfahren|erfahrene|erfahrener|confirme|confirmee|sénior|starszy|starsza|berufserfahren|berufserfahrene|berufserfahrener|gestandener|ervaren|esperto senior|pl iii|experimentado|experimentada|experimente|experimentee|seniorin|seniore) /],
  ['junior', / (?:junior|jr|jnr|graduate|entry level|entry|berufseinsteiger|berufseinsteigerin|debutant|debutante|associate engineer|i|assistant|aide|helper|aushilfe|early career|new grad|absolvent|absolventin|mlodszy|mlodsza|starter|startersfunctie|beginnend|neolaureato|neolaureata|neolaureati|recien titulado|recien graduado|recem formado|jovem|einsteiger|einsteigerin|berufseinstieg|quereinsteiger|quereinsteigerin|jeune diplome|jeune diplomee|auxiliar|ajudante|ayudante|pomocnik|hulp|aiuto|hilfskraft|aushilfskraft) /],
  ['mid', / (?:mid|mid level|midlevel|intermediate|ii|regular|medior|pleno|pl|semi senior|mittel|confirmado|regular specialist) /],
];

/**
 * The level that a job title states, or null where it states none ("Nurse", "Software Engineer", "Account Manager").
 * A manager or higher word beats `senior` ("Senior Director" is a director); `senior` beats nothing below it.
 */
export const seniorityOf = (title: string): Seniority | null => {
  let text = ` ${foldName(title.slice(0, 300))} `;
  if (/ (?:chief of staff) /.test(text)) return 'director';
  for (let found = NOT_A_LEVEL.exec(text); found; found = NOT_A_LEVEL.exec(text)) {
    const words = found[0].trim();
    // "Senior Project Manager" keeps its "senior"; "Senior Care Assistant" does not.
    text = text.replace(words, words.startsWith('senior') ? '' : ' x ').replace(/\s+/g, ' ');
  }
  if (/ (?:deputy|assistant|associate|vice) (?:manager|director|head|principal) /.test(text)) return / manager /.test(text) ? 'manager' : 'director';
  if (/ (?:school|assistant) principal | principal of /.test(text)) return 'director';
  for (const [level, pattern] of LEVELS) if (pattern.test(text)) return level;
  return null;
};
