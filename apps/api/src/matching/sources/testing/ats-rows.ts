/** Rows of the systems that companies host their careers sites with, of invented companies; a test changes the fields it is about. */
type Row = Record<string, unknown>;

export const recruiteeOffer = (changes: Row = {}): Row => ({
  id: 1810042, guid: 'k2v9d', slug: 'planner-water-works', status: 'published', title: 'Planner Water Works', company_name: 'Peilbos Adviseurs', department: 'Projects', description: '<p>You plan pumping stations with the team and for the people behind the dyke.</p>',
  requirements: '<ul><li>A degree in civil engineering</li><li>Dutch at B2</li></ul>', location: 'Zwolle, Netherlands', city: 'Zwolle', state_name: 'Overijssel', country: 'Netherlands', country_code: 'NL', remote: false, hybrid: true, on_site: false,
  employment_type_code: 'fulltime_permanent', experience_code: 'mid_level', published_at: '2026-11-12 07:41:03 UTC', created_at: '2026-11-09 15:00:00 UTC', close_at: '2026-12-20 22:59:59 UTC', salary: { min: '3100', max: '4300', period: 'month', currency: 'EUR' },
  careers_url: 'https://werken.peilbos.example/o/planner-water-works', careers_apply_url: 'https://werken.peilbos.example/o/planner-water-works/c/new', tags: [],
  ...changes,
});

/** The elements of a `<position>` as fields. */
export const personioPosition = (changes: Row = {}): Row => ({
  id: '1760233', subcompany: 'Brombach Optik GmbH', office: 'Jena', additionalOffices: ['Dresden', 'Graz, Austria'], department: 'Quality', recruitingCategory: 'Production', name: 'Measuring Technician (m/f/d)',
  jobDescriptions: [{ name: 'What you do', value: '<p>You measure lenses with the team and for the next step of the line.</p>' }, { name: 'What you bring', value: '<ul><li>Training in precision optics</li><li>An eye for 0.1 &#181;m</li></ul>' }],
  employmentType: 'permanent', seniority: 'experienced', schedule: 'full-time', yearsOfExperience: '2-5', keywords: 'optics,quality', occupation: 'quality_assurance', occupationCategory: 'production_and_operations', createdAt: '2026-10-28T09:30:00+00:00',
  ...changes,
});

export const workableJob = (changes: Row = {}): Row => ({
  title: 'Beekeeper and Trainer', shortcode: '7C41F0D92B', code: 'BK-2', employment_type: 'Part-time', telecommuting: false, department: 'Apiary', url: 'https://apply.workable.com/j/7C41F0D92B', shortlink: 'https://apply.workable.com/j/7C41F0D92B',
  application_url: 'https://apply.workable.com/j/7C41F0D92B/apply', published_on: '2026-11-06', created_at: '2026-11-04', country: 'Greece', city: 'Kavala', state: 'Eastern Macedonia and Thrace',
  locations: [{ country: 'Greece', countryCode: 'GR', city: 'Kavala', region: 'Eastern Macedonia and Thrace', hidden: false }], description: '<p>You keep forty hives and teach the people who want to.</p><ul><li>A driving licence</li></ul>',
  ...changes,
});

const section = (title: string, text: string): Row => ({ title, text });

/** An element of the list together with what only its detail holds: `jobAd`, `postingUrl`, `applyUrl`. */
export const smartRecruitersPosting = (changes: Row = {}): Row => ({
  id: '743999900011122', uuid: '5a0e6c1b-0000-4000-8000-000000000009', name: 'Tram Driver', refNumber: 'REF77K', company: { identifier: 'GleisAchtGruppe', name: 'Gleis Acht Gruppe' }, releasedDate: '2026-11-17T06:12:09.118Z',
  location: { city: 'Mannheim', region: 'BW', country: 'de', remote: false, hybrid: false, fullLocation: 'Mannheim, BW, Germany' }, industry: { id: 'transportation', label: 'Transportation' }, department: { id: '4411', label: 'Operations' },
  function: { id: 'distribution', label: 'Distribution' }, typeOfEmployment: { id: 'permanent', label: 'Full-time' }, experienceLevel: { id: 'entry_level', label: 'Entry Level' }, customField: [], language: { code: 'en' },
  ref: 'https://api.smartrecruiters.com/v1/companies/GleisAchtGruppe/postings/743999900011122', postingUrl: 'https://jobs.smartrecruiters.com/GleisAchtGruppe/743999900011122-tram-driver', applyUrl: 'https://jobs.smartrecruiters.com/GleisAchtGruppe/743999900011122-tram-driver?oga=true',
  jobAd: { sections: { companyDescription: section('Who we are', '<p>We run the trams of three cities with the people in them in mind.</p>'), jobDescription: section('The job', '<p>You drive, on ten lines.</p>'), qualifications: section('What you need', '<ul><li>Class B licence</li></ul>'), additionalInformation: section('More', '') } },
  ...changes,
});
