import { findRanges, withoutDurations } from './dates/find-dates';
import type { Row } from './rows';
import { employmentRemark, titleScore } from './words/job-titles';
import { isSchool, isUnit, looksLikeName, organisationScore } from './words/organisations';
import { degreeScore } from './words/degrees';
import { isCity, isCountry, isRegion, looksLikeTown, placeScore } from './words/places';

/** A piece of an entry's head: what stands between separators, without dates and places. */
export interface Part {
  readonly text: string;
  readonly row: Row;
  readonly bold: boolean;
  readonly x: number;
  /** Same key = same place in the layout: row from the entry's first date, cell in the row, piece in the cell. */
  readonly key: string;
  /** A place stood right behind it, as it does behind an employer. */
  readonly placed: boolean;
  readonly cell: number;
  readonly atom: number;
  /** The separator before it in its cell: '' at the beginning. */
  readonly before: string;
  /** What a label before it says that it is ("Employer: …"). */
  readonly label?: PartLabel;
}

export type PartLabel = 'title' | 'company' | 'place';
/** A place that was told apart; `key` where it stood as a piece of its own. */
export interface PlacePart { readonly text: string; readonly row: Row; readonly key?: string }
export interface RowParts { readonly parts: Part[]; readonly places: PlacePart[] }

const STRONG = /(\s+\/\s+|\s+[|•·●▪⋄◆¦]\s+|\s*[|•●▪¦]\s*|\s+[—–]\s+|\s+-\s+|\s+@\s+|\s{3,}|\s*[：;]\s+|\s+::?\s+|\s*(?:ï¼(?:\u200b|.)?|â€“|â€”|Â·)\s*|\s*，\s*(?=[A-Z]))/u;
const AT = /^(.*?\S)\s+(?:at|bei|beim|chez|presso|bij|@|w firmie|en la empresa|na empresa|в компании)\s+((?:der |the |la |le |les |la )?[\p{Lu}\d«"„].*)$/u;
/** Words that part a title from an employer, and also stand inside titles. */
const WEAK_AT = /^(.*\S)\s+(?:with|for|en|in|na|w|we|в|на)\s+([\p{Lu}«"„].*)$/u;

/** Cuts a row of an entry's head into parts; `offset` is its distance from the entry's dated row. */
export function toParts(row: Row, offset: number): RowParts {
  const parts: Part[] = [];
  const places: PlacePart[] = [];
  let cell = 0;
  for (const { text, bold, x } of row.cells) {
    const pieces = withoutDates(text);
    pieces.forEach((piece) => {
      let atom = 0;
      const split = piece.split(STRONG);
      for (let i = 0; i < split.length; i += 2) {
        const before = i === 0 ? '' : split[i - 1]!.trim() || ' ';
        const key = (): string => `${offset}:${cell}:${atom}`;
        const label = labelOf(split[i]!) ?? (i > 0 && /^[:：]/.test(before) ? labelOf(`${split[i - 2]!}:`) : undefined);
        const found = atoms(split[i]!, (place, whole) => places.push({ text: place, row, ...(whole ? { key: key() } : {}) }));
        for (const [chunk, placed] of found) {
          if (isLabelled(`${chunk}:`) && i + 2 < split.length) continue;
          parts.push({ text: chunk, row, bold, x, key: key(), placed, cell, atom, before: atom === 0 ? '' : before || ',', ...(label ? { label } : {}) });
          atom++;
        }
        if (found.length === 0) atom++;
      }
      cell++;
    });
  }
  return { parts, places };
}

const EDGE = /^[\s,;:|()[\]–—•·/-]+|[\s,;:|([–—•·/-]+$/gu;
const clean = (text: string): string => {
  let out = text.replace(EDGE, '').trim();
  if (out.includes(')') && !out.includes('(')) out = out.replace(/\)+$/, '').trim();
  return out;
};

/** The texts between a cell's dates; lengths of time go with them. */
function withoutDates(text: string): string[] {
  const spans = findRanges(text);
  const out: string[] = [];
  let at = 0;
  for (const span of spans) {
    out.push(text.slice(at, span.from));
    at = span.to;
  }
  out.push(text.slice(at));
  return out.map((t) => clean(withoutDurations(t))).filter((t) => t !== '' && /\p{L}/u.test(t) && !DATE_LABEL.test(t));
}

const DATE_LABEL = /^(?:dates?|period|time|time period|duration|tenure|from|employment dates?|dates? of employment|dates? \(from\s*[–-]\s*to\)|zeitraum|dauer|von|période|durée|dates?|periodo|fechas?|duración|período|data|date|durata|duração|periode|duur|okres|data|czas|период|сроки?|даты?|时间|日期|الفترة|المدة|अवधि)$/iu;
const LABELS: readonly [PartLabel, RegExp][] = ([
  ['title', "role|position|position title|title|job title|designation|post|rank|occupation or position held|function|funktion|position|stelle|tätigkeit|berufsbezeichnung|poste|fonction|intitulé du poste|poste occupé|puesto|cargo|ruolo|posizione|mansione|qualifica|tipo di impiego|função|functie|stanowisko|функция|должность|职位|岗位|职务|المسمى الوظيفي|الوظيفة|पद|पदनाम"],
  ['company', "company|company name|employer|name of employer|organi[sz]ation|client|institution|university|school|firma|unternehmen|arbeitgeber|entreprise|société|employeur|empresa|compañía|azienda|ditta|datore di lavoro|entidade|empregador|werkgever|bedrijf|pracodawca|компания|организация|место работы|公司|公司名称|单位|الشركة|جهة العمل|कंपनी|संस्था|संगठन|नियोक्ता"],
  ['place', "location|city|place|ort|standort|lieu|lugar|ubicación|ciudad|luogo|sede|local|localidade|plaats|miejsce|miejscowość|lokalizacja|город|место|地点|الموقع|المكان|स्थान"],
] as const).map(([label, words]) => [label, new RegExp(`^(?:${words})\\s*[:：]\\s*`, 'iu')]);
/** The roles that a table's head row gives its columns ("Period | Employer | Position and duties"); null where a row is none. */
export function columnLabels(row: Row): { x: number; label: PartLabel | undefined }[] | null {
  if (row.cells.length < 2 || findRanges(row.text).length > 0) return null;
  const labels = row.cells.map(({ text, x }) => ({ x, label: text.split(/\s*(?:\/|&|,|\s(?:and|und|et|y|e|i|и|en)\s)\s*/u).map((word) => labelOf(`${word}:`))[0], date: DATE_LABEL.test(text) }));
  return labels.every((l) => l.label || l.date) && labels.some((l) => l.label) ? labels : null;
}

const OTHER_LABELS = /^(?:degree|major|field of study|branche)\s*[:：]\s*/iu;

const labelOf = (text: string): PartLabel | undefined => LABELS.find(([, words]) => words.test(text.trim()))?.[0];
const withoutLabel = (text: string): string => LABELS.reduce((t, [, words]) => t.replace(words, ''), text).replace(OTHER_LABELS, '');

/** Whether a row names what it holds ("Employer: …", "Position: …"). */
export const isLabelled = (text: string): boolean => labelOf(text) !== undefined;

/** Splits a piece at the commas that part a title, an employer and a place; places go to `onPlace`. */
function atoms(raw: string, onPlace: (place: string, whole?: boolean) => void): [text: string, placed: boolean][] {
  let text = withoutLabel(clean(raw));
  if (text === '' || !/\p{L}/u.test(text)) return [];
  let placed = false;
  const organisation = organisationScore(text) > 0 || isSchool(text) || titleScore(text) >= 1;
  if (placeScore(text) >= 0.8 && !organisation && !behindUnknown(text)) {
    onPlace(text, true);
    return [];
  }
  const bracket = /\s*[(（]([^()（）]{2,50})[)）]\s*$/u.exec(text);
  const town = bracket && looksLikeTown(bracket[1]!) && bracket[1]!.split(' ').length <= 2 && bracket[1]!.length > 3 && /\p{Ll}/u.test(bracket[1]!) && titleScore(bracket[1]!) === 0;
  if (bracket && !bracket[1]!.split(/\s*[,/]\s*/).every(employmentRemark) && (placeScore(bracket[1]!) >= 0.8 || (town && (organisationScore(text) > 0 || /,/.test(text.slice(0, bracket.index)))))) {
    onPlace(bracket[1]!);
    placed = true;
    text = text.slice(0, bracket.index).trim();
  }
  const tail = placeTail(text);
  if (tail) {
    onPlace(tail.place);
    placed = true;
    text = tail.head;
  }
  if (text === '') return [];
  const sure = AT.exec(text);
  const weak = sure ? null : WEAK_AT.exec(text);
  const at = sure && sure[1]!.split(' ').length <= 8 ? sure : weak && titleScore(weak[1]!) >= 1 && titleScore(weak[2]!) < 1 && !isUnit(weak[2]!) && (organisationScore(weak[2]!) >= 0.6 || looksLikeName(weak[2]!)) && organisationScore(weak[1]!) < 0.6 ? weak : null;
  if (at) return [[clean(at[1]!), false], [clean(at[2]!), true]];
  const split = splitTitleAndEmployer(text).flatMap(commaPieces);
  const last = split.length > 1 ? placeTail(split.at(-1)!) : null;
  if (last) {
    onPlace(last.place);
    placed = true;
    split[split.length - 1] = last.head;
  }
  return split.map((t, i, all) => [t, placed && i === all.length - 1] as [string, boolean]).filter(([t]) => t !== '');
}

/** The pieces between commas; what turns out to belong together is joined again once the roles are known. */
function commaPieces(text: string): string[] {
  const pieces = text.split(/\s*[,，]\s+|\s*，\s*/u);
  if (pieces.length < 2 || pieces.length > 4 || text.split(' ').length > 14) return [text];
  const whole = pieces.every((p) => p.length >= 2 && /^[\p{Lu}\p{Lo}\d«"„]/u.test(p) && !LEGAL_TAIL.test(p) && (p.match(/\(/g)?.length ?? 0) === (p.match(/\)/g)?.length ?? 0));
  return whole ? pieces : [text];
}

const LEGAL_TAIL = /^(?:inc|llc|ltd|gmbh|ag|kg|co|corp|plc|s\.?a|s\.?l|n\.?v|b\.?v|llp|lp|pc|p\.?a|p\.?c|jr|sr|ii|iii|md|phd|rn|cpa)\.?$/iu;

/** "Stripe, San Francisco, CA" or "Stripe, Dublin": an unknown name before what is a whole place by itself. */
function behindUnknown(text: string): boolean {
  const [first, ...tail] = text.split(/\s*[,،，]\s*/u);
  if (!first || tail.length === 0 || isCity(first) || isRegion(first) || isCountry(first) || /^\d/.test(first)) return false;
  return isCity(tail[0]!) || isCity(tail[0]!.replace(/^(?:г|гор|м)\.\s*/u, '')) || tail.length >= 2;
}

/** "Employer, Town", "Employer, Town, Region": the place behind the last commas. */
function placeTail(text: string): { head: string; place: string } | null {
  const pieces = text.split(/\s*[,،，]\s*/u);
  if (pieces.length < 2) return null;
  for (let n = Math.min(3, pieces.length - 1); n >= 1; n--) {
    const tail = pieces.slice(-n);
    const place = tail.join(', ');
    const head = pieces.slice(0, -n).join(', ');
    const named = tail.map((p) => isCity(p) || isCountry(p) || isRegion(p));
    const known = named.some(Boolean) && tail.every((p, i) => named[i] || (i === 0 && looksLikeTown(p) && !isCity(tail[1]!)));
    if (known && !tail.some((p, i) => !isRegion(p) && !(n === 2 && i === 0 && isRegion(tail[1]!) && tail[1]!.length <= 3) && (titleScore(p) >= 1 || organisationScore(p) >= 0.6 || isSchool(p)))) return { head, place };
    const unknownTown = n === 1 && looksLikeTown(tail[0]!) && tail[0]!.split(' ').length <= 2 && titleScore(text) === 0 && (organisationScore(head) > 0 || isSchool(head)) && organisationScore(tail[0]!) === 0 && degreeScore(head) === 0 && !/^(?:inc|llc|ltd|gmbh|ag|co|corp|plc|s\.?a|n\.?v|b\.?v)\.?$/i.test(tail[0]!);
    if (unknownTown) return { head, place };
    // scripts without capitals: a short last piece behind an organisation
    if (n === 1 && /[\u0590-\u0dff\u3400-\u9fff]/.test(tail[0]!) && tail[0]!.length <= 12 && organisationScore(head) > 0 && titleScore(tail[0]!) === 0) return { head, place };
  }
  return null;
}

/** "Title, Employer" and "Employer, Title": split where exactly one side reads as a title and the other as an employer or school. */
function splitTitleAndEmployer(text: string): string[] {
  const pieces = text.split(/\s*[,，]\s+/u);
  if (pieces.length < 2) return [text];
  for (let at = 1; at < pieces.length; at++) {
    const left = pieces.slice(0, at).join(', ');
    const right = pieces.slice(at).join(', ');
    const first = pieces[at]!;
    const titleLeft = titleScore(left) >= 1 || degreeScore(left) >= 1;
    const titleRight = titleScore(right) >= 1 || degreeScore(right) >= 1;
    if (titleLeft && !titleRight && (organisationScore(first) >= 0.6 || isSchool(first)) && organisationScore(left) < 1) return [left, right];
    if (!titleLeft && titleRight && (organisationScore(left) >= 0.6 || isSchool(left)) && at === pieces.length - 1) return [left, right];
  }
  return [text];
}
