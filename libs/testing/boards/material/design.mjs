export default {
  key: 'design', industry: 'Architecture and design', pay: [40, 60], modes: ['hybrid', 'hybrid', 'onsite', null], levels: true,
  departments: ['Architecture', 'Interior', 'Product Design', 'Landscape'],
  roles: [
    ['Architect – Schools and Libraries', 'We rebuild more than we build. You take a school of 1968 from the first sketch to the day when the children come back.', ['Lead design and planning stages with engineers', 'Detail, tender and check on site that it is built that way'], ['A degree in architecture and registration or the way to it', 'Experience with ArchiCAD or Revit']],
    ['Interior Designer', 'Waiting rooms in which nobody feels ill: you plan clinics, libraries and now and then a café.', ['Design rooms, furniture and light', 'Make material boards and samples that can be touched'], ['A degree in interior design', 'Sure hand with materials, plans and budgets']],
    ['Landscape Architect', 'School yards, cemeteries, a river bank. You think in decades and in the shade at three in the afternoon.', ['Plan open spaces with citizens and authorities', 'Supervise planting and works'], ['A degree in landscape architecture', 'Good knowledge of plants']],
    ['Product Designer – Household Goods', 'Things for the kitchen that can be repaired. You draw, build, test on aunts and throw away.', ['Develop products from the idea to the tool', 'Build models and test them with people'], ['A degree in industrial design', 'Experience with Rhino or SolidWorks']],
    ['BIM Coordinator', 'Six engineers, one model, no duct through a beam. You set the rules and find the clashes before the site does.', ['Coordinate models and run clash checks', 'Write standards and train project teams'], ['Training in architecture or building services', 'Experience with Revit, Solibri and IFC']],
    ['Site Architect', 'You are where it is loud. Tenders, dates, defects and a mason who has a better idea and is sometimes right.', ['Supervise works, quality, costs and dates', 'Lead site meetings and keep records'], ['Experience in site supervision', 'Knowledge of building law and contract rules']],
  ],
  duties: [
    'Sketch, model and throw away early', 'Present designs to clients and citizens', 'Work with structural, energy and cost planners', 'Prepare permits and tenders', 'Keep drawings and lists of materials up to date', 'Check costs at every stage', 'Visit workshops and sites', 'Take part in competitions',
    'Look for materials that can be used again', 'Document decisions so that others find them', 'Guide students and trainees', 'Care for details until the handle fits the hand',
  ],
  needs: [
    'A portfolio that shows how you think', 'Good drawing by hand and on screen', 'Spatial imagination', 'Clear speaking and writing', 'Interest in existing buildings and reuse', 'Team spirit', 'Ability to take and to give criticism', 'Knowledge of Adobe software',
    'Experience in an office is welcome', 'Working knowledge of English and the local language', 'Care for detail and for the deadline', 'Curiosity about how things are made',
  ],
};
