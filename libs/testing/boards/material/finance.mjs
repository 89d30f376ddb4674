export default {
  key: 'finance', industry: 'Finance and accounting', pay: [44, 70], modes: ['hybrid', 'hybrid', 'remote', 'onsite', null], levels: true,
  departments: ['Finance', 'Accounting', 'Client Services'],
  roles: [
    ['Management Accountant', 'You prepare the monthly accounts of about a dozen clients and explain them on the phone until they make sense.', ['Prepare management accounts with commentary by working day eight', 'Build budgets and cash-flow forecasts with clients'], ['ACCA or CIMA qualified, or close to it', 'Advanced Excel and experience with Xero, Sage or QuickBooks']],
    ['Payroll Specialist', 'Two thousand payslips a month, every one of them somebody’s rent. You are exact and you answer the phone.', ['Run weekly and monthly payrolls from start to payment', 'File returns for tax, pensions and social insurance'], ['Several years in payroll', 'Current knowledge of statutory pay, pensions and year-end']],
    ['Accounts Payable Clerk', 'Invoices arrive in twelve languages and leave on time. You match, code, ask and pay.', ['Process supplier invoices and reconcile statements', 'Prepare the weekly payment run'], ['Experience in accounts payable', 'Secure use of an ERP system such as SAP or NetSuite']],
    ['Internal Auditor', 'You look at how things really work, not only at how they are written down. Eight audits a year, two of them abroad.', ['Plan and carry out risk-based audits', 'Write reports with findings that people act upon'], ['Audit experience in a firm or a company', 'CIA or comparable certificate, or progress towards it']],
    ['Financial Analyst', 'Scenario, sensitivity, one clear page: you prepare the decisions of our clients’ boards.', ['Build three-statement models and scenarios', 'Prepare board papers and investment cases'], ['A degree in finance, economics or accounting', 'Financial modelling in Excel; Power BI or SQL is a plus']],
    ['Tax Adviser', 'Family firms, farms and founders ask you before they sign. You advise on income, corporate and inheritance tax.', ['Prepare and review tax returns and computations', 'Advise on restructuring, succession and reliefs'], ['A recognised tax qualification', 'Experience with owner-managed businesses']],
    ['Credit Controller', 'You collect what is owed, and customers still say thank you. Sixty days are on the clock when you start; forty-five is the goal.', ['Chase overdue accounts by phone and letter', 'Set credit limits and agree payment plans'], ['Experience in credit control or collections', 'Firmness with good manners']],
  ],
  duties: [
    'Reconcile accounts and clear open items', 'Prepare month-end and year-end closing', 'Answer questions of clients, auditors and authorities', 'Improve processes and remove manual steps', 'Keep records audit-proof', 'Support colleagues during peaks',
    'Check VAT and prepare returns', 'Document procedures so that somebody else can follow them', 'Take part in the introduction of new software', 'Train junior staff', 'Explain figures to people who do not like figures', 'Watch deadlines for your own portfolio',
  ],
  needs: [
    'Accuracy and a sense for numbers that look wrong', 'Discretion', 'A structured, independent way of working', 'Good command of Excel', 'Friendly and clear communication', 'Commercial training or a degree', 'Interest in digital bookkeeping',
    'Knowledge of local GAAP or IFRS', 'Reliability at deadlines', 'Good written English', 'Team spirit', 'Willingness to keep learning; we pay for examinations',
  ],
};
