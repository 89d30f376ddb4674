import { blockOf } from '../compose.mjs';
import { countryName, levelOf, numberOf, regionOf, withCountry } from './facts.mjs';

const KINDS = { full: 'fulltime_permanent', part: 'parttime_permanent', temporary: 'fulltime_fixed_term', contract: 'contract' };

export function recruiteeRow(token, advert, { posted, updated, deadline, others, listed }) {
  const id = numberOf(`recruitee${advert.key}${posted}`) % 10_000_000;
  const url = `{{origin}}/jobs/${token}/${id}`;
  const place = (city, country, code, state) => ({ name: city, city, ...(state ? { state } : {}), country, country_code: code });
  const first = place(advert.city, countryName(advert), advert.country, regionOf(advert));
  return {
    id, guid: `g${id % 99_991}`, slug: advert.title.toLowerCase().replace(/[^a-z0-9]+/g, '-'), status: listed ? 'published' : 'archived', title: advert.title, company_name: advert.company, department: advert.department,
    description: advert.opening, requirements: advert.lists.map(blockOf).join('') + advert.closing, location: withCountry(advert), city: advert.city, state_name: regionOf(advert) ?? null, country: countryName(advert), country_code: advert.country,
    locations: [first, ...others.map((other) => place(other.split(', ')[0], countryName(advert), advert.country))],
    remote: advert.mode === 'remote', hybrid: advert.mode === 'hybrid', on_site: advert.mode === 'onsite', employment_type_code: KINDS[advert.kind] ?? '', experience_code: levelOf(advert, ['entry_level', 'experienced']),
    published_at: posted, created_at: posted, updated_at: updated, close_at: deadline ?? null,
    salary: advert.pay ? { min: String(advert.pay.min), max: String(advert.pay.max), period: advert.pay.unit, currency: advert.pay.currency } : null,
    careers_url: url, careers_apply_url: `${url}/apply`, tags: [], translations: {},
  };
}
