import type { NormalizedPosting, Place } from '@applywright/contracts';
import { countriesOfArea, countryCodeOf } from '@applywright/lexicon';
import { readPlaces } from './places';
import { isRow, line, type Row } from './read';

/** Where the people of a remote advert may live: as countries, and word for word as places. It says nothing about an office (T13). */
export interface Eligibility {
  readonly places: Place[];
  readonly scope: NormalizedPosting['remoteScope'];
}

const WORLD = /\b(?:worldwide|world|anywhere|global(?:ly)?|international(?:ly)?)\b|weltweit|\bmonde entier\b|\btodo el mundo\b/i;
const UNSURE: Eligibility = { places: [], scope: null };
const WORLDWIDE: Eligibility = { places: [], scope: { worldwide: true, countries: [] } };
/** "USA only", "the Netherlands", "Candidates in Spain". */
const AROUND_A_NAME = /\b(?:only|residents?|based|candidates?|remote|within|in|the)\b/gi;
/** Names that stand for two countries when what follows their comma is left out. */
const TWO_COUNTRIES = /^(?:korea|congo|virgin islands|guinea)$/i;

/**
 * A list of countries, as strings or as objects with a code or a name; the empty list means the whole world. Names are not
 * split, since some hold commas ("Congo, The Democratic Republic of the"). Null scope where nothing of it is known.
 */
export function readEligibilityList(value: unknown): Eligibility {
  if (!Array.isArray(value)) return UNSURE;
  if (value.length === 0) return WORLDWIDE;
  const entries = value.map((entry: unknown) => (isRow(entry) ? readEntry(entry) : { name: line(entry, 120), codes: countriesNamed(line(entry, 120)) }));
  if (entries.some(({ name }) => name !== null && WORLD.test(name))) return WORLDWIDE;
  return { places: readPlaces(entries.map(({ name, codes }) => ({ raw: name, country: codes?.length === 1 ? codes[0] : undefined }))), scope: scopeOf(entries.flatMap(({ codes }) => codes ?? [])) };
}

/** The same of a text such as "USA, Canada" or "Worldwide". One part that is not known ("Americas") leaves the scope open: a list that lacks it would shut people out. */
export function readEligibilityText(value: unknown): Eligibility {
  const text = line(value);
  if (text === null) return UNSURE;
  if (WORLD.test(text)) return WORLDWIDE;
  const parts = countriesNamed(text) ? [text] : text.split(/\s*(?:[,;/|&+]|\b(?:or|and|oder|und)\b)\s*/i).filter((part) => part !== '');
  const codes = parts.map(countriesNamed);
  const known = codes.every((found) => found !== null);
  return { places: readPlaces([{ raw: text, country: known && codes.flat().length === 1 ? codes.flat()[0] : undefined }]), scope: known ? scopeOf(codes.flat()) : null };
}

function readEntry(row: Row): { name: string | null; codes: readonly string[] | null } {
  const name = line(row['name'], 120) ?? line(row['country'], 120);
  const code = [row['alpha2'], row['code'], row['countryCode']].map((field) => countriesNamed(line(field, 2))).find((found) => found !== null);
  return { name: name ?? code?.[0] ?? null, codes: code ?? countriesNamed(name) };
}

/** The countries that a name stands for, also in the spelling of ISO 3166 ("Tanzania, United Republic of"); null where it is unknown. */
function countriesNamed(name: string | null): readonly string[] | null {
  if (name === null) return null;
  const plain = name.replace(AROUND_A_NAME, ' ').replace(/\s+/g, ' ').trim();
  const [head = '', ...rest] = name.split(/,\s*/);
  const turned = rest.length === 1 ? `${rest[0]} ${head}`.replace(/^the\s+/i, '') : '';
  for (const form of [name, plain, turned, rest.length === 1 && /\b(?:of|the|province|state)\b/i.test(rest[0] ?? '') && !TWO_COUNTRIES.test(head) ? head : '']) {
    const code = form === '' ? null : countryCodeOf(form);
    if (code !== null) return [code];
    const area = countriesOfArea(form);
    if (area !== null) return area;
  }
  return null;
}

const scopeOf = (codes: readonly string[]): NormalizedPosting['remoteScope'] => (codes.length === 0 ? null : { worldwide: false, countries: [...new Set(codes)].sort() });
