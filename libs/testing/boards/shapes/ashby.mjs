import { htmlOf } from '../compose.mjs';
import { countryName, plain, uuidOf, withCountry } from './facts.mjs';

const ASHBY_KIND = { full: 'FullTime', part: 'PartTime', temporary: 'Temporary', contract: 'Contract' };
const ASHBY_MODE = { onsite: 'OnSite', hybrid: 'Hybrid', remote: 'Remote' };

export function ashbyRow(token, advert, { posted, others, listed }) {
  const id = uuidOf(`ashby${advert.key}${posted}`);
  const url = `{{origin}}/jobs/${token}/${id}`;
  const html = htmlOf(advert);
  const [city, region] = advert.place.split(', ');
  const address = { postalAddress: { addressLocality: city, ...(region && region !== countryName(advert) ? { addressRegion: region } : {}), addressCountry: advert.country === 'US' ? 'USA' : countryName(advert) } };
  const pay = advert.pay && { compensationType: 'Salary', interval: `1 ${advert.pay.unit.toUpperCase()}`, currencyCode: advert.pay.currency, minValue: advert.pay.min, maxValue: advert.pay.max };
  const summary = pay && `${pay.currencyCode} ${pay.minValue} – ${pay.maxValue}`;
  return {
    id, title: advert.title, department: advert.department, team: advert.department, employmentType: ASHBY_KIND[advert.kind ?? 'full'], location: advert.mode === 'remote' && advert.luck.holds(0.3) && advert.country !== 'US' && advert.country !== 'IN' ? 'Remote (EU)' : withCountry(advert),
    secondaryLocations: others.map((location) => ({ location })), address, isListed: listed, isRemote: advert.mode === 'remote' ? true : advert.mode === 'hybrid' ? advert.luck.holds(0.4) : null,
    workplaceType: advert.mode === null ? null : ASHBY_MODE[advert.mode], publishedAt: posted, jobUrl: url, applyUrl: `${url}/apply`, descriptionHtml: html, descriptionPlain: plain(html),
    shouldDisplayCompensationOnJobPostings: pay !== null,
    compensation: { compensationTierSummary: summary, scrapeableCompensationSalarySummary: summary, summaryComponents: pay ? [pay] : [], compensationTiers: pay ? [{ id: id.slice(0, 8), title: 'Base pay', tierSummary: summary, additionalInformation: null, components: [{ id: id.slice(9, 13), summary, ...pay }] }] : [] },
  };
}
