export default {
  key: 'retail', industry: 'Retail', pay: [27, 38], modes: ['onsite', 'onsite', null], hands: true, unit: { US: 'hour', GB: 'hour', IE: 'hour', DE: 'month', AT: 'month' },
  departments: ['Stores', 'Fresh Food', 'Store Operations', 'Buying'],
  roles: [
    ['Store Manager', 'Eighteen people, eleven hundred square metres and a village that tells you at once when the bread is late. The shop is yours to run, figures included.', ['Plan staffing, stock and displays and answer for turnover and waste', 'Lead, train and now and then cheer up a team of eighteen'], ['Experience in running a shop or a large department', 'Confidence with figures, from wages to shrinkage']],
    ['Sales Assistant – Fresh Food Counter', 'Cheese, cold meat and an opinion on both. Customers ask you what is good today, and you have tasted it.', ['Advise customers, cut, weigh and pack', 'Set up and clean the counter by the hygiene plan'], ['A food hygiene certificate or the wish to gain one', 'Standing and smiling for a whole shift']],
    ['Visual Merchandiser', 'You decide what people see first. Four shops, a window each fortnight, and a workshop with a good saw.', ['Design and build windows and promotional areas', 'Photograph results and coach the shops from afar'], ['Training in visual merchandising or interior decoration', 'Skill with tools and with a tight budget']],
    ['Stock Controller', 'The computer says nine, the shelf says four. You find out why and see to it that it does not happen again.', ['Count, compare and correct stock every night', 'Trace differences back to deliveries, tills or habits'], ['Experience with a merchandise system', 'An eye for numbers that do not fit']],
    ['Assistant Buyer – Home and Garden', 'You prepare the spring range: samples, prices, delivery dates and a supplier who promises too much.', ['Collect offers, compare prices and prepare negotiations', 'Maintain item data and follow orders until they arrive'], ['A commercial training or degree', 'Good spreadsheets and polite persistence']],
    ['Shop Floor Supervisor – Evenings', 'From four until close the shop is in your hands: tills, queue, late delivery and the last customer of the day.', ['Lead the evening team and close the tills', 'Deal with complaints and returns with a cool head'], ['Experience at the till and with small teams', 'Readiness to work until ten, three evenings a week']],
  ],
  duties: [
    'Serve customers kindly and find what they came for', 'Fill shelves and check dates', 'Work at the till, returns included', 'Keep the sales floor clean and safe', 'Accept deliveries and compare them with the papers', 'Label prices correctly',
    'Help with stocktaking twice a year', 'Reduce waste by clever discounts', 'Show new colleagues how we do things', 'Report what customers ask for and we do not have', 'Keep to the rules for food and the protection of minors', 'Prepare orders that people collect',
  ],
  needs: [
    'Pleasure in talking to people', 'Willingness to work on Saturdays, two in a month free', 'Good command of the local language', 'Physical fitness for crates of up to fifteen kilos', 'Reliability also at six in the morning', 'Friendliness under pressure', 'Experience in a shop is welcome and not a must',
    'Basic arithmetic without a phone', 'Team spirit', 'An honest way with money', 'A neat appearance', 'Interest in where goods come from',
  ],
};
