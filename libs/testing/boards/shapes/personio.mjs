import { listOf } from '../compose.mjs';
import { levelOf, numberOf, withCountry } from './facts.mjs';

const HEADINGS = { en: ['The position', 'Your application'], de: ['Die Stelle', 'Ihre Bewerbung'], fr: ['Le poste', 'Votre candidature'], es: ['El puesto', 'Tu candidatura'] };

/** A position as fields; the server writes the XML. */
export function personioRow(token, advert, { posted, others }) {
  const [about, apply] = HEADINGS[advert.language];
  return {
    id: String(numberOf(`personio${advert.key}${posted}`) % 10_000_000), subcompany: advert.company, office: withCountry(advert), additionalOffices: others, department: advert.department, recruitingCategory: advert.trade.industry, name: advert.title,
    jobDescriptions: [{ name: about, value: advert.opening }, ...advert.lists.map(([name, list]) => ({ name, value: listOf(list) })), { name: apply, value: advert.closing }],
    employmentType: advert.kind === 'temporary' || advert.kind === 'contract' ? 'temporary' : 'permanent', seniority: levelOf(advert, ['entry-level', 'experienced']), schedule: advert.kind === 'part' ? 'part-time' : advert.kind === null ? '' : 'full-time', keywords: '', occupationCategory: advert.trade.industry.toLowerCase().replace(/\W+/g, '_'), createdAt: posted,
  };
}
