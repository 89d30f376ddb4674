import { fold, stem } from '../words';

/** Words that say the same thing on a résumé, whatever the trade: a word of a line may stand for another of it. */
const SYNONYMS = `
reduce lower cut decrease drop fall shrink trim lessen less fewer down shorten sooner diminish slash faster quicker curb minimise minimize
increase raise grow boost rise lift up expand higher climb gain enlarge
improve better enhance optimise optimize strengthen upgrade refine
build develop create make construct produce implement program code craft assemble
design plan draft outline
write author compose draft document
maintain maintenance service upkeep repair fix
grow growth
decide decision
win victory
succeed success
residence resident
help assist support aid contribute part participate involve collaborate team
train teach coach mentor precept instruct tutor educate onboard show
check inspect test verify examine review control
look care treat tend nurse patient
answer reply respond handle process resolve take
customer client guest
sell sale sold retail vendor
buy purchase procure procurement sourcing
install fit mount setup
organise organize arrange coordinate plan schedule
start begin join commence
finish complete end conclude
expire lapse
decline reject refuse
suggest propose idea recommend pitch
intermediate b1 b2
advanced c1 c2 fluent
fluent c1 c2 native bilingual
native mothertongue
beginner a1 a2 basic
school classroom
shift rota
ill sick
doctor physician
child kid pupil student
pupil student learner
lesson class course teaching
colleague coworker teammate peer staff
employee staff worker personnel people
apprentice trainee
graduate graduation degree
licence license licensed registration registered
licence license certification certified certificate card credential
dwelling home house residential residence apartment flat unit
restaurant bistro diner
kitchen culinary cook cooking chef
shop store outlet
car vehicle automobile
lorry truck
flight plane aircraft
money revenue turnover income sales
cost expense spend bill
mistake error defect fault
outage downtime
delay latency
wait waiting
speed latency fast
yearly annual annually year
monthly month
weekly week
daily day
hourly hour
nightly night
host run deploy
oncall pager
stack technology tool
build builder construction
electric electrical electrician electricity
wire wiring
nurse nursing
dialysis haemodialysis
dialyse dialysis
paediatric pediatric child
translate translation translator
book booking appointment reservation
chart document record log
bookkeeping accounts accounting ledger
pay payroll payment wage
stock inventory
deliver delivery ship shipment
serve service
clean cleaning
count number
rating score
leave quit departure
employ employer
accountant accounting
manufacture produce production make
machine machinery
weld welding welder
pour concrete
present presentation talk
publish publication
research study investigate
study undergraduate university
farm agriculture
law legal
garden landscape horticulture
hire recruit recruitment
fundraise raise donation
analyse analyze analysis analytics
calculate calculation compute
visit inspection
monitor track watch observe
clear resolve close
edit editing editor
photograph photo photography
film video
paint painting painter
meet meeting
negotiate negotiation
draw drawing
drive driver driving
operate operator operation
average mean
half 50
introduce launch implement rollout
move migrate migration
automate automation automatic
replace swap exchange
save saving
pack package packing
handover handoff
wartung instandhaltung warten
leiten leitung gefuhrt leiter
`;

const GROUPS = new Map<string, Set<number>>();
SYNONYMS.trim().split('\n').forEach((line, group) => {
  for (const word of line.split(' ')) {
    const key = stem(fold(word));
    const set = GROUPS.get(key) ?? new Set<number>();
    set.add(group);
    GROUPS.set(key, set);
  }
});

/** Whether a folded word is an irregular past form. */
export const isIrregularPast = (word: string): boolean => word in IRREGULAR;

/** Irregular forms back to their base, so that stems meet. */
const IRREGULAR: Record<string, string> = {
  led: 'lead', built: 'build', wrote: 'write', written: 'write', ran: 'run', drove: 'drive', driven: 'drive', took: 'take', taken: 'take', taught: 'teach', made: 'make', sold: 'sell', bought: 'buy',
  grew: 'grow', grown: 'grow', fell: 'fall', fallen: 'fall', rose: 'rise', risen: 'rise', kept: 'keep', held: 'hold', left: 'leave', began: 'begin', begun: 'begin', brought: 'bring', saw: 'see', seen: 'see',
  went: 'go', gone: 'go', came: 'come', became: 'become', spoke: 'speak', spoken: 'speak', gave: 'give', given: 'give', shrank: 'shrink', oversaw: 'oversee', knew: 'know', won: 'win', met: 'meet', spent: 'spend',
  found: 'find', laid: 'lay', drew: 'draw', drawn: 'draw', chose: 'choose', sat: 'sit', children: 'child', people: 'people', shown: 'show', sent: 'send', paid: 'pay', fed: 'feed', flew: 'fly', flown: 'fly', sewn: 'sew', ground: 'grind',
  dealt: 'deal', felt: 'feel', got: 'get', heard: 'hear', lost: 'lose', rebuilt: 'rebuild', rewrote: 'rewrite', rewritten: 'rewrite', swept: 'sweep', wove: 'weave', understood: 'understand', undertook: 'undertake', wound: 'wind',
  hung: 'hang', swam: 'swim', sang: 'sing', caught: 'catch', fought: 'fight', thought: 'think', sought: 'seek', bred: 'breed', bled: 'bleed', broke: 'break', froze: 'freeze', wore: 'wear', stood: 'stand', struck: 'strike',
};

/** The stem of a word's base form. */
export const rootOf = (word: string): string => stem(IRREGULAR[word] ?? word);

/** Groups of synonyms that a root belongs to. */
export const groupsOf = (root: string): ReadonlySet<number> => GROUPS.get(root) ?? NONE;
const NONE: ReadonlySet<number> = new Set();

/** Turns of phrase brought to one word, in claims and facts alike. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bmother[- ]tongue\b/g, 'mothertongue'],
  [/\b(?:has|have|had|is|am|are) yet to\b/g, 'not'],
  [/\bturn(?:ed|s|ing)? (?:(?:it|this|that|them) )?down\b/g, 'declined'],
  [/\b(?:bring|brings|brought|bringing|came|come|comes|went|took|get|got|take|drive|drove|push|pushed) (?:the |my |our )?((?:\S+ ){0,5}?)down\b/g, 'reduced $1'],
  [/\bon[- ]call\b/g, 'oncall'],
  [/\bin charge of\b/g, 'managed'],
  [/\bresponsible for\b/g, 'managed'],
  [/\bran out\b/g, 'expired'],
  [/\bno longer (?:valid|current)\b/g, 'expired'],
  [/\bset up\b/g, 'setup'],
  [/\bset(?:ting|s) up\b/g, 'setup'],
  [/\btook over from\b/g, 'succeeded'],
  [/\b(?:had|have|has|took|take|takes|played) (?:a )?part\b/g, 'participated'],
  [/\bas part of\b/g, 'in'],
  [/\bnot only\b/g, ''],
  [/\b(?:looked after|took care of)\b/g, 'cared'],
  [/\b(?:look|looks|looking) after\b/g, 'care'],
  [/\b(?:take|takes|taking) care of\b/g, 'care'],
  [/\bhalf a dozen\b/g, 'six'],
  [/\ba dozen\b/g, 'twelve'],
  [/\bmost recent(?:ly)?\b/g, ''],
  [/\bat least\b/g, ''],
  [/\bas well as\b/g, 'and'],
  [/\bfar from\b/g, 'not'],
  [/\bfailed to\b/g, 'not'],
  [/\bup to date\b/g, 'valid'],
  [/\bin date\b/g, 'valid'],
  [/\blife[- ]support\b/g, 'lifesupport'],
  [/\bplay(?:ed|s|ing)? a (?:key |leading |central |major |pivotal )role in\b/g, 'drove'],
];

/** Folds a text and brings its turns of phrase to one word. */
export const normalise = (text: string): string => PHRASES.reduce((t, [from, to]) => t.replace(from, to), fold(westernDigits(text)));

/** Digits of every script as 0-9 (NFKC leaves Arabic-Indic, Devanagari and others as they are). */
export const westernDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });

/** Abbreviations that stand for the same words in many trades; any part of the words is covered by the short form. */
const ABBREVIATIONS: Record<string, string> = {
  icu: 'intensive care unit', nicu: 'neonatal intensive care unit', er: 'emergency room', ed: 'emergency department', or: 'operating room', bsn: 'bachelor of science in nursing', msn: 'master of science in nursing',
  rn: 'registered nurse', lpn: 'licensed practical nurse', cpr: 'cardiopulmonary resuscitation', bls: 'basic lifesupport life support', acls: 'advanced cardiac lifesupport life support', bsc: 'bachelor of science', bs: 'bachelor of science',
  ba: 'bachelor of arts', msc: 'master of science', ms: 'master of science', ma: 'master of arts', mba: 'master of business administration', phd: 'doctor of philosophy doctorate', beng: 'bachelor of engineering', meng: 'master of engineering',
  llb: 'bachelor of laws', bed: 'bachelor of education', med: 'master of education', pgce: 'postgraduate certificate in education', hr: 'human resources', it: 'information technology', qa: 'quality assurance', ux: 'user experience', ui: 'user interface',
  seo: 'search engine optimisation', crm: 'customer relationship management', erp: 'enterprise resource planning', pos: 'point of sale', sku: 'stock keeping unit', kpi: 'key performance indicator', b2b: 'business to business', b2c: 'business to consumer',
  hgv: 'heavy goods vehicle', cdl: 'commercial driver license', hvac: 'heating ventilation air conditioning', cnc: 'computer numerical control', cad: 'computer aided design', plc: 'programmable logic controller', ehr: 'electronic health record', emr: 'electronic medical record',
  sen: 'special educational needs', esl: 'english as a second language', gp: 'general practitioner', ot: 'occupational therapy', pt: 'physical therapy', cpa: 'certified public accountant', ap: 'accounts payable', ar: 'accounts receivable', vat: 'value added tax',
  fte: 'full time equivalent', ngo: 'non governmental organisation', pr: 'public relations', r: 'r', ml: 'machine learning', ai: 'artificial intelligence', nlp: 'natural language processing', ci: 'continuous integration', cd: 'continuous delivery',
  api: 'application programming interface', db: 'database', k8s: 'kubernetes', js: 'javascript', ts: 'typescript', postgres: 'postgresql', aws: 'amazon web services', gcp: 'google cloud platform', v: 'volt', kv: 'kilovolt', kw: 'kilowatt', hs: 'high school', uni: 'university',
  sous: 'sous', haccp: 'hazard analysis critical control points', avg: 'average', dept: 'department', mgr: 'manager', eng: 'engineer', sr: 'senior', jr: 'junior', asst: 'assistant', cert: 'certificate', st: 'saint street', intl: 'international',
};

/** Words that an abbreviation covers, as roots; empty for an unknown one. */
export const expansionOf = (word: string): readonly string[] => (ABBREVIATIONS[word.replace(/\./g, '')] ?? '').split(' ').filter((w) => w !== '').map(rootOf);

/** All abbreviations whose words are a given list of folded words, e.g. `bsn` for "bachelor of science in nursing". */
export const abbreviationsIn = (words: readonly string[]): string[] => {
  const text = ` ${words.join(' ')} `;
  return Object.entries(ABBREVIATIONS).filter(([, long]) => long.includes(' ') && text.includes(` ${long} `)).map(([short]) => short);
};
