export default {
  key: 'hr', industry: 'Human resources', pay: [42, 66], modes: ['hybrid', 'remote', 'hybrid', 'onsite', null], levels: true,
  departments: ['People', 'Talent', 'HR Services'],
  roles: [
    ['HR Business Partner', 'You are the human-resources department of six client companies. Their managers call you first, whether it is good news or not.', ['Advise managers on performance, absence, structure and pay', 'Lead restructuring and conflict cases with care'], ['Generalist HR experience with employee relations', 'Sound knowledge of employment law; CIPD or similar is welcome']],
    ['Talent Acquisition Specialist', 'Twelve open positions at a time, from warehouse to board. You find people by talking to them, not by counting keywords.', ['Search actively, interview and guide candidates to an answer within two weeks', 'Coach hiring managers in structured interviews'], ['Experience in full-cycle recruiting', 'Secure use of an applicant tracking system and of active sourcing']],
    ['Learning and Development Manager', 'Two hundred client managers pass through our leadership course every year. You design it, teach parts of it and measure what stays.', ['Analyse needs and design courses, on site and online', 'Facilitate workshops for first-time managers'], ['Experience in adult learning or training', 'Skill in e-learning tools and facilitation']],
    ['Compensation and Benefits Analyst', 'Fair pay needs good numbers. You grade jobs, compare markets and prepare the annual review.', ['Run salary benchmarks and pay-gap analyses', 'Prepare bonus and benefit plans with finance'], ['Experience with job grading and salary surveys', 'Advanced Excel and confident statistics']],
    ['HR Administrator', 'Contracts, certificates, visas, birthdays: you keep the paper side of working life in order and answer within a day.', ['Prepare contracts, changes and references', 'Maintain personnel files and the HR system'], ['Commercial or administrative training', 'Experience with an HR system such as Workday, Personio or BambooHR']],
    ['People Data Analyst', 'Turnover, sickness, hiring speed: clients want to know what is normal. You build the answers and protect the individuals behind them.', ['Build dashboards on anonymised personnel data', 'Design and evaluate employee surveys'], ['SQL and Power BI or Tableau', 'Knowledge of privacy law for employee data']],
  ],
  duties: [
    'Keep everything you hear confidential', 'Prepare onboarding that people remember fondly', 'Work with payroll on starters, leavers and changes', 'Update policies when the law changes', 'Report figures to clients every quarter', 'Represent clients in meetings with works councils or unions',
    'Support inclusion with facts and small steps', 'Improve forms and automate where sensible', 'Hold exit interviews and draw conclusions', 'Organise two client events a year', 'Answer questions from employees by phone and chat', 'Look after apprentices and interns',
  ],
  needs: [
    'Tact and clear speech', 'A feeling for conflict and how to calm it', 'Good English; German, French or Polish helps', 'A degree or training in HR, law or psychology', 'Reliable organisation', 'Integrity',
    'Service orientation', 'Experience in a consultancy or a growing company', 'Comfort with numbers and systems', 'Readiness to visit clients', 'Humour in serious situations', 'Independent working',
  ],
};
