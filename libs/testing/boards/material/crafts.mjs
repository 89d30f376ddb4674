export default {
  key: 'crafts', industry: 'Skilled trades', pay: [36, 54], modes: ['onsite', null, null], hands: true, unit: { US: 'hour', CA: 'hour', GB: 'hour', DE: 'hour' },
  departments: ['Workshop', 'Installation', 'Service'],
  roles: [
    ['Electrician', 'From fuse box to heat pump: you rewire houses that were last touched in 1974 and leave the plaster as you found it.', ['Install, test and certify domestic and commercial wiring', 'Find faults with method and explain them to the owner'], ['A completed apprenticeship as an electrician and a current licence or certificate', 'Knowledge of the wiring regulations in force']],
    ['Joiner', 'Sash windows, staircases and fitted kitchens in oak and ash, made in our own workshop and fitted by the people who made them.', ['Read drawings, set out and make joinery by hand and machine', 'Fit doors, windows and stairs on site'], ['A completed apprenticeship in joinery or cabinet making', 'Safe use of planers, spindle moulders and CNC routers']],
    ['Solar Installer', 'Two roofs a week, three people a crew and a crane when it makes sense. You mount panels, run cables and connect the inverter.', ['Mount panels on pitched and flat roofs', 'Connect inverters and batteries under the guidance of the lead electrician'], ['Experience in roofing, electrics or scaffolding', 'No fear of heights and respect for them']],
    ['Plumbing and Heating Engineer', 'Boilers go out and heat pumps come in. You survey, install and maintain both, with a van that is stocked properly.', ['Install heat pumps, underfloor heating and bathrooms', 'Service and repair existing heating systems'], ['A qualification in plumbing and heating and the gas safety registration where required', 'Experience with heat pumps or readiness to train']],
    ['Carpenter – Restoration', 'Church roofs, mill wheels and a pier: our restoration crew joins old timber to new so that you have to look twice.', ['Repair and replace historic timber frames', 'Document work for conservation officers'], ['An apprenticeship in carpentry', 'Experience with traditional joints and lime-friendly materials']],
    ['Painter and Decorator', 'Clean lines and clean floors. You paint inside and out, paper rooms and restore a moulding now and then.', ['Prepare surfaces, paint, varnish and hang paper', 'Advise customers on colours and materials'], ['Training as a painter and decorator', 'Neat work and friendly manners in other people’s homes']],
  ],
  duties: [
    'Work in a crew of two or three with its own van', 'Keep time sheets, materials and photos in our app', 'Talk to customers so that they know what happens next', 'Keep the site safe and tidy', 'Order material in good time', 'Guide apprentices and show them how it is done',
    'Look after tools and machines', 'Coordinate with other trades on site', 'Measure up and help with estimates', 'Take part in the call-out rota about once in six weeks', 'Hand over finished work with papers and a clean floor', 'Bring ideas for better details and safer ways of working',
  ],
  needs: [
    'A driving licence', 'Pride in clean work', 'Punctuality and a friendly manner', 'Ability to read plans', 'Physical fitness and good balance', 'Independence on small jobs and teamwork on large ones', 'Readiness to work within an hour’s drive of the yard',
    'Safety training, which we renew every year', 'Some years on the tools; career starters get a mentor', 'Basic use of a phone or tablet for reports', 'Knowledge of heritage buildings is welcome', 'An eye for what the customer really needs',
  ],
};
