export default {
  key: 'teaching', industry: 'Education', pay: [38, 56], modes: ['onsite', null, null, 'onsite'],
  departments: ['Teaching', 'Primary', 'Secondary'],
  roles: [
    ['Primary School Teacher (Year 3)', 'Twenty-six curious children, a teaching assistant every morning and a corridor full of plants. You take over the class in agreement with the colleague who leads it now.', ['Plan and teach reading, writing, mathematics and science to a mixed-ability class', 'Assess progress and write reports that parents understand'], ['Qualified teacher status for primary education', 'Good knowledge of phonics and of teaching early mathematics']],
    ['Secondary Teacher of Mathematics', 'Our mathematics department works from one shared plan and meets every Wednesday to look at pupils’ mistakes with interest. You teach ages eleven to eighteen.', ['Teach mathematics from lower school to final examinations', 'Run the problem-solving club on Thursday afternoons'], ['A degree in mathematics or a close subject and a teaching qualification', 'Confidence with dynamic geometry software and spreadsheets in class']],
    ['Special Educational Needs Coordinator', 'Around sixty pupils have an individual support plan. You make sure that the plans are read, kept and changed when they do not help.', ['Write and review support plans with teachers, parents and therapists', 'Train staff in autism-friendly and dyslexia-friendly teaching'], ['A recognised special needs qualification or the wish to complete one', 'Knowledge of safeguarding law and of applications for extra funding']],
    ['Teacher of English and Drama', 'Two productions a year, a library that lends a thousand books a term, and pupils who argue well. You teach English to all ages and drama from Year 9.', ['Teach literature, language and drama and direct one production a year', 'Mark essays with comments that lead to a better second draft'], ['A degree in English and a teaching qualification', 'Experience on or behind a stage']],
    ['Early Years Educator', 'Our nursery takes children from six months to four years in small groups with a garden of their own. You are key person for six of them.', ['Plan play, rest, meals and outings for the youngest', 'Observe development and talk about it with parents every week'], ['A level 3 early years qualification or equal', 'A paediatric first aid certificate, or readiness to take it']],
    ['Science Technician', 'Eight laboratories, one preparation room and you: experiments succeed because somebody prepared them properly.', ['Prepare, test and clear away practical work in biology, chemistry and physics', 'Keep chemicals, radioactive sources and risk assessments in order'], ['A scientific education at A-level or above', 'Knowledge of chemical storage and laboratory safety']],
    ['Adult Education Tutor – Languages', 'Evening courses in a former tram depot: beginners, returners and people who need a certificate for their job.', ['Teach English as a second language from A1 to B2', 'Prepare learners for recognised language certificates'], ['A CELTA, TEFL or comparable certificate', 'Experience with adults from many countries in one room']],
  ],
  duties: [
    'Prepare lessons with clear aims and change course when the class needs it', 'Keep in touch with parents and carers by phone, e-mail and at two evenings a year', 'Act as form tutor and first contact for a group',
    'Take part in staff meetings, supervision and the yearly school trip', 'Use digital tools where they help and leave them out where they do not', 'Follow our safeguarding policy and report concerns the same day',
    'Share materials with colleagues and use theirs', 'Support pupils whose first language is another one', 'Give feedback that shows the next step',
    'Build calm routines at the start and the end of lessons', 'Work with the school social worker and the educational psychologist', 'Contribute to open days, fairs and exhibitions',
  ],
  needs: [
    'Enjoyment of working with children and young people', 'High expectations and a sense of humour', 'A clear voice, clear explanations and patience',
    'An enhanced background check, which we arrange', 'Organisation that survives a busy term', 'Willingness to learn from lesson visits',
    'Good teamwork with assistants and support staff', 'Reliable use of a learning platform', 'Respect for families of every belief and background',
    'Newly qualified candidates are welcome; a mentor is provided', 'Secure written English', 'Ideas for clubs after lessons, from chess to gardening',
  ],
};
