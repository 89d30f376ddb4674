// Invented people. Any likeness is chance; telephone numbers are from ranges kept for fiction, addresses from example domains.

export const BACKEND_ENGINEER = {
  name: 'Marek Lindholm',
  headline: 'Senior Backend Engineer',
  email: 'marek.lindholm@example.com',
  phone: '+49 30 23125 014',
  location: 'Berlin, Germany',
  links: ['https://github.com/marek-lindholm-example', 'https://www.linkedin.com/in/marek-lindholm-example'],
  summary: 'Backend engineer with nine years in payments and logistics. Builds services that stay up at night, writes the runbook before the code, and likes a query plan more than a rewrite.',
  jobs: [
    { title: 'Senior Backend Engineer', company: 'Spreewerk Payments GmbH', place: 'Berlin', start: '2021-04', end: 'present', dates: 'Apr 2021 – Present', bullets: ['Cut settlement runs from 47 to 6 minutes by moving matching from row-wise SQL to sorted streams in Kotlin.', 'Led the move of 14 services from virtual machines to Kubernetes without a minute of planned downtime.', 'Mentors four engineers; introduced pair reviews for every schema change.'] },
    { title: 'Backend Engineer', company: 'Hafenlicht Logistics AG', place: 'Hamburg', start: '2018-02', end: '2021-03', dates: 'Feb 2018 – Mar 2021', bullets: ['Built the container tracking API used by 320 forwarders, 1,900 requests a second at peak.', 'Replaced nightly imports by Kafka streams, so that positions are 20 seconds old instead of 11 hours.'] },
    { title: 'Software Developer', company: 'Nordblick Software', place: 'Rostock', start: '2015-09', end: '2018-01', dates: 'Sep 2015 – Jan 2018', bullets: ['Wrote the invoicing module of a PostgreSQL-based ERP for 60 craft businesses.', 'Raised test coverage of the tax engine from 31 % to 88 %.'] },
  ],
  education: [
    { degree: 'M.Sc. Computer Science', school: 'University of Rostock', start: '2013', end: '2015', dates: '2013 – 2015' },
    { degree: 'B.Sc. Computer Science', school: 'University of Rostock', start: '2010', end: '2013', dates: '2010 – 2013' },
  ],
  skills: [
    { category: 'Backend', names: ['Kotlin', 'Java', 'Go', 'Spring Boot', 'gRPC'] },
    { category: 'Data', names: ['PostgreSQL', 'Kafka', 'Redis', 'ClickHouse'] },
    { category: 'Operations', names: ['Kubernetes', 'Terraform', 'AWS', 'Prometheus'] },
  ],
  languages: [{ name: 'German', level: 'native' }, { name: 'English', level: 'C1' }, { name: 'Swedish', level: 'B1' }],
  certificates: [{ name: 'Certified Kubernetes Administrator', year: '2022' }],
};

export const NURSE = {
  name: 'Ottilie Brandt-Okafor',
  headline: 'Registered Nurse, Intensive Care',
  email: 'ottilie.brandt@example.org',
  phone: '+1 (202) 555-0143',
  location: 'Portland, OR 97205',
  links: [],
  summary: 'Intensive-care nurse with eleven years at the bedside and four as a preceptor. Calm in a code, exact in a handover.',
  jobs: [
    { title: 'Charge Nurse, Surgical ICU', company: 'Cedar Ridge Medical Center', place: 'Portland, OR', start: '2019-06', end: 'present', dates: '06/2019 – present', bullets: ['Leads a 22-bed unit of 16 nurses per shift.', 'Brought unplanned extubations down from 9 to 2 a year with a shared sedation checklist.'] },
    { title: 'Staff Nurse', company: 'St. Alban Hospital', place: 'Salem, OR', start: '2014-01', end: '2019-05', dates: '01/2014 – 05/2019', bullets: ['Cared for ventilated patients after cardiac surgery.', 'Trained 31 new colleagues on the electronic record.'] },
  ],
  education: [{ degree: 'Bachelor of Science in Nursing', school: 'Willamette Valley University', start: '2009', end: '2013', dates: '2009 – 2013' }],
  skills: ['Ventilator management', 'CRRT', 'Triage', 'Wound care', 'Epic', 'Patient education'],
  languages: [{ name: 'English', level: 'native' }, { name: 'Spanish', level: 'B2' }],
  certificates: [{ name: 'CCRN', year: '2018' }, { name: 'Advanced Cardiac Life Support', year: '2023' }],
};

export const ARCHITECT = {
  name: 'سلمى يوسف الكرمي',
  headline: 'مهندسة معمارية',
  email: 'salma.karmi@example.com',
  phone: '+971 50 555 0177',
  location: 'دبي',
  links: [],
  summary: 'مهندسة معمارية تعمل على المدارس والمكتبات العامة منذ تسع سنوات.',
  jobs: [
    { title: 'مهندسة معمارية', company: 'شركة الواحة للتصميم', place: 'دبي', start: '2019', end: 'present', dates: '2019 – حتى الآن', bullets: ['تصميم مكتبة عامة من ثلاثة طوابق.'] },
    { title: 'مهندسة مساعدة', company: 'مكتب الزيتون الهندسي', place: 'عمان', start: '2015', end: '2019', dates: '2015 – 2019', bullets: ['إعداد المخططات التنفيذية.'] },
  ],
  education: [{ degree: 'بكالوريوس الهندسة المعمارية', school: 'جامعة النور', start: '2010', end: '2015', dates: '2010 – 2015' }],
  skills: ['AutoCAD', 'Revit', 'SketchUp'],
  languages: [],
  certificates: [],
};
