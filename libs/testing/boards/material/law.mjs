export default {
  key: 'law', industry: 'Legal services', pay: [48, 88], modes: ['hybrid', 'hybrid', 'onsite', null], levels: true,
  departments: ['Legal', 'Dispute Resolution', 'Corporate'],
  roles: [
    ['Employment Solicitor', 'You advise employers of ten to a thousand people on everything from the first contract to the last settlement. Half advice, half tribunal work.', ['Draft contracts, policies and settlement agreements', 'Represent clients before employment tribunals'], ['Admission as a solicitor or equivalent and two years in employment law', 'Confident advocacy in hearings']],
    ['Commercial Contracts Counsel', 'Supply, licensing, software and the occasional joint venture: our commercial group drafts contracts that people can follow after they are signed.', ['Draft and negotiate commercial agreements in plain language', 'Advise on data protection clauses and on cross-border supply'], ['A law degree, admission to the bar and experience with commercial contracts', 'Sound knowledge of GDPR and of intellectual property licences']],
    ['Paralegal – Real Estate', 'Leases, titles, searches and completions for housing associations and farms. You keep forty files moving at the same time.', ['Order and review searches, titles and land registry documents', 'Prepare completion statements and post-completion filings'], ['A paralegal qualification or a law degree', 'Experience with case management software and land registry portals']],
    ['Compliance Officer', 'Anti-money-laundering checks, conflicts of interest and client onboarding for the whole firm. You decide when a matter has to wait.', ['Carry out client due diligence and keep the risk register', 'Train lawyers and staff every year in anti-money-laundering rules'], ['Experience in compliance in a regulated profession or bank', 'A certificate such as ICA or CAMS is an advantage']],
    ['Legal Secretary', 'Three lawyers, one diary and many deadlines. You are the person who knows where everything is.', ['Manage diaries, court deadlines and correspondence', 'Prepare bundles, transcriptions and invoices'], ['Fast and exact typing and secure Word and Outlook', 'Experience in a law office or court']],
    ['Family Law Solicitor', 'Separation, children and money: clients come to you in the worst month of their life. Our team works with mediators first and courts second.', ['Advise on separation, child arrangements and financial remedies', 'Prepare consent orders and represent clients in hearings'], ['Admission as a solicitor with experience in family law', 'Training in mediation or collaborative law is welcome']],
  ],
  duties: [
    'Advise clients in writing and in person, briefly and to the point', 'Research case law and summarise it so that a client can decide', 'Keep files complete and deadlines safe',
    'Supervise trainees and check their drafts', 'Record time honestly and prepare clear bills', 'Negotiate with the other side firmly and politely',
    'Prepare witness statements and bundles', 'Write short articles for our newsletter', 'Work with colleagues from tax, insolvency and planning',
    'Take part in pro bono mornings once a month', 'Improve our templates and knowledge base', 'Instruct counsel and experts',
  ],
  needs: [
    'Careful reading and exact writing', 'Discretion in every conversation', 'Good judgement about risk and cost', 'Commercial understanding of small and medium firms',
    'Calm under deadlines', 'A friendly manner on the phone', 'Secure use of legal databases', 'Experience with electronic filing', 'Strong English; another language is a plus',
    'Willingness to travel to hearings', 'A record of continuing professional development', 'Interest in legal technology without hype',
  ],
};
