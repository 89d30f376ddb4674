import type { NormalizedPosting, Place } from '@applywright/contracts';
import { isModelOnly } from '../normalise/model-words';
import { readPlaces, readRemoteScope, type PlaceInput } from '../normalise/places';
import { isRow, line, type Row } from '../normalise/read';
import { readInstant } from '../normalise/instants';
import { listOf, property, type Named } from './job-posting-nodes';
import { lineOf } from './read-texts';

/** Every place of `jobLocation`: a Place, an address, a list of either, or a text. */
export const placesOf = (posting: Row, named: Named): Place[] => readPlaces(listOf(property(posting, 'jobLocation', named)).flatMap((value) => inputsOf(value, named, 0)));

function inputsOf(value: unknown, named: Named, depth: number): PlaceInput[] {
  if (!isRow(value)) return [{ raw: withoutStreet(lineOf(value, named, 200)) }];
  const address = property(value, 'address', named);
  if (address !== undefined && depth < 2) return listOf(address).flatMap((inner) => inputsOf(inner, named, depth + 1));
  const part = (name: string): string | null => {
    const text = lineOf(property(value, name, named), named, 80);
    return text === null || isModelOnly(text) ? null : text;
  };
  const [city, stated, country] = [part('addressLocality'), part('addressRegion'), part('addressCountry')];
  const region = stated === city ? null : stated;
  if (city === null && region === null && country === null) return [{ raw: withoutStreet(part('name')) }];
  // "Berlin, Germany" in the field of the city speaks for itself.
  if (city?.includes(',') === true) return [{ raw: city }];
  return [{ raw: undefined, city, region, country }];
}

/** "Some Street 5, 10115 Berlin, Germany" → "Berlin, Germany": who reads a list of matches needs no street. */
function withoutStreet(text: string | null): string | null {
  if (text === null || !/\d/.test(text)) return text;
  const kept = text.split(',').map((part) => part.trim().replace(/^\d{4,6}\s+(?=\p{L})/u, '')).filter((part) => part !== '' && (!/\d/.test(part) || /^[A-Z]{2} \d{5}/.test(part)));
  return kept.length > 0 ? kept.map((part) => part.replace(/\s+\d{5}(-\d{4})?$/, '')).join(', ') : text;
}

/** Who may apply to a remote posting, as far as `applicantLocationRequirements` says. */
export function remoteScopeOf(posting: Row, named: Named): NormalizedPosting['remoteScope'] {
  const names = listOf(property(posting, 'applicantLocationRequirements', named)).slice(0, 250).map((value) => lineOf(value, named, 120));
  return names.length === 0 ? null : readRemoteScope(names, []);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Dates as pages write them: "November 10, 2026" besides what `readInstant` reads. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== 'string') return readInstant(value);
  const text = value.trim().slice(0, 60);
  const words = /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\.?\s+([a-z]{3})[a-z]*|([a-z]{3})[a-z]*\.?\s+(\d{1,2})),?\s+(\d{4})/i.exec(text);
  if (words) {
    const month = MONTHS.indexOf((words[2] ?? words[3] ?? '').toLowerCase()) + 1;
    return month === 0 ? null : readInstant(`${words[5]}-${two(month)}-${two(words[1] ?? words[4] ?? '')}`);
  }
  return readInstant(text.replace(/^(\d{4}-\d{2}-\d{2}[T ]\d{2})(Z|[+-]\d{2}:?\d{2})?$/, '$1:00$2'));
}

/** The end of a posting: a date alone means that whole day, a month alone that whole month. */
export function endOf(value: unknown): string | null {
  const text = line(value, 60);
  if (text === null) return null;
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return readInstant(Date.UTC(Number(month[1]), Number(month[2]), 1) - 1000);
  const start = instantOf(text);
  return start !== null && !/:|T\d|\d{9}/.test(text) ? readInstant(Date.parse(start) + DAY_MS - 1000) : start;
}

const DAY_MS = 24 * 3600 * 1000;
const two = (value: number | string): string => String(value).padStart(2, '0');
