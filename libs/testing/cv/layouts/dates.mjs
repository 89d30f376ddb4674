// How a layout writes dates, and what of a date it shows: the gold keeps exactly that.
import { GENITIVE } from './content/locales.mjs';

const two = (n) => String(n).padStart(2, '0');
const cap = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One date; `end` tells which day a style with days picks. */
function one(style, { y, m }, loc, lang, end) {
  const month = loc.months[m - 1];
  const day = end ? LAST_DAY[m - 1] : 1;
  switch (style) {
    case 'long': return lang === 'zh' ? `${y}年${m}月` : ['es', 'pt'].includes(lang) ? `${month} de ${y}` : `${month} ${y}`;
    case 'Long': return lang === 'zh' ? `${y}年${two(m)}月` : `${cap(month)} ${y}`;
    case 'short': return lang === 'zh' ? `${y}年${m}月` : `${loc.short[m - 1]} ${y}`;
    case 'comma': return `${cap(month)}, ${y}`;
    case 'slash': return `${two(m)}/${y}`;
    case 'slash1': return `${m}/${y}`;
    case 'slash2': return `${two(m)}/${two(y % 100)}`;
    case 'dot': return `${two(m)}.${y}`;
    case 'iso': return `${y}-${two(m)}`;
    case 'isodot': return `${y}.${two(m)}`;
    case 'isoslash': return `${y}/${two(m)}`;
    case 'apos': return `${loc.short[m - 1].replace('.', '')} ’${two(y % 100)}`;
    case 'apos2': return `${loc.short[m - 1].replace('.', '')}-${two(y % 100)}`;
    case 'dotday': return `${two(day)}.${two(m)}.${y}`;
    case 'slashday': return `${two(day)}/${two(m)}/${y}`;
    case 'dayword': return lang === 'de' ? `${day}. ${month} ${y}` : ['es', 'pt'].includes(lang) ? `${day} de ${month} de ${y}` : `${day} ${(GENITIVE[lang] ?? loc.months)[m - 1]} ${y}`;
    case 'season': return `${cap(loc.seasons[Math.floor(((m + 9) % 12) / 3)])} ${y}`;
    case 'quarter': return `Q${Math.ceil(m / 3)} ${y}`;
    case 'caps': return `${loc.short[m - 1].replace('.', '').toUpperCase()} ${y}`;
    case 'year2': return `’${two(y % 100)}`;
    default: return `${y}`;
  }
}

const YEAR_ONLY = new Set(['year', 'season', 'quarter', 'academic', 'year2']);
const RANGES = { dash: ' – ', hyphen: ' - ', tight: '–', tighthyphen: '-', em: ' — ', arrow: ' → ' };

/**
 * Writes a range in the style `"<date>:<join>:<open>"` (join `to` uses the language's word, open `since` or `bare` replaces the word for now).
 * @returns the text, its two halves and the gold of both ends
 */
export function writeRange(spec, start, end, loc, lang, pick) {
  const [style, join = 'dash', open = 'now'] = spec.split(':');
  if (style === 'none' || !start) return { text: '', from: '', till: '', gold: {} };
  const cut = (d) => (d === null ? 'present' : YEAR_ONLY.has(style) ? `${d.y}` : `${d.y}-${two(d.m)}`);
  const gold = { start: cut(start), end: cut(end) };
  const now = pick(loc.now);
  if (style === 'academic') {
    if (end && end.y > start.y) return { text: end.y === start.y + 1 ? `${start.y}/${two(end.y % 100)}` : `${start.y}–${two(end.y % 100)}`, from: `${start.y}`, till: `${end.y}`, gold };
    if (end) return { text: `${start.y}`, from: `${start.y}`, till: `${end.y}`, gold };
  }
  const from = one(style === 'academic' ? 'year' : style, start, loc, lang, false);
  if (end === null && open === 'since' && !['hi', 'zh', 'ar'].includes(lang)) return { text: `${cap(loc.since)} ${from}`, from: `${cap(loc.since)} ${from}`, till: '', gold };
  const till = end === null ? (open === 'bare' ? '' : now) : one(style === 'academic' ? 'year' : style, end, loc, lang, true);
  const sep = join === 'to' ? (lang === 'zh' ? loc.to : ` ${loc.to} `) : (RANGES[join] ?? ' – ');
  // "с X по настоящее время", "od X do chwili obecnej": the word before is part of the idiom already
  const whole = join === 'to' && end === null && till.startsWith(`${loc.to} `) ? `${from} ${till}` : `${from}${sep}${till}`;
  return { text: whole.trimEnd(), from, till, gold };
}

/** "2 years 3 months" as a profile export writes it. */
export function writeDuration(start, end, loc, now = { y: 2025, m: 6 }, lang = 'en') {
  const last = end ?? now;
  const total = (last.y - start.y) * 12 + last.m - start.m + 1;
  const y = Math.floor(total / 12);
  const m = total % 12;
  const gap = lang === 'zh' ? '' : ' ';
  const ru = (n, forms) => (n % 10 === 1 && n % 100 !== 11 ? forms[0] : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 > 20) ? forms[1] : forms[2]);
  const years = lang === 'ru' ? `${y} ${ru(y, ['год', 'года', 'лет'])}` : y === 1 ? loc.year[0] : `${y}${gap}${loc.years[0]}`;
  const months = lang === 'ru' ? `${m} ${ru(m, ['месяц', 'месяца', 'месяцев'])}` : m === 1 ? loc.month[0] : `${m}${gap}${loc.monthsWord[0]}`;
  return [y > 0 ? years : '', m > 0 ? months : ''].filter(Boolean).join(gap);
}
