export default {
  key: 'hospitality', industry: 'Hospitality', pay: [27, 41], modes: ['onsite', null, null], hands: true, unit: { AT: 'month', NL: 'hour', GB: 'hour', IE: 'hour' },
  departments: ['Kitchen', 'Front of House', 'Rooms'],
  roles: [
    ['Sous Chef', 'Forty covers, a short menu that changes with the market, and a kitchen with windows. You run the pass four nights a week.', ['Lead the line in service and stand in for the head chef', 'Write prep lists and keep food cost below thirty per cent'], ['Training as a chef and experience as chef de partie or above', 'Secure knowledge of HACCP and allergens']],
    ['Receptionist', 'You are the first voice and the last smile. Our desk checks in thirty guests a day and knows where to find a good breakfast for a dog.', ['Welcome guests, take bookings and settle bills', 'Handle requests and complaints on the spot'], ['Experience at a hotel desk or in customer service', 'English and the local language; knowledge of a property management system']],
    ['Head Housekeeper', 'Thirty-two rooms, seven colleagues and linen from the laundry next door. You plan, check and care.', ['Plan the daily allocation of rooms and inspect them', 'Order linen and cleaning materials and watch the budget'], ['Experience in housekeeping, ideally with responsibility for a team', 'An eye for detail and for people']],
    ['Waiter / Waitress', 'Lunch in the courtyard, dinner by the fire. You know the menu by heart and the regulars by name.', ['Serve food and drinks and advise on wine', 'Set up the room and close the till correctly'], ['Experience in table service', 'Basic knowledge of wine; we pay for the next course']],
    ['Event Coordinator', 'Weddings, board meetings and one jazz festival. You plan from the first e-mail to the last glass.', ['Prepare offers, schedules and function sheets', 'Be there on the day and solve what nobody planned'], ['Experience in events or banqueting', 'Strong organisation and calm nerves']],
    ['Pastry Chef', 'Bread at five, croissants at six, and in the afternoon time to invent a new tart. The pastry kitchen is your own.', ['Bake bread, viennoiserie and desserts for house and café', 'Develop seasonal desserts with local fruit'], ['Training as a pastry chef or baker', 'Skill with chocolate, laminated dough and sourdough']],
  ],
  duties: [
    'Work in a team that eats together before service', 'Follow hygiene and safety rules without being reminded', 'Train new colleagues and apprentices', 'Keep stock in order and waste low', 'Write handovers for the next shift', 'Make every guest feel expected',
    'Suggest dishes, drinks or services that fit the house', 'Help other departments on busy days', 'Look after equipment and report defects', 'Take part in tastings and short training sessions', 'Respond to reviews in a personal tone', 'Work with local suppliers',
  ],
  needs: [
    'Warmth, tact and stamina', 'Readiness to work evenings, weekends and holidays in turn', 'A well-kept appearance', 'Good teamwork in tight spaces', 'Basic English', 'Reliability from the first to the last shift',
    'Experience in a comparable house', 'Interest in regional products', 'Independence once you know the house', 'A second foreign language is a plus', 'Flexibility in the high season', 'Care with money, keys and people’s secrets',
  ],
};
