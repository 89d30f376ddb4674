import { fold, stem } from '../words';
import { remembered } from './memo';
import { ABBREVIATIONS } from './words/abbreviations';
import { PHRASES } from './words/phrases';

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
  learnt: 'learn', spelt: 'spell', leant: 'lean', leapt: 'leap', burnt: 'burn', dreamt: 'dream', spoilt: 'spoil', lent: 'lend', shot: 'shoot', dug: 'dig', hid: 'hide', hidden: 'hide', blew: 'blow', blown: 'blow', bound: 'bind', rode: 'ride', ridden: 'ride', rang: 'ring', rung: 'ring', shook: 'shake', slept: 'sleep', sped: 'speed', spun: 'spin', stuck: 'stick', stole: 'steal', swung: 'swing', threw: 'throw', thrown: 'throw', tore: 'tear', torn: 'tear', woke: 'wake', withdrew: 'withdraw', withdrawn: 'withdraw', overcame: 'overcome', redid: 'redo', redrew: 'redraw', outgrew: 'outgrow', bore: 'bear', borne: 'bear', fled: 'flee', meant: 'mean', lit: 'light', knelt: 'kneel', crept: 'creep', clung: 'cling', sprang: 'spring', strove: 'strive', told: 'tell', ate: 'eat', drank: 'drink', forgot: 'forget', overtook: 'overtake', foresaw: 'foresee', resold: 'resell', retold: 'retell', 
  hung: 'hang', swam: 'swim', sang: 'sing', caught: 'catch', fought: 'fight', thought: 'think', sought: 'seek', bred: 'breed', bled: 'bleed', broke: 'break', froze: 'freeze', wore: 'wear', stood: 'stand', struck: 'strike',
};

/** The stem of a word's base form. */
export const rootOf = (word: string): string => {
  const hit = ROOTS.get(word);
  if (hit !== undefined) return hit;
  const root = stem(IRREGULAR[word] ?? word);
  if (ROOTS.size > 20_000) ROOTS.clear();
  ROOTS.set(word, root);
  return root;
};
const ROOTS = new Map<string, string>();

/** Groups of synonyms that a root belongs to. */
export const groupsOf = (root: string): ReadonlySet<number> => GROUPS.get(root) ?? NONE;
const NONE: ReadonlySet<number> = new Set();

/** Folds a text and brings its turns of phrase to one word. */
export const normalise = (text: string): string => NORMAL(text);
const NORMAL = remembered((text) => PHRASES.reduce((t, [from, to]) => t.replace(from, to), fold(westernDigits(text).replace(/\bM\.?Arch\b/g, 'Master of Architecture'))), 2_000);

/** Digits of every script as 0-9 (NFKC leaves Arabic-Indic, Devanagari and others as they are). */
export const westernDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });

/** Words that an abbreviation covers, as roots; empty for an unknown one. */
export const expansionOf = (word: string): readonly string[] => (Object.hasOwn(ABBREVIATIONS, word.replace(/\./g, '')) ? (ABBREVIATIONS[word.replace(/\./g, '')] ?? '') : '').split(' ').filter((w) => w !== '').map(rootOf);

const LONG: readonly (readonly [string, string])[] = Object.entries(ABBREVIATIONS).filter(([, long]) => long.includes(' ')).map(([short, long]) => [short, ` ${long} `]);

/** All abbreviations whose words are a given list of folded words, e.g. `bsn` for "bachelor of science in nursing". */
export const abbreviationsIn = (words: readonly string[]): string[] => {
  const text = ` ${words.join(' ')} `;
  return LONG.filter(([, long]) => text.includes(long)).map(([short]) => short);
};
