import { stem } from '../words';

/**
 * Words that a sentence may use without a fact behind each: they name no tool, place, person, result or rank.
 * Praise ("successful", "excellent"), scope ("global", "whole") and results are left out on purpose.
 */
const PLAIN = `
i'm i've i'd it's that's they're he's she's who's myself himself herself themselves else ago already away back? bit both both's each either few half? just least long lot lots more much my neither next now often once one ones other others own per plus quite rather recent since
also something anything nothing everything still such then there therefore though although thus till today together too toward towards twice? until unless upon usually way well? when whenever whether while within yet anyone someone among amongst along alongside around against because besides besides despite during except instead like unlike near onto regarding throughout across? above below
have having get got gotten become becoming bring go going come coming take taking took put let keep make use using used need want like would include including included consist contain involve mean stand sit? see seeing seen know known call called say said tell told find found ask asked show shown add added
work working works worked worker job jobs role roles position positions post posts title career path background experience experienced history time times period year month week day hour daily shift? term stint spell span
join joined joining start started starting begin began move moved moving switch switched leave left leaving return returned stay stayed spend spent
currently presently previously formerly before after earlier later afterwards subsequently following first-hand
employ employed employer company firm organisation organization business? place there here site?
do doing done carry carried perform performed serve served serving provide provided handle handled handling cover covered covering deal dealt act acted acting
hold holding held holder own? possess have obtain obtained earn earned receive received gain gained complete completed completing finish finished finishing attend attended study studied studying pass
speak speaking spoken language languages
train? learn learned learning trained?
user use usage based basis
total amount number numbers figure? rate level levels
fresh new? former previous prior current present recent latest
valid current issued issue run? runs?
chance opportunity part? member
help helped helping helps assist assisted assisting support supported supporting contribute contributed contributing part participate participated participating participation involve
status worth many task tasks data place takes front counting higher simple tongue share shared sharing thickness obtained sorts led? enough trade sector industry profession occupation employment workplace frequency duty duties responsible subject matter thing things way side sides hand hands step steps case cases example detail details setting settings environment context situation situations originally initially eventually finally recently lately gladly single attend attended never nor neither none without intend intended lot change changes changed people person decided deciding basis capacity sort mind word words short long lasting grown day-to-day routine routinely thereafter henceforth
become becoming became remain remained remaining turn turned continue continued continuing follow followed following total totalled amounted equal correspond compare compared comparing make made making makes up range ranging vary last lasted date dating stem belong belonged relate related relating refer regard concern concerned concerning face faced meet? feel felt think thought believe remember understand understood want wanted wish hope hoping choose try tried trying bear wear sit sat live lived living divide divided split share? combine combined remaining
appear appeared seem seemed happen happened occur occurred arise arose apply? rely relied depend depended enable? stand stood speak
attempt beginning middle couple few pair mix mixture combination variety series round turn home line path move transition shape nature sense view look name term answer reason interest need wish hope conversation talk contact fellow someone somebody others everyone life living craft calling start finish moment chapter journey route? story evidence? proof? fact facts figure? version occasion occasions purpose manner means kind kinds types sorts forms
altogether alike apart aside anyway as-well additionally furthermore moreover likewise similarly equally thereby? meanwhile instead overall jointly respectively personally directly separately accordingly namely specifically mostly mainly chiefly primarily partly largely typically generally normally occasionally? regularly? frequently? often? sometimes? always? never continuously? ongoing? straight
certain particular specific respective individual? various? different other another same similar related relevant previous next following further additional extra main own actual present-day initial early late later latest full? small short long
please sure able unable ready willing available based situated located titled called known entitled
where's there's here's what's let's won't
mr mrs ms
aged years-old old
somewhat fairly pretty
colloquially officially formally
chosen picked
ones those these
degree? working-day workday workplace working-week
english-language german-language
lies lay lain
stage? phase? period periods stretch
due owing? thanks?
i'd we'd they'd
within outside inside beyond? behind beneath
pursuing pursue pursued undertaking undertake undertook undertaken
dedicated? focused? focus focusing
responsibility responsibilities
capable
involving involves
featuring feature
using via
doing
entailed entail entails
comprising comprised comprise comprises
brief briefly
fully? entirely?
half-way
passing
went goes
let
newly
single-handedly?
skill skills skilled knowledge familiar proficient? practice
kind sort type range area areas field fields line side
include such as e.g i.e etc via
mean means meant allow
mine care cares cared caring place placed placing came deputised
charge?
end ended ending mid early late
approximately about around roughly nearly almost exactly precisely under over only
annually yearly annual yearly monthly weekly nightly
across?
that's whose which
describe name named
glad happy
stack toolkit tools technologies answer answered answering give gave given giving
`;
const set = new Set<string>();
for (const w of PLAIN.split(/\s+/)) if (w !== '' && !w.endsWith('?')) {
  set.add(w);
  if (stem(w).length >= 5) set.add(stem(w));
}

/** Words of applying, which a sentence about the posting may use. */
export const APPLYING_WORDS: readonly string[] = 'application apply applying thank thanks reading considering dear hello kind regards sincerely faithfully yours resume enclosed posting advert vacancy opportunity discuss glad'.split(' ');

/** Whether a folded word may stand without evidence. */
export const isPlain = (word: string): boolean => set.has(word) && !GRADES.has(word);

/** Verbs and nouns of leading and owning, by what they claim. A fact has to use one of the same line. */
const LEADING: readonly string[] = [
  'lead leads led leading leader head heads headed heading manage manages managed managing manager direct directs directed directing director supervise supervises supervised supervising supervisor oversee oversees oversaw overseen overseeing run ran runs running foreman chief chair chairs chaired captain boss leitung leite leitet leitete leiteten leiten geleitet fuhre fuhrte fuhrten gefuhrt leiter leiterin verantwortet verantwortlich',
  'own owned owns owning owner ownership',
  'drive drives drove driving driven spearhead spearheaded spearheading champion championed championing orchestrate orchestrated mastermind masterminded',
  'architect architected architecting',
  'found founded founding founder cofounder co-founded co-founder establish established',
  'pioneer pioneered pioneering',
  'transform transformed transforming revolutionise revolutionised revolutionize revolutionized',
];
const RANK_OF = new Map<string, number>();
LEADING.forEach((line, i) => line.split(' ').forEach((w) => RANK_OF.set(w, i)));

/** The line of leading words that a folded word belongs to, or null. */
export const leadingLine = (word: string): number | null => RANK_OF.get(word) ?? null;

/** Words that weaken what follows: the person had a share in it, or only proposed it. */
export const HEDGE = /\b(?:paused|(?:put|placed|was|is|currently) on hold|on hold|suspended|deferred|\d+ (?:of|von|out of) \d+ (?:credits?|ects|exams?|papers|courses|semesters?|terms|years|levels|stages|sessions|lessons|steps|prufungen|semestern?|stufen)|deputi[sz]\w*|(?:stood|stands?|standing|stepp?\w*|fill\w*) in(?: for)?|stand-?in|locum|(?:cover(?:ed|s|ing)?|cover) for|einspring\w*|eingesprungen|sprang ein|springe ein|vertretung\w*|vertritt|vertrete|among those who|had a hand in|played a part|pitch\w* in|sat in on|co-?ordinated with|help(?:ed|s|ing)?|assist(?:ed|s|ing|ance)?|support(?:ed|s|ing)|support (?:the|our|a|an|to|with)|contribut(?:e|ed|es|ing|ion|ions|or)|participat(?:e|ed|es|ing|ion)|involved|participated|part of (?:an?|the|our) (?:[\w-]+ ){0,2}(?:team|group|committee|crew)|member of|part of setting|suggest\w*|nominat\w+|shortlist\w*|finalist|runner-up|towards|in progress|modules? \d\S* (?:of|von) \d+|\d+ (?:of|von) \d+ (?:modules|module|modulen|units|parts|teile)|ongoing|laufend|begun|begonnen|not finished|noch nicht|enrolled|appl(?:ied|ying) for|pending|intend\w*|studying for|preparing for|asked for|starts|due to start|on the waiting list|angemeldet|expected|unfinished|incomplete|applied(?=[,;.)]|$)|awaited|to be (?:submitted|completed|taken|sat|confirmed)|outstanding(?=[,;.)]|$)|(?:first|second|third) of (?:two|three|four|five|\d) (?:years|parts|modules|levels|stages|steps)|participation (?:certificate|only)|dropped out|withdr\w+|abandon\w*|broke off|abgebrochen|(?:started|began) (?:an?|the) (?:part-time |full-time )?(?:msc|bsc|mba|phd|degree|diploma|course|master\w*|bachelor\w*|doctorate|apprenticeship|certificate|training)|partly|partially|occasional\w*|in training|provisional\w*|under (?:the )?supervision|supervised by|propos(?:e|ed|es|ing|al)|recommended|shadow(?:ed|ing)?|observ(?:ed|ing)|attempted|planned to|plans? to|geplant|plane\b|mochte|planned for|booked|scheduled for|co-(?!op|work)\w+|co(?:authored|written|wrote|organised|organized|founded|led|managed|hosted|created|developed|designed|edited|piloted)|shared? in(?! (?:\d|q\d|fy))|(?:habe|hatte) (?:ich )?vor\b|beabsichtig\w*|vorgesehen|anzumelden|(?:considered|interviewed|put forward|invited|in the running|stood|ran|tipped) for|candidate for|(?:demonstrated|shown|seen|tried|used) (?:only )?once|sometimes|now and (?:then|again)|from time to time|at times|rarely|seldom|(?:if|when|as|where) (?:needed|required|necessary)|on request|parts? of (?!my|our|the (?:team|group|crew)|an?\b)|sections? of|chapters? of|bits of|first draft|with guidance|guided by|unter (?:anleitung|aufsicht)|gelegentlich\w*|bei bedarf|selten|manchmal|ab und zu|aushilfsweise|teilweise|zum teil|(?<!\b(?:in|at|for|on|from|into|of) )one of(?! (?:them|these|those|whom|which)\b)|idea|zuarbeit|zugearbeitet|acted up|acting up|vertrat|vertreten|mitgeholfen|mithelfe|mithilfe|mitgearbeitet|half|geholfen|teilgenommen|teilnahme|mitarbeit|mitwirkung|unterstutz\w*|beteilig\w*|mitgewirkt)\b/;

/** What turns a statement round. */
export const NEGATION = /\b(?:not|no(?!-)|never|without|none|neither|nor|cannot|can't|\w+n't|(?<!\b(?:for|to|of|through|from|by|a) )lacks?|lacking|kein\w*|nicht|ohne|nie|rather than(?!\s+(?:\d|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty\b|half|an? (?:hour|day|week|month|year|minute)))|instead of(?!\s+(?:\d|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty\b|half|an? (?:hour|day|week|month|year|minute)))|except|excluding|declin\w+|reject(?:ed|s|ing)|refus\w+|unsuccessful\w*|cancel\w+|nil|nein|abgelehnt|abgesagt|verworfen|new to me|yet to|(?:someone|somebody) else|went to (?:someone|somebody|another|others)|missed out|unfamiliar|uncharted|outside my (?:experience|training|remit)|fell short of|stopp?(?:s|ed)? short of|zero)\b/;

/** Says that something has ended or run out. */
export const ENDED = /\b(?:expir\w+|laps\w+|revoked|former|formerly|previously|ended|discontinued|abgelaufen|ausgelaufen|auslief|out of date|ran out|run out|no longer|not current\w*|not renewed|nicht verlangert|nicht erneuert|once held)\b/;

/** Words of scope and praise, for the reason given. */
export const SCOPE = new Set('global globally worldwide international internationally national nationally nationwide entire whole every all company-wide companywide organisation-wide organization-wide enterprise enterprise-wide cross-functional multinational regional everywhere'.split(' '));
export const SUPERLATIVE = new Set('best top first only leading highest largest biggest fastest greatest youngest foremost premier award-winning expert unmatched outstanding exceptional world-class unique finest strongest renowned recognised recognized acclaimed'.split(' '));
/** Grades in titles: a claim may use one only when the cited facts do. */
export const GRADES = new Set('junior senior staff principal lead head chief charge master deputy assistant associate executive vice president director manager supervisor foreman journeyman apprentice partner registered licensed certified chartered trainee intern consultant specialist expert coordinator'.split(' '));
/** Words for degrees; a specific degree needs itself or its expansion among the facts. */
export const DEGREES = new Set('degree bsc bs ba bsn msn msc ms ma mba phd bachelor bachelors master masters doctorate diploma graduate graduated graduating beng meng llb bed pgce associate licentiate magister diplom'.split(' '));
