import type { FactValue } from '@applywright/contracts';
import { findEmail, URL_SHOWN } from '../contacts/addresses';
import { findRanges, isOnlyDates } from '../dates/find-dates';
import type { FieldList } from '../field-list';
import type { Row } from '../rows';
import { ungrid } from '../ungrid';
import { fold } from '../words/fold';
import { headingKind } from '../words/headings';
import { organisationScore, isSchool } from '../words/organisations';
import { placeScore } from '../words/places';
import { LEVEL } from '../words/spoken-languages';
import { fillsLine, isSentence, splitList } from './split-list';

type Certificate = FactValue<'certificate'>;
interface Open { value: Certificate; rows: Row[]; style: string }

const NUMBER = /\s*[(（,;]\s*(?:licen[cs]e|licence|certificate|certificat\p{L}*|credential|registration|reg\.|zertifikats?|lizenz|nr|numer|номер|证书编号|编号|رقم|id)\s*(?:id|no|nr|number|nummer|#|n°|nº|编号|号)?\s*[.:：#-]*\s*(?=[\p{L}\d-]*\d)[A-Z\d][\w/-]{3,}\s*[)）]?\s*$/iu;
/** A bare number behind the title. */
const SHORT_NUMBER = /\s+(?:#\s?|(?:no|nr|id|n°|nº|№)\.?:?\s*)(?=[\p{L}\d-]*\d)[A-Z\d][\w/-]{3,}\s*$/iu;
const ISSUERS = /^(?:coursera|udemy|edx|linkedin learning|microsoft|amazon web services|aws|google|oracle|cisco|ibm|salesforce|hubspot|comptia|pmi|scrum\.org|scrum alliance|isc2|\(isc\)²|isaca|ihk\b.*|hwk\b.*|tüv\b.*|dekra|cambridge\b.*|british council|goethe.*|red cross|rotes kreuz|croix-rouge|cruz roja|croce rossa|cruz vermelha|american heart association|red hat|meta|stepik|skillbox|нетология|яндекс\b.*|coursera inc\.?|issued by .*|udacity|pluralsight|datacamp|codecademy|freecodecamp|axelos|peoplecert|istqb)$/iu;
const EDGE = /^[\s,;:()•·–—|-]+|[\s,;:(•·–—|-]+$/gu;

/** Reads certificates: a title with issuer and date beside or below it, or several in one row. */
export function readCertificates(all: readonly Row[], list: FieldList): void {
  const usable = all.filter((r) => /\p{L}|\d{4}/u.test(r.text) && !isSentence(r.text) && findEmail(r.text) === null && r.text.replace(URL_SHOWN, '').trim() !== '');
  const dated = usable.some((r) => r.cells.length > 1 && isOnlyDates(r.cells[0]!.text) && !isOnlyDates(r.text));
  const rows = dated ? [...usable] : ungrid(usable);
  const several = severalIn(rows);
  if (several) {
    for (const { text, row } of several) add({ name: text }, [row], list, 0.85);
    return;
  }
  let open: Open | null = null;
  const flush = () => {
    if (open) add(open.value, open.rows, list, 0.88);
    open = null;
  };
  const widest = Math.max(...rows.slice(1).map((r) => r.gap), 0);
  const bulleted = rows.some((r) => r.bullet);
  const styles = new Set(rows.filter((r) => !isOnlyDates(r.text)).map((r) => `${r.size}|${r.bold}`));
  rows.forEach((row, i) => {
    const current = open as Open | null;
    const date = findRanges(row.text)[0];
    const when = date?.end === 'present' ? date.start : (date?.end ?? date?.start);
    if (isOnlyDates(row.text)) {
      if (current && when) current.value.date ??= when as never;
      current?.rows.push(row);
      return;
    }
    const [main, ...rest] = piecesOf(date ? `${row.text.slice(0, date.from)}\t${row.text.slice(date.to)}` : row.text);
    if (!main) return;
    const before = rows[i - 1];
    // a title that runs on in the next row
    if (current && before && current.rows.at(-1) === before && runsOn(row, before, current, when ? Infinity : widest)) {
      current.value.name = `${current.value.name} ${main}`.slice(0, 300);
      if (when) current.value.date ??= when as never;
      current.rows.push(row);
      return;
    }
    const first = rows[0]!;
    const under = current && (bulleted ? !row.bullet : styles.size > 1 ? row.style !== first.style && `${row.size}|${row.bold}` !== `${first.size}|${first.bold}` : isIssuer(main) && current.value.issuer === undefined && rest.length === 0);
    if (current && under) {
      current.rows.push(row);
      if (when) current.value.date ??= when as never;
      if (!current.value.issuer && main.length < 120) current.value.issuer = main;
      return;
    }
    flush();
    if (main.length > 220) return;
    const issuer = rest.find((r) => r.length < 120 && placeScore(r) < 1);
    open = { value: { name: main.slice(0, 300), ...(issuer ? { issuer } : {}), ...(when ? { date: when as never } : {}) }, rows: [row], style: row.style };
  });
  flush();
}

/** Whether a title goes on in the next row: it must not end there, or begin small, or stand nearer than titles do (`widest` gap), or have its date there. */
function runsOn(row: Row, before: Row, current: Open, widest: number): boolean {
  if (row.bullet || row.cells.length > 1 || row.size !== before.size || row.bold !== before.bold || row.column !== before.column || Math.abs(row.x - before.x) > 40 || row.gap >= 0.6) return false;
  if (/(?:[,&/–-]|(?<!\p{L})(?:and|und|et|y|e|en|i|и|de|des|du|del|della|di|da|do|of|for|für|in|im|zur|zum|der|die|the|van|voor|w|по|в))$/iu.test(before.text) || /^[\p{Ll}(]/u.test(row.text)) return fillsLine(before, row);
  return row.gap + 0.15 < widest && fillsLine(before, row) && current.value.date === undefined && current.value.issuer === undefined;
}

/** Title and what stands beside it, without numbers of licences. */
const piecesOf = (text: string): string[] => text.split(/\t|\s+[|–—·•]\s+|\s+-\s+/u).map((t) => t.replace(NUMBER, '').replace(SHORT_NUMBER, '').replace(EDGE, '').trim()).filter((t) => /\p{L}/u.test(t)).flatMap((t) => byIssuer(t));

/** "Title, Issuer" and "Title (Issuer)" where the issuer is known for one. */
function byIssuer(text: string): string[] {
  const comma = /^(.+?)[,，]\s+([^,]+)$/u.exec(text);
  if (comma && isIssuer(comma[2]!.trim())) return [comma[1]!, comma[2]!.trim()];
  const bracket = /^(.+?)\s*[(（]([^()（）]+)[)）]?$/u.exec(text);
  return bracket && isIssuer(bracket[2]!.trim()) ? [bracket[1]!, bracket[2]!.trim()] : [text];
}

const isIssuer = (text: string): boolean => !/^(?:certified|zertifiziert|diplom|licensed|certificat|accredited|registered)/i.test(text) && (ISSUERS.test(text) || organisationScore(text) >= 0.6 || isSchool(text));

/** Several certificates in each row: "A、B", "A; B", "A · B · C". Null where rows hold one each. */
function severalIn(rows: readonly Row[]): { text: string; row: Row }[] | null {
  const joined: { text: string; row: Row }[] = [];
  let lists = 0;
  for (const row of rows) {
    if (findRanges(row.text).length > 0 && splitList(row.text).length < 3) return null;
    const hard = row.text.split(/\s*[;；、•؛]\s*/u).filter(Boolean);
    const soft = splitList(row.text);
    const items = hard.length > 1 ? hard : soft.length > 2 || (rows.length === 1 && soft.length === 2 && !soft.slice(1).some(isIssuer)) ? soft : [row.text];
    if (items.length > 1) lists++;
    if (items.some((t) => t.length > 90) || (soft.length > 1 && items === soft && soft.slice(1).some(isIssuer))) return null;
    for (const item of items) joined.push({ text: withoutDate(item), row });
  }
  return lists > 0 && lists * 2 >= rows.length ? joined : null;
}

function withoutDate(text: string): string {
  const date = findRanges(text)[0];
  return (date ? `${text.slice(0, date.from)} ${text.slice(date.to)}` : text).replace(EDGE, '').replace(/\s*[(（]\s*[)）]?$/u, '').trim();
}

function add(value: Certificate, rows: Row[], list: FieldList, sure: number): void {
  const name = value.name.replace(/\s*[.]$/, '').replace(/\s*\((?:\s|,)*\)?$/, '').trim();
  if (name.length < 2 || !/\p{L}/u.test(name) || headingKind(name) !== null || /^[\p{L} ]{2,14}[:：]/u.test(name) && !/cert|zert|licen/i.test(name)) return;
  if (LEVEL.exec(name)?.[0] === name) return;
  // a signature under the last section: place, date and name
  if (placeScore(name) >= 0.9 || list.fields.some((f) => f.fact.kind === 'name' && fold(f.text) === fold(name))) return;
  list.add({ kind: 'certificate', value: { ...value, name } }, rows, rows.map((r) => r.text.replace(/\t/g, '  ')).join('\n'), name.length > 90 ? 0.6 : sure, { text: name });
}
