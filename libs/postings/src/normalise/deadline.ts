const MONTHS = 'jan(?:uary|uar|vier)?|janv|ene(?:ro)?|f[eé]b(?:ruary|ruar|rero)?|f[eé]vr(?:ier)?|mar(?:ch|s|zo)?|märz|mrz|a[pv]r(?:il)?|abr(?:il)?|ma[iy]o?|june?|juni|juin|junio|july?|juli|juil(?:let)?|julio|aug(?:ust)?|ago(?:sto)?|ao[uû]t|sept?(?:ember|embre|iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|d[eé]c(?:embre)?|dic(?:iembre)?';
const STARTS: readonly (readonly [RegExp, number])[] = [[/^(?:jan|ene)/, 1], [/^f[eé]/, 2], [/^(?:mar|mär|mrz)/, 3], [/^(?:a[pv]r|abr)/, 4], [/^ma[iy]/, 5], [/^jui?n/, 6], [/^jui?l/, 7], [/^(?:aug|ago|ao)/, 8], [/^se/, 9], [/^o/, 10], [/^n/, 11], [/^d/, 12]];
const DATE = String.raw`(?:(?<y>20\d\d)-(?<m>\d\d)-(?<d>\d\d)|(?<d2>\d{1,2})(?:st|nd|rd|th|er|\.)?\s(?:of |de )?(?<month>${MONTHS})\.?,?\s(?:de )?(?<y2>20\d\d)|(?<month3>${MONTHS})\.?\s(?<d3>\d{1,2})(?:st|nd|rd|th)?,?\s(?<y3>20\d\d)|(?<d4>\d{1,2})\.\s?(?<m4>\d{1,2})\.\s?(?<y4>20\d\d))`;
const LEAD = String.raw`(?:apply (?:by|before|until|no later than)|applications? (?:deadline|closing date|close[sd]?(?: on)?|must be (?:received|submitted) by|(?:is|are) (?:open until|due by|accepted until))|closing date(?: for applications)?|deadline(?: (?:for applications?|to apply))?|bewerbungsschluss|bewerbungsfrist|bewerbungen? (?:bis|werden bis)|bewirb dich bis|bewerben sie sich bis|bitte bis|date limite (?:de candidature|de dépôt|pour postuler)|candidatures? (?:jusqu['’]au|avant le)|fecha límite(?: de (?:solicitud|inscripción|presentación))?|plazo de (?:solicitud|inscripción|presentación) hasta)`;
const DEADLINE = new RegExp(String.raw`(?<![\p{L}])${LEAD}(?:\s(?:is|on|ist|der|zum|spätestens|bis(?: zum)?|am|den|est|le|el|hasta|the|of|au plus tard)){0,3}\s?:?\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|the\s|le\s|el\s|zum\s|den\s)?${DATE}(?!\d)`, 'giu');
/** Every date that counts has its year; most adverts name none, which is found out in a fiftieth of the time. */
const YEAR = /20\d\d/;

/**
 * The last day for applications that a text states in so many words, with its year ("Apply by 30 November 2026", "Bewerbungsfrist: 30.11.2026"),
 * as the end of that day in UTC. Null where it states none, or several, and where day and month cannot be told apart ("11/12/2026").
 */
export function deadlineIn(text: string): string | null {
  if (!YEAR.test(text)) return null;
  const days = new Set<number>();
  for (const { groups } of text.matchAll(DEADLINE)) {
    const { y, m, d, y2, d2, month, y3, d3, month3, y4, m4, d4 } = groups ?? {};
    const name = (month ?? month3)?.toLowerCase();
    const at = endOf(Number(y ?? y2 ?? y3 ?? y4), name === undefined ? Number(m ?? m4) : (STARTS.find(([start]) => start.test(name))?.[1] ?? NaN), Number(d ?? d2 ?? d3 ?? d4));
    if (at !== null) days.add(at);
  }
  const [only] = days;
  return days.size === 1 && only !== undefined ? new Date(only).toISOString() : null;
}

function endOf(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day, 23, 59, 59);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? ms : null;
}
