import { fold } from './fold';
import { remember } from './remember';

const LEGAL = /(?<![\p{L}\p{N}])(?:inc|llc|ltd|limited|plc|corp|corporation|llp|lp|co(?=$)|company(?=$)|gmbh|ag|kg|ohg|kgaa|ug|se|sa|sas|sarl|srl|spa|snc|s a|s l|sl|slu|bv|nv|vof|ltda|lda|eireli|sp z o o|s p a|s r l|s a r l|z o o|oy|ab|as|aps|a\/s|pty|pte|pvt|private limited|kft|ooo|e v|ev|ggmbh|ооо|ао|пао|зао|оао|ип|пк|нко)(?![\p{L}\p{N}])/u;
const WORDS = /(?<![\p{L}\p{N}])(?:hospital|clinic|medical center|medical centre|university|universitat|universite|universidad|universita|universidade|universiteit|uniwersytet|college|school|schule|institute|institut|instituto|istituto|instytut|academy|akademie|bank|group|gruppe|groupe|grupo|gruppo|grupa|holding|holdings|solutions|technologies|technology|labs|laboratories|studio|studios|agency|agentur|agence|agencia|agenzia|consulting|partners|associates|industries|enterprises|foundation|stiftung|fondation|fundacion|fondazione|fundacja|ministry|department|dept|council|authority|bureau|office of|government|city of|county|state of|army|navy|air force|church|restaurant|hotel|cafe|shop|stores|supermarket|airlines|airways|versicherung|press|verlag|news|networks|telecom|pharma|pharmaceuticals|pharmacy|motors|automotive|properties|real estate|realty|capital|investments|worldwide|kliniken|klinikum|klinik|krankenhaus|universitatsklinikum|pflegedienst|praxis|kanzlei|werk|werke|stadtwerke|fraunhofer|max planck|hopital|clinique|mairie|lycee|ecole|cabinet|societe|entreprise|maison|ayuntamiento|empresa|colegio|clinica|ospedale|azienda|comune|scuola|hospitais|prefeitura|escola|ziekenhuis|gemeente|stichting|bedrijf|szpital|urzad|szkola|firma|spolka|towarzystwo|organization|organisation|society|association|club|center|centre|trust|collective|ventures)(?![\p{L}\p{M}\p{N}])/u;
/** Words that employers' names hold, and job titles too: they count little, and only at a name's end. */
const WEAK = /(?:software|digital|cloud|data|creative|team|engineering|design|management|finance|financial|health|healthcare|store|power|electric|media|network|communications|construction|logistics|transport|insurance|community|energy|international|global|systems|services)$/u;
const COMPOUND = /(?:technik|bau|werke?|schule|klinik(?:um)?|haus|bank|versicherung|verlag|verein|hochschule|amt|ministerium|dienst|handel|logistik|b[uü]ro|betrieb|stift|zentrum|gruppe|groep|huis|gesellschaft|genossenschaft|bedrijf|kontor|manufaktur|brauerei|druckerei)(?![\p{L}])/u;
const NO_BREAKS = /有限公司|公司|集团|大学|学院|银行|医院|中心|研究院|研究所|事务所|科技|网络|شركة|مكتب|مؤسسة|بنك|مستشفى|جامعة|مدرسة|مجموعة|وزارة|مركز|معهد|विद्यालय|विश्वविद्यालय|कंपनी|संस्थान|अस्पताल|लिमिटेड|बैंक|महाविद्यालय|कॉलेज|компания|банк|завод|университет|институт|больница|школа|комбинат|холдинг|группа|центр|поликлиника|академия|предприятие|магазин|фабрика|агентство/i;
const SCHOOL = /(?<![\p{L}\p{N}])(?:university|universitat|universite|universidad|universita|universidade|universiteit|uniwersytet|univ|college|school|schule|\p{L}*hochschule|institute|institut|institution|instituto|istituto|instytut|academy|akademie|academia|accademia|politecnico|politecnica|polytechnic|polytechnique|politechnika|polytechnik|lycee|liceo|liceum|gymnasium|\p{L}*gymnasium|\p{L}*schule|ecole|escuela|escola|scuola|szkola|technikum|colegio|faculty|faculdade|facultad|faculte|fakultat|conservatory|conservatoire|seminary|campus|iut|mit|eth|epfl|rwth|tu|fh|ucla|uc|suny|cuny|kit|lmu|nyu|iit|nit|hogeschool|roc|rijksuniversiteit|business school|bootcamp|codeacademy|uczelnia|akademia|berufskolleg|\p{L}*kolleg|realschule|hauptschule|alma mater|sapienza|sorbonne|vidyalaya|high|centre|center)(?![\p{L}\p{M}\p{N}])/u;
const SCHOOL_NO_BREAKS = /大学|学院|学校|中学|高中|университет|институт|академия|колледж|школа|лицей|училище|техникум|гимназия|جامعة|الجامعة|معهد|كلية|مدرسة|أكاديمية|विश्वविद्यालय|विद्यालय|महाविद्यालय|कॉलेज|संस्थान|स्कूल/i;

/** How much a text reads like an employer's name: 0 to about 1.5. */
export const organisationScore = remember((text: string): number => {
  const key = fold(text);
  if (key === '') return 0;
  return (LEGAL.test(key) ? 1 : 0) + (WORDS.test(key) || NO_BREAKS.test(text) || COMPOUND.test(key) ? 0.6 : WEAK.test(key) ? 0.35 : 0) + (/[«"„“][^»"“”]+[»"“”]/.test(text) ? 0.3 : 0);
});

/** Whether a text names a school or university. */
export const isSchool = remember((text: string): boolean => SCHOOL.test(fold(text)) || SCHOOL_NO_BREAKS.test(text));

const UNIT = /(?<![\p{L}\p{N}])(?:department|dept|division|unit|ward|icu|floor|team|section|desk|branch|operations|marketing|sales|finance|accounting|engineering|research|development|human resources|hr|it|emergency|surgery|pediatrics|oncology|cardiology|abteilung|bereich|referat|service|pole|direction|departamento|area|reparto|ufficio|setor|afdeling|dzial|отдел|отделение|цех)(?![\p{L}\p{N}])/u;

/** Whether a text names a part of an employer ("Emergency Department") rather than one. */
export const isUnit = (text: string): boolean => UNIT.test(fold(text)) && !/^(?:department|ministry|office|bureau|division) (?:of|for)(?!\p{L})/iu.test(text) && !LEGAL.test(fold(text)) && text.split(' ').length <= 5;

/** Whether a text has marks of a name: "X & Y", an inner capital, a figure, a domain, quotes, an article before it. */
export const looksLikeName = (text: string): boolean =>
  /\p{L}\s*(?:&|\+)\s*\p{Lu}|\p{Ll}\p{Lu}|\p{L}\.(?:com|io|ai|net|org|de|fr|co|ru|tv|app|eu)$|[«»"„“”]|^(?:The|Die|Das|Le|La|Les|El|Los|Il)\s\p{Lu}|\s\d{1,3}$|^\p{Lu}{2,6}$|['’]s$/u.test(text);
