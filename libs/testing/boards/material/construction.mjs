export default {
  key: 'construction', industry: 'Construction', pay: [40, 68], modes: ['onsite', 'onsite', null, 'hybrid'], hands: true, unit: { CA: 'hour' },
  departments: ['Construction', 'Site Operations', 'Project Delivery'],
  roles: [
    ['Site Manager', 'A primary school for four hundred children, twenty months, one tight access road. You run the site from the first pile to the handover.', ['Lead crews and subcontractors on site day by day', 'Keep programme, quality and safety in balance'], ['Experience as site manager on buildings or civil works', 'A safety certificate such as SMSTS or OSHA 30']],
    ['Quantity Surveyor', 'You measure, price and argue kindly. Our bridges are paid for because your figures are right.', ['Prepare valuations, variations and final accounts', 'Procure and manage subcontract packages'], ['A degree in quantity surveying or similar', 'Knowledge of NEC or FIDIC contracts']],
    ['Civil Engineer – Water', 'Culverts, treatment plants and flood walls. You design temporary works, check permanent ones and get wet now and then.', ['Prepare method statements and temporary works designs', 'Supervise concrete, pipe and earth works'], ['A degree in civil engineering', 'Civil 3D or comparable software']],
    ['Heavy Equipment Operator', 'Excavators from eight to fifty tonnes, with GPS control in the newer ones. You dig to the centimetre.', ['Operate excavators, loaders and dozers', 'Carry out daily checks and simple maintenance'], ['Operator certificate for excavators', 'Experience with machine control']],
    ['Carpenter – Formwork', 'Walls, abutments and stairs in fair-faced concrete. The surface shows whether you were careful.', ['Build and strike formwork from drawings', 'Work with reinforcement and concrete crews'], ['Training or experience as a formwork carpenter', 'Ability to read drawings and set out']],
    ['BIM Coordinator', 'Architect, engineer and installer each send a model. You find out where the pipe meets the beam before the crane does.', ['Federate models and run clash detection', 'Support site teams with models on tablets'], ['Revit and Navisworks', 'Knowledge of ISO 19650']],
    ['Health and Safety Adviser', 'You walk, look, ask and change things. Six sites, one van, full authority to stop work.', ['Inspect sites and investigate incidents', 'Hold inductions and toolbox talks'], ['NEBOSH or equal qualification', 'Experience on construction sites']],
  ],
  duties: [
    'Plan the next three weeks together with the foremen', 'Keep the site diary and photographs', 'Order materials and plant in time', 'Check quality and record tests', 'Report progress and cost every Friday', 'Talk to neighbours before they complain',
    'Coordinate deliveries in narrow streets', 'Follow environmental rules for water, dust and noise', 'Train apprentices', 'Work with clients and designers on solutions', 'Close out snags quickly', 'Take part in tender hand-overs',
  ],
  needs: [
    'Several years on site', 'A driving licence', 'Safety first, without exceptions', 'Leadership with respect', 'Knowledge of local standards', 'Ability to use planning software', 'Physical fitness', 'Good spoken English', 'Readiness to work at changing sites', 'First aid training',
    'Cost awareness', 'Calm in bad weather and bad news',
  ],
};
