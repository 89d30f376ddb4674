import { blockOf, listOf } from '../compose.mjs';
import { KIND, numberOf, regionOf, uuidOf, withCountry } from './facts.mjs';

const REST = { en: 'Additional information', de: 'Weitere Informationen', fr: 'Informations complémentaires', es: 'Información adicional' };

/** A posting with what only its detail holds: `jobAd`, `postingUrl`, `applyUrl`. */
export function smartRecruitersRow(token, advert, { posted }) {
  const id = `7440001${numberOf(`smart${advert.key}${posted}`)}`.slice(0, 15);
  const url = `{{origin}}/jobs/${token}/${id}`;
  const label = (text) => ({ id: text.toLowerCase().replace(/\W+/g, '_'), label: text });
  const [first, second, ...rest] = advert.lists;
  return {
    id, uuid: uuidOf(`smart${advert.key}${posted}`), name: advert.title, refNumber: `REF${Number(id.slice(-5))}`, company: { identifier: token, name: advert.company }, releasedDate: posted,
    location: { city: advert.city, ...(regionOf(advert) ? { region: regionOf(advert) } : {}), country: advert.country.toLowerCase(), remote: advert.mode === 'remote', hybrid: advert.mode === 'hybrid', fullLocation: withCountry(advert) },
    industry: label(advert.trade.industry), department: label(advert.department), function: label(advert.department), ...(advert.kind ? { typeOfEmployment: label(KIND[advert.kind]) } : {}), experienceLevel: { id: 'not_applicable', label: 'Not Applicable' },
    customField: [], language: { code: advert.language, label: advert.language }, ref: `{{origin}}/smartrecruiters/v1/companies/${token}/postings/${id}`, postingUrl: url, applyUrl: `${url}/apply`,
    jobAd: { sections: { companyDescription: { title: '', text: advert.opening }, jobDescription: { title: first[0], text: listOf(first[1]) }, qualifications: { title: second[0], text: listOf(second[1]) }, additionalInformation: { title: REST[advert.language], text: rest.map(blockOf).join('') + advert.closing } } },
  };
}
