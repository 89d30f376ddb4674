export default {
  key: 'transport', industry: 'Public transport', pay: [33, 46], modes: ['onsite', 'onsite', null], hands: true, unit: { GB: 'hour', US: 'hour', DE: 'month', AT: 'month' },
  departments: ['Operations', 'Fleet', 'Control Centre', 'Passenger Services'],
  roles: [
    ['Bus Driver', 'Ten lines, two depots and passengers who say thank you at the back door. We pay for the licence if you do not have it yet.', ['Drive on city and country lines by the timetable', 'Sell tickets, help people on board and check the bus before you leave'], ['Driving licence category D or the readiness to gain it with us', 'A clean driving record']],
    ['Tram Driver', 'Thirty-eight metres, two hundred people and a bell. After three months in our school you know every curve.', ['Drive trams in shifts and act safely when something is on the track', 'Report faults and help the control centre with clear messages'], ['Fitness for shift and weekend work', 'Passed aptitude test; we train you for the rest']],
    ['Train Conductor – Regional Line', 'The line has nineteen stops and one of the best views of the country. You check, explain, open doors and have an answer when the signal stays red.', ['Check tickets and dispatch trains', 'Inform passengers and lead them in disruptions'], ['A way with people in all moods', 'Readiness to begin before five o’clock']],
    ['Traffic Controller', 'Eleven screens, one radio. When a lorry stands on the tracks you have turned the line round before the driver asks.', ['Watch and direct traffic day and night', 'Alert emergency services and inform passengers'], ['Training in railway or bus operations', 'Quick decisions in clear words']],
    ['Vehicle Electrician – Electric Buses', 'Sixty battery buses charge in our new depot. You keep them, the chargers and the high voltage in order.', ['Diagnose and repair high-voltage systems and doors', 'Carry out inspections and keep records'], ['Training as an electrician or automotive mechatronics technician', 'High-voltage qualification or the wish to gain it']],
    ['Timetable Planner', 'A connection of three minutes is either a promise or a joke. You plan lines, vehicles and shifts for next year.', ['Plan timetables, vehicle and duty rosters', 'Compare plan and reality and correct the plan'], ['A degree in transport planning or experience in it', 'Experience with planning software such as IVU or HASTUS']],
  ],
  duties: [
    'Bring passengers safely and on time to where they want to go', 'Check vehicles before every departure', 'Report damage, delay and dangers at once', 'Hand shifts over in person', 'Take part in safety training twice a year', 'Help people with wheelchairs, prams and questions',
    'Keep to driving and rest times', 'Keep calm in snow, heat and football traffic', 'Write short reports after incidents', 'Support new colleagues on their first lines', 'Use the radio with discipline', 'Leave the cab as you would like to find it',
  ],
  needs: [
    'A sense of responsibility', 'Good health, eyes and ears', 'Readiness for shifts, nights and holidays by a fair roster', 'Knowledge of the local language at B2', 'Punctuality that others can rely on', 'A friendly and clear way of speaking', 'Team spirit between depot and cab', 'Technical interest',
    'Experience in passenger transport is welcome', 'No alcohol and no drugs, also the evening before', 'A home from which the depot can be reached at four in the morning', 'Knowledge of first aid',
  ],
};
