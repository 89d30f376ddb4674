import type { NormalizedPosting, SourceName } from '@applywright/contracts';
import { parsePlace } from '@applywright/lexicon';
import { type Advert, copyOf, textOf, type TwinRow } from './advert';
import { type CopyKind, fill } from './edits-tuning';
import { COUNTRIES, type Role, TRADES, type TradeMaterial } from './material.mjs';
import { beFirst, NEAR_TWINS, TOWNS_OF } from './near-twins';
import { type Luck, luckOf } from './seeded';
import type { Style, Tongue, Wording } from './wording';

/** A company that advertises: its own text, its benefits, its towns. */
interface Company {
  readonly name: string;
  readonly board: string;
  readonly source: SourceName;
  readonly about: readonly string[];
  readonly benefits: readonly string[];
  readonly closing: readonly string[];
  readonly towns: Style['towns'][Tongue];
  readonly trade: TradeMaterial;
  readonly agency: boolean;
}

const BOARDS: readonly SourceName[] = ['greenhouse', 'lever', 'ashby', 'recruitee', 'personio', 'smartrecruiters', 'workable'];
const FEEDS: readonly SourceName[] = ['arbeitnow', 'adzuna', 'himalayas', 'jooble', 'themuse', 'reed'];
const DAY_MS = 86_400_000;
/** The newest advert is of about this day. */
const TODAY = Date.UTC(2026, 10, 20);

/** How a set of invented postings is to be. */
export interface PostingsPlan {
  readonly seed: string;
  readonly style: Style;
  readonly copies: readonly CopyKind[];
  readonly count: number;
}

/** Invented postings with what is true of them, at least `count`; the same plan gives the same postings. */
export function makePostings({ seed, style, copies, count }: PostingsPlan): TwinRow[] {
  const rows: TwinRow[] = [];
  for (let number = 0; rows.length < count; number++) {
    const luck = luckOf(`${seed}/${style.name}/${number}`);
    const company = companyOf(style, luck, number);
    const words = style.wording[company.trade.language];
    const roles = company.trade.roles.filter((_, at) => style.role(at));
    for (const [at, role] of luck.some(roles, luck.between(1, 4)).entries()) family(rows, { luck, words, company, style, copies, key: `${seed}-${number}-${at}`, number: at }, role);
  }
  return rows;
}

function companyOf(style: Style, luck: Luck, number: number): Company {
  const trade = luck.pick(TRADES);
  const words = style.wording[trade.language];
  const name = `${luck.pick(style.naming.first)}${syllables(number)} ${luck.pick(style.naming.second[trade.language])}${luck.holds(0.5) ? ` ${luck.pick(words.legal)}` : ''}`;
  const agency = luck.holds(0.12);
  return {
    name, board: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${number}`, source: luck.pick(BOARDS), trade, agency,
    about: luck.some(words.about, 2).map((text) => fill(text, { c: name, n: String(luck.between(12, 1998)) })),
    benefits: luck.some(words.benefits, 5), closing: luck.some(words.closing, 3), towns: luck.some(style.towns[trade.language], 5),
  };
}

/** No two companies have one name: else their adverts could not be told apart by anybody. */
const syllables = (number: number): string => ['ba', 'do', 'ki', 'lu', 'me', 'no', 'ri', 'sa', 'tu', 've'].flatMap((_, at, all) => (at === 0 || number >= 10 ** at ? [all[Math.floor(number / 10 ** at) % 10]!] : [])).join('');

interface FamilyContext {
  readonly luck: Luck;
  readonly words: Wording;
  readonly company: Company;
  readonly style: Style;
  readonly copies: readonly CopyKind[];
  readonly key: string;
  /** Which family of its company. */
  readonly number: number;
}

/** One advert, its near twins, and copies of all of them. */
function family(rows: TwinRow[], context: FamilyContext, role: Role): void {
  const { luck, words, company, copies, key } = context;
  const edit = { luck, words, tongue: company.trade.language };
  // One chain a company: a second could be of the same work.
  const chain = context.number === 0 && !company.agency && luck.holds(0.1);
  const first = chain ? branch(context, luck.pick(words.chain)) : advertOf(context, role);
  TOWNS_OF.set(first, chain ? context.style.towns[company.trade.language] : company.towns);
  const jobs: [twin: string, Advert][] = [['first', first]];
  const kind = chain ? 'another place' : company.agency ? luck.pick(['another client of an agency', 'the same text of an agency elsewhere']) : luck.pick(Object.keys(NEAR_TWINS).filter((name) => !name.includes('agency')));
  const several = chain ? 8 : luck.holds(0.62) ? luck.between(1, 4) : 0;
  if (several > 0 && !chain) beFirst(first, kind, edit);
  for (let n = 0; n < several; n++) {
    const next = NEAR_TWINS[kind]?.(first, edit, n);
    if (next) jobs.push([chain ? 'a branch of a chain' : kind, next]);
  }
  for (const [at, [twin, advert]] of jobs.entries()) {
    const job = `${key}-${at}`;
    const posted = TODAY - luck.between(0, 200) * DAY_MS;
    push({ job, family: key, copy: 'original', twin }, rows, context, advert, posted, null);
    if (!luck.holds(0.55)) continue;
    for (let n = luck.between(1, 2); n > 0; n--) {
      const copy = luck.pick(copies);
      const changed = copyOf(advert);
      copy.edit(changed, edit);
      push({ job, family: key, copy: copy.name, twin }, rows, context, changed, posted + luck.between(1, 90) * DAY_MS, copy);
    }
  }
}

function advertOf({ luck, words, company }: FamilyContext, [title, focus, duties, needs]: Role): Advert {
  const town = luck.pick(company.towns);
  const [, currency, weight, stated] = COUNTRIES[town.country]!;
  const min = Math.round((28 + luck.next() * 40) * weight) * 1000;
  const level = luck.holds(0.2) ? luck.pick(words.levels) : null;
  const start = fill(luck.pick(words.start), { p: town.city.split(',')[0]! });
  return {
    title: `${level?.[0] ?? ''}${luck.holds(0.3) ? fill(words.gender, { t: title }) : title}`, company: company.name, town, placeText: town.city,
    workplace: luck.pick([null, null, 'onsite', 'hybrid']), employmentType: luck.pick([null, 'full_time', 'full_time']), seniority: level?.[0].trim().toLowerCase() ?? null, department: luck.holds(0.5) ? (company.trade.departments?.[0] ?? null) : null,
    pay: { min, max: Math.round((min * 1.2) / 1000) * 1000, currency, stated: luck.holds(stated) },
    before: [], about: luck.pick(company.about), opening: [start, focus, ...(company.agency ? [luck.pick(words.client)] : [])],
    lists: [
      { heading: luck.pick(words.duties), items: [...duties, ...luck.some(company.trade.duties, luck.between(5, 7))] },
      { heading: luck.pick(words.needs), items: [...(level ? [level[1]] : []), ...needs, ...luck.some(company.trade.needs, luck.between(4, 6))] },
      { heading: luck.pick(words.offers), items: [...company.benefits] },
    ],
    closing: [...company.closing], after: [],
  };
}

/** The same work in every branch of a chain. */
function branch(context: FamilyContext, [title, text]: readonly [string, string]): Advert {
  const advert = advertOf(context, [title, text, [], []]);
  advert.opening = [fill(text, { p: advert.town?.city.split(',')[0] ?? '' })];
  return { ...advert, seniority: null, title };
}

function push(truth: Omit<TwinRow, 'id' | 'posting'>, rows: TwinRow[], { luck, company }: FamilyContext, advert: Advert, postedMs: number, copy: CopyKind | null): void {
  const number = rows.length;
  const rendered = copy?.render?.(textOf(advert), luck) ?? { text: textOf(advert), complete: true };
  const source = copy && !copy.sameBoard ? luck.pick(FEEDS) : company.source;
  const other = truth.twin === 'the template of another company' ? `${company.board}-other` : company.board;
  const board = copy && !copy.sameBoard ? source : other;
  const url = `https://jobs.example/${source}/${number}`;
  // A feed may drop the field where the text still says it; what says it nowhere could be told apart by nobody.
  const dropped = copy !== null && !copy.sameBoard && (truth.twin !== 'another pay' || rendered.complete) && luck.holds(0.4);
  const pay = advert.pay?.stated && !dropped ? advert.pay : null;
  // Ids in the order of a store, not in the order of the truth.
  const id = (((Math.imul(number + 1, 0x9e3779b1) >>> 0) * 4096 + (number % 4096)).toString(16)).padStart(24, '0');
  const posting: NormalizedPosting = {
    source, board, externalId: String(number), title: advert.title, company: advert.company, places: advert.placeText === null ? [] : [placed(advert.placeText)],
    workplace: copy && !copy.sameBoard && luck.holds(0.5) ? null : advert.workplace, remoteScope: null, employmentType: copy && !copy.sameBoard && luck.holds(0.5) ? null : advert.employmentType,
    seniority: advert.seniority, department: copy && !copy.sameBoard ? null : advert.department, industry: null,
    salary: pay ? { min: pay.min, max: pay.max, currency: pay.currency, period: 'year', annualMin: pay.min, annualMax: pay.max, estimated: false } : null,
    descriptionText: rendered.text, descriptionHtml: '', descriptionComplete: rendered.complete, language: company.trade.language, url, applyUrl: url,
    postedAt: new Date(postedMs).toISOString(), updatedAt: null, expiresAt: null, contentHash: '',
  };
  rows.push({ ...truth, id, posting });
}

const places = new Map<string, NormalizedPosting['places'][number]>();
const placed = (raw: string): NormalizedPosting['places'][number] => {
  const known = places.get(raw) ?? parsePlace(raw);
  places.set(raw, known);
  return known;
};
