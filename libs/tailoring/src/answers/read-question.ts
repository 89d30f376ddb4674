import { fold } from '../words';

/** What a question of an application form wants. `personal` are those that no profile can answer. */
export type QuestionKind =
  | 'salary' | 'notice' | 'start' | 'personal' | 'years' | 'education' | 'language' | 'certificates' | 'experience' | 'achievement' | 'about' | 'fit' | 'current' | 'skills' | 'unknown';

export interface ReadQuestion {
  readonly kind: QuestionKind;
  /** What it is about ("Kubernetes" in "experience with Kubernetes"), in its own spelling; empty where it names nothing. */
  readonly subjects: readonly string[];
}

/** On folded text; the first that fits decides, so the narrow ones come first. */
const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['salary', /\b(?:salary|compensation|pay expectations?|remuneration|hourly rate|day rate|desired pay|gehalt\w*|vergutung\w*|lohn\w*|stundensatz|tagessatz)\b/],
  ['notice', /\b(?:notice period|kundigungsfrist\w*)\b/],
  ['start', /\b(?:start date|earliest (?:possible )?(?:start|date)|when (?:can|could|would|are) you (?:be able to )?(?:start|begin|join|available)|available to start|availability|eintrittstermin|eintrittsdatum|ab wann|wann (?:konnen|konnten|kannst|konntest)|fruhestmoglich\w*|verfugbarkeit|starttermin)\b/],
  ['personal', /\b(?:visa|work permit|right to work|authori[sz]ed to work|legally|sponsorship|citizen\w*|nationality|relocat\w*|willing to (?:travel|move|work)|criminal|convicted|disabilit\w*|veteran|gender|pronouns?|race|ethnicity|religion|date of birth|how old|married|children|health|hear (?:about|of)|referred|refer you|find this (?:job|position)|weakness\w*|hobbies|arbeitserlaubnis|aufenthaltstitel|arbeitsgenehmigung|staatsangehorigkeit|umziehen|umzug|reisebereit\w*|vorstrafen|vorbestraft|behinderung|schwerbehindert\w*|geschlecht|geburtsdatum|familienstand|aufmerksam geworden|erfahren haben|von uns (?:gehort|erfahren)|schwache\w*|other (?:offers|applications)|consent|agree to|einverstanden)\b/],
  ['years', /\b(?:how (?:many years|long|much (?:\w+ ){0,2}experience)|years of|number of years|wie (?:viele jahre|viel \w*erfahrung|lange)|anzahl (?:der )?jahre|berufsjahre|jahre (?:berufs)?erfahrung)\b/],
  ['education', /\b(?:highest (?:level of )?(?:education|degree|qualification)|education\w*|degree|university|school|studied|academic|ausbildung|abschluss\w*|studium|studiert|bildungs\w*|schulabschluss)\b/],
  ['language', /\b(?:languages?(?! models?)|speak|fluent|fluency|proficiency in (?:english|german|french|spanish|italian|dutch|polish)|(?:english|german|french|spanish|italian|dutch|polish|danish)(?: language)? (?:skills|level|proficiency)|level of (?:english|german|french|spanish|italian|dutch|polish|danish)|sprach(?:e|en|kenntnisse|niveau|kenntnis)|sprechen|(?:deutsch|englisch|franzosisch|spanisch|italienisch|polnisch)(?:kenntnisse|niveau))\b/],
  ['certificates', /\b(?:which|what|list|any|welche\w*|nennen)\b.*\b(?:certificates?|certifications?|licen[cs]es|zertifikate?|zertifizierungen|bescheinigungen|fuhrerscheine)\b/],
  ['achievement', /\b(?:describe (?:a|an|one|your|the|how)\b.*|tell us about (?:a|an|one|your (?:biggest|greatest|proudest|most))\b.*|give (?:us )?an example|example of|achievement|accomplish\w*|proud\w*|success story|a time (?:when|you|that)|situation in which|beschreiben sie|beschreibe|beispiel|erfolg\w*|stolz|situation|herausforderung|leistung)\b/],
  ['current', /\b(?:current (?:job|role|position|title|employer|company|occupation)|(?:most recent|last|latest) (?:job|role|position|title|employer|company)|where do you (?:currently )?work|derzeitige\w*|aktuelle\w* (?:position|stelle|tatigkeit|arbeitgeber\w*|job|beruf)|letzte\w* (?:position|stelle|arbeitgeber\w*)|was machen sie (?:zurzeit|derzeit|aktuell|beruflich))\b/],
  ['experience', /\b(?:experience (?:with|in|of|using)|experienced (?:with|in)|familiar with|worked (?:with|in|on|as)|(?:do|have) you (?:ever )?(?:have|hold|use|used|own|know|possess|worked|led|managed|taught)|are you (?:certified|licensed|trained|able to use|proficient)|knowledge of|erfahrung(?:en)? (?:mit|in|im|als|bei)|kenntnisse (?:in|im|mit|von)|(?:haben|besitzen|verfugen) sie|hast du|kennen sie|kennst du|arbeiten sie mit|schon (?:einmal )?mit|vertraut mit)\b/],
  ['fit', /\b(?:why (?:do you want|are you (?:a|the|interested|applying|looking)|would you|should we|this (?:job|role|position|company)|us\b|you\b|did you)|what (?:makes you|interests you|attracts you|motivates you|qualifies you|appeals|excites you|can you (?:bring|offer|contribute)|do you bring)|how (?:do|does|would) (?:you|your (?:\w+ )?(?:experience|background|skills?)) (?:\w+ )?(?:fit|match|contribute|relate|qualify|prepare)|motivat\w*|good fit|warum|weshalb|wieso|was reizt|was qualifiziert|was bringen sie|was bringst|passen sie|passt du|eignung|geeignet|cover letter|anschreiben|message to the hiring)\b/],
  ['skills', /\b(?:(?:your|top|key|main|core|technical) (?:\w+ )?(?:skills|strengths|competenc\w+)|strengths|welche (?:fahigkeiten|kenntnisse|starken|kompetenzen)|ihre (?:starken|fahigkeiten|kenntnisse)|deine (?:starken|fahigkeiten)|starken)\b/],
  ['about', /\b(?:about yourself|introduce yourself|who are you|your background|summar(?:y|ise|ize)|professional profile|career so far|walk us through|uber sich|stellen sie sich|stell dich|uber dich|werdegang|kurzprofil|zu ihrer person|wer sind sie)\b/],
];

/** Words that a subject ends at. */
const SUBJECT = [
  /\bare you (?:an? )?([^?]+?)[ -](?:certified|licensed|trained)\b/i,
  /\b(?:experience|expertise|experienced|familiar|proficient|proficiency|knowledge|worked|working|certified|trained|skills?)\s+(?:do you have\s+|you have\s+|have you\s+)?(?:with|in|of|using|on|as(?: an?)?)\s+(.+)$/i,
  /\byears(?: of)?(?: \w+)? experience (?:do you have |have you )?(?:with|in|of|using|as(?: an?)?) (.+)$/i,
  /\bhow long have you (?:been )?(?:working|worked|using|used|been)(?: with| in| as(?: an?)?)? (.+)$/i,
  /\bhow (?:many years|long) (?:have|did) you (?:\w+ ){0,2}(?:with|in|as(?: an?)?|use|used|using) (.+)$/i,
  /\b(?:do|have) you (?:ever |already )?(?:have|hold|use|used|own|know|possess|led|managed|taught|worked with)(?: an?| any| the)? (.+)$/i,
  /\b(?:Erfahrung(?:en)?|Kenntnisse|Berufserfahrung|vertraut|Jahre Erfahrung)\s+(?:haben Sie |hast du |bringen Sie )?(?:mit|in|im|als|bei|von)\s+(.+)$/i,
  /\bWie lange (?:arbeiten|arbeitest|nutzen) (?:Sie|du) (?:schon |bereits )?(?:mit|als|in)?\s*(.+)$/i,
  /\b(?:Haben|Besitzen|Verfügen|Kennen|Hast) (?:Sie|du)(?: schon| bereits)?(?: über| mit| eine[nm]?| einen| ein| die| den| das)?\s+(.+)$/i,
];
const TAIL = /\s+(?:do you have|have you|you have|haben sie|hast du|bringen sie mit|besitzen sie|and (?:how|where|what|please)|if so|if yes|please|in (?:years|your|a )|at (?:work|your)|gearbeitet|und (?:wo|wie)|sammeln|gesammelt|konnten sie|wenn ja|professionally|im beruf)\b.*$/i;
const ARTICLE = /^(?:an?|the|any|some|your|our|ein(?:e[nmr]?)?|de[rnms]|die|das|einen|gültige[nr]?|valid|current|active|working|professional|hands-on|experience (?:with|in)|erfahrung(?:en)? (?:mit|in|im))\s+/i;

const subjectsOf = (text: string): string[] => {
  const line = text.replace(/\([^)]*\)/g, ' ').replace(/[?!.]+\s*$/g, '').split(/[?!]\s/)[0]?.trim() ?? '';
  for (const pattern of SUBJECT) {
    const found = pattern.exec(line)?.[1]?.replace(TAIL, '');
    if (!found) continue;
    return found.split(/,|\s+(?:and|or|und|oder|sowie|&)\s+|\s\/\s/).map((s) => {
      let plain = s.trim();
      while (ARTICLE.test(plain)) plain = plain.replace(ARTICLE, '');
      return plain.replace(/[.,;:]+$/, '').trim();
    }).filter((s) => s.length > 0).slice(0, 6);
  }
  return [];
};

/** Reads what a question wants and what it is about. */
export const readQuestion = (text: string): ReadQuestion => {
  const folded = fold(text);
  const kind = KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'unknown';
  const subjects = subjectsOf(text);
  if (/\bhave you (?:ever )?(?:led|managed|supervised|mentored|coached)\b|\bhaben sie (?:schon )?(?:ein team|mitarbeit\w*|personal) (?:geleitet|gefuhrt)/.test(folded)) return { kind: 'achievement', subjects: [] };
  // "Do you have a degree in nursing?" is about a degree, "Tell us about your experience with X" about X.
  if (kind === 'unknown' && subjects.length > 0) return { kind: 'experience', subjects };
  return { kind, subjects };
};
