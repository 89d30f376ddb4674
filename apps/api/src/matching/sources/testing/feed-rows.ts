/** Rows in the shape of each feed, of invented companies; a test changes the fields it is about. */
type Row = Record<string, unknown>;

export const himalayasJob = (changes: Row = {}): Row => ({
  title: 'Site Reliability Engineer', excerpt: 'Keep the lights of our tide sensors on.', companyName: 'Tidemark Sensors', companySlug: 'tidemark-sensors', companyLogo: '', employmentType: 'Full Time', minSalary: 5200, maxSalary: 6800,
  salaryPeriod: 'monthly', currency: 'EUR', seniority: ['Mid-level'], locationRestrictions: ['Congo, The Democratic Republic of the', 'Germany'], timezoneRestrictions: [1, 2], categories: ['SRE', 'Lead-SRE'], parentCategories: ['Engineering'],
  description: '<p>You keep our sensors and the services behind them up, together with a team of four.</p>', pubDate: 1794900000, expiryDate: 1797500000000,
  applicationLink: 'https://himalayas.app/companies/tidemark-sensors/jobs/site-reliability-engineer', guid: 'https://himalayas.app/companies/tidemark-sensors/jobs/site-reliability-engineer',
  ...changes,
});

export const arbeitnowJob = (changes: Row = {}): Row => ({
  slug: 'pflegefachkraft-essen-310442', company_name: 'klinikum am grugahain gmbh', title: 'Pflegefachkraft (m/w/d)', description: '&lt;div&gt;&lt;p&gt;Wir suchen &amp;amp; fördern Menschen, die mit uns arbeiten.&lt;/p&gt;&lt;/div&gt;', remote: false,
  url: 'https://www.arbeitnow.com/jobs/companies/klinikum-am-grugahain/pflegefachkraft-essen-310442', tags: ['Remote', 'Nursing (515)', 'Health'], job_types: ['vollzeit'], location: 'Essen', created_at: 1794900000,
  ...changes,
});

export const remotiveJob = (changes: Row = {}): Row => ({
  id: 2097713, url: 'https://remotive.com/remote-jobs/design/senior-illustrator-2097713', title: 'Senior Illustrator', company_name: 'Paper Heron', company_logo: '', category: 'Design', tags: ['procreate'], job_type: 'part_time', publication_date: '2026-11-12T16:04:09',
  candidate_required_location: 'Portugal, Spain', salary: '€3k - €3.6k/month', description: '<p>Draw the <strong>herons</strong> of our picture books.</p>',
  ...changes,
});

export const remoteOkJob = (changes: Row = {}): Row => ({
  slug: 'remote-accountant-quillfen-1140007', id: '1140007', epoch: 1794900000, date: '2026-11-17T07:20:00+00:00', company: 'Quillfen ', company_logo: '', position: 'Accountant', tags: ['finance'], description: 'Guelph, ON, CA<br>Keep our books and close each month on time.',
  location: 'Guelph, ', salary_min: 0, salary_max: 0, apply_url: 'https://remoteok.com/remote-jobs/remote-accountant-quillfen-1140007', logo: '', url: 'https://remoteok.com/remote-jobs/remote-accountant-quillfen-1140007',
  ...changes,
});

export const museJob = (changes: Row = {}): Row => ({
  id: 15770091, name: 'Warehouse Planner', short_name: 'warehouse-planner', type: 'external', model_type: 'jobs', company: { id: 8, short_name: 'harrowgate', name: 'Harrowgate Supply' }, locations: [{ name: 'Columbus, OH' }, { name: 'Flexible / Remote' }],
  categories: [{ name: 'Transportation and Logistics' }], levels: [{ name: 'Senior Level', short_name: 'senior' }], tags: [], publication_date: '2026-09-02T00:00:00Z', contents: '<p>Plan what comes in and goes out.</p>', refs: { landing_page: 'https://www.themuse.com/jobs/harrowgate/warehouse-planner' },
  ...changes,
});

/** A comment below a "Who is hiring?" story, as the vendor escapes it. */
export const hackerNewsComment = (changes: Row = {}): Row => ({
  id: 49600100, type: 'comment', author: 'wren_hr', created_at: '2026-11-02T17:10:00.000Z', created_at_i: 1793639400, parent_id: 49600003, story_id: 49600003,
  text: 'Wrenfield Robotics (YC W24) | Senior Firmware Engineer | Berlin or REMOTE (EU) | €80k-100k | <a href="https:&#x2F;&#x2F;wrenfield.example&#x2F;jobs" rel="nofollow">https:&#x2F;&#x2F;wrenfield.example&#x2F;jobs</a><p>We build &quot;robots&quot; that mend fences. C &amp; Rust.<p>Write to jobs [at] wrenfield [dot] example or ping @wren_hr.',
  children: [{ id: 49600101, type: 'comment', author: 'asker', text: 'Is this open to juniors?', parent_id: 49600100, children: [] }],
  ...changes,
});
