import { createHash } from 'node:crypto';
import { COUNTRIES } from './companies.mjs';
import { PHRASES } from './phrases.mjs';

/** A seeded source of chance (mulberry32): the same seed gives the same adverts for ever. */
export function chance(seed) {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = (list) => list[Math.floor(next() * list.length)];
  const some = (list, count) => {
    const left = [...list];
    const out = [];
    while (out.length < count && left.length > 0) out.push(...left.splice(Math.floor(next() * left.length), 1));
    return out;
  };
  return { next, pick, some, between: (low, high) => low + Math.floor(next() * (high - low + 1)), holds: (share) => next() < share };
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const paragraph = (...texts) => `<p>${escape(texts.filter(Boolean).join(' '))}</p>`;
export const items = (list) => list.map((item) => `<li>${escape(item)}</li>`).join('');
/** A list as HTML, and with its heading. */
export const listOf = (list) => `<ul>${items(list)}</ul>`;
const heading = (text) => `<h3>${escape(text)}</h3>`;
export const blockOf = ([title, list]) => heading(title) + listOf(list);

/** One advert before it takes a vendor's shape: title, facts, pay and text in parts (`opening`, `lists`, `closing`). `hours` overrules what chance says of the contract. */
export function compose({ company, trade, role, level, place, seed, hours }) {
  const [, token, name, language, , , , about] = company;
  const luck = chance(`${seed}/${token}`);
  const phrases = PHRASES[language];
  const [title, focus, ownDuties, ownNeeds] = role;
  const [placeText, country] = place.split('|');
  const drawn = luck.holds(0.62) ? 'full' : luck.pick(['part', 'part', 'temporary', 'contract', 'none', 'none']);
  const kind = hours ?? drawn;
  const city = placeText.split(',')[0];
  // German, French and Spanish points are written shorter.
  const [few, many] = language === 'en' ? [5, 7] : language === 'de' ? [7, 9] : [6, 8];
  const duties = [...ownDuties, ...luck.some(trade.duties, luck.between(few, many))];
  const open = level === 'junior' ? trade.needs.filter((need) => !/several years|experience in a/i.test(need)) : trade.needs;
  const needs = [...(level ? [phrases[level][0]] : []), ...ownNeeds, ...luck.some(open, luck.between(few - 1, many))];
  const benefits = luck.some([...phrases.benefits, ...(trade.hands || HANDS_ON.test(title) ? phrases.benefitsOnSite : trade.modes.includes('remote') || trade.modes.includes('hybrid') ? phrases.benefitsAtDesk : [])], language === 'en' ? luck.between(3, 5) : luck.between(5, 6));
  const start = luck.pick(phrases.start(city));
  const closing = luck.some(phrases.closings, luck.holds(0.5) ? 2 : 1);
  const note = phrases[kind] ?? '';
  const layout = luck.between(0, 3);
  const dutiesPart = [luck.pick(phrases.duties), duties];
  const needsPart = [luck.pick(phrases.needs), needs];
  const offers = [luck.pick(phrases.offers), benefits];
  const aboutHeading = luck.pick(phrases.about);
  const opening =
    layout === 0 ? paragraph(about) + paragraph(start, focus, note)
    : layout === 1 ? paragraph(start, focus, note) + heading(aboutHeading) + paragraph(about)
    : layout === 2 ? paragraph(focus, start) + paragraph(about, note)
    : paragraph(about, start) + paragraph(focus, note) + paragraph(phrases.inProse(duties));
  const lists = layout === 3 ? [needsPart, offers] : layout === 2 ? [needsPart, dutiesPart, offers] : [dutiesPart, needsPart, offers];
  const fullTitle = `${level && language === 'en' ? (level === 'senior' ? 'Senior ' : 'Junior ') : ''}${title}`;
  return {
    key: `${token}/${seed}`, company: name, title: fullTitle, trade, language, country, place: placeText, city, kind: kind === 'none' ? null : kind,
    mode: modeOf(title, trade, luck), department: luck.pick(trade.departments), pay: payOf(trade, title, country, level, luck), opening, lists, closing: paragraph(...closing), luck,
  };
}

/** The whole text as HTML, the way a vendor with one text field stores it. */
export const htmlOf = (advert) => advert.opening + advert.lists.map(blockOf).join('') + advert.closing;

const HOURS = 2080;
/** Work that nobody does from home, whatever the trade allows. */
const HANDS_ON = /driver|fahrer|operat(ive|or)|lager|umschlag|machinist|mechani|mechatron|technician|technik|installer|maurer|polier|carpenter|parks|bauhof|bürgerbüro|librarian|supervisor|site manager|bauleiter|safety|environmental health|secretary/i;

function modeOf(title, trade, luck) {
  const mode = luck.pick(trade.modes);
  return mode !== null && mode !== 'onsite' && HANDS_ON.test(title) ? 'onsite' : mode;
}

/** Pay within a trade differs by role; the first pattern that fits decides. */
const PAY_OF_ROLE = [
  [/apprentice|assistant|operative|waiter|receptionist|clerk|kinderpfleger|aide-soignant|serveu|camarer|réceptionniste|recepcionista|bauhof|secretary|representative|fachangestellte|bürgerbüro/i, 0.78],
  [/manager|leader|leit|adviser$|solicitor|counsel|rechtsanwalt \(|syndikus|steuerberater|meister|polier|surveyor|supervisor|machine learning|devops|strategist|auditor|responsable/i, 1.14],
];

function payOf(trade, title, country, level, luck) {
  const [, currency, factor, stated] = COUNTRIES[country];
  if (!luck.holds(stated)) return null;
  const ofRole = PAY_OF_ROLE.find(([pattern]) => pattern.test(title))?.[1] ?? 1;
  const weight = ofRole * (level === 'senior' ? 1.25 : level === 'junior' ? 0.8 : 1) * (0.94 + luck.next() * 0.14) * factor * 1000;
  const [low, high] = trade.pay.map((amount) => amount * weight);
  const unit = trade.unit?.[country] ?? (country === 'PL' ? 'month' : 'year');
  const round = (value, step) => Math.round(value / step) * step;
  if (unit === 'hour') return { currency, unit, min: round(low / HOURS, 0.25), max: round(high / HOURS, 0.25) };
  if (unit === 'month') return { currency, unit, min: round(low / 12, 50), max: round(high / 12, 50) };
  const step = currency === 'INR' ? 50_000 : 1_000;
  return { currency, unit, min: round(low, step), max: round(high, step) };
}
