export default {
  key: 'logistics', industry: 'Logistics', pay: [32, 48], modes: ['onsite', null, 'onsite', 'hybrid'], hands: true, unit: { US: 'hour', NL: 'hour', DE: 'hour' },
  departments: ['Operations', 'Warehouse', 'Transport'],
  roles: [
    ['Transport Planner', 'Sixty trips a day, four countries and a border that is sometimes closed. You plan, call, replan and stay friendly.', ['Plan routes and loads and book carriers at the right price', 'React to delays and keep customers informed'], ['Experience in dispatch or freight forwarding', 'Knowledge of driving-time rules and transport management software']],
    ['Warehouse Operative', 'Goods arrive at six and leave at three. You pick, pack and load in a bright hall with lifting aids that work.', ['Pick and pack orders with a hand scanner', 'Load and secure trailers'], ['Physical fitness and reliability in shifts', 'A forklift licence or the wish to get one at our expense']],
    ['Truck Driver (CE)', 'Fixed truck, fixed routes, home at the weekend. Our vehicles are two years old on average.', ['Drive articulated trucks on national and cross-border routes', 'Check the vehicle, the load and the papers before departure'], ['Driving licence class CE with driver qualification card', 'Driver card and, if possible, an ADR certificate']],
    ['Customs Specialist', 'Since rules changed, every shipment needs you. You file declarations, classify goods and know who to call at the customs office.', ['Prepare import and export declarations', 'Classify goods and check origin and licences'], ['Customs training or several years in a forwarding office', 'Knowledge of tariff codes, Incoterms and transit procedures']],
    ['Warehouse Shift Supervisor', 'Eighteen people, one shift, zero accidents: that is the plan for every day. You lead from the floor.', ['Allocate tasks, keep targets visible and solve bottlenecks', 'Hold the daily safety briefing and train new colleagues'], ['Experience in leading a warehouse team', 'Secure use of a warehouse management system such as SAP EWM']],
    ['Supply Chain Analyst', 'You find out why stock lies in the wrong place and what it costs. Your answers change orders the next week.', ['Analyse stock, lead times and forecast errors', 'Build reports in SQL and Power BI for planners'], ['A degree in logistics, economics or similar', 'SQL, Excel and an understanding of inventory theory']],
    ['Ocean Freight Coordinator', 'Containers from Asia and South America need space, papers and someone who notices when a ship is late. That someone is you.', ['Book space with carriers and follow shipments from door to door', 'Check bills of lading, letters of credit and invoices'], ['Training in freight forwarding with a focus on sea freight', 'Good English for calls with agents overseas']],
  ],
  duties: [
    'Keep shipping documents complete and correct', 'Work hand in hand with warehouse, drivers and customer service', 'Follow safety rules and report near misses', 'Look for small improvements every week and try them out', 'Handle complaints and damage reports quickly',
    'Take stock twice a year and explain differences', 'Record deliveries and returns in the system', 'Keep the workplace clean and the escape routes free', 'Train seasonal staff in busy weeks', 'Talk to carriers and suppliers about quality', 'Watch costs for fuel, tolls and packaging', 'Stand in for colleagues during holidays',
  ],
  needs: [
    'Reliability and punctuality', 'Teamwork across shifts and languages', 'Good organisation when it gets busy', 'Basic computer skills', 'Readiness for early and late shifts', 'Care with goods and equipment', 'English or the local language at conversational level',
    'A sense of responsibility for safety', 'Flexibility before public holidays', 'Interest in staying for some years', 'Clear communication by phone and radio', 'Training in logistics is useful but experience counts as much',
  ],
};
