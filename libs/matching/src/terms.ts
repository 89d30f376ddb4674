import { isPublishable, type Fact, type PartialDate, type Preferences } from '@applywright/contracts';
import { countriesOfArea, countryName, isRemoteText, parsePlace, SENIORITIES, type Seniority, seniorityOf, seniorityRank } from '@applywright/lexicon';
import type { PostingFacts, PostingIndex } from './posting-index';
import { titleWords } from './posting-index';
import { TITLE_COSINE } from './weights';

/** A named term after the content score: so many points, and why. Bounded, see each function. */
export interface Term {
  points: number;
  note: string;
}
const NOTHING = (note: string): Term => ({ points: 0, note });

/** −6 (no word in common) to +12 (the very title); 0 where no title was asked for. The strongest lever that a user has. */
export const desiredTitleTerm = (index: PostingIndex, posting: PostingFacts, preferences: Preferences): Term => {
  if (preferences.desiredTitles.length === 0) return NOTHING('You have not named a title that you want.');
  const idf = (word: string): number => {
    const feature = index.featureId(TITLE_COSINE, word);
    return feature === undefined ? Math.log(1 + index.liveSize + 1) : index.idf[feature]!;
  };
  const norm = (words: readonly string[]): number => Math.sqrt(words.reduce((sum, word) => sum + idf(word) ** 2, 0));
  const theirs = [...new Set(titleWords(posting.title))].sort();
  let best = 0;
  let bestTitle = '';
  for (const title of [...preferences.desiredTitles].sort()) {
    const ours = [...new Set(titleWords(title))].sort();
    const both = norm(ours) * norm(theirs);
    const cosine = both > 0 ? ours.filter((word) => theirs.includes(word)).reduce((sum, word) => sum + idf(word) ** 2, 0) / both : 0;
    if (cosine > best) {
      best = cosine;
      bestTitle = title;
    }
  }
  return { points: -6 + 18 * best, note: best > 0 ? `You want “${bestTitle}”; the posting is “${posting.title}”.` : `“${posting.title}” is none of the titles that you want.` };
};

const yearsOf = (date: PartialDate, now: Date): number => {
  if (date === 'present') return now.getUTCFullYear() + now.getUTCMonth() / 12;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12;
};

/** The level that a profile stands at: that of the wanted titles, of the latest title, or by years since the first job (≤ 2 junior, ≤ 6 mid, more senior). */
export const levelOf = (facts: readonly Fact[], preferences: Preferences, now: Date): { level: Seniority; from: 'desired' | 'title' | 'years'; factIds: string[] } | null => {
  const wanted = preferences.desiredTitles.map(seniorityOf).filter((level): level is Seniority => level !== null);
  if (wanted.length > 0) return { level: wanted.reduce((a, b) => (seniorityRank(a) >= seniorityRank(b) ? a : b)), from: 'desired', factIds: [] };
  const jobs = facts
    .filter(isPublishable)
    .filter((fact) => fact.kind === 'work')
    .map((fact) => ({ id: fact.id, title: fact.value.title ?? '', start: fact.value.start ? yearsOf(fact.value.start, now) : null, end: fact.value.end ? yearsOf(fact.value.end, now) : null }))
    .sort((a, b) => (b.end ?? b.start ?? 0) - (a.end ?? a.start ?? 0) || (b.start ?? 0) - (a.start ?? 0) || (a.id < b.id ? -1 : 1));
  const latest = jobs[0];
  if (latest) {
    const level = seniorityOf(latest.title);
    if (level) return { level, from: 'title', factIds: [latest.id] };
  }
  const dated = jobs.filter((job) => job.start !== null && job.start > 1940);
  if (dated.length === 0) return null;
  const first = dated.reduce((a, b) => (a.start! < b.start! || (a.start === b.start && a.id < b.id) ? a : b));
  const years = now.getUTCFullYear() + now.getUTCMonth() / 12 - first.start!;
  return { level: years <= 2 ? 'junior' : years <= 6 ? 'mid' : 'senior', from: 'years', factIds: [first.id] };
};

/** One ladder for comparing: a manager is as far from a senior as a lead is. */
const RUNG: Record<Seniority, number> = { intern: 0, junior: 1, mid: 2, senior: 3, lead: 4, manager: 4, director: 5, executive: 6 };
/** +3 on the same rung, 0 beside it, −5 two and −10 three or more away; 0 where either level is unknown. */
export const seniorityTerm = (posting: PostingFacts, user: ReturnType<typeof levelOf>): Term => {
  const stated = posting.seniority ? (SENIORITIES.find((level) => level === posting.seniority) ?? seniorityOf(posting.seniority)) : null;
  const theirs = stated ?? seniorityOf(posting.title);
  if (!theirs) return NOTHING('The posting states no level.');
  if (!user) return NOTHING('Your profile states no level.');
  const gap = Math.abs(RUNG[theirs] - RUNG[user.level]);
  const points = gap === 0 ? 3 : gap === 1 ? 0 : gap === 2 ? -5 : -10;
  return { points, note: `The posting asks for ${theirs}; ${user.from === 'desired' ? 'the title that you want' : user.from === 'title' ? 'your latest title' : 'your years of work'} read${user.from === 'years' ? '' : 's'} ${user.level}.` };
};

/** Whether a posting is remote by its own word; null (not stated) is never taken for on site. */
export const isRemote = (posting: PostingFacts): boolean => posting.workplace === 'remote' || (posting.workplace === null && posting.places.some((place) => isRemoteText(place.raw)));

interface WantedPlace {
  raw: string;
  city: string | undefined;
  region: string | undefined;
  countries: readonly string[];
}
const wantedPlaces = (preferences: Preferences): WantedPlace[] =>
  [...preferences.places].sort().map((raw) => {
    const area = countriesOfArea(raw);
    const place = parsePlace(raw);
    return { raw, city: place.city, region: place.region, countries: area ?? (place.countryCode ? [place.countryCode] : []) };
  });

/** +6 a wanted city, +5 a whole country or region asked for, +3 open remote work, +1 the right country but another town, −10 another country; 0 where unknown. */
export const locationTerm = (posting: PostingFacts, preferences: Preferences): Term => {
  const wanted = wantedPlaces(preferences);
  const scope = posting.remoteScope;
  if (wanted.length === 0) {
    if (preferences.remote === 'only' && isRemote(posting)) return { points: 3, note: 'The posting is remote, as you want.' };
    return NOTHING('You have not named a place.');
  }
  let best = -Infinity;
  let note = '';
  const offer = (points: number, text: string): void => {
    if (points > best) {
      best = points;
      note = text;
    }
  };
  if (isRemote(posting)) {
    const countries = scope?.countries.length ? scope.countries : posting.places.flatMap((place) => (place.countryCode ? [place.countryCode] : []));
    const fits = wanted.find((place) => place.countries.some((code) => countries.includes(code)));
    if (scope?.worldwide || countries.length === 0) offer(3, 'The posting is remote, with no country stated against you.');
    else if (fits) offer(4, `The posting is remote within ${fits.raw}.`);
    else offer(-10, `The posting is remote, but only within ${[...countries].sort().map(countryName).join(', ')}.`);
  }
  for (const place of posting.places) {
    for (const want of wanted) {
      const sameCountry = place.countryCode !== undefined && want.countries.includes(place.countryCode);
      if (want.city && place.city === want.city && (sameCountry || want.countries.length === 0)) offer(6, `${place.city} is a place that you want.`);
      else if (!want.city && want.region && place.region === want.region) offer(5, `${place.region} is where you want to work.`);
      else if (!want.city && !want.region && sameCountry) offer(5, `${countryName(place.countryCode!)} is where you want to work.`);
      else if (sameCountry) offer(place.city ? 1 : 3, `In ${countryName(place.countryCode!)}, though not in ${want.raw}.`);
      else if (place.countryCode && want.countries.length > 0) offer(-10, `In ${countryName(place.countryCode)}, not where you want to work.`);
    }
  }
  return best === -Infinity ? NOTHING('The posting states no place that can be read.') : { points: best, note };
};

/** +3 at or above the floor, down to −10 at 30 % below it; 0 where no floor, no salary or another currency. */
export const salaryTerm = (posting: PostingFacts, preferences: Preferences): Term => {
  const floor = preferences.salaryFloor;
  if (!floor || floor.amount === 0) return NOTHING('You have not set a salary floor.');
  const salary = posting.salary;
  const top = salary?.annualMax ?? salary?.annualMin ?? null;
  if (!salary || top === null) return NOTHING('The posting states no salary.');
  if (salary.currency !== floor.currency) return NOTHING(`The posting pays in ${salary.currency ?? 'an unnamed currency'}; your floor is in ${floor.currency}.`);
  const amount = `${Math.round(top)} ${floor.currency} a year`;
  if (top >= floor.amount) return { points: 3, note: `Up to ${amount}${salary.estimated ? ' (estimated)' : ''}, at or above your floor.` };
  const short = (floor.amount - top) / floor.amount;
  return { points: -10 * Math.min(1, short / 0.3), note: `Up to ${amount}${salary.estimated ? ' (estimated)' : ''}, below your floor of ${floor.amount}.` };
};

const DAY_MS = 86_400_000;
/** +3 up to three days old, falling to 0 at 30 days and −3 at 90; 0 where no date is given. */
export const recencyTerm = (posting: PostingFacts, now: Date): Term => {
  if (!posting.postedAt) return NOTHING('The posting states no date.');
  const days = (now.getTime() - Date.parse(posting.postedAt)) / DAY_MS;
  if (!Number.isFinite(days)) return NOTHING('The posting states no date.');
  const points = days <= 3 ? 3 : days <= 30 ? (3 * (30 - days)) / 27 : Math.max(-3, (-3 * (days - 30)) / 60);
  const whole = Math.max(0, Math.floor(days));
  return { points, note: whole === 0 ? 'Posted today.' : `Posted ${whole} day${whole === 1 ? '' : 's'} ago.` };
};
