export default {
  key: 'sales', industry: 'Sales', pay: [42, 72], modes: ['remote', 'hybrid', 'onsite', null], levels: true,
  departments: ['Sales', 'Commercial', 'Partnerships'],
  roles: [
    ['Account Executive', 'You win new customers between ten and two hundred employees, from first call to signature, with an average cycle of eleven weeks.', ['Run discovery calls, demonstrations and negotiations', 'Keep the pipeline in Salesforce true to life'], ['A record of reaching targets in business-to-business sales', 'Salesforce or HubSpot in daily use']],
    ['Key Account Manager', 'Fourteen customers bring a third of our revenue. They know your mobile number and you know their plans for next year.', ['Develop account plans and lead quarterly business reviews', 'Negotiate framework agreements and renewals'], ['Experience in looking after large accounts', 'Confidence in price negotiations and contract basics']],
    ['Sales Development Representative', 'You open doors: research, a good first sentence and the right question. Six meetings a week are a good week.', ['Find and qualify prospects by phone, e-mail and at fairs', 'Hand over meetings with notes worth reading'], ['First experience in sales, retail or a call centre', 'A pleasant phone voice and stamina']],
    ['Field Sales Representative', 'Your car is your office for three days a week. You visit growers, dealers and installers and leave with an order or a lesson.', ['Visit customers across your territory and advise on products', 'Organise demonstration days with dealers'], ['A driving licence and readiness to stay away one night a week', 'Technical understanding; a background in agriculture or trade helps']],
    ['Sales Operations Analyst', 'Forecasts, territories and commissions are your subject. You make the numbers plain so that the sellers can sell.', ['Build forecasts and dashboards in Excel and Power BI', 'Calculate commissions and explain them'], ['Advanced Excel, SQL basics and a CRM', 'An analytical degree or commercial training']],
    ['Partner Manager', 'A third of our sales come through partners. You find them, train them and keep them honest.', ['Recruit and train resellers and integration partners', 'Agree joint targets and marketing plans'], ['Experience with channel or alliance management', 'Ease in presenting to ten or two hundred people']],
  ],
  duties: [
    'Know your market, your competitors and your margins', 'Prepare offers with the technical team and follow them up', 'Represent us at three or four trade fairs a year', 'Report to the head of sales every Friday in ten lines',
    'Bring what customers say back into product meetings', 'Answer tenders together with legal and finance', 'Keep customer data correct and complete', 'Work closely with marketing on campaigns',
    'Look after new customers until they are well settled', 'Plan your week so that travel makes sense', 'Share what worked with your colleagues', 'Handle complaints yourself before they become cancellations',
  ],
  needs: [
    'Joy in talking to people and in listening', 'Honesty about what our product cannot do', 'A structured way of working', 'Good English in speech and writing', 'Resilience after a no', 'Understanding of technical products',
    'Presentation skills', 'Willingness to travel about a third of the time', 'A commercial education or a degree', 'Basic knowledge of contracts and VAT', 'Another European language is welcome', 'Team spirit instead of elbows',
  ],
};
