export default {
  key: 'public', industry: 'Public service', pay: [36, 54], modes: ['hybrid', 'onsite', 'hybrid', null],
  departments: ['Community Services', 'Planning', 'Administration'],
  roles: [
    ['Housing Officer', 'You look after six hundred homes and the people in them: repairs, arrears, neighbours and sometimes a new start.', ['Manage tenancies, visits and arrears with a plan for each household', 'Work with social services to prevent evictions'], ['Experience in housing, social work or advice', 'Knowledge of tenancy law']],
    ['Librarian', 'Story time, homework help, 3D printer and 90,000 books. Our libraries are the living rooms of their districts.', ['Plan the collection and events for children and adults', 'Advise readers and support digital skills'], ['A library qualification or experience', 'Joy in meeting all kinds of people']],
    ['Planning Officer', 'Extensions, wind turbines and a new quarter by the river: you weigh interests and write decisions that hold.', ['Assess planning applications and negotiate changes', 'Prepare reports for committee and defend them'], ['A degree in planning, geography or architecture', 'Knowledge of planning law and GIS']],
    ['Social Worker – Children and Families', 'A caseload of fourteen families, group supervision every week and a manager who has done the job.', ['Assess needs, agree plans and visit families', 'Prepare reports for court and conferences'], ['A degree in social work and registration', 'Experience in child protection']],
    ['Environmental Health Officer', 'Restaurants, noise, water and a pigeon problem. You inspect, advise and, when nothing helps, enforce.', ['Inspect food premises and investigate complaints', 'Write notices and prepare prosecutions'], ['A recognised environmental health qualification', 'A driving licence']],
    ['Parks Supervisor', 'Four parks, eleven gardeners and one pond with opinions. You plan the year and plant it.', ['Lead the gardening team and contractors', 'Plan planting, play areas and tree safety'], ['Training in horticulture', 'Leadership experience and a certificate in tree inspection']],
    ['Citizen Services Adviser', 'Passports, parking, births and bins. You help people at the desk and on the phone, and you find a way when the form has no box for it.', ['Advise residents and decide simple applications', 'Take payments and keep registers'], ['Administrative training or customer service experience', 'A second community language is welcome']],
  ],
  duties: [
    'Answer residents within three working days', 'Keep case files complete and protected', 'Work with charities, police and schools', 'Prepare reports for elected members', 'Manage a small budget with care', 'Take part in evening meetings about once a month',
    'Improve services together with those who use them', 'Publish clear information online', 'Support colleagues at the front desk', 'Follow procurement and freedom-of-information rules', 'Train volunteers', 'Prepare statistics for the annual report',
  ],
  needs: [
    'Fairness and patience', 'Clear writing without jargon', 'Knowledge of administrative procedure', 'Good organisation', 'Respect for diversity', 'Secure use of office software', 'Ability to stay calm in difficult conversations', 'Willingness to work at several sites',
    'A background check', 'Interest in local politics without party spirit', 'Reliability', 'Experience in a public body is welcome, not required',
  ],
};
