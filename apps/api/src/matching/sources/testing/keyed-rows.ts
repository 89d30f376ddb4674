/** Rows of the sources that ask for a key or a licence, of invented companies; a test changes the fields it is about. */
type Row = Record<string, unknown>;

export const adzunaResult = (changes: Row = {}): Row => ({
  __CLASS__: 'Adzuna::API::Response::Job', id: '5310000417', title: 'Theatre <strong>Nurse</strong> (Days)', company: { display_name: 'Wrenfield Infirmary' }, location: { display_name: 'Kendal, Cumbria', area: ['UK', 'North West England', 'Cumbria', 'Kendal'] },
  category: { label: 'Healthcare & Nursing Jobs', tag: 'healthcare-nursing-jobs' }, created: '2026-11-19T08:14:52Z', salary_min: 31469.2, salary_max: 38308, salary_is_predicted: '0', contract_time: 'part_time', contract_type: 'permanent',
  latitude: 54.32, longitude: -2.74, adref: 'eyJhbGciOi', redirect_url: 'https://www.adzuna.co.uk/jobs/land/ad/5310000417?se=x', description: 'You prepare the theatre and look after patients with <strong>the</strong> team & the surgeons…',
  ...changes,
});

const DESCRIPTOR = {
  PositionID: 'NPS-26-0193', PositionTitle: 'Park Ranger (Interpretation)', PositionURI: 'https://www.usajobs.gov:443/job/845500193', ApplyURI: ['https://www.usajobs.gov:443/job/845500193?PostingChannelID=RESTAPI'], PositionLocationDisplay: 'Multiple Locations',
  PositionLocation: [
    { LocationName: 'Moab, Utah', CountryCode: 'United States', CountrySubDivisionCode: 'Utah', CityName: 'Moab, Utah', Longitude: -109.5, Latitude: 38.6 },
    { LocationName: 'Page, Arizona', CountryCode: 'United States', CountrySubDivisionCode: 'Arizona', CityName: 'Page, Arizona', Longitude: -111.5, Latitude: 36.9 },
  ],
  OrganizationName: 'Redrock Canyons Service', DepartmentName: 'Department of Quiet Places', SubAgency: 'Southwest', JobCategory: [{ Name: 'Park Ranger', Code: '0025' }], JobGrade: [{ Code: 'GS' }], PositionSchedule: [{ Name: 'Full-time', Code: '1' }],
  PositionOfferingType: [{ Name: 'Permanent', Code: '15317' }], QualificationSummary: 'One year of guiding groups.', PositionRemuneration: [{ MinimumRange: '22.41', MaximumRange: '29.13', RateIntervalCode: 'PH', Description: 'Per Hour' }],
  PublicationStartDate: '2026-11-09T00:00:00.0000', ApplicationCloseDate: '2026-12-04T23:59:59.9970',
  UserArea: { Details: { JobSummary: 'You lead walks with visitors & tell the story of the rocks.', MajorDuties: ['Lead walks for <20 people', 'Write the programme'], RemoteIndicator: false, TeleworkEligible: true } },
};

/** A `PositionTitle` among the changes is the descriptor's. */
export const usajobsItem = ({ PositionTitle, descriptor, ...changes }: Row & { descriptor?: Row } = {}): Row => ({
  MatchedObjectId: '845500193', MatchedObjectDescriptor: { ...DESCRIPTOR, ...(PositionTitle === undefined ? {} : { PositionTitle }), ...descriptor }, RelevanceRank: 0, ...changes,
});

export const reedResult = (changes: Row = {}): Row => ({
  jobId: 54100231, employerId: 881, employerName: 'Calderbrook Interiors', employerProfileId: null, employerProfileName: null, jobTitle: 'Upholsterer', locationName: 'Hebden Bridge', minimumSalary: 13.5, maximumSalary: 16, currency: 'GBP',
  expirationDate: '11/12/2026', date: '13/11/2026', jobDescription: ' You cover chairs for the trade. Full training…', applications: 4, jobUrl: 'https://www.reed.co.uk/jobs/upholsterer/54100231',
  detail: { salaryType: 'per hour', salary: '£13.50 - £16.00 per hour', yearlyMinimumSalary: 26000, yearlyMaximumSalary: 31000, datePosted: '13/11/2026', externalUrl: null, partTime: false, fullTime: true, contractType: 'Permanent', jobDescription: '<p>You cover chairs for the trade and with the team.</p><ul><li>Webbing</li></ul>' },
  ...changes,
});

export const joobleJob = (changes: Row = {}): Row => ({
  title: 'Night <b>Baker</b>', location: 'Pittsburgh, PA', snippet: '...&nbsp;You bake <b>sourdough</b> for the town and with the team...\r\n', salary: '$17 - $21 per hour', source: 'ovenlane.example', type: 'Part-time', link: 'https://jooble.org/desc/-4410022', company: 'Ovenlane Bakehouse', updated: '2026-11-12T05:11:09.4130000', id: -4410022,
  ...changes,
});

export const indeedFeedJob = (changes: Row = {}): Row => ({
  title: 'Stonemason', date: 'Tue, 10 Nov 2026 08:30:00 GMT', referencenumber: 'KM-2210', requisitionid: 'R-17', url: 'https://karriere.kalkmoor.example/2210?source=Indeed', company: 'Kalkmoor Restaurierung', sourcename: 'Ostwind Personal', city: 'Naumburg', state: 'ST', country: 'DE', postalcode: '06618',
  email: 'bewerbung@kalkmoor.example', description: '<p>You repair the west choir with the team and for the town.</p><p>A literal &lt;/job&gt; stays text.</p>', salary: '€3,200 - €3,900 per month', education: 'Apprenticeship', jobtype: 'fulltime', category: 'Construction', experience: '3+ years', expirationdate: '2026-12-31', remotetype: '',
  ...changes,
});

export const linkedinFeedJob = (changes: Row = {}): Row => ({
  partnerJobId: 'ow-5519', company: 'Feldspat Analytik', companyId: '90000001', title: 'Laboratory Planner', description: '<p>You plan runs with the analysts and for the customers.</p><ul><li>ISO 17025</li></ul>', applyUrl: 'https://jobs.feldspat.example/5519/apply', location: 'Graz, Austria', city: 'Graz', state: 'Styria', country: 'AT', postalCode: '8010',
  alternateLocations: { location: ['Linz, Austria', 'Maribor, Slovenia'] }, workplaceTypes: 'Hybrid', experienceLevel: 'MID_SENIOR_LEVEL', jobtype: 'FULL_TIME', listDate: '2026-11-16', expirationDate: '2026-12-20',
  salaries: { salary: { highEnd: { amount: '4600', currencyCode: 'EUR' }, lowEnd: { amount: '3800', currencyCode: 'EUR' }, period: 'MONTHLY', type: 'BASE_SALARY' } },
  ...changes,
});
