import type { Fact, FactInput, NormalizedPosting } from '@applywright/contracts';
import { INDUSTRIES, parsePlace } from '@applywright/lexicon';
import { TRADES, type TradeMaterial } from '../postings/material.mjs';
import { type Luck, luckOf } from '../postings/seeded';
import type { Style } from '../postings/wording';

/** An invented advert with what is true of it: what a taste can like or dislike. */
export interface WorldAdvert {
  readonly posting: NormalizedPosting & { id: string };
  readonly trade: string;
  readonly role: string;
  readonly specialty: string;
  readonly level: string;
  readonly country: string;
}
export interface ThumbWorld {
  readonly adverts: readonly WorldAdvert[];
  readonly trades: readonly TradeMaterial[];
  readonly style: Style;
}
/** Adverts of one trade on the average. */
const PER_TRADE = 60;
const COMPANIES_PER_TRADE = 7;
/** Prefix of the title and the level that it means. */
const LEVELS = [['', ''], ['', ''], ['', ''], ['Junior ', 'junior'], ['Senior ', 'senior'], ['Senior ', 'senior'], ['Lead ', 'lead']] as const;
const WORKPLACES = [null, 'onsite', 'hybrid', 'remote'] as const;
const EMPLOYMENT = [null, 'full_time', 'full_time', 'part_time', 'contract'] as const;
const TODAY = Date.UTC(2026, 10, 20);
const DAY_MS = 86_400_000;

/** Adverts of all trades in the words of one style, without copies of one another; the same seed gives the same world. */
export function makeThumbWorld(seed: string, style: Style): ThumbWorld {
  const luck = luckOf(`${seed}/${style.name}/world`);
  const adverts: WorldAdvert[] = [];
  for (const trade of TRADES) {
    const companies = Array.from({ length: COMPANIES_PER_TRADE }, (_, n) => ({
      name: `${luck.pick(style.naming.first)} ${luck.pick(style.naming.second[trade.language])} ${trade.key.length + n}`, industry: luck.pick(INDUSTRIES), about: luck.some(style.wording[trade.language].about, 1), benefits: luck.some(style.wording[trade.language].benefits, 4),
    }));
    for (let n = 0; n < PER_TRADE; n++) adverts.push(advert(luck, style, trade, luck.pick(companies), adverts.length));
  }
  return { adverts, trades: TRADES, style };
}

interface WorldCompany {
  readonly name: string;
  readonly industry: string;
  readonly about: readonly string[];
  readonly benefits: readonly string[];
}

function advert(luck: Luck, style: Style, trade: TradeMaterial, company: WorldCompany, number: number): WorldAdvert {
  const words = style.wording[trade.language];
  const [title, focus, duties, needs] = luck.pick(rolesOf(style, trade));
  const [prefix, level] = luck.pick(LEVELS);
  const special = luck.holds(0.4) ? luck.pick(words.specialties) : null;
  const town = luck.pick(style.towns[trade.language]);
  const list = (heading: readonly string[], items: readonly string[]): string => `${luck.pick(heading)}\n${items.map((item) => `- ${item}`).join('\n')}`;
  const text = [
    company.about.join(' ').replaceAll('%c', company.name).replaceAll('%n', '40'), focus,
    list(words.duties, [...duties, ...(special ? [special[1]] : []), ...luck.some(trade.duties, luck.between(4, 6))]),
    list(words.needs, [...needs, ...(special ? [special[2]] : []), ...luck.some(trade.needs, luck.between(3, 5))]),
    list(words.offers, company.benefits), luck.some(words.closing, 2).join(' '),
  ].join('\n\n');
  const url = `https://jobs.example/world/${number}`;
  const place = parsePlace(town.city);
  return {
    trade: trade.key, role: title, specialty: special?.[0] ?? '', level, country: place.countryCode ?? '',
    posting: {
      id: number.toString(16).padStart(24, '0'), source: 'greenhouse', board: 'world', externalId: String(number), title: `${prefix}${title}${special ? ` – ${special[0]}` : ''}`, company: company.name, places: [place],
      workplace: luck.pick(WORKPLACES), remoteScope: null, employmentType: luck.pick(EMPLOYMENT), seniority: level || null, department: null, industry: company.industry, salary: null,
      descriptionText: text, descriptionHtml: '', descriptionComplete: true, language: trade.language, url, applyUrl: url, postedAt: new Date(TODAY - luck.between(0, 40) * DAY_MS).toISOString(), updatedAt: null, expiresAt: null, contentHash: '',
    },
  };
}

/** The roles that a style may use of a trade. */
export const rolesOf = (style: Style, trade: TradeMaterial): TradeMaterial['roles'] => trade.roles.filter((_, at) => style.role(at));

const factOf = (id: number, input: FactInput): Fact => ({ ...input, id: id.toString(16).padStart(24, '0'), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null }) as Fact;

/** A profile of somebody of a trade: two jobs, told in some of the trade's own phrases. */
export function careerOf(luck: Luck, style: Style, trade: TradeMaterial): Fact[] {
  return luck.some(rolesOf(style, trade), 2).map(([title, focus, duties], at) => {
    const summary = [...luck.some(focus.split(/(?<=\.) /), 1), ...duties.slice(at), ...luck.some(trade.duties, 4)].join('. ');
    return factOf(at + 1, { kind: 'work', value: { title, start: `${2012 + 6 * at}-01`, end: at === 0 ? '2017-12' : 'present', summary } });
  });
}
