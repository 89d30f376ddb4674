import type { FactValue } from '@applywright/contracts';
import { findRanges } from '../dates/find-dates';
import type { FieldList } from '../field-list';
import type { Row } from '../rows';
import { titleScore } from '../words/job-titles';
import { isSchool, organisationScore } from '../words/organisations';
import { countryCodeOf, countryOfTown, isRegion, looksLikeTown, placeScore, postcodeOf, withoutPostcode } from '../words/places';
import { findEmail } from './addresses';
import { contactChunks, isContactRow } from './contact-rows';
import { labelKind, labelledValues } from './personal-labels';

const STREET = /(?:straße|strasse|str\.|gasse|platz|allee|weg|ring|damm|ufer|chaussee|steig|hof)\s*\d|\b(?:street|st\.?|avenue|ave\.?|road|rd\.?|blvd\.?|boulevard|lane|ln\.?|drive|dr\.?|court|ct\.?|square|terrace|close|way|crescent|apt\.?|suite|unit|flat|nagar|marg|colony|sector|block|plot|house no\.?|h\.?\s?no\.?)(?![\p{L}])|\b(?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours|route|calle|c\/|avda\.?|av\.|avenida|paseo|plaza|camino|carrer|ronda|carrera|cra\.?|via|viale|piazza|corso|largo|vicolo|strada|rua|travessa|praça|alameda|estrada|rodovia|ul\.|ulica|al\.|aleja|os\.|osiedle|pl\.)\s|(?:straat|laan|weg|plein|gracht|kade|singel|dijk|dreef|hof|pad)\s*\d|(?:ул\.|улица|пр-т|проспект|пер\.|бульвар|шоссе|наб\.|д\.\s?\d|кв\.\s?\d)|[路街道巷弄]\p{Script=Han}*\d+\s*号|شارع|حي\s|मार्ग|नगर|रोड|गली|मकान/iu;
/** What speaks of moving or of working from a place, not of living there. */
const NO_PLACE = /(?<!\p{L})(?:relocat\p{L}*|willing to|open to|available|availability|remote only|hybrid|travel|visa|citizen|permit|driving|licen[cs]e|umzug\p{L}*|reisebereit\p{L}*|mobil|mobile|permis|born|geboren|né|née|nacid[oa]|nat[oa] |urodz|родил|переезд|командировк|مواليد)(?!\p{L})/iu;
/** The end of an address that goes on in the next row: a street's number, a comma. */
const GOES_ON = /[,،，]\s*$/;

interface Candidate { text: string; rows: Row[]; score: number }

/** Reads where the person lives from the rows with contact data. Returns the country's code where it is told. */
export function readPlace(rows: readonly Row[], list: FieldList): string | undefined {
  const candidates: Candidate[] = [];
  rows.forEach((row, index) => {
    if (row.text.length > 180) return;
    candidates.push(...labelledPlaces(row, rows[index + 1]));
    const taken = new Set(labelledValues(row).filter((v) => v.kind !== 'place').map((v) => v.text));
    const chunks = contactChunks(row).filter((chunk) => ![...taken].some((t) => t.includes(chunk) || chunk.endsWith(t)));
    for (const chunk of chunks) for (const text of [chunk, behindTitle(chunk)]) {
      const score = text && labelKind(text) === null && !rowCellHasDate(row, text) ? scoreOf(text, row, index) : 0;
      if (text && score > 0) candidates.push({ text, rows: [row], score });
    }
  });
  const best = candidates.reduce<Candidate | null>((a, b) => (b.score > (a?.score ?? 0.3) ? b : a), null);
  if (!best) return undefined;
  const whole = best.score < 1.5 ? withNeighbours(best, candidates, rows) : best;
  const value = placeValue(whole.text);
  list.add({ kind: 'location', value }, whole.rows, whole.text, whole.score >= 1.5 ? 0.95 : whole.score >= 1 ? 0.9 : 0.55);
  return value.countryCode;
}

/** A place beside dates is an employer's or a school's. */
const rowCellHasDate = (row: Row, text: string): boolean => row.cells.some((c) => c.text.includes(text) && findRanges(c.text).some((d) => d.range));

/** What a label calls an address, with the rows that it runs on over. */
function labelledPlaces(row: Row, next: Row | undefined): Candidate[] {
  const out: Candidate[] = labelledValues(row).filter((v) => v.kind === 'place' && v.text.length >= 2 && v.text.length < 120 && !NO_PLACE.test(v.text) && findEmail(v.text) === null && /\p{L}/u.test(v.text)).map((v) => ({ text: v.text, rows: [row], score: 1.6 }));
  const alone = labelKind(row.text) === 'place' && next !== undefined && next.column === row.column && next.text.length < 120 && labelledValues(next).length === 0 && findEmail(next.text) === null;
  if (alone) out.push({ text: next.text.replace(/\t/g, ' '), rows: [next], score: 1.55 });
  const last = out.at(-1);
  const cut = last && next && last.rows.at(-1) === row && row.text.endsWith(last.text) && next.column === row.column && labelledValues(next).length === 0 && next.text.length < 70 && !isContactRow(next);
  if (cut && (GOES_ON.test(last.text) || (STREET.test(last.text) && placeScore(next.text) >= 0.8))) out[out.length - 1] = { ...last, text: `${last.text.replace(GOES_ON, '')}, ${next.text}`, rows: [row, next] };
  return out;
}

/** "Nurse, Leeds, United Kingdom", "Nurse — Leeds": the place behind a headline. */
function behindTitle(chunk: string): string | null {
  const dash = /^(.+)\s[–—-]\s(.+)$/u.exec(chunk);
  if (dash && placeScore(dash[2]!) >= 0.9) return dash[2]!;
  const at = chunk.search(/[,،，]/u);
  if (at < 0 || titleScore(chunk.slice(0, at)) < 1) return null;
  const rest = chunk.slice(at + 1).trim();
  return placeScore(rest) >= 0.9 ? rest : behindTitle(rest);
}

function scoreOf(chunk: string, row: Row, index: number): number {
  if (NO_PLACE.test(chunk) || chunk.length > 110) return 0;
  const known = placeScore(chunk);
  const street = STREET.test(chunk) && /\d/.test(chunk) && chunk.length < 110 && titleScore(chunk) < 1;
  const title = titleScore(chunk) >= 1;
  if (title && known < 1) return 0;
  let score = known;
  if (street && organisationScore(chunk) < 1) score = Math.max(score, 1.1);
  const pieces = chunk.split(/\s*[,،，]\s*/u);
  if (score === 0 && pieces.length >= 2 && pieces.length <= 4 && (countryCodeOf(pieces.at(-1)!) || countryOfTown(withoutPostcode(pieces[0]!)) || countryOfTown(withoutPostcode(pieces.at(-1)!)) || isRegion(pieces.at(-1)!)) && pieces.every((p) => p.length <= 40)) score = 0.85;
  if (score === 0 && pieces.length >= 2 && pieces.length <= 3 && pieces.every((p) => looksLikeTown(p)) && titleScore(chunk) === 0 && index > 0) score = 0.4;
  if (score === 0 && isContactRow(row) && looksLikeTown(chunk) && index > 0 && chunk.split(' ').length <= 2 && titleScore(chunk) === 0 && organisationScore(chunk) === 0 && !isSchool(chunk) && chunk.length >= 3) score = 0.35;
  if (score > 0 && row.cells.length === 1 && contactChunks(row).length === 1 && !isContactRow(row) && score < 0.8) score -= 0.05;
  return score > 0 && isContactRow(row) ? score + 0.1 : score;
}

/** A street joins the post code and town that stand beside or under it. */
function withNeighbours(best: Candidate, all: readonly Candidate[], rows: readonly Row[]): Candidate {
  const street = STREET.test(best.text) && /\d/.test(best.text);
  const at = rows.indexOf(best.rows[0]!);
  const near = all.filter((c) => c !== best && !best.text.includes(c.text) && c.rows.length === 1 && Math.abs(rows.indexOf(c.rows[0]!) - at) <= 1 && (placeScore(c.text) >= 0.8 || (STREET.test(c.text) && /\d/.test(c.text))));
  const other = near.find((c) => (STREET.test(c.text) && /\d/.test(c.text)) !== street && (street || rows.indexOf(c.rows[0]!) <= at));
  if (other && (street ? rows.indexOf(other.rows[0]!) >= at : true)) {
    const [first, second] = street ? [best, other] : [other, best];
    return { text: `${first.text.replace(GOES_ON, '')}, ${second.text}`, rows: [...new Set([...first.rows, ...second.rows])], score: Math.max(best.score, other.score) };
  }
  // "Paris" | "France": a country in the next chunk
  const row = best.rows[0]!;
  const chunks = contactChunks(row);
  const next = chunks[chunks.indexOf(best.text) + 1];
  return next && best.text.split(',').length === 1 && countryCodeOf(next) && !countryCodeOf(best.text) ? { ...best, text: `${best.text}, ${next}` } : best;
}

function placeValue(text: string): FactValue<'location'> {
  const pieces = text.split(/\s*[,،，]\s*/u).filter(Boolean);
  const countryCode = countryCodeOf(pieces.at(-1) ?? '') ?? pieces.map((p) => countryOfTown(withoutPostcode(p))).find((code) => code !== undefined && pieces.length === 1);
  const named = countryCodeOf(pieces.at(-1) ?? '') !== undefined && pieces.length > 1 ? pieces.slice(0, -1) : pieces;
  const street = named.length > 1 && /\d/.test(named[0]!) && STREET.test(named[0]!) ? named[0] : undefined;
  const rest = street ? named.slice(1) : named;
  const postalCode = postcodeOf(rest.join(', '));
  const towns = rest.map((p) => withoutPostcode(p)).filter((p) => p !== '');
  const city = towns[0]?.trim();
  const region = towns.length === 2 ? towns[1] : undefined;
  return { text: text.slice(0, 200), ...(street ? { street: street.slice(0, 200) } : {}), ...(postalCode ? { postalCode } : {}), ...(city && !/\d/.test(city) ? { city: city.slice(0, 100) } : {}), ...(region && !/\d/.test(region) ? { region: region.slice(0, 100) } : {}), ...(countryCode ? { countryCode } : {}) };
}
