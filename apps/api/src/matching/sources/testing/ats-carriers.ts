import { normalisePersonio, normaliseRecruitee, normaliseSmartRecruiters, normaliseWorkable } from '../index';
import { personioPosition, recruiteeOffer, smartRecruitersPosting, workableJob } from './ats-rows';
import type { Carrier } from './carrier';

const sections = (title: string, text: string): object => ({ sections: Object.fromEntries(['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation'].map((name) => [name, { title, text }])) });

/** Every field of these four that a company can write into. */
export const ATS_CARRIERS: Carrier[] = [
  {
    name: 'recruitee', normalise: normaliseRecruitee,
    html: (p) => [recruiteeOffer({ description: p }), recruiteeOffer({ requirements: p }), recruiteeOffer({ title: null, description: null, requirements: null, translations: { en: { title: 'x', description: p, requirements: p } } })],
    text: (t) => recruiteeOffer({ id: t, title: t, company_name: t, department: t, location: t, city: t, state_name: t, country: t, country_code: t, locations: [{ city: t, state: t, country: t }], employment_type_code: t, experience_code: t, published_at: t, close_at: t, salary: { min: t, max: t, period: t, currency: t } }),
    link: (address) => recruiteeOffer({ careers_url: address, careers_apply_url: address }),
  },
  {
    name: 'personio', normalise: normalisePersonio,
    html: (p) => [personioPosition({ jobDescriptions: [{ name: 'x', value: p }] }), personioPosition({ jobDescriptions: [{ name: p, value: '<p>x</p>' }, { name: p, value: p }] })],
    text: (t) => personioPosition({ id: '7', name: t, subcompany: t, office: t, additionalOffices: [t], department: t, occupationCategory: t, employmentType: t, schedule: t, seniority: t, createdAt: t }),
    // The feed names no address; what stands in its id is the only part of one.
    link: (address) => personioPosition({ id: address }),
  },
  {
    name: 'workable', normalise: normaliseWorkable,
    html: (p) => [workableJob({ description: p })],
    text: (t) => workableJob({ shortcode: t, title: t, department: t, industry: t, employment_type: t, experience: t, city: t, state: t, country: t, published_on: t, locations: [{ city: t, region: t, country: t, countryCode: t }] }),
    link: (address) => workableJob({ url: address, shortlink: address, application_url: address }),
  },
  {
    name: 'smartrecruiters', normalise: normaliseSmartRecruiters,
    html: (p) => [smartRecruitersPosting({ jobAd: sections('x', p) }), smartRecruitersPosting({ jobAd: sections(p, p) }), smartRecruitersPosting({ jobAd: sections(p, 'x') })],
    text: (t) => smartRecruitersPosting({ id: '7', name: t, company: { identifier: t, name: t }, releasedDate: t, location: { city: t, region: t, country: t, fullLocation: t }, industry: { label: t }, department: { label: t }, typeOfEmployment: { label: t, id: t }, experienceLevel: { id: t, label: t }, language: { code: t } }),
    link: (address) => smartRecruitersPosting({ id: address }),
  },
];

/** The addresses that these sources are told and not built by us. */
export const ATS_APPLY_CARRIERS: Pick<Carrier, 'name' | 'normalise' | 'link'>[] = [
  { name: 'smartrecruiters', normalise: normaliseSmartRecruiters, link: (address) => smartRecruitersPosting({ applyUrl: address }) },
  { name: 'recruitee', normalise: normaliseRecruitee, link: (address) => recruiteeOffer({ careers_apply_url: address }) },
  { name: 'workable', normalise: normaliseWorkable, link: (address) => workableJob({ application_url: address }) },
];
