import type { ControlSnapshot } from '@applywright/contracts';
import { idWords, plain } from './plain-text';
import { SECTION_HEADING } from './rules/rule';

/** All that a guard may look at, already plain. */
interface Seen {
  readonly labels: string;
  readonly ids: string;
  readonly context: string;
  readonly control: ControlSnapshot;
}

interface Guard {
  readonly why: string;
  readonly test: (seen: Seen) => boolean;
}

const OTHER_PERSON = /\b(?:referees?|referenz(?:geber|person)?|emergency(?: contact)?|next of kin|notfallkontakt|contact d'urgence|contacto de emergencia|spouse|guardian|dependents?|parent'?s? (?:name|contact)|supervisor'?s?|manager'?s? (?:name|e-?mail|phone)|reporting manager|referr(?:er|ed by|al name)|who referred|name of (?:the )?(?:person|employee|referr\w+|friend|contact)|employee'?s? (?:name|e-?mail)|recommended by|empfohlen von|empfehl(?:er|ende\w*)|friend'?s?|(?:person|someone|employee|colleague|contact|member) (?:who|that|which) (?:recommended|referred|told|introduced|suggested)|who (?:recommended|introduced) you|recommender|persona que (?:te|le|me) (?:recomend|refir)\w*|personne (?:qui|vous ayant|t'ayant) .{0,12}(?:recommand|parrain)\w*|coopt\w+|(?:empfohlen|geworben) hat|aanbevolen door|aangedragen door|anbefalt av|anbefalet af|rekommendera(?:d|t) av|polecajac\w+|polecil\w*|(?:of|from) (?:the |your )?(?:referrer|referee|recommender|manager|supervisor|employee)|(?:nom|nombre) de (?:votre|vos|su|tu) (?:manager|responsable|supervisor\w*|jefe)|name (?:des|ihres|deines) (?:vorgesetzten|managers))\b/;
const REFERENCES = /\b(?:professional |personal |employment )?references?\b(?!:? ?#?\d| (?:number|no|nr|code|id|check)|:)|\breferenzen\b|\breferencias\b/;
const OTHER_NAME = /\b(?:preferred|chosen|nick|pet|former|previous|maiden|birth|other|also known|known as|alias|display|user|screen|geburts|jeune fille|anterior)[- ]?(?:(?:first|last|full|given|family) )?(?:names?|namen?)\b|\bnickname\b|\bknown as\b|\bname pronunciation\b|\bpronounce\b|\bnom de jeune fille\b|\bnom d'usage\b|\bgeburtsname\b|\brufname\b|\bspitzname\b|\bprenom usuel\b|\bsurnom\b|\bapodo\b|\bsoprannome\b|\broepnaam\b|\b(?:nombre|nome|name|prenom) (?:preferido|preferito|de preferencia|social|choisi|prefere)\b|\bwunschname\b|\bbevorzugter (?:name|vorname)\b|\bvoorkeursnaam\b|\bpreferred (?:to be )?(?:called|name)\b|\bprefer to be called\b|\blike to be called\b/;
const SIGNATURE = /\bsignature\b|\be-?sign\b|\bsign here\b|\bunterschrift\b|\bfirma electronica\b|\bby typing (?:your|my) (?:full )?name\b|\btype your (?:full )?(?:legal )?name (?:to|as|below)\b|\binitials\b(?!.*\bfirst\b)/;
const SELF_IDENTIFICATION = /\b(?:self[- ]identif(?:y|ication)|cc-?305|section 503|disability (?:status|form|disclosure|survey)|voluntary (?:disclosures?|survey))\b/;
const SIGNED_LINE = /^(?:your |employee |applicant |candidate )?(?:full |printed? |legal )*name$|^(?:today'?s? |signature |current )?date(?: (?:of signature|signed|completed))?(?: \(?[mdy]{1,4}[\/. -][mdy]{1,4}[\/. -][mdy]{2,4}\)?)?$|^employee (?:id|number|no)/;
const HONEYPOT = /\bhoney ?pot\b|\bleave (?:this|it) (?:field )?(?:blank|empty)\b|\b(?:do not|don't) (?:fill|complete|enter)\b|\bnicht ausfullen\b|\bif you(?:'| a)re (?:a )?human\b|\bne pas remplir\b|\bno rellenar\b|\bbots? only\b|\brobots?\b.*\bonly\b/;
const SEARCH = /^(?:search\b.*|suche\b.*|suchen|recherche\b.*|rechercher\b.*|buscar\b.*|busqueda|find (?:a )?jobs?.*|keywords?|filter\b.*)$/;
const FOREIGN_FORM = /^(?:log ?in|sign ?in|anmelden|einloggen|se connecter|connexion|iniciar sesion|acceder|subscribe|sign ?up|notify me|create alert|get (?:job )?alerts?|search|suchen|rechercher|buscar|go|aanmelden|inschrijven|inloggen|zoeken|prenumerera|logga in|sok|log ind|tilmeld(?: dig)?|abonner|zaloguj(?: sie)?|zapisz(?: sie)?|szukaj|iscriviti|accedi|cerca|inscrever(?:-se)?|assinar|entrar|pesquisar|newsletter .*|.* newsletter|keep me (?:posted|updated)|jobs? (?:per )?e-?mail .*|(?:job)?alert\w* .*|s'inscrire|m'inscrire|je m'abonne|suscribirme|suscribete|connexion|ok|abonnieren|s'abonner|suscribirse|join(?: us)?)$/;
const NEWSLETTER = /\b(?:news ?letters?|nieuwsbrief|nyhetsbrev|nyhedsbrev|boletin|infolettre|mailing ?list|job ?alerts?|job ?agent|alerte ?emploi|jobabo|vacature ?alert|alertas? de empleo|subscribe|subscription)\b/;
const LOG_IN = /\b(?:log ?in|sign ?in|login|signin|acceso|iniciar sesion|connexion|anmeldung|einloggen|inloggen|logga in|log ind)\b/;
const COOKIES = /\bcookies?\b/;

const GUARDS: readonly Guard[] = [
  { why: 'a search box', test: ({ labels, ids, control }) => isWritten(control) && (control.inputType === 'search' || control.attributes['role'] === 'searchbox' || control.attributes['form-role'] === 'search' || SEARCH.test(labels) || (labels === '' && /^(?:q|query|search|keyword)s?$/.test(ids))) },
  { why: 'a trap for robots', test: ({ labels, ids }) => HONEYPOT.test(labels) || HONEYPOT.test(ids) },
  { why: 'not visible on the page', test: ({ control }) => !control.visible },
  { why: 'out of the keyboard order, so not meant for people', test: ({ control }) => control.control === 'text' && control.attributes['tabindex'] === '-1' && control.attributes['role'] !== 'combobox' && control.attributes['form-controls'] !== undefined && Number(control.attributes['form-controls']) <= 3 },
  { why: 'a check that you are human', test: ({ ids, labels }) => /\b(?:re|h)?captcha\b/.test(ids) || /\bcaptcha\b/.test(labels) },
  { why: 'part of another form on the page', test: ({ control }) => FOREIGN_FORM.test(plain(control.attributes['form-submit'] ?? '')) && Number(control.attributes['form-controls'] ?? '9') <= 3 },
  { why: 'for a newsletter', test: ({ labels, ids, control }) => (isWritten(control) || control.control === 'select') && (NEWSLETTER.test(labels) || NEWSLETTER.test(ids) || NEWSLETTER.test(plain(control.context[0] ?? ''))) },
  { why: 'part of a log-in', test: ({ ids, control }) => isWritten(control) && Number(control.attributes['form-controls'] ?? '9') <= 4 && (LOG_IN.test(ids) || LOG_IN.test(plain(control.context[0] ?? '')) || LOG_IN.test(plain(control.attributes['form-submit'] ?? ''))) },
  { why: 'about cookies', test: ({ labels, ids, control }) => (control.control === 'checkbox' || control.control === 'radio') && (COOKIES.test(labels) || COOKIES.test(ids) || (COOKIES.test(plain(control.context[0] ?? '')) && Number(control.attributes['form-controls'] ?? '0') < 4)) },
  { why: 'a signature, which only you can give', test: ({ labels, ids, context }) => SIGNATURE.test(labels) || /\bsignature\b/.test(ids) || ((SELF_IDENTIFICATION.test(context) || SELF_IDENTIFICATION.test(ids) || /\bself identif/.test(ids)) && labels.split(' | ').some((l) => SIGNED_LINE.test(l))) },
  { why: 'about another person', test: ({ labels, ids, context, control }) => control.control !== 'file' && (OTHER_PERSON.test(labels) || OTHER_PERSON.test(context) || (isContactOnly(labels) && (underReferences(control) || /\b(?:emergency|referee|reference|referr\w+)\b/.test(ids)))) },
  { why: 'another name than the legal one', test: ({ labels }) => OTHER_NAME.test(labels) && !/\b(?:company|employer|school) name\b|\be-?mail\b|\bgit ?hub\b|\blinked ?in\b/.test(labels) },
];

/** Whether the nearest heading that names a section names people to be asked; "Reference: 4711" over a page names a posting. */
function underReferences(control: ControlSnapshot): boolean {
  const heading = control.context.map(plain).find((t) => REFERENCES.test(t) || SECTION_HEADING.test(t));
  return heading !== undefined && REFERENCES.test(heading) && !SECTION_HEADING.test(heading);
}
const isWritten = (c: ControlSnapshot): boolean => c.control === 'text' || c.control === 'combobox' || c.control === 'contenteditable';
const isContactOnly = (labels: string): boolean => /\b(?:name|e-?mail|phone|telephone|company|title|position|relationship|address)\b/.test(labels);

/** Why a control must be left alone, or null. Guards speak before every rule. */
export function whyIgnored(control: ControlSnapshot): string | null {
  const own = control.labels.filter((l) => l.kind !== 'heading' && l.kind !== 'description');
  const seen: Seen = {
    control,
    labels: own.map((l) => plain(l.text)).join(' | '),
    ids: idWords(`${control.name} ${control.id}`),
    context: control.context.map(plain).join(' | '),
  };
  return GUARDS.find((guard) => guard.test(seen))?.why ?? null;
}
