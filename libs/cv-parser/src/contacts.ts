import type { CvLink } from '@applywright/contracts';
import { findEmail, URL_SHOWN } from './contacts/addresses';
import { joinAddresses } from './contacts/contact-rows';
import { labelledValues } from './contacts/personal-labels';
import { readLinks } from './contacts/read-links';
import { readPlace } from './contacts/read-place';
import { findPhones, type Phone } from './phones';
import type { FieldList } from './field-list';
import type { Row } from './rows';

/** Where contacts stand: the rows above the first section, the contact section, and the rest as a last resort. */
export interface ContactRows { readonly near: readonly Row[]; readonly far: readonly Row[] }

/** Reads e-mail, telephone, links and place. */
export function readContacts(raw: ContactRows, links: readonly CvLink[], language: string, list: FieldList): void {
  const near = joinAddresses(raw.near, links);
  const far = raw.far;
  const all = [...near, ...far];
  if (all.length === 0) return;
  const country = readPlace(near, list);
  readEmail(near, far, links, list);
  readPhone(near, far, links, { language, country: country ?? countryOfAddresses(list) }, list);
  readLinks(near, far, links, list);
}

/** The country whose domain the mail address has. */
const countryOfAddresses = (list: FieldList): string | undefined => {
  const end = list.fields.find((f) => f.fact.kind === 'email')?.text.split('.').at(-1)?.toUpperCase();
  return end?.length === 2 && !['IO', 'ME', 'CO', 'AI', 'TV', 'EU'].includes(end) ? (end === 'UK' ? 'GB' : end) : undefined;
};

const rowOfLine = (rows: readonly Row[], line: number | null): Row | undefined => (line === null ? undefined : rows.find((r) => r.lines.some((l) => l.index === line)));

function readEmail(near: readonly Row[], far: readonly Row[], links: readonly CvLink[], list: FieldList): void {
  for (const [group, confidence] of [[near, 0.98], [far, 0.7]] as const) {
    for (const row of group) {
      const found = findEmail(row.text);
      if (!found) continue;
      const address = repairEmail(found.address, links);
      const odd = /\.[a-z]$/i.test(address) || address.length < 7;
      list.add({ kind: 'email', value: { address: address.slice(0, 254) } }, [row], found.quote, odd ? 0.5 : confidence, { text: address });
      return;
    }
  }
  const all = [...near, ...far];
  const annotated = links.find((l) => /^mailto:/i.test(l.url));
  const address = annotated ? decodeSafely(annotated.url.replace(/^mailto:/i, '').split('?')[0]!).trim() : '';
  if (annotated && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) list.add({ kind: 'email', value: { address: address.slice(0, 254) } }, [rowOfLine(all, annotated.line) ?? all[0]!], annotated.text || address, 0.9, { text: address });
}

/** An annotation with the same ending or beginning is the whole address where the line's text was cut or glued to an icon's name. */
function repairEmail(found: string, links: readonly CvLink[]): string {
  const shown = found.toLowerCase();
  for (const link of links) {
    const whole = /^mailto:([^?\s]+@[^?\s]+)/i.exec(link.url)?.[1];
    const key = whole?.toLowerCase();
    if (whole && key && (shown.endsWith(key) || key.endsWith(shown) || key.startsWith(shown) || shown.startsWith(key))) return decodeSafely(whole);
  }
  return found;
}

/** The number that reaches the person: a mobile one before others, never a fax. */
function readPhone(near: readonly Row[], far: readonly Row[], links: readonly CvLink[], home: { language: string; country: string | undefined }, list: FieldList): void {
  const add = (phone: Phone, row: Row, confidence: number) => list.add({ kind: 'phone', value: { number: phone.number.slice(0, 60), ...(phone.e164 ? { e164: phone.e164 } : {}), ...(phone.country ? { countryCode: phone.country } : {}) } }, [row], phone.number, confidence);
  const found = near.flatMap((row) => phonesOf(row, home).map((p) => ({ ...p, row })));
  const best = found.sort((a, b) => b.rank - a.rank)[0];
  if (best) {
    add(best.phone, best.row, best.phone.valid ? 0.96 : best.rank > 1 ? 0.85 : 0.7);
    return;
  }
  for (const row of far) {
    if (row.text.length >= 80) continue;
    const phone = phonesOf(row, home).find((p) => p.phone.valid);
    if (!phone) continue;
    add(phone.phone, row, 0.6);
    return;
  }
  const all = [...near, ...far];
  const link = links.find((l) => /^tel:/i.test(l.url));
  const phone = link ? findPhones(decodeSafely(link.url.slice(4)), home.language, home.country)[0] : undefined;
  if (link && phone) list.add({ kind: 'phone', value: { number: phone.number, ...(phone.e164 ? { e164: phone.e164 } : {}) } }, [rowOfLine(all, link.line) ?? all[0]!], link.text || phone.number, 0.85, { text: phone.number });
}

const MOBILE_BEFORE = /(?:mobile?|mob\.?|mobil\p{L}*|handy|natel|gsm|cell\p{L}*|portable|móvil|celular|cellulare|telemóvel|mobiel|kom(?:órka|\.)|whatsapp|手机\p{L}*|моб\p{L}*\.?|сот\p{L}*\.?|الجوال|جوال|موبايل|المحمول|मोबाइल[^\d]*)\s*(?:\p{L}{0,6}\.?)?\s*[:：.)]?\s*$/iu;
const FAX_BEFORE = /(?:fax|telefax|факс|传真|فاكس)\s*[:：.]?\s*$/iu;

function phonesOf(row: Row, home: { language: string; country: string | undefined }): { phone: Phone; rank: number }[] {
  const text = row.text.replace(URL_SHOWN, (s) => ' '.repeat(s.length));
  const other = labelledValues(row).filter((v) => v.kind === 'other');
  return findPhones(text, home.language, home.country).flatMap((phone) => {
    const before = text.slice(0, phone.from);
    if (FAX_BEFORE.test(before) || other.some((v) => v.text.includes(phone.number))) return [];
    return [{ phone, rank: (phone.valid ? 1.2 : 0.5) + (MOBILE_BEFORE.test(before) ? 1.5 : 0) + (/(?:tel|phone|fon|fono|电话|тел|هاتف|फ)[\p{L}\p{M}.]*\s*[:：.]?\s*$/iu.test(before) ? 0.5 : 0) }];
  });
}

const decodeSafely = (text: string): string => text.replace(/%20/g, ' ').replace(/%2B/gi, '+').replace(/%40/g, '@');

export { contactChunks, isContactRow } from './contacts/contact-rows';
