import type { ControlLabel, ControlSnapshot, FieldReading, FieldType, PageSnapshot } from '@applywright/contracts';
import { whyIgnored } from './guards';
import { coreOf, idWords, isAsking, plain, withoutState, wordCount } from './plain-text';
import { relateFields } from './relate-fields';
import { BACKGROUND_RULES } from './rules/background';
import { CONTACT_RULES, SECOND_CONTACT } from './rules/contact';
import { FILE_RULES } from './rules/files';
import { NINE_LANGUAGES } from './rules/nine-languages';
import { OTHER_LANGUAGE_RULES } from './rules/other-languages';
import { MORE_WORDINGS } from './rules/more-wordings';
import { QUESTION_RULES } from './rules/questions';
import { SCHOOL, SECTION_HEADING, WORK, type Rule } from './rules/rule';
import { siteRuleFor } from './site-rules';

/**
 * A reading below this is not acted on: the field counts as a `customQuestion`, its guess stands as runner-up.
 * 0.6 lies between the weakest evidence that may fill a field, a name or id that holds the word (0.86 × 0.78 = 0.67),
 * and the strongest that may not: a description that asks (0.92 × 0.6 = 0.55), a heading (0.5), a name beside a
 * question that no rule knows (0.47). On `eval:forms` it gives 0 wrong values and leaves no known field out.
 */
export const FILL_FLOOR = 0.6;

/** How far each tie of a label to its control is trusted. A `for` label is the page's own word; `title` and headings stand beside many controls. */
const KIND_WEIGHT: Readonly<Record<ControlLabel['kind'], number>> = {
  for: 0.98, wrap: 0.97, 'aria-labelledby': 0.96, legend: 0.94, 'aria-label': 0.92, preceding: 0.9, placeholder: 0.82, title: 0.72, heading: 0.5, description: 0.6,
};
/** What stands in the box of one upload is about it alone, and often all that is said of it. */
const UPLOAD_TEXT_WEIGHT = 0.68;
const ID_WEIGHT = 0.78;
const SITE_SCORE = 0.995;

const AUTOCOMPLETE: Readonly<Record<string, FieldType>> = {
  'given-name': 'firstName', 'family-name': 'lastName', name: 'fullName', email: 'email', tel: 'phone', 'tel-national': 'phone', 'tel-country-code': 'phoneCountry', 'street-address': 'addressLine1',
  'address-line1': 'addressLine1', 'address-level2': 'city', 'address-level1': 'state', 'postal-code': 'postal', country: 'country', 'country-name': 'country', url: 'website', organization: 'currentCompany', 'organization-title': 'currentTitle', sex: 'gender',
  'current-password': 'password', 'new-password': 'password',
};
const INPUT_TYPE: Readonly<Record<string, FieldType>> = { email: 'email', tel: 'phone', password: 'password' };
const STRONG: readonly ControlLabel['kind'][] = ['for', 'wrap', 'aria-labelledby', 'legend', 'preceding'];
const RULES: readonly Rule[] = [...CONTACT_RULES, ...BACKGROUND_RULES, ...QUESTION_RULES, ...OTHER_LANGUAGE_RULES, ...MORE_WORDINGS, ...NINE_LANGUAGES];

interface Evidence {
  readonly text: string;
  readonly core: string;
  /** The core without an aside in brackets after it, unless that makes it another field. */
  readonly bare: string;
  readonly words: number;
  readonly asking: boolean;
  readonly weight: number;
  readonly source: string;
}
interface Vote {
  readonly type: FieldType;
  readonly score: number;
  readonly reason: string;
}

function evidenceOf(text: string, weight: number, source: string): Evidence {
  const core = coreOf(text);
  const words = wordCount(core);
  const bare = core.replace(/\s*\(([^)]{1,40})\)$/, (aside, inner: string) => (OTHER_ASIDE.test(inner) ? aside : ''));
  return { text, core, bare, words, asking: isAsking(core), weight, source };
}

/** A question before the help that stands with it: "And your last name? As in your passport". */
const ASKED = /^[^?]{6,80}\?(?=\s+\p{Lu}[^?]{3,}$)/u;

/** All texts that speak about one control, each with how far it is trusted. */
function evidenceFor(control: ControlSnapshot): Evidence[] {
  const weightOf = (kind: ControlLabel['kind']): number => (kind === 'description' && control.control === 'file' ? UPLOAD_TEXT_WEIGHT : KIND_WEIGHT[kind]);
  const said = control.labels.flatMap((l) => [l, ...(ASKED.exec(l.text) ? [{ ...l, text: ASKED.exec(l.text)![0] }] : [])]);
  const found = said.map((l) => evidenceOf(withoutState(plain(l.text)), weightOf(l.kind), `${l.kind} label`)).filter((e) => e.text !== '');
  // The widget of an upload rarely says what the file is for; the heading of its section does.
  if (control.control === 'file' && control.context[0] !== undefined) found.push(evidenceOf(plain(control.context[0]), 0.8, 'heading of the upload'));
  const ids = [control.name, control.id, control.attributes['data-testid'], control.attributes['data-automation-id'], control.attributes['data-qa'], control.attributes['data-test'], control.attributes['data-ui']];
  for (const id of ids) {
    const words = idWords(id ?? '').replace(/\b(?:input|field|textarea|candidate|applicant|application|job|attributes|answers|form|value|upload|systemfield|user|person|profile|fields?|txt|tb|ctl)\b/g, ' ').replace(/\s+/g, ' ').trim();
    if (words.length >= 3) found.push(evidenceOf(words, ID_WEIGHT, 'name or id'));
  }
  if (control.options.length > 0 && control.control !== 'select') found.push(evidenceOf(plain(control.options.map((o) => o.text).join(' · ')), 0.7, 'options'));
  return found;
}

/** Beside the word that names a field, these say that it belongs to somebody or something else: "school email", "mobile carrier". */
const SOMEBODY_ELSES =
  /\b(?:schools?|university|college|company|employers?|agents?|agency|teams?|recruiters?|supervisors?|managers?|professor|teacher|colleagues?|friends?|carrier|provider|references?|referees?|office|business|building|store|branch|parents?|guardian|spouse|partner|followers|headline|summary|passwords?|history|scale|district|projects?|products?|years|found|firma|unternehmens?|schule|entreprise|ecole|empresa|escuela|favou?rite|dream|birth|naissance|nacimiento|citizenship|contact person|hiring|clientes?|customers?|kunden\w*|socio|abonne\w*|arbeitgebers?|azienda|societa|werkgevers?|pracodawc\w+|arbetsgivare\w*|empregador\w*|referent\w*|referens\w*|leidinggevende\w*|vorgesetzt\w*|jefe|responsabile|responsable|superior\w*|chefs?|przelozon\w+|entidade|(?:du|de votre|de l') ?employeur)\b/;
/** An aside that turns a field into another one: "First name (preferred)", "Phone (emergency)". */
const OTHER_ASIDE = /\b(?:preferred|former|previous|maiden|nick|emergency|alternat\w*|second\w*|other|work|company|employer|school|referee|reference\w*|manager|supervisor|referr\w*|parent|guardian|currency|if different)\b/;
/** What the options of a choice can tell by themselves, whatever the question says ("Please check one of the boxes below"). */
const TOLD_BY_OPTIONS: readonly FieldType[] = ['disability', 'veteran', 'sponsorship'];

/** Parts of a name or an address that no profile keeps: a telling name around them ("legalName--middleName") is no evidence. */
const NO_PROFILE_FIELD = /^(?:middle (?:name|initial)s?(?: ?\/ ?initial)?|middle|second name|(?:name )?(?:suffix|prefix)|m\.?i\.?|(?:personal )?title|salutation|anrede|titel|akademischer titel|namenszusatz|civilite|titre|tratamiento|aanhef|tussenvoegsel(?:s)?|tilltal|tiltale|titolo|tratamento|zwrot|drugie imie|mellemnavn|mellomnavn|zweiter vorname|segundo nombre|deuxieme prenom|tweede naam|address(?: line)? ?[23]|line [23]|second line(?: of (?:your )?address)?|adresszusatz|complement(?: d'adresse)?|county|apartment|apt\.?|suite|unit|toevoeging|c\/o)$/;

/** How each rule fits each text, as long as one page is read: its labels, names and options repeat the same words. */
type Fits = Map<string, readonly (readonly [rule: Rule, value: number])[]>;
const MAX_TEXTS = 2000;
function fitsOf(e: Evidence, known: Fits, upload: boolean): readonly (readonly [rule: Rule, value: number])[] {
  const key = upload ? `upload ${e.text}` : e.text;
  const kept = known.get(key);
  if (kept) return kept;
  const found = (upload ? FILE_RULES : RULES).map((rule) => [rule, fit(rule, e)] as const).filter(([, value]) => value > 0);
  if (known.size < MAX_TEXTS) known.set(key, found);
  return found;
}

/** How well one rule fits one text: 1 whole label, 0.92 anywhere, 0.86 part of a short one, 0 not. */
function fit(rule: Rule, e: Evidence): number {
  if (rule.exact?.test(e.core) || (e.text !== e.core && rule.exact?.test(e.text))) return 1;
  if (e.bare !== e.core && rule.exact?.test(e.bare)) return 0.95;
  if (rule.ask?.test(e.text)) return 0.92;
  if (rule.part && e.words <= 6 && (!e.asking || e.words <= 3) && rule.part.test(e.text) && !SOMEBODY_ELSES.test(e.text.replace(rule.part, ' '))) return 0.86;
  return 0;
}

/** What says in which section a control stands: the nearest heading that names one ("Education" below "My experience"), else its name. */
function sectionOf(control: ControlSnapshot): string {
  const ids = idWords(`${control.name} ${control.id} ${control.attributes['data-automation-id'] ?? ''}`);
  return control.context.map(plain).find((t) => SECTION_HEADING.test(t)) ?? (WORK.test(ids) || SCHOOL.test(ids) ? ids : '');
}

/** The labels that are trusted at least as much as a piece of evidence: a weaker one (another extension's mark) speaks against nothing. */
const labelsFrom = (labels: readonly { readonly weight: number; readonly text: string }[], weight: number): string => labels.filter((l) => l.weight >= weight).map((l) => l.text).join(' | ');

function votesFor(control: ControlSnapshot, known: Fits): Vote[] {
  const evidence = evidenceFor(control);
  const own = control.labels.filter((l) => l.kind !== 'heading' && l.kind !== 'description');
  const trusted = own.map((l) => ({ weight: KIND_WEIGHT[l.kind], text: plain(l.text) }));
  const against = trusted.map((l) => l.text).join(' | ');
  const around = [...control.context.map(plain), idWords(`${control.name} ${control.id} ${control.attributes['data-automation-id'] ?? ''}`)].join(' | ');
  const section = sectionOf(control);
  const votes: Vote[] = [];
  const explained = new Set<Evidence>();
  const ruled: { rule: Rule; e: Evidence; score: number }[] = [];
  for (const e of evidence) {
    for (const [rule, value] of fitsOf(e, known, control.control === 'file')) {
      if (rule.controls && !rule.controls.includes(control.control)) continue;
      if (rule.within && !rule.within.test(section)) continue;
      if (rule.not && ((against === '' && rule.not.test(around)) || rule.not.test(labelsFrom(trusted, e.weight)))) continue;
      explained.add(e);
      ruled.push({ rule, e, score: value * e.weight * (rule.strength ?? 1) });
    }
  }
  // A long visible label that no rule knows outweighs a telling name: "Name of your team lead" with name="email".
  const unknownQuestion = own.some((l) => STRONG.includes(l.kind) && (wordCount(plain(l.text)) >= 4 || NO_PROFILE_FIELD.test(coreOf(plain(l.text))))) && ![...explained].some((e) => e.weight >= 0.9);
  for (const { rule, e, score } of ruled) {
    const byOptions = e.source === 'options' && TOLD_BY_OPTIONS.includes(rule.type);
    const trust = unknownQuestion && e.weight < 0.8 && !byOptions ? 0.7 : 1;
    votes.push({ type: rule.type, score: score * trust, reason: `${e.source} “${e.text.slice(0, 60)}”` });
  }
  const site = siteRuleFor(control);
  if (site && !contradicts(site.type, ruled, unknownQuestion, control)) votes.push({ type: fileOrText(site.type, control), score: SITE_SCORE, reason: `${site.site}: ${site.attribute}` });
  const token = control.autocomplete.toLowerCase().split(/\s+/).at(-1) ?? '';
  const auto = AUTOCOMPLETE[token];
  if (auto && !/shipping|billing/i.test(control.autocomplete) && control.control !== 'file') votes.push({ type: auto, score: unknownQuestion ? 0.55 : 0.93, reason: `autocomplete="${token}"` });
  const typed = INPUT_TYPE[control.inputType];
  if (typed) votes.push({ type: typed, score: typed === 'password' ? 0.99 : unknownQuestion ? 0.5 : 0.72, reason: `type="${control.inputType}"` });
  if (control.control === 'checkbox' && control.options.length <= 1 && wordCount(against) >= 8) votes.push({ type: 'consent', score: 0.5, reason: 'a single box with a long text' });
  return votes;
}

/** Types that a system may keep in one field under either name. */
const NEAR: readonly (readonly FieldType[])[] = [['location', 'city', 'addressLine1', 'country'], ['coverLetterText', 'coverLetterFile'], ['fullName', 'lastName', 'firstName'], ['education.degree', 'education.level'], ['startDate', 'noticePeriod'], ['experience.title', 'currentTitle'], ['experience.company', 'currentCompany'], ['phoneCountry', 'country'], ['website', 'socialOther'], ['email', 'emailConfirm']];

/** Whether the words that a person sees ask for something else than the name that the system gives its field. */
function contradicts(type: FieldType, ruled: readonly { readonly rule: Rule; readonly e: Evidence; readonly score: number }[], unknownQuestion: boolean, control: ControlSnapshot): boolean {
  if (type === 'ignore' || type === 'customQuestion' || control.control === 'file') return false;
  const seen = ruled.filter((r) => r.e.weight >= KIND_WEIGHT.preceding && r.score >= 0.8);
  return seen.length === 0 ? unknownQuestion : !seen.some((r) => r.rule.type === type || NEAR.some((near) => near.includes(type) && near.includes(r.rule.type)));
}

const fileOrText = (type: FieldType, control: ControlSnapshot): FieldType => (type === 'coverLetterText' && control.control === 'file' ? 'coverLetterFile' : type);

/** One control read on its own, before its neighbours are looked at. */
function readControl(control: ControlSnapshot, known: Fits): FieldReading {
  const ignored = whyIgnored(control);
  if (ignored !== null) return { ref: control.ref, type: 'ignore', score: 0.95, runnerUp: null, reasons: [ignored] };
  const best = new Map<FieldType, Vote>();
  for (const vote of votesFor(control, known)) if (vote.score > (best.get(vote.type)?.score ?? 0)) best.set(vote.type, vote);
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first) return { ref: control.ref, type: 'customQuestion', score: 0.5, runnerUp: null, reasons: ['no rule knows this label'] };
  const score = Math.min(1, first.score);
  if (score < FILL_FLOOR) return { ref: control.ref, type: 'customQuestion', score: 0.5, runnerUp: { type: first.type, score }, reasons: [`below the floor: ${first.reason}`] };
  const others = ranked.filter((v) => v.type !== first.type);
  const runner = second ? others[0] : undefined;
  const reasons = SECOND_CONTACT.test(first.reason) && isSecondContact(control, first.type) ? null : [first.reason];
  if (!reasons) return { ref: control.ref, type: 'customQuestion', score: 0.7, runnerUp: { type: first.type, score }, reasons: ['asks for a second one'] };
  return { ref: control.ref, type: first.type, score, runnerUp: runner ? { type: runner.type, score: Math.min(1, runner.score) } : null, reasons };
}

function isSecondContact(control: ControlSnapshot, type: FieldType): boolean {
  if (type !== 'email' && type !== 'phone' && type !== 'linkedin') return false;
  return control.labels.some((l) => /\b(?:alternat(?:e|ive)|secondary|second|backup|zweite|secundari[oa])\b/.test(plain(l.text)));
}

/**
 * Reads what each control of a page asks for. The best vote wins: site rules (data) at 0.995, else label rules
 * (fit × trust in the tie), autocomplete, input type, name and id. Readings below `FILL_FLOOR` come back as
 * `customQuestion`. Neighbours then settle what one control cannot (`Name` beside `Vorname`, a second upload
 * that only pre-fills). Pure; one reading for each control, in their order.
 */
export function classifyFields(snapshot: PageSnapshot): FieldReading[] {
  const known: Fits = new Map();
  return relateFields(snapshot, snapshot.controls.map((control) => readControl(control, known)));
}
