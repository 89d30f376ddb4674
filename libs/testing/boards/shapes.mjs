import { createHash } from 'node:crypto';
import { COUNTRIES } from './companies.mjs';
import { htmlOf, items } from './compose.mjs';

/** The adverts of a board in the exact shape of its vendor. Dates are day offsets and addresses begin with {{origin}}. */

const digest = (key) => createHash('sha256').update(key).digest('hex');
const uuidOf = (key) => digest(key).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
const numberOf = (key) => 4_000_000_000 + (Number.parseInt(digest(key).slice(0, 8), 16) % 900_000_000);
const escapeOnce = (html) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const KIND = { full: 'Full-time', part: 'Part-time', temporary: 'Temporary', contract: 'Contract' };
const countryName = (advert) => COUNTRIES[advert.country][0];
const withCountry = (advert) => (advert.place.includes(countryName(advert)) ? advert.place : `${advert.place}, ${countryName(advert)}`);

export function greenhouseRow(token, advert, posted, updated, deadline) {
  const id = numberOf(advert.key + posted);
  const metadata = [];
  if (advert.kind) metadata.push({ id: 101, name: 'Employment Type', value_type: 'single_select', value: KIND[advert.kind] });
  if (advert.mode === 'onsite') metadata.push({ id: 102, name: 'Workplace Type', value_type: 'single_select', value: 'On-site' });
  metadata.push({ id: 103, name: 'Industry', value_type: 'single_select', value: advert.trade.industry });
  const location = advert.mode === 'hybrid' ? 'Hybrid' : advert.mode === 'remote' ? (id % 3 === 0 ? 'Remote - Worldwide' : `Remote - ${countryName(advert)}`) : withCountry(advert);
  return {
    id, internal_job_id: id - 1_000_000_000, title: advert.title, company_name: advert.company, updated_at: updated, first_published: posted,
    requisition_id: `R-${id % 10_000}`, language: advert.language, location: { name: location }, absolute_url: `{{origin}}/jobs/${token}/${id}`, metadata,
    application_deadline: deadline ?? null, content: escapeOnce(htmlOf(advert)),
    departments: [{ id: 11, name: advert.department, parent_id: null, child_ids: [] }],
    offices: [{ id: 21, name: advert.city, location: withCountry(advert), parent_id: null, child_ids: [] }],
    ...(advert.pay ? { pay_input_ranges: [{ min_cents: Math.round(advert.pay.min * 100), max_cents: Math.round(advert.pay.max * 100), currency_type: advert.pay.currency, title: { hour: 'Hourly pay', month: 'Monthly salary', year: 'Annual salary range' }[advert.pay.unit], blurb: '' }] } : {}),
  };
}

const plain = (html) => html.replace(/<\/(p|h3|li)>/g, '\n').replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim();

export function leverRow(token, advert, posted, others) {
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

const ASHBY_KIND = { full: 'FullTime', part: 'PartTime', temporary: 'Temporary', contract: 'Contract' };
const ASHBY_MODE = { onsite: 'OnSite', hybrid: 'Hybrid', remote: 'Remote' };

export function ashbyRow(token, advert, posted, others, listed) {
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
