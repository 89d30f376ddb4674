export default {
  key: 'support', industry: 'Customer support', pay: [30, 46], modes: ['remote', 'remote', 'hybrid', 'onsite', null], levels: true,
  departments: ['Customer Support', 'Customer Success', 'Service Desk'],
  roles: [
    ['Customer Support Specialist', 'Sixty conversations a day by chat and e-mail, and nobody counts your seconds. You solve, explain and note what should be fixed for good.', ['Answer questions by chat, e-mail and phone', 'Document solutions in the help centre'], ['Experience in customer service', 'Secure use of Zendesk, Freshdesk or a similar tool']],
    ['Technical Support Engineer', 'When the first line has tried everything, you read the logs. You reproduce faults, write precise tickets and call the customer back.', ['Analyse faults with logs, SQL and browser tools', 'Work with developers until the fix is live'], ['Knowledge of Linux, HTTP and SQL', 'Experience in second-level support']],
    ['Customer Success Manager', 'Forty customers grow or leave with you. You know their goals and you tell them when they use the wrong half of our product.', ['Lead onboarding and quarterly reviews', 'Recognise risk early and act'], ['Experience in customer success or consulting', 'Confident presentation']],
    ['IT Service Desk Analyst', 'Password, printer, panic: you help four hundred colleagues and make sure that the same fault does not come twice.', ['Solve incidents and requests by phone and remotely', 'Set up laptops, phones and accounts'], ['Knowledge of Windows, Microsoft 365 and Active Directory', 'ITIL Foundation is welcome']],
    ['Support Team Leader', 'Ten agents, two languages, one tone. You plan the shifts, coach people and take the calls that hurt.', ['Plan staffing and coach agents every week', 'Own quality reviews and service levels'], ['Experience in leading a support team', 'Ease with reports and forecasts']],
    ['Community Support Agent (Spanish or German)', 'Our customers write from Seville and from Salzburg. You answer in their language and translate their annoyance into a request.', ['Answer customers in Spanish or German and in English', 'Translate help articles and templates'], ['Native-level Spanish or German and good English', 'Excellent spelling']],
  ],
  duties: [
    'Take responsibility for a case until it is solved', 'Tag conversations so that patterns become visible', 'Write help articles with screenshots', 'Test new features before release', 'Report urgent problems within minutes', 'Take part in weekly case reviews',
    'Handle refunds and returns within clear limits', 'Protect personal data', 'Stand in for other teams in peak weeks', 'Suggest improvements to products and processes', 'Train new colleagues', 'Work one weekend in five, with days off in the week',
  ],
  needs: [
    'Patience and a friendly tone in writing', 'Good English at C1 level', 'Fast understanding of new software', 'Structured thinking', 'Reliability in shifts', 'Empathy with annoyed people', 'A quiet place to work on remote days', 'Accurate typing',
    'Experience with online shops or travel', 'Openness for feedback', 'Independence', 'Interest in finding causes, not only in closing tickets',
  ],
};
