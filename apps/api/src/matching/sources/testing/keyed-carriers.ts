import { normaliseAdzuna, normaliseIndeedFeed, normaliseJooble, normaliseLinkedinFeed, normaliseReed, normaliseUsajobs } from '../index';
import type { Carrier } from './carrier';
import { adzunaResult, indeedFeedJob, joobleJob, linkedinFeedJob, reedResult, usajobsItem } from './keyed-rows';

/** Every field of the sources with keys, and of the licensed feeds, that an employer can write into. */
export const KEYED_CARRIERS: Carrier[] = [
  {
    name: 'adzuna', normalise: normaliseAdzuna,
    html: (description) => [adzunaResult({ description })],
    text: (t) => adzunaResult({ title: t, id: t, company: { display_name: t }, location: { display_name: t, area: [t, t, t, t] }, category: { label: t, tag: t }, contract_time: t, contract_type: t, salary_is_predicted: t }),
    link: (redirect_url) => adzunaResult({ redirect_url }),
  },
  {
    name: 'usajobs', normalise: normaliseUsajobs,
    html: (p) => [usajobsItem({ descriptor: { QualificationSummary: p, UserArea: { Details: { JobSummary: p, MajorDuties: [p, p] } } } }), usajobsItem({ descriptor: { UserArea: { Details: { MajorDuties: p } } } })],
    text: (t) => usajobsItem({ MatchedObjectId: t, descriptor: { PositionTitle: t, OrganizationName: t, DepartmentName: t, PositionLocation: [{ LocationName: t, CityName: t, CountrySubDivisionCode: t, CountryCode: t }], PositionSchedule: [{ Name: t }], PositionOfferingType: [{ Name: t }], PositionRemuneration: [{ MinimumRange: t, MaximumRange: t, RateIntervalCode: t }] } }),
    link: (address) => usajobsItem({ descriptor: { PositionURI: address, ApplyURI: [address] } }),
  },
  {
    name: 'reed', normalise: normaliseReed,
    html: (p) => [reedResult({ detail: { jobDescription: p } }), reedResult({ detail: undefined, jobDescription: p })],
    text: (t) => reedResult({ jobId: t, jobTitle: t, employerName: t, locationName: t, currency: t, detail: { salaryType: t, currency: t, contractType: t, minimumSalary: 1 } }),
    link: (address) => reedResult({ jobUrl: address, detail: { externalUrl: address } }),
  },
  {
    name: 'jooble', normalise: normaliseJooble,
    html: (snippet) => [joobleJob({ snippet })],
    text: (t) => joobleJob({ id: t, title: t, company: t, location: t, salary: t, type: t }),
    link: (address) => joobleJob({ link: address }),
  },
  {
    name: 'indeedfeed', normalise: normaliseIndeedFeed,
    html: (description) => [indeedFeedJob({ description })],
    text: (t) => indeedFeedJob({ referencenumber: t, title: t, company: t, sourcename: t, city: t, state: t, country: t, category: t, salary: t, jobtype: t, remotetype: t }),
    link: (url) => indeedFeedJob({ url }),
  },
  {
    name: 'linkedinfeed', normalise: normaliseLinkedinFeed,
    html: (description) => [linkedinFeedJob({ description })],
    text: (t) => linkedinFeedJob({ partnerJobId: t, title: t, company: t, location: t, city: t, state: t, country: t, alternateLocations: { location: t }, workplaceTypes: t, experienceLevel: t, jobtype: t, salaries: { salary: { highEnd: { amount: t, currencyCode: t }, lowEnd: { amount: t, currencyCode: t }, period: t } } }),
    link: (applyUrl) => linkedinFeedJob({ applyUrl }),
  },
];
