import { htmlOf } from '../compose.mjs';
import { countryName, KIND, numberOf, withCountry } from './facts.mjs';

const escapeOnce = (html) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export function greenhouseRow(token, advert, { posted, updated, deadline }) {
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
