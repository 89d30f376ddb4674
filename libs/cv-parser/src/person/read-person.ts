import type { FieldList } from '../field-list';
import type { Row } from '../rows';
import { bodySize } from '../sections';
import { findHeadline } from './find-headline';
import { findName } from './find-name';

/** Where the person stands: above the first section, in the contact section, in all rows, and at the head of the profile. */
export interface PersonRows { readonly header: readonly Row[]; readonly contact: readonly Row[]; readonly all: readonly Row[]; readonly summary: readonly Row[] }

/** Reads the person's name and headline. Returns the rows they stand in. */
export function readPerson({ header, contact, all, summary }: PersonRows, list: FieldList): { name: readonly Row[]; headline: Row | null } {
  const top = all.filter((r) => r.page === (all[0]?.page ?? 0)).slice(0, 60);
  const name = top.length > 0 ? findName(header, contact, top, bodySize(all)) : null;
  if (name) list.add({ kind: 'name', value: { full: name.text, ...partsOf(name.text) } }, name.rows, name.text, name.confidence);
  const headline = findHeadline(header, top, name?.rows ?? [], summary);
  if (headline) list.add({ kind: 'headline', value: { text: headline.text.slice(0, 300) } }, [headline.row], headline.text, Math.min(0.95, 0.5 + headline.score * 0.25));
  return { name: name?.rows ?? [], headline: headline?.row ?? null };
}

const TITLES = /^(?:(?:dr|prof|dipl|mag|ing|mr|mrs|ms|miss|herr|frau|m|mme|sr|sra|dott|dottssa|dra|drs|ir|mgr|inż|инж|д-р|د|م|أ|श्री|श्रीमती|डॉ)\.?(?:-\p{L}+\.?)?\s+)+/iu;
const PARTICLES = new Set(['von', 'van', 'de', 'der', 'den', 'di', 'da', 'do', 'dos', 'das', 'del', 'della', 'la', 'le', 'ter', 'ten', 'zu', 'bin', 'ibn', 'al', "'t", '’t', 'op']);

/** Given and family names: the last word with its particles; the first character or two of a Chinese name are the family's. */
function partsOf(full: string): { given?: string; family?: string } {
  if (/^[\u3400-\u9fff]{2,4}$/.test(full)) {
    const cut = full.length === 4 ? 2 : 1;
    return { family: full.slice(0, cut), given: full.slice(cut) };
  }
  const words = full.replace(TITLES, '').split(/\s+/);
  if (words.length < 2) return {};
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1]!.toLowerCase())) at--;
  return { given: words.slice(0, at).join(' ').slice(0, 100), family: words.slice(at).join(' ').slice(0, 100) };
}
