import { plain } from '../plain-text';

/** What a question asks, with everything taken away that could be said otherwise. Two questions are the same when their senses are equal. */
export interface QuestionSense {
  /** How it asks: why, how many, when, yes or no … */
  readonly kind: string;
  /** What it asks about, sorted; in the order of the text where that order carries the meaning ("prefer A over B"). */
  readonly concepts: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');
/** Said for politeness or grammar; everything else, numbers and names of tools above all, must agree. */
const DROPPED = new Set(words(
  'a an the your you yours yourself do does are is am be been being of in with using use for to at on please kindly about any some it its that these those and as get got have has having there if so just really also briefly short ' +
  'der die das den dem des ein eine einen einem einer eines sie du ihr ihre ihren ihrem ihrer dein deine deinen ist sind haben hast sich zu zum zur mit fur in im bei auf an von am und bitte es gerne uber ' +
  'le la les un une des du de d l vous votre vos tu ton ta tes est etes avez avoir a au aux en et pour avec dans sur chez s il te plait veuillez ' +
  'el los las una unos su sus usted tiene tienes es esta estas y para con por favor del al que se te ' +
  'het een u uw je jouw bent heeft heb voor met bij op van en graag',
));
const CONCEPTS: Readonly<Record<string, readonly string[]>> = {
  'not': words("not never no cannot none nicht kein keine keinen nie pas jamais aucun nunca niet geen without ohne sans sin zonder"),
  'want': words('want wants wish interest interested interests keen excited excites motivate motivates motivated motivation attract attracts attracted draws drew drawn appeal appeals mochten mochtest interessieren interessiert reizt souhaitez voulez interesse quiere quieres interesa'),
  'willing': words('willing open happy prepared ready bereit pret prete dispuesto dispuesta bereid'),
  'able': words('able can could capable konnen kannst pouvez puede puedes kunt'),
  'expect': words('expected expectation expectations expecting desired desire'),
  'salary': words('salary compensation pay remuneration wage'),
  'start': words('start starting begin commence'),
  'current': words('current currently present presently now derzeit aktuell aktuelle aktuellen actuel actuelle actuellement actual actualmente'),
  'before': words('ever previously before past prior previous bereits schon fruher deja anteriormente antes'),
  'experience': words('experience experiences experienced erfahrung erfahrungen experiencia ervaring'),
  'year': words('year years yr yrs jahre jahren jahr annees ans anos jaar'),
  'month': words('month months monate monaten mois meses'),
  'license': words('license licence licenses licences'),
  'drive': words('drive driver drivers driving'),
  'relocate': words('relocate relocating relocation umziehen umzug demenager mudarse'),
  'remote': words('remote remotely'),
  'onsite': words('onsite on-site'),
  'apply': words('apply applying applied application bewerben bewirbst bewerbung postulez postuler'),
  'work': words('work working works arbeiten travailler trabajar'),
  'join': words('join joining'),
  'travel': words('travel traveling travelling'),
  'hear': words('hear heard'),
  'language': words('language languages'),
  'proficiency': words('proficiency proficient'),
};
const CONCEPT_OF = new Map(Object.entries(CONCEPTS).flatMap(([concept, forms]) => forms.map((form) => [form, concept] as const)));
/** Words that make the order of the others matter. */
const ORDERED = /\b(?:over|than|rather|instead|versus|vs|from|between|lieber|eher|plutot|antes que|to you|by)\b/;
/** Follow-ups and bare labels mean what stands before them, which is not kept. */
const DEPENDENT = /^(?:if (?:yes|no|so|not|other|applicable|you answered|selected)\b.*|(?:wenn|falls) (?:ja|nein)\b.*|si (?:oui|non|es asi)\b.*|please (?:specify|explain|elaborate|describe|provide details)\.?|(?:other|others|details?|comments?|answer|question \d*|explain|specify|reason|notes?|description|yes|no|n\/a|sonstiges|andere|autre|otro)(?: \(?please specify\)?)?)$/;
const ABOVE = /\b(?:the )?(?:above|previous question|preceding|following|below|selected)\b/;

const OUR = /\b(?:(?:our|this|the) (?:company|organi[sz]ation|firm|team|business)|with us|for us|at us|unser\w* (?:unternehmen|firma|team)|notre (?:entreprise|equipe|societe)|nuestr[oa] (?:empresa|equipo)|bei uns|chez nous|con nosotros|us|our|we|here|uns|nous|nosotros|ons|hier|ici|aqui)\b/g;
const THIS_ROLE = /\b(?:this|the|our|diese|dieser|die|ce|cette|este|esta) (?:role|job|position|opportunity|vacancy|opening|stelle|poste|puesto|post)\b/g;

/** What only says how it is asked; the kind holds that. */
const LEAD = /^(?:please |bitte )?(?:describe|tell us|tell me|explain|share|elaborate|discuss|beschreiben|erzahlen|decrivez|describa)\b|^(?:why|warum|weshalb|wieso|pourquoi|por que|waarom|when|ab wann|wann|quand|cuando|where|who|what|which|how many|number of|how (?:much|often|long|soon|far|well|big|large)|how|was|welche\w*|quel\w*|cual(?:es)?|wie ?viele?|combien|cuant[oa]s|comment|como|wie)\b/;

function kindOf(text: string): string {
  if (/^(?:why|warum|weshalb|wieso|pourquoi|por que|waarom)\b/.test(text)) return 'why';
  if (/\bhow many\b|^(?:number|total number) of\b|^years?\b|^wie ?viele?\b|^combien\b|^cuant[oa]s\b|^hoeveel\b/.test(text)) return 'how many';
  if (/^how (?:much|often|long|soon|far|well|big|large)\b/.test(text)) return text.split(' ').slice(0, 2).join(' ');
  if (/^(?:when|wann|ab wann|quand|cuando|wanneer)\b/.test(text)) return 'when';
  if (/^(?:where|wo|ou|donde|waar)\b/.test(text)) return 'where';
  if (/^(?:who|wer|qui|quien|wie is)\b/.test(text)) return 'who';
  if (/^(?:which|welche\w*|quel\w*|cual\w*|welke)\b/.test(text)) return 'which';
  if (/^(?:how|wie|comment|como|hoe)\b/.test(text)) return 'how';
  if (/^(?:please |bitte )?(?:describe|tell us|tell me|explain|share|elaborate|discuss|beschreiben|erzahlen|decrivez|describa)\b/.test(text)) return 'describe';
  if (/^(?:have|had) you (?!got\b|any\b|a\b|an\b|the\b|experience\b)/.test(text)) return 'have you';
  if (/^(?:did|were|was) /.test(text)) return 'did you';
  if (/^(?:will|would|shall) /.test(text) && !/\b(?:willing|open|happy|prepared|ready|able|like)\b/.test(text)) return text.split(' ')[0]!;
  if (/^(?:should|must|may) /.test(text)) return text.split(' ')[0]!;
  if (/^(?:do|does|are|is|can|could|have|has|will|would|sind|haben|hast|bist|konnen|kannst|etes|avez|pouvez|est-ce|tiene|tienes|esta|estas|puede|ben|bent|heb|heeft)\b/.test(text)) return 'yes or no';
  return 'what';
}

/** Short forms and names that letters alone would confuse (the country US and the word us) are told apart before case is lost. */
function spelt(question: string, company: string): string {
  const shouting = question === question.toUpperCase();
  const cased = (shouting ? question : question.replace(/\bUS\b/g, 'usa').replace(/\bIT\b/g, 'itech')).replace(/\bU\.\s?S\.(?:\s?A\.)?/gi, 'usa').replace(/\bU\.\s?K\./gi, 'uk');
  let text = plain(cased).replace(/\bunited states(?: of america)?\b/g, 'usa').replace(/\b(?:united kingdom|great britain)\b/g, 'uk').replace(/\b(can|do|does|did|is|are|was|were|have|has|had|would|could|should|wo)n't\b/g, '$1 not').replace(/\b(?:can not|cannot|can't)\b/g, 'can not').replace(/\bon[- ]site\b/g, 'onsite').replace(/-(vous|tu)\b/g, ' $1').replace(/\bwould (you )?like\b/g, '$1 want').replace(/n['’]t\b/g, ' not');
  const name = plain(company);
  if (name.length >= 2) text = ` ${text} `.split(` ${name} `).join(' ourselves ').replace(new RegExp(`(?<= )${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[ ?!.,'])`, 'g'), 'ourselves').trim();
  return text;
}

/** English endings, and no more: the two wordings of a verb or a number meet, `Java` and `JavaScript` do not. */
const stem = (word: string): string => (word.length > 4 && /^[a-z]+$/.test(word) ? word.replace(/(?:ing|es|s)$/, (end) => (word.length - end.length >= 4 ? '' : end)).replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/e$/, '') : word);

/**
 * The sense of a question, or null where it has none of its own ("If yes, please explain"). `company` is the
 * employer that asks: its name and "us" then mean the same.
 */
export function senseOf(question: string, company: string): QuestionSense | null {
  const text = spelt(question, company).replace(/[?!]+$/, '').trim();
  if (text === '' || DEPENDENT.test(text) || ABOVE.test(text)) return null;
  const kind = kindOf(text);
  const role = text.replace(LEAD, ' ').replace(THIS_ROLE, ' thispost ');
  const named = role.replace(/\bourselves\b/g, ' us ').replace(OUR, ' ourcompany ');
  const found = (named.match(/[\p{L}\p{N}][\p{L}\p{N}+#]*(?:[.-][\p{L}\p{N}+#]+)*/gu) ?? []).flatMap((word) => (DROPPED.has(word) && !CONCEPT_OF.has(word) ? [] : [CONCEPT_OF.get(word) ?? stem(word)]));
  const negations = found.filter((c) => c === 'not').length % 2;
  const modal = found.includes('willing') || found.includes('able');
  const concepts = found.filter((c) => c !== 'not' && !(modal && (c === 'will' || c === 'would')) && !(c === 'would' || c === 'will' || c === 'did' || c === 'should' && kind === 'should'));
  const intent = motive(kind, concepts);
  if (intent !== null) return { kind: negations === 1 ? `${intent} not` : intent, concepts: [] };
  if (concepts.length === 0) return null;
  const kept = ORDERED.test(text) ? concepts : [...new Set(concepts)].sort();
  return { kind: negations === 1 ? `${kind} not` : kind, concepts: kept };
}

const MOTIVE_WORDS = new Set(['want', 'work', 'join', 'apply', 'ourcompany', 'thispost', 'choos', 'chose', 'what', 'you', 'become', 'part', 'him']);

/** Why this employer or this role: asked in very many ways, answered in one. */
function motive(kind: string, concepts: readonly string[]): string | null {
  const why = kind === 'why' || ((kind === 'what' || kind === 'which' || kind === 'describe') && concepts.includes('want'));
  if (!why || !concepts.every((c) => MOTIVE_WORDS.has(c))) return null;
  const company = concepts.includes('ourcompany');
  const role = concepts.includes('thispost');
  return company && role ? 'why both' : company ? 'why the company' : role ? 'why the role' : null;
}

/** Whether two questions ask the very same thing. */
export const sameSense = (a: QuestionSense, b: QuestionSense): boolean => a.kind === b.kind && a.concepts.length === b.concepts.length && a.concepts.every((c, i) => c === b.concepts[i]);
