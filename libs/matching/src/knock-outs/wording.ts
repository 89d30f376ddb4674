/** All patterns here are for folded text: lower case, no accents. */

/** Words that make a demand of a statement. */
export const HARD =
  /\bmust\b|\brequire|\bessential\b|\bmandatory\b|\bcompulsory\b|\bimperative\b|\bnecessary\b|\bneeds? to\b|\byou need\b|\bprerequisite|\bonly\b|\bat least\b|\bminimum\b|\bzwingend|\berforderlich|\bnotig\b|\bnotwendig|\bvoraussetzung|\bvorausgesetzt|\bsetzen wir\b.*\bvoraus|\bunabdingbar|\bunerlasslich|\bpflicht\b|\bmindestens\b|\bobligatoire|\bindispensable|\bimperati|\bexige|\brequis|\bimprescindible|\bobligatori|\bau moins\b|\bal menos\b/;
/** Words that make a wish of it. */
const SOFT =
  /\bprefer|\ba (?:strong |real |big )?plus\b|\ban? (?:clear |real )?advantage|\badvantageous|\bnice[- ]to[- ]have|\bideal|\bdesir(?:able|ed)\b|\bbonus\b|\bwould (?:be|also)\b|\bhelpful\b|\bwelcome\b|\bbeneficial|\boptional|\bvon vorteil|\bvorteilhaft|\bwunschenswert|\bgern(?:e)? gesehen|\bware (?:schon|toll|super)|\bbestenfalls|\bwillkommen|\bun plus\b|\bun atout|\bsouhaite|\bideal(?:ement|mente)|\bdeseable|\bse valora|\bvalorable|\bserait\b|\bplus value\b|\bgood to have|\bwe would love/;
/** Words that take a demand back. */
const NEGATED =
  /\bnot (?:\w+ )?(?:required|needed|necessary|essential|mandatory|a must|a requirement|expected)|\b(?:isn'?t|aren'?t) (?:\w+ )?(?:required|needed|necessary|essential)|\bno (?:\w+[ -]){0,4}?(?:required|needed|necessary|expected|problem)|^no (?:degree|experience|diploma|licen[cs]e|work permit)|\bdo(?:es)? not need|\bdon'?t (?:need|have to)|\bneed not\b|\bmust not\b|\bkein(?:e|en|er)? (?:\w+ ){0,3}?(?:notig|erforderlich|muss|notwendig|voraussetzung|bedingung|pflicht|problem)|\bnicht (?:\w+ )?(?:notig|erforderlich|notwendig|zwingend|vorausgesetzt|voraussetzung)|\bmusst? nicht\b|\bmussen nicht\b|\bpas (?:obligatoire|necessaire|exige|requis|indispensable)|\bno (?:es |son )?(?:necesari|imprescindible|obligatori)|\bnothing\b.*\bmust\b|\beven if\b|\bmore to us than\b|\bmatters? more\b|\bregardless\b|\bor willing(?:ness)? to (?:obtain|learn)\b/;
/** What the employer gives, plans or is. */
const OFFERED =
  /\b(?:we|us|our|wir|unsere?[mnrs]?|nous|notre|nos|nosotros|nuestr[oa]s?)\b/;
/** What the work will be. */
const DUTY =
  /\b(?:you will|you'?ll|du wirst|sie werden|vous serez|you (?:advise|manage|teach|oversee|handle|issue|prepare|translate|run|process|organi[sz]e|review|sell|coordinate|support|help|lead|train|plan|enjoy|take|get|can|receive|start)\b|sie (?:betreuen|unterrichten|beraten|erstellen|prufen|bearbeiten)|du (?:betreust|unterrichtest|berats?t|erstellst|prufst))/;
/** What a person has. */
export const POSSESSED =
  /\byou (?:have|hold|possess|bring|own|speak|are|'ve)\b|\byou'(?:ve|re)\b|\b(?:have|has|holds?|holding|possess(?:es)?|hold) an? |\bsie (?:haben|besitzen|verfugen|sprechen|bringen|sind)\b|\bdu (?:hast|besitzt|verfugst|sprichst|bringst|bist)\b|\bvous (?:avez|disposez|justifiez|maitrisez|parlez|etes|possedez)\b|\b(?:tienes|dispones|hablas|posees)\b/;

export const isSoft = (folded: string): boolean => SOFT.test(folded);
export const isNegated = (folded: string): boolean => NEGATED.test(folded);
export const isOffered = (folded: string): boolean => OFFERED.test(folded.replace(/\bsetzen wir\b|\bverlangen wir\b|\bwe (?:require|expect|ask for|need)\b|\bwir (?:erwarten|verlangen|setzen)\b|\bour (?:clients|customers|guests|residents|patients)(?= speak)|because our .*$/g, ' '));
export const isDuty = (folded: string): boolean => DUTY.test(folded);

/** A noun phrase without a subject, as lists of demands are written ("Abgeschlossenes Studium der Informatik"). */
export const isFragment = (folded: string): boolean => !/\b(?:you|we|i|they|he|she|it|our|your|us|is|are|will|can|sie|du|wir|ist|sind|wird|unser\w*|deine?\w*|ihre?\w*|vous|nous|est|sont|es|son|comes?|starts?|matters?)\b/.test(folded);

/** Whether a statement with the noun of a demand in it really demands: by a hard word, as something that the person has, or as a bare line. */
export const demands = (folded: string): boolean => {
  if (isNegated(folded) || isOffered(folded)) return false;
  if (isDuty(folded) && !HARD.test(folded)) return false;
  return HARD.test(folded) || POSSESSED.test(folded) || isFragment(folded);
};
