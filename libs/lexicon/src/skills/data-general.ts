/** Ways of working: wanted everywhere, proven by no list. */
export const ATTITUDE = `
Communication = communication skills, communicator, verbal communication, written communication, interpersonal communication, communicate effectively, kommunikationsfahigkeit, kommunikationsstark, kommunikationsstarke, communicative, oral communication, communication abilities @ communication
Teamwork = team player, work in a team, team work, team working, teamfahigkeit, team oriented, team spirit, collaborative, work collaboratively, working in a team, work as part of a team, collaboration, collaborate, team environment, esprit d'equipe, trabajo en equipo, teamplayer, teamorientiert, part of a team, working with others @ work in teams
Problem solving = problem solver, solve problems*, problem-solving skills, solving problems, problemlosung, resolve problems, resolucion de problemas, troubleshooter, solve complex problems @ create solutions to problems
Analytical thinking = analytical, analytical skills, analytisches denken, analytical mind, analytic skills, think analytically, analytical approach, analytische fahigkeiten @ think analytically
Critical thinking = think critically, critical thinker @ think critically
Creativity = creative thinking, creative, think creatively, kreativitat, inventive, innovative thinking*think innovately, creative mind, innovative*think innovately @ think creatively
Attention to detail = detail oriented, detail-orientated, eye for detail, meticulous, accuracy, attentive to detail, sorgfalt, thoroughness @ attend to detail
Time management = manage time, organise your time, manage your time, zeitmanagement, gestion du temps, prioritise, prioritize, prioritisation, prioritization, prioritise tasks, prioritising @ manage time
Meeting deadlines = meet deadlines, tight deadlines, work to deadlines, deadline driven, working to deadlines, strict deadlines @ meet deadlines
Organisation skills = organisational skills, organizational skills, organised, organized, well organised, well organized, organisationstalent, planning and organisation, highly organised @ apply organisational techniques
Independent work = work independently, working independently, self motivated, self starter, autonomous, autonomy, selbstandig, eigenverantwortlich, selbststandig, selbststandige arbeitsweise, unsupervised, independently, self directed, self driven @ work independently
Initiative = proactive*think proactively, take initiative, show initiative, proaktiv, pro-active*think proactively, can-do attitude, eigeninitiative, think proactively* @ show initiative
Determination = determined, highly motivated, resilient @ show determination
Responsibility = take responsibility, accountable, accountability, verantwortungsbewusst, reliable, take ownership, dependable, zuverlassig @ assume responsibility
Flexibility = flexible, adaptable, adaptability, adapt to change, flexibilitat, adapt quickly, versatile, belastbarkeit @ adapt to change
Stress tolerance = work under pressure, working under pressure, belastbar, cope with pressure, calm under pressure, under pressure, fast paced environment, stress resistant @ tolerate stress
Multitasking = multi-task, multi tasking, multiple tasks, juggle, multiple projects @ perform multiple tasks at the same time
Willingness to learn = eager to learn, quick learner, fast learner, lernbereitschaft, learn quickly, willing to learn, desire to learn, learn new, lernbereit, continuous learning @ demonstrate willingness to learn
Curiosity = curious, inquisitive @ demonstrate curiosity
Leadership = leadership skills, team leadership, fuhrungserfahrung, lead by example, leading teams, leadership experience, fuhrungskompetenz, liderazgo, lead others*, motivate others*, motivate employees*, lead people*lead others, motivating others*motivate others @ leadership principles
Team management = lead a team*, manage a team, managing teams, team lead, leading a team*lead a team, teamleitung, lead teams, mitarbeiterfuhrung, manage teams, managing a team, encadrement @ manage a team
People management = staff management, manage staff, line management, personalfuhrung, supervise staff*, staff supervision, supervision of staff, supervising staff, supervise employees, personnel management*, direct reports @ manage staff
Delegation = delegate, delegating @ delegate responsibilities
Coaching = coaching employees, coaching and mentoring @ coach employees
Mentoring = mentor, mentorship, mentor juniors, mentor junior @ mentor individuals
Staff training = train staff, train employees, training new employees, trained new staff, employee training, einarbeitung, training of staff, trained staff, formation du personnel @ train employees
Decision making = decision-making, make decisions*, decision maker @ make independent operating decisions
Strategic thinking = strategic planning*, strategy development, strategisches denken, strategic, corporate strategy @ apply strategic thinking
Conflict management* = conflict resolution, mediation, konfliktmanagement, resolve conflicts*, de-escalation @ apply conflict management
Negotiation = negotiating, negotiate, negotiation skills, verhandlungsgeschick, negotiations, negociation, verhandlungsfuhrung, contract negotiation, negotiated
Presentation = presentation skills, presenting, presentations, prasentieren, deliver presentations, prasentationen, present findings @ present reports
Public speaking = speaking at events, public speaker, moderation
Active listening = listening skills, listen actively @ listen actively
Empathy = empathetic, empathic, einfuhlungsvermogen, compassion, compassionate @ show empathy
Intercultural skills = intercultural, cross-cultural, cultural awareness, interkulturelle kompetenz, multicultural, international environment @ demonstrate intercultural competence
Networking with people = build relationships, building relationships, relationship building, relationship management, develop relationships, maintain relationships, strong relationships @ build business relationships
Stakeholder management = stakeholder engagement*engage with stakeholders, manage stakeholders, stakeholder communication, working with stakeholders, communicate with stakeholders, key stakeholders, stakeholder relationships*manage relationships with stakeholders, engage with stakeholders*, stakeholder relations*manage relationships with stakeholders @ communicate with stakeholders
Cross-functional collaboration = cross functional, cross-functional teams, interdisciplinary, liaise with colleagues, work closely with, liaise with, liaising with, liaise @ liaise with colleagues
Facilitation = facilitate workshops, workshop facilitation, workshops, facilitating, facilitate meetings
`;

/** Tools, methods and languages that every trade asks for. */
export const GENERAL = `
Report writing = write reports, prepare reports, berichterstattung, weekly reports, monthly reports, writing reports, berichtswesen, preparing reports @ write work-related reports
Research = research skills, conduct research, literature review, recherche, desk research, researching, literature search, forschung, wissenschaftliches arbeiten, investigacion cientifica @ conduct scholarly research
Project management = project manager, projektmanagement, projektleitung, project planning, manage projects, project delivery, project coordination, project leadership, gestion de projet, gestion de proyectos, managing projects, project lead, pmp, projektleiter, project work @ project management
PRINCE2 > Project management
MS Project = microsoft project > Project management
Programme management = program management, portfolio management of projects, pmo > Project management
Change management = organisational change, change manager, transformation projects @ apply change management
Risk management = risk assessment*assess risk factors, risk analysis, risikomanagement, manage risks, risk mitigation, enterprise risk, risk assessments*assess risk factors @ risk management
Quality management = quality assurance, qualitatsmanagement, qms, iso 9001, qualitatssicherung, quality control, quality standards, assurance qualite, gestion de la qualite, total quality management, quality inspection, control de calidad @ quality standards
Process improvement = continuous improvement, process optimisation, process optimization, improve processes, prozessoptimierung, business process improvement, amelioration continue, kvp, kaizen, improving processes @ improve business processes
Business analysis* = business analyst, process mapping*-, business process modelling, bpmn*business process modelling @ business process modelling
Compliance = regulatory compliance, compliance management, policies and procedures @ ensure compliance with legal requirements
Data protection = gdpr*, dsgvo, data privacy, privacy law, datenschutz @ data protection
Budgeting = budget management, budgets, manage budgets, budget planning, budgetplanung, budget control, budgetverantwortung, managing budgets, budget responsibility, budget preparation @ manage budgets
Planning = scheduling, planung, work planning, planification @ perform project management
Event planning = event management, organise events, event coordination, veranstaltungsmanagement, conference organisation, eventmanagement, organize events, meeting planning, organizacion de eventos @ coordinate events
Microsoft Office = ms office, office suite, office 365, microsoft 365, ms-office, office package, microsoft office suite, office applications, ms office suite @ use microsoft office
!Excel = ms excel, microsoft excel, advanced excel, excel spreadsheets, pivot tables, vlookup, spreadsheets, spreadsheet > Microsoft Office @ use spreadsheets software
!Word = ms word, microsoft word, word processing, textverarbeitung > Microsoft Office @ use word processing software
PowerPoint = ms powerpoint, power point, microsoft powerpoint > Microsoft Office @ use presentation software
!Outlook = ms outlook, microsoft outlook > Microsoft Office
!Access = ms access, microsoft access* > Microsoft Office
Google Workspace = google docs, google sheets, g suite, gsuite
Typing = touch typing, wpm, keyboarding, transcription, type reports
Data entry = enter data, dateneingabe, 10 key, data input @ process data
Filing = file management, record keeping, records management, maintain records, record-keeping, ablage, document management*, archiving, dokumentenmanagement, maintained records, maintain files @ keep task records
Office administration = administrative support, office management, administrative tasks, clerical, administration, secretarial, buroorganisation, sekretariat, administrative duties, clerical support, administrative assistant, verwaltung, administrative, assistanat, administracion @ office administration
Reception = front desk, receptionist, greet visitors, greeting visitors, empfang, accueil, rezeption, recepcion @ greet guests
Telephone skills = answer phones, phone calls, answering phones, telephone manner, telephone calls, telephony, multi-line phone, answered phones, incoming calls, switchboard, telefonate @ answer incoming calls
Calendar management = diary management, appointment scheduling, schedule appointments, scheduling appointments, terminplanung, appointments @ fix meetings
Travel arrangements = travel planning, book travel, travel booking, reisemanagement, travel coordination @ organise travel arrangements for staff
Minute taking = taking minutes, take minutes, meeting minutes
Correspondence = business correspondence, email correspondence, korrespondenz, business letters, correspondance
Customer service = customer care, customer support, client service, kundenservice, customer satisfaction, kundenbetreuung, client support, customer-focused, customer oriented, kundenorientierung, service client, atencion al cliente, customer service skills, customer experience, customer focus, customer orientation, customer enquiries, customer inquiries, guest service, client care @ customer service
Complaint handling = handle complaints*, customer complaints, reklamation, reklamationsbearbeitung, resolve complaints, complaints, resolved customer @ handle customer complaints
Translation = translating, translator, ubersetzung, traduction, traduccion, cat tools, trados @ translate different types of texts
Interpreting = interpreter, dolmetschen, simultaneous interpreting, interpretation services @ interpret spoken language between two parties
Sign language* = american sign language, british sign language, gebardensprache, asl interpreter
Driving licence = driver's license, driving license, fuhrerschein, driver license, permis b, clean driving licence, klasse b, permis de conduire, carnet de conducir, drivers license @ drive vehicles
First aid* = erste hilfe, first aider, first-aid* @ provide first aid
Health and safety = occupational health and safety, workplace safety, safety regulations, osha, hse, arbeitssicherheit, arbeitsschutz, safety procedures, occupational safety, ehs, hygiene et securite, safety standards, safety rules, securite au travail, prevencion de riesgos laborales @ apply health and safety standards
^English = englisch, anglais, ingles, fluent english, business english, english language, englischkenntnisse @ English
^German = deutsch, allemand, aleman, deutschkenntnisse @ German
^French = franzosisch, francais, frances @ French
^Spanish = spanisch, espagnol, espanol, castellano @ Spanish
^Italian = italienisch, italiano, italien @ Italian
^Dutch = niederlandisch, nederlands, neerlandais @ Dutch
^Portuguese = portugiesisch, portugues, portugais @ Portuguese
^Polish = polnisch, polski, polonais @ Polish
^Russian = russisch, russe, русский @ Russian
^Ukrainian* = ukrainisch, українська
^Turkish = turkisch, turkce @ Turkish
^Arabic = arabisch, arabe, العربية @ Arabic
^Mandarin = chinese, chinesisch, mandarin chinese, 中文, 普通话 @ Chinese
^Cantonese
^Japanese = japanisch, japonais, 日本語 @ Japanese
^Korean = koreanisch, coreen, 한국어 @ Korean
^Hindi* = हिन्दी, हिंदी
^Urdu*
^Bengali*
^Tamil*
^Punjabi*
^Vietnamese*
^Tagalog = filipino
^Greek = griechisch @ Greek
^Czech = tschechisch, cestina @ Czech
^Romanian = rumanisch @ Romanian
^Hungarian = ungarisch @ Hungarian
^Swedish = schwedisch, svenska @ Swedish
^Danish = danisch, dansk @ Danish
^Norwegian = norwegisch, norsk @ Norwegian
^Finnish = finnisch, suomi @ Finnish
^Hebrew*
^Catalan* = catala
`;
