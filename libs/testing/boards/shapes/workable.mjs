import { htmlOf } from '../compose.mjs';
import { codeOf, countryName, KIND, regionOf } from './facts.mjs';

export function workableRow(token, advert, { posted, others }) {
  const shortcode = codeOf(`workable${advert.key}${posted}`);
  const url = `{{origin}}/jobs/${token}/${shortcode}`;
  const place = (city, region = null) => ({ country: countryName(advert), countryCode: advert.country, city, region, hidden: false });
  return {
    title: advert.title, shortcode, code: '', employment_type: KIND[advert.kind] ?? '', telecommuting: advert.mode === 'remote', department: advert.department, url, shortlink: url, application_url: `${url}/apply`, published_on: posted, created_at: posted,
    country: countryName(advert), city: advert.city, state: regionOf(advert) ?? '', locations: [place(advert.city, regionOf(advert)), ...others.map((other) => place(other.split(', ')[0]))], description: htmlOf(advert),
  };
}
