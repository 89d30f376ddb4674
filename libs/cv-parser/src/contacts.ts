import type { CvLink } from '@applywright/contracts';
import { findPhones } from './phones';
import type { FieldList } from './field-list';
import type { Row } from './rows';
import { headingKind } from './words/headings';
import { countryCodeOf, looksLikeTown, placeScore } from './words/places';
import { titleScore } from './words/job-titles';
import { fold } from './words/fold';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const EMAIL_LABEL = /^(?:e-?mail|mail|mailto|email|emailto|courriel|correo)[:\s]*/i;
const URL_SHOWN = /(?:https?:\/\/|www\.)[^\s|,;()<>]+|(?<![@\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|dev|me|de|fr|es|it|pt|br|nl|pl|ru|cn|in|ae|uk|us|ca|eu|ch|at|be|ie|se|no|dk|fi|tech|app|ai|co|info|blog|design|site|page|studio|xyz|edu|example|gov|cloud|inc|art|works|world|team|online)(?:\.(?:uk|au|in|br|za|edu|com))?(?:\/[^\s|,;()<>]*)?(?![\p{L}\p{N}@])/giu;
const NETWORKS: readonly [RegExp, string][] = [
  [/linkedin\.com/i, 'LinkedIn'], [/github\.(?:com|io)/i, 'GitHub'], [/gitlab\.com/i, 'GitLab'], [/xing\.com/i, 'XING'], [/stackoverflow\.com/i, 'Stack Overflow'],
  [/(?:twitter|x)\.com/i, 'X'], [/behance\.net/i, 'Behance'], [/dribbble\.com/i, 'Dribbble'], [/medium\.com/i, 'Medium'], [/orcid\.org/i, 'ORCID'], [/t\.me|telegram/i, 'Telegram'], [/kaggle\.com/i, 'Kaggle'],
];
const PLACE_LABEL = /^(?:address|home address|current address|location|current location|residence|lives? in|based in|city|adresse|anschrift|wohnort|wohnhaft|ort|standort|domicile|lieu|dirección|direccion|domicilio|ubicación|ciudad|residencia|indirizzo|residenza|luogo|endereço|endereco|morada|cidade|localização|adres|woonplaats|miejscowość|miejsce zamieszkania|地址|住址|现居地|所在地|现居城市|居住地|адрес|город|место жительства|проживание|العنوان|المدينة|الموقع|مكان الإقامة|पता|स्थान|निवास)\s*[:：\t]?\s+(?=\S)|^(?:地址|现居地|所在地|居住地)[:：]\s*/iu;
const OTHER_LABEL = /^(?:name|full name|phone|mobile|tel|cell|email|e-mail|website|web|portfolio|linkedin|github|xing|skype|dob|date of birth|born|birthday|nationality|gender|marital status|geburtsdatum|geburtsort|geboren|staatsangehörigkeit|familienstand|nationalité|date de naissance|fecha de nacimiento|nacionalidad|data di nascita|nazionalità|data de nascimento|geboortedatum|data urodzenia|дата рождения|تاريخ الميلاد|الجنسية|जन्म|出生|性别|民族)/iu;

/** Where contacts stand: the rows above the first section, the contact section, and the rest as a last resort. */
export interface ContactRows { readonly near: readonly Row[]; readonly far: readonly Row[] }

/** Reads e-mail, telephone, links and place. Returns rows' texts without what was read, by row. */
export function readContacts(raw: ContactRows, links: readonly CvLink[], language: string, list: FieldList): void {
  const rows = { near: joinAddresses(raw.near), far: raw.far };
  const all = [...rows.near, ...rows.far];
  if (all.length === 0) return;
  readEmail(rows, links, list, all);
  readPhone(rows, links, language, list, all);
  readLinks(rows, links, list, all);
  readPlace(rows, list);
}

/** An address that a narrow column broke ("linkedin.com/in/ada- / morgan") is made whole in its first row. */
function joinAddresses(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const before = out.at(-1);
    const last = before?.text.split(/\s/).at(-1) ?? '';
    const follows = before !== undefined && before.column === row.column && before.bold === row.bold && before.size === row.size && headingKind(row.text) === null && Math.abs(before.x - row.x) < 8 && row.lines[0]!.index - before.lines.at(-1)!.index === 1;
    const address = follows && /[@/]|\.[a-z]{2,}/i.test(last) && /^[\w\-./~%]+$/.test(row.text) && !/^\d[\d-]*$/.test(row.text) && !(last.includes('@') && !/[@.-]$/.test(last) && row.text.length > 6) && (/[-/@._]$/.test(last) || (/\//.test(last) && !/\./.test(row.text)) || (/@[^.]*\.[a-z]{1,2}$/.test(last) && row.text.length <= 3));
    const phone = follows && /^[+(\d][\d ()-]{2,}$/.test(last.length > 2 ? (/[+(\d][\d ()-]*$/.exec(before.text)?.[0].trim() ?? '') : '') && before.text.replace(/\D/g, '').length < 9 && /^\d[\d -]{3,}$/.test(row.text);
    if (before && (address || phone)) out[out.length - 1] = { ...before, text: `${before.text}${phone ? ' ' : ''}${row.text}`, cells: [...before.cells.slice(0, -1), { ...before.cells.at(-1)!, text: `${before.cells.at(-1)!.text}${phone ? ' ' : ''}${row.text}` }], lines: [...before.lines, ...row.lines] };
    else out.push(row);
  }
  return out;
}

const rowOfLine = (rows: readonly Row[], line: number | null): Row | undefined => (line === null ? undefined : rows.find((r) => r.lines.some((l) => l.index === line)));

function readEmail(rows: ContactRows, links: readonly CvLink[], list: FieldList, all: readonly Row[]): void {
  const annotated = links.find((l) => /^mailto:/i.test(l.url));
  for (const [group, confidence] of [[rows.near, 0.98], [rows.far, 0.8]] as const) {
    for (const row of group) {
      const found = row.text.match(EMAIL)?.[0];
      if (!found) continue;
      const address = repairEmail(found.replace(EMAIL_LABEL, ''), links);
      list.add({ kind: 'email', value: { address } }, [row], found, confidence, { text: address });
      return;
    }
  }
  const address = annotated?.url.replace(/^mailto:/i, '').split('?')[0]?.trim();
  if (address && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) list.add({ kind: 'email', value: { address } }, [rowOfLine(all, annotated!.line) ?? all[0]!], annotated!.text || address, 0.9, { text: address });
}

/** An annotation with the same ending is the whole address where the line's text was cut or glued to an icon's name. */
function repairEmail(found: string, links: readonly CvLink[]): string {
  for (const link of links) {
    const whole = /^mailto:([^?\s]+@[^?\s]+)/i.exec(link.url)?.[1];
    if (whole && (found.toLowerCase().endsWith(whole.toLowerCase()) || whole.toLowerCase().endsWith(found.toLowerCase()))) return whole;
  }
  return found;
}

function readPhone(rows: ContactRows, links: readonly CvLink[], language: string, list: FieldList, all: readonly Row[]): void {
  for (const [group, confidence] of [[rows.near, 0.95], [rows.far.filter((r) => r.text.length < 80), 0.6]] as const) {
    for (const row of group) {
      const phone = findPhones(row.text.replace(URL_SHOWN, (s) => ' '.repeat(s.length)), language)[0];
      if (!phone || (confidence < 0.9 && !phone.valid)) continue;
      list.add({ kind: 'phone', value: { number: phone.number, ...(phone.e164 ? { e164: phone.e164 } : {}), ...(phone.country ? { countryCode: phone.country } : {}) } }, [row], phone.number, phone.valid ? confidence : confidence - 0.2);
      return;
    }
  }
  const link = links.find((l) => /^tel:/i.test(l.url));
  const phone = link ? findPhones(decodeSafely(link.url.slice(4)), language)[0] : undefined;
  if (link && phone) list.add({ kind: 'phone', value: { number: phone.number, ...(phone.e164 ? { e164: phone.e164 } : {}) } }, [rowOfLine(all, link.line) ?? all[0]!], link.text || phone.number, 0.85, { text: phone.number });
}

const decodeSafely = (text: string): string => text.replace(/%20/g, ' ').replace(/%2B/gi, '+');

const bare = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/[/.,;]+$/, '').toLowerCase();

function readLinks(rows: ContactRows, links: readonly CvLink[], list: FieldList, all: readonly Row[]): void {
  const seen = new Set<string>();
  const add = (url: string, row: Row, quote: string, confidence: number) => {
    const whole = /^https?:/i.test(url) ? url : `https://${url}`;
    const key = bare(whole);
    if (seen.has(key) || !/[a-z0-9-]\.[a-z]{2,}/i.test(key)) return;
    seen.add(key);
    const network = NETWORKS.find(([pattern]) => pattern.test(key))?.[1];
    list.add({ kind: 'link', value: { url: whole, ...(network ? { network } : {}) } }, [row], quote, confidence, { text: key });
  };
  const nearLines = new Set(rows.near.flatMap((r) => r.lines.map((l) => l.index)));
  const annotations = links.filter((l) => /^(?:https?:|www\.)/i.test(l.url));
  for (const row of rows.near) {
    const text = row.text.replace(EMAIL, (s) => ' '.repeat(s.length));
    for (const m of text.matchAll(URL_SHOWN)) {
      const shown = m[0].replace(/[.,;/]+$/, '');
      const whole = annotations.find((l) => l.line !== null && row.lines.some((r) => Math.abs(r.index - l.line!) <= 1) && bare(l.url).startsWith(bare(shown)) );
      add(whole?.url ?? shown, row, m[0], 0.95);
    }
  }
  for (const link of annotations) {
    if (link.line === null || !nearLines.has(link.line)) {
      // a profile on a known network is the person's, wherever its icon stands
      if (!NETWORKS.some(([p, name]) => name !== 'GitHub' && p.test(link.url)) || (link.line !== null && !nearLines.has(link.line) && list.fields.length === 0)) continue;
      if (!/linkedin\.com\/in|xing\.com\/profile|orcid\.org/i.test(link.url)) continue;
    }
    const row = rowOfLine(all, link.line) ?? all[0]!;
    add(link.url, row, link.text || row.text, fold(row.text).includes(fold(bare(link.url)).slice(0, 12)) ? 0.9 : 0.7);
  }
}

/** The chunks of contact rows that are neither address of mail or web nor number. */
export function contactChunks(row: Row): string[] {
  return row.cells.flatMap((cell) => cell.text.replace(EMAIL, '|').replace(URL_SHOWN, '|').replace(/\+?\(?\d[\d\s().-]{7,}\d/g, (s) => (s.replace(/\D/g, '').length >= 9 || /^\+|^\(/.test(s) ? '|' : s)).split(/\s*[|•·●▪◦∙⋄♦■]\s*|\s+,\s+(?=\||$)|\s+[–—-]\s+(?=\||$)|\s{3,}/u))
    .map((t) => t.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '').replace(/^(?:e-?mail|mail|phone|tel(?:efon|éfono|ephone|\.)?|mobile?|mobil|cell|telegram|whatsapp)\s*[:.]?\s*(?:\||$)/i, '').trim()).filter(Boolean);
}

function readPlace(rows: ContactRows, list: FieldList): void {
  let best: { text: string; row: Row; score: number } | null = null;
  rows.near.forEach((row, index) => {
    if (row.text.length > 160) return;
    for (const chunk of contactChunks(row)) {
      const labelled = PLACE_LABEL.test(chunk) || (row.cells.length > 1 && PLACE_LABEL.test(`${row.cells[0]!.text} x`) && !row.cells[0]!.text.startsWith(chunk));
      const text = chunk.replace(PLACE_LABEL, '').trim();
      if (!labelled && (OTHER_LABEL.test(text) || titleScore(text) >= 1) && placeScore(text) < 1) continue;
      let score = labelled && text.length < 90 ? 1.5 : placeScore(text);
      if (score === 0 && /^[^,]{2,30},\s[^,]{2,30}(?:,\s[^,]{2,30})?$/u.test(text) && text.split(/,\s*/).every(looksLikeTown) && titleScore(text) === 0 && index > 0) score = 0.4;
      if (/straße|strasse|str\.|street|avenue|road|\bave\b|\brd\b|\bblvd\b|platz|allee|rue |calle|via |ул\.|улица|路.*号/iu.test(text) && /\d/.test(text) && text.length < 90) score = Math.max(score, 1.1);
      if (score > (best?.score ?? 0.3)) best = { text, row, score };
    }
  });
  const found = best as { text: string; row: Row; score: number } | null;
  if (!found) return;
  const [city, ...more] = found.text.split(/\s*[,،，]\s*/);
  const countryCode = countryCodeOf(more.at(-1) ?? '');
  const region = more.length - (countryCode ? 1 : 0) === 1 ? more[0]!.replace(/\s*\d{4,6}(?:-\d{4})?$/, '') : undefined;
  const postalCode = /(?<!\d)\d{4,6}(?!\d)/.exec(found.text)?.[0];
  const town = (city ?? '').replace(/^\d{4,6}\s+/, '').trim();
  list.add({ kind: 'location', value: { text: found.text.slice(0, 200), ...(postalCode ? { postalCode } : {}), ...(town && !/\d/.test(town) ? { city: town.slice(0, 100) } : {}), ...(region && !/\d/.test(region) ? { region: region.slice(0, 100) } : {}), ...(countryCode ? { countryCode } : {}) } }, [found.row], found.text, found.score >= 1 ? 0.9 : 0.6);
}

/** Whether a row holds contact data and little else. */
export function isContactRow(row: Row): boolean {
  const rest = contactChunks(row).join(' ');
  return (row.text.match(EMAIL) !== null || row.text.match(URL_SHOWN) !== null || /\+?\d[\d\s().-]{7,}\d/.test(row.text) || PLACE_LABEL.test(row.text) || OTHER_LABEL.test(row.text)) && (rest.length < 60 || rest.length < row.text.length * 0.6);
}
