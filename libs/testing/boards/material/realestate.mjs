export default {
  key: 'realestate', industry: 'Real estate', pay: [38, 58], modes: ['hybrid', 'onsite', 'onsite', null], levels: true,
  departments: ['Property Management', 'Lettings', 'Asset Management'],
  roles: [
    ['Property Manager', 'Four hundred flats, two lifts that sulk and tenants who have lived here since the house was built. You know them by name.', ['Manage tenancies, budgets and repairs of your houses', 'Inspect buildings and give orders to trades'], ['Training in property management', 'Knowledge of tenancy law']],
    ['Lettings Negotiator', 'No queue of eighty people on the stairs: you show flats by appointment, honestly, damp corner included.', ['Advise, show and let flats and shops', 'Check references and prepare contracts'], ['Experience in lettings or sales', 'A driving licence']],
    ['Facilities Manager', 'Heating, fire doors, cleaning and a green roof with bees. Twelve office buildings expect to be noticed by nobody.', ['Plan maintenance and statutory inspections', 'Steer suppliers and control their invoices'], ['Training in building services', 'Knowledge of fire safety and accessibility rules']],
    ['Service Charge Accountant', 'A bill that people understand is paid. You settle heating, water and lift for five thousand homes.', ['Prepare service charge statements', 'Answer questions and objections in plain words'], ['Training in property or accounting', 'Secure use of a property ledger']],
    ['Valuation Surveyor', 'What is a former slaughterhouse with a listed roof worth? You go there, measure, compare and can give reasons.', ['Value homes, offices and odd buildings', 'Write reports for banks, courts and owners'], ['A recognised qualification in valuation', 'Knowledge of the regional market']],
    ['Acquisitions Analyst', 'We buy houses to keep them. You read rent rolls, find the leak in the figures and sometimes in the cellar.', ['Model cash flows and test their assumptions', 'Prepare decisions for the investment committee'], ['A degree in finance, economics or real estate', 'Excellent spreadsheets']],
  ],
  duties: [
    'Be the first contact for tenants and owners', 'Keep files, plans and keys in order', 'Prepare and chair owners’ meetings', 'Compare offers and award small works', 'Hand over flats with a complete protocol', 'Watch rents and payments and speak with people before writing to them',
    'Work with lawyers on difficult cases', 'Plan energy measures house by house', 'Keep insurance claims moving', 'Visit each building at least once a quarter', 'Report figures every month', 'Maintain data in the property system',
  ],
  needs: [
    'A polite and firm manner', 'Good writing', 'Organisation and a sense of priorities', 'Interest in buildings and in those who live in them', 'Confident use of office software', 'Team spirit', 'Ease with figures', 'Experience in a similar position is welcome', 'Discretion',
    'A driving licence', 'Negotiating skill', 'Good command of the local language',
  ],
};
