export default {
  key: 'social', industry: 'Social work', pay: [34, 48], modes: ['onsite', 'onsite', 'hybrid', null], hands: true, unit: { DE: 'month', AT: 'month' },
  departments: ['Family Services', 'Supported Living', 'Youth Work'],
  roles: [
    ['Social Worker – Children and Families', 'Fourteen families, not forty. You visit, listen, write reports that a judge can use and stay when others have left.', ['Assess needs and risks and agree plans with families', 'Write court reports and take part in hearings'], ['A recognised degree in social work and registration', 'Knowledge of child protection law']],
    ['Support Worker – Supported Living', 'Six adults with learning disabilities share a house with a big kitchen. You help with whatever makes the day their own.', ['Support people with cooking, money, medication and travel', 'Write short and respectful daily notes'], ['Patience, humour and good boundaries', 'Willingness to sleep in once a week']],
    ['Debt and Housing Adviser', 'People come with a bag of unopened letters. An hour later they have a plan and a telephone number.', ['Open, sort and answer letters together with clients', 'Negotiate with landlords, creditors and offices'], ['Experience in advice work', 'Knowledge of benefits and insolvency rules']],
    ['Youth Worker – Open Door Centre', 'Table football, homework, and the conversation that only happens while washing up. Up to sixty young people come every day.', ['Run the open hours, projects and holiday trips', 'Support young people in conflicts and crises'], ['A degree or training in youth work', 'Calm when it gets loud']],
    ['Care Coordinator – Home Support', 'You plan who visits whom: ninety clients, thirty carers and one bridge that is always closed.', ['Plan rotas and fill gaps when someone falls ill', 'Review care plans with clients and relatives'], ['Experience in planning or in care', 'A good memory for people']],
    ['Refugee Integration Officer', 'Language course, school place, doctor, job: you know the way through the offices and who to ring when it ends.', ['Advise families on residence, work and school', 'Win volunteers and keep them'], ['Experience in migration advice', 'Good knowledge of Arabic, Dari, Ukrainian or French']],
  ],
  duties: [
    'Build relationships that hold on a bad day', 'Work closely with schools, doctors, courts and the police', 'Document carefully and on time', 'Take part in supervision and case reviews', 'Keep to safeguarding rules and report concerns', 'Plan activities with people and not for them',
    'Be on call one weekend in six', 'Guide students on placement', 'Respect confidentiality at all times', 'Help to write funding applications', 'Look after relatives as well', 'Stand up for people whose voice is not heard',
  ],
  needs: [
    'Respect for every way of living', 'Resilience and the habit of asking for help', 'Good writing and honest words', 'A driving licence', 'Ability to de-escalate', 'A clean criminal record check', 'Experience in social work or care is welcome', 'Cultural sensitivity',
    'Reliability in shifts', 'Secure use of a case management system', 'Good command of the local language', 'First aid certificate or readiness to do one',
  ],
};
