import { items } from '../compose.mjs';
import { countryName, KIND, plain, uuidOf, withCountry } from './facts.mjs';

export function leverRow(token, advert, { posted, others }) {
  const id = uuidOf(advert.key + posted);
  const place = advert.mode === 'remote' && advert.luck.holds(0.5) ? `Remote - ${countryName(advert)}` : withCountry(advert);
  const url = `{{origin}}/jobs/${token}/${id}`;
  const [first, rest] = [advert.opening.slice(0, advert.opening.indexOf('</p>') + 4), advert.opening.slice(advert.opening.indexOf('</p>') + 4)];
  return {
    id, text: advert.title,
    categories: { location: place, ...(advert.kind ? { commitment: KIND[advert.kind] } : {}), team: advert.department, department: advert.department, allLocations: [place, ...others] },
    country: advert.country, createdAt: posted, workplaceType: advert.mode ?? 'unspecified',
    opening: first, openingPlain: plain(first), description: advert.opening, descriptionPlain: plain(advert.opening), descriptionBody: rest, descriptionBodyPlain: plain(rest),
    lists: advert.lists.map(([text, list]) => ({ text, content: items(list) })), additional: advert.closing, additionalPlain: plain(advert.closing),
    ...(advert.pay ? { salaryRange: { currency: advert.pay.currency, interval: `per-${advert.pay.unit}-${advert.pay.unit === 'hour' ? 'wage' : 'salary'}`, min: advert.pay.min, max: advert.pay.max } } : {}),
    hostedUrl: url, applyUrl: `${url}/apply`,
  };
}
