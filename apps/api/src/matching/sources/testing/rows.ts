/** Rows in the shape of each vendor, of invented companies; a test changes the fields it is about. */
type Row = Record<string, unknown>;

export const greenhouseJob = (changes: Row = {}): Row => ({
  id: 7000001, internal_job_id: 8000001, title: 'Backend Engineer (Node.js)', company_name: 'Moorgate Robotics', updated_at: '2026-11-18T09:12:44-05:00', first_published: '2026-11-03T08:00:00-05:00', requisition_id: 'ENG-112', language: 'en',
  location: { name: 'Hybrid' }, absolute_url: 'https://job-boards.greenhouse.io/moorgate/jobs/7000001', metadata: [{ id: 11, name: 'Employment Type', value_type: 'single_select', value: 'Full-time' }], application_deadline: null,
  content: '&lt;p&gt;Build &amp;amp; run our order API with the team and for you.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;NestJS, MongoDB&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;&amp;lt;1 day on call&lt;/p&gt;',
  departments: [{ id: 1, name: 'Engineering', parent_id: null, child_ids: [] }], offices: [{ id: 2, name: 'Berlin', location: 'Berlin, Germany', parent_id: null, child_ids: [] }],
  pay_input_ranges: [{ min_cents: 7000000, max_cents: 9000000, currency_type: 'EUR', title: 'Berlin range', blurb: '' }],
  ...changes,
});

export const leverPosting = (changes: Row = {}): Row => ({
  id: '5f1c7a52-0000-4000-8000-000000000001', text: 'Senior Data Engineer', categories: { location: 'Barcelona', commitment: 'Full-time', team: 'Data', department: 'Engineering', allLocations: ['Barcelona', 'Montevideo'] },
  country: 'ES', createdAt: 1793692800000, workplaceType: 'hybrid', opening: '<div>About us</div>', openingPlain: 'About us', description: '<div>About us</div><div>The role</div>', descriptionPlain: 'About us\nThe role',
  descriptionBody: '<div>The role</div>', descriptionBodyPlain: 'The role', lists: [{ text: 'You bring', content: '<li>5 years of SQL</li><li>Spark or Flink</li>' }], additional: '<div>Equal opportunity</div>', additionalPlain: 'Equal opportunity',
  salaryRange: { currency: 'EUR', interval: 'per-year-salary', min: 55000, max: 70000 }, hostedUrl: 'https://jobs.lever.co/acme/5f1c7a52', applyUrl: 'https://jobs.lever.co/acme/5f1c7a52/apply',
  ...changes,
});

const SALARY = { compensationType: 'Salary', interval: '1 YEAR', currencyCode: 'USD', minValue: 81000, maxValue: 87000 };

export const ashbyJob = (changes: Row = {}): Row => ({
  id: '0b8f0000-0000-4000-8000-000000000001', title: 'Product Designer', department: 'Design', team: 'Design', employmentType: 'FullTime', location: 'Houston, TX',
  secondaryLocations: [{ location: 'Berlin', address: { postalAddress: { addressLocality: 'Berlin', addressRegion: 'Berlin', addressCountry: 'Germany' } } }],
  address: { postalAddress: { addressLocality: 'Houston', addressRegion: 'Texas', addressCountry: 'United States' } }, isListed: true, isRemote: true, workplaceType: 'Hybrid', publishedAt: '2026-10-30T16:21:55.393+00:00',
  jobUrl: 'https://jobs.ashbyhq.com/acme/0b8f0000', applyUrl: 'https://jobs.ashbyhq.com/acme/0b8f0000/application', descriptionHtml: '<p>Design our app.</p>', descriptionPlain: 'Design our app.',
  compensation: {
    summaryComponents: [{ compensationType: 'EquityPercentage', interval: 'NONE', currencyCode: null, minValue: 0.5, maxValue: 1.75 }, SALARY],
    compensationTiers: [{ id: 't1', title: 'Zone A', components: [{ id: 'c1', summary: '$81K – $87K', ...SALARY }] }],
  },
  ...changes,
});
