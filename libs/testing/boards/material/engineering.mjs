export default {
  key: 'engineering', industry: 'Engineering and manufacturing', pay: [48, 76], modes: ['onsite', 'onsite', 'hybrid', null], levels: true, unit: { PL: 'month' },
  departments: ['Engineering', 'Production', 'Quality'],
  roles: [
    ['Mechanical Design Engineer', 'You design gear units from concept to drawing, and you will stand next to the test bench when yours runs for the first time.', ['Design housings, shafts and gears in SolidWorks', 'Calculate strength, fatigue life and tolerances'], ['A degree in mechanical engineering', 'SolidWorks or Creo and basic FEA']],
    ['CNC Machinist', 'Five-axis milling and turning of parts between a thumb and a table in size. Small series, new drawings every week.', ['Set up and program CNC mills and lathes', 'Measure parts and correct offsets'], ['Training as a machinist', 'Programming with Heidenhain, Siemens or Fanuc controls']],
    ['Quality Engineer', 'Customers trust our certificates because you insist. You analyse deviations and stop them from coming back.', ['Lead 8D reports and root-cause analyses', 'Plan audits and supplier approvals'], ['Knowledge of ISO 9001, FMEA and SPC', 'Experience with coordinate measuring machines']],
    ['Automation Engineer (PLC)', 'Two new assembly lines need programs, sensors and patience. You take them from drawing to acceptance.', ['Program PLCs and robots and commission lines', 'Find faults together with maintenance'], ['Siemens TIA Portal or Rockwell Studio 5000', 'Experience with drives, safety circuits and fieldbus']],
    ['Maintenance Technician', 'Machines from 1988 and from last spring: you keep both running, preferably before they stop.', ['Repair mechanical, hydraulic and electrical systems', 'Plan preventive maintenance in the maintenance software'], ['Training as an electrician or mechanic', 'Readiness for a three-shift rota']],
    ['Process Engineer', 'Heat treatment, grinding, coating. You own the parameters and the curves, and you reduce scrap step by step.', ['Develop and validate manufacturing processes', 'Run design-of-experiments and evaluate results'], ['A degree in mechanical, materials or process engineering', 'Lean or Six Sigma training']],
    ['Embedded Software Engineer', 'Brake controllers for trams must not fail. You write firmware in C and prove that it does what it should.', ['Develop and test firmware in C for safety-related controllers', 'Write requirements and verification documents'], ['C on microcontrollers and CAN bus', 'Knowledge of EN 50128 or IEC 61508']],
  ],
  duties: [
    'Work closely with production, purchasing and sales', 'Prepare drawings, plans and test reports', 'Support prototypes from first part to series', 'Follow safety rules and look out for others', 'Reduce cost without reducing quality', 'Visit customers and suppliers when it helps',
    'Document changes and keep revisions clean', 'Guide apprentices and students', 'Take part in daily stand-up meetings on the shop floor', 'Suggest improvements and carry them through', 'Analyse failures and share the lesson', 'Keep tools, gauges and software up to date',
  ],
  needs: [
    'A practical mind and clean hands only at home', 'Good technical English', 'Careful documentation', 'Team spirit between office and shop floor', 'Ability to read technical drawings', 'Experience in manufacturing', 'Independent problem solving', 'Basic knowledge of SAP',
    'Willingness to travel a few days a month', 'Interest in energy and rail technology', 'Openness for new methods', 'Reliability in deadlines',
  ],
};
