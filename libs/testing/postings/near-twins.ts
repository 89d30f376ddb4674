import { type Advert, copyOf } from './advert';
import { type EditContext, fill } from './edits-tuning';

/** Another job that looks like the first of its family; null where the advert does not allow that. */
export type NearTwin = (first: Advert, context: EditContext, number: number) => Advert | null;

const withDuty = (advert: Advert, duty: string, need: string): void => {
  advert.lists[0]!.items.splice(1, 1, duty);
  advert.lists[1]?.items.splice(0, 1, need);
};
const twin = (change: (advert: Advert, context: EditContext, number: number) => boolean | void): NearTwin => (first, context, number) => {
  const advert = copyOf(first);
  return change(advert, context, number) === false ? null : advert;
};

/** Makes an advert one of a team, in its text. */
function inTeam(advert: Advert, team: string, { words, luck }: Pick<EditContext, 'words' | 'luck'>): void {
  advert.opening = [advert.opening[0]!, ...luck.some(words.team, 2).map((line) => fill(line, { t: team })), ...advert.opening.slice(-1)];
}

/** What the first of a family says, so that the others can say otherwise. */
export function beFirst(advert: Advert, kind: string, { words, luck }: EditContext): void {
  if (kind === 'another team') {
    advert.department = words.teams.at(-1)!;
    inTeam(advert, advert.department, { words, luck });
  }
  if (kind === 'another pay' && advert.pay) {
    advert.pay = { ...advert.pay, stated: true };
    advert.closing.unshift(fill(words.pay[0]!, { l: advert.pay.min.toLocaleString('en-GB'), h: advert.pay.max.toLocaleString('en-GB') }));
  }
}

/** Ways in which one advert of a company is another job than the next, in the text or beside it. */
export const NEAR_TWINS: Readonly<Record<string, NearTwin>> = {
  'another level': twin((advert, { words }, n) => {
    const level = words.levels[n % words.levels.length]!;
    if (advert.seniority !== null || n >= words.levels.length) return false;
    advert.title = `${level[0]}${advert.title}`;
    advert.seniority = level[0].trim().toLowerCase();
    advert.lists[1]?.items.unshift(level[1]);
    return true;
  }),
  'another place': (first, context, n) => movedTo(first, context, n),
  'another pay': twin((advert, { words }, n) => {
    if (!advert.pay) return false;
    const step = (n + 1) * 0.3;
    advert.pay = { ...advert.pay, stated: true, min: Math.round(advert.pay.max * (1 + step)), max: Math.round(advert.pay.max * (1.12 + step)) };
    advert.closing[0] = fill(words.pay[0]!, { l: advert.pay.min.toLocaleString('en-GB'), h: advert.pay.max.toLocaleString('en-GB') });
    return true;
  }),
  'another specialty': twin((advert, { words }, n) => {
    const specialty = words.specialties[n % words.specialties.length]!;
    if (n >= words.specialties.length) return false;
    advert.title = n % 2 === 0 ? `${advert.title} ${specialty[0]}` : `${advert.title} (${specialty[0]})`;
    withDuty(advert, specialty[1], specialty[2]);
    return true;
  }),
  'another shift or contract': twin((advert, { words }, n) => {
    const shift = words.shifts[n % words.shifts.length]!;
    if (n >= words.shifts.length) return false;
    advert.title = `${advert.title} – ${shift[0]}`;
    advert.opening.push(shift[1]);
    advert.employmentType = shift[2] ?? advert.employmentType;
    return true;
  }),
  'another team': twin((advert, { words, luck }, n) => {
    // The last is the team of the first advert.
    const team = words.teams.slice(0, -1)[n];
    if (team === undefined) return false;
    // Three of four say so in the title; the others only in department and text.
    if (n % 4 !== 3) advert.title = `${advert.title}, ${team}`;
    advert.department = team;
    inTeam(advert, team, { words, luck });
    return true;
  }),
  'another client of an agency': twin((advert, { words, luck }, n) => {
    const others = words.client.filter((client) => !advert.opening.includes(client));
    const client = others[n];
    if (client === undefined) return false;
    advert.opening = [...advert.opening.slice(0, -1), client];
    advert.lists[0]!.items.splice(0, 2, ...luck.some(words.specialties, 2).map(([, duty]) => duty));
    return true;
  }),
  'the same text of an agency elsewhere': (first, context, n) => movedTo(first, context, n),
  'the template of another company': twin((advert, { luck }, n) => {
    const was = advert.company;
    advert.company = `${luck.pick(['Corvin', 'Tallis', 'Brandt', 'Ostrava', 'Mellor', 'Dufour', 'Serrano'])}${n} ${was.split(' ').slice(1).join(' ')}`;
    advert.about = advert.about.replaceAll(was, advert.company);
    return true;
  }),
};

function movedTo(first: Advert, { luck }: EditContext, number: number, towns = TOWNS_OF.get(first) ?? []): Advert | null {
  const free = towns.filter((town) => town.city !== first.town?.city);
  const next = free[number % Math.max(1, free.length)];
  if (!next || !first.town || number >= free.length) return null;
  const advert = copyOf(first);
  const was = first.town.city.split(',')[0]!;
  const now = next.city.split(',')[0]!;
  advert.town = next;
  advert.placeText = luck.holds(0.5) ? next.city : next.others[0]!;
  advert.opening = advert.opening.map((line) => line.replaceAll(was, now));
  return advert;
}

/** The towns that an advert's company could list it in. */
export const TOWNS_OF = new WeakMap<Advert, readonly import('./advert').Town[]>();
