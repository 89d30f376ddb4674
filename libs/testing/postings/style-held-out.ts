import { town, type Style, type Wording } from './wording';

const en: Wording = {
  duties: ['Day to day', 'In this job you', 'Main tasks'], needs: ['You have', 'Skills and experience', 'Who fits'], offers: ['In return', 'Why join'],
  benefits: ['A bonus when the year was good', 'Four extra days off for volunteering', 'Laptop and phone of your choice', 'Gym membership at a discount', 'Season ticket loan', 'Life assurance at four salaries', 'A birthday off', 'Summer hours on Fridays', 'Eye tests and glasses'],
  about: [
    'We are a group of eleven businesses with one idea: look after people and the figures follow. %c joined the group %n months ago.', 'Founded by two engineers, %c now serves customers on three continents from %n offices.',
    'Nobody reads about-us texts, so here is ours in one line: %c does simple things well, %n times a day.', '%c is an equal partner to its customers. Awards hang in the hall; the best one is for our apprentices. Staff number: %n.',
  ],
  start: ['Your place of work will be %p.', 'Based at our %p site.', 'Our %p colleagues would like to meet you.'],
  closing: ['Apply online in three minutes.', 'No agencies, please.', 'We reply to everybody, also with a no.', 'Adjustments for interviews are made gladly.', 'References are taken up after an offer.', 'Successful candidates are asked for proof of the right to work.'],
  client: ['On behalf of a regional water company we fill this post in its control room.', 'Our client builds tram stops and bus shelters all over the north.', 'Our client sells garden furniture online and has outgrown its warehouse.', 'Our client, a private school by the sea, opens a second house.'],
  team: ['The %t group sits together on the second floor and plans its own week.', 'Success in %t is measured by how seldom colleagues must call.', 'You report to the head of %t and stand in for her.'], teams: ['Onboarding', 'Fleet', 'Pricing', 'Warranty', 'Field Service', 'Compliance'],
  still: ['Second call for applications.', 'We have extended the deadline.', 'This vacancy is open again.'], pay: ['Salary: %l - %h.', 'On offer is a package from %l to %h depending on what you bring.'],
  levels: [['Principal ', 'Ten years and more, with results to show'], ['Graduate ', 'You have just finished your studies'], ['Head ', 'You have led departments before']],
  specialties: [['Oncology', 'Accompany long courses of treatment', 'Calm with severe illness'], ['Refrigeration', 'Handle cooling agents by the rules', 'An F-gas ticket'], ['Corporate Tax', 'Prepare group returns', 'Experience with transfer prices'], ['Rail', 'Plan track closures', 'A personal track safety card']],
  shifts: [['Late Shift', 'Work starts at two in the afternoon.', null], ['Fixed Term', 'The contract ends after nine months.', 'temporary'], ['Weekend', 'Saturdays and Sundays, twenty-four hours in all.', 'part_time'], ['Internship', 'You stay for six months and rotate.', 'internship']],
  chain: [['Shift Supervisor', 'You open and close our restaurant in %p and keep the crew in good spirits.'], ['Pharmacy Assistant', 'You advise customers in our %p pharmacy and check deliveries.']],
  aggregatorBefore: ['This listing comes from PostRiver, the search engine for work.', 'Sponsored listing.'], aggregatorAfter: ['Similar openings are shown below. Report this listing. PostRiver is not the employer.', 'Original advert on the site of the employer. Registering with Stellenwind takes a minute.'],
  marks: ['%t [hybrid]', 'Urgent: %t', '%t (Job #55-2031)', '%t // Home office'], gender: '%t (all genders)', legal: ['LLP', 'Group', 'Holdings', 'Co. Ltd', 'Corporation'],
};
const de: Wording = {
  duties: ['Deine Aufgaben', 'So sieht dein Tag aus', 'Worum es geht'], needs: ['Du bringst mit', 'Was dich auszeichnet', 'Voraussetzungen'], offers: ['Das gibt es dafür', 'Freu dich auf'],
  benefits: ['Prämie in guten Jahren', 'Vier freie Tage für das Ehrenamt', 'Gerät deiner Wahl', 'Vergünstigtes Fitnessstudio', 'Dienstrad', 'Unfallversicherung auch privat', 'Freier Geburtstag', 'Früher Schluss am Freitag im Sommer', 'Zuschuss zur Brille'],
  about: ['Wir sind eine Gruppe von elf Betrieben mit einer Idee: erst die Menschen, dann die Zahlen. %c gehört seit %n Monaten dazu.', 'Von zwei Ingenieurinnen gegründet, arbeitet %c heute von %n Büros aus für Kundschaft auf drei Kontinenten.', 'Niemand liest solche Texte, also kurz: %c macht einfache Dinge gut, %n Mal am Tag.'],
  start: ['Dein Einsatzort ist %p.', 'Angesiedelt an unserem Standort %p.', 'Die Kolleginnen in %p freuen sich auf dich.'],
  closing: ['Bewirb dich online in drei Minuten.', 'Bitte keine Personalvermittler.', 'Wir antworten allen, auch wenn es nicht klappt.', 'Reisekosten zum Gespräch erstatten wir.', 'Zeugnisse reichen später.'],
  client: ['Im Auftrag eines regionalen Wasserversorgers besetzen wir diese Stelle in der Leitwarte.', 'Unser Kunde baut Haltestellen und Unterstände im ganzen Norden.', 'Unser Kunde verkauft Gartenmöbel und ist aus seinem Lager herausgewachsen.', 'Unser Kunde, ein Internat am Meer, eröffnet ein zweites Haus.'],
  team: ['Die Gruppe %t sitzt zusammen im zweiten Stock und plant ihre Woche selbst.', 'Erfolg in %t heißt, dass selten jemand anrufen muss.', 'Du berichtest an die Leitung von %t und vertrittst sie.'], teams: ['Neukunden', 'Fuhrpark', 'Preise', 'Gewährleistung', 'Außendienst', 'Revision'],
  still: ['Zweiter Aufruf.', 'Wir haben die Frist verlängert.', 'Diese Stelle ist wieder frei.'], pay: ['Gehalt: %l - %h.', 'Geboten werden %l bis %h Euro je nach Vorwissen.'],
  levels: [['Principal ', 'Zehn Jahre und mehr, mit Ergebnissen'], ['Werkstudent ', 'Du bist eingeschrieben'], ['Stellvertretender ', 'Du hast schon Abteilungen geführt']],
  specialties: [['Onkologie', 'Begleitung langer Behandlungen', 'Ruhe bei schwerer Krankheit'], ['Kältetechnik', 'Umgang mit Kühlmitteln nach Vorschrift', 'Sachkundenachweis Kälte'], ['Konzernsteuern', 'Erklärungen für die Gruppe', 'Erfahrung mit Verrechnungspreisen'], ['Schiene', 'Planung von Sperrpausen', 'Unterweisung im Gleisbereich']],
  shifts: [['Spätschicht', 'Beginn ist um vierzehn Uhr.', null], ['Elternzeitvertretung', 'Der Vertrag endet nach neun Monaten.', 'temporary'], ['Minijob', 'Zehn Stunden in der Woche.', 'part_time'], ['Praktikum', 'Du bleibst sechs Monate und wechselst die Stationen.', 'internship']],
  chain: [['Schichtleiter Restaurant', 'Du öffnest und schließt unser Haus in %p und hältst die Truppe bei Laune.'], ['Fachkraft Apotheke', 'Du berätst in unserer Apotheke in %p und prüfst Lieferungen.']],
  aggregatorBefore: ['Dieses Inserat stammt von PostRiver, der Suchmaschine für Arbeit.', 'Anzeige.'], aggregatorAfter: ['Ähnliche Stellen siehst du unten. PostRiver ist nicht der Arbeitgeber.', 'Original auf der Seite des Unternehmens. Die Anmeldung bei Stellenwind dauert eine Minute.'],
  marks: ['%t [hybrid]', 'Dringend: %t', '%t (Stellen-ID 55-2031)', '%t // Homeoffice'], gender: '%t (w/m/x)', legal: ['KG', 'Holding', 'mbH', 'AG & Co. KG', 'OHG'],
};
const fr: Wording = {
  duties: ['Au quotidien', 'Dans ce poste', 'Missions principales'], needs: ['Vous avez', 'Compétences', 'À qui cela convient'], offers: ['En échange', 'Pourquoi venir'],
  benefits: ['Une prime les bonnes années', 'Quatre jours pour le bénévolat', 'Matériel au choix', 'Salle de sport à prix réduit', 'Prévoyance complète', 'Anniversaire chômé', 'Vendredis courts en été', 'Carte de transport remboursée'],
  about: ['Nous sommes un groupe de onze maisons avec une idée : les gens d’abord. %c en fait partie depuis %n mois.', 'Créée par deux ingénieures, %c sert aujourd’hui trois continents depuis %n bureaux.', 'Personne ne lit ces textes, alors en bref : %c fait bien des choses simples, %n fois par jour.'],
  start: ['Votre lieu de travail sera %p.', 'Rattaché à notre site de %p.', 'Les collègues de %p vous attendent.'], closing: ['Candidature en ligne en trois minutes.', 'Pas de cabinets, merci.', 'Nous répondons à tout le monde.', 'Les frais de voyage sont remboursés.'],
  client: ['Pour le compte d’une régie des eaux, nous pourvoyons ce poste en salle de contrôle.', 'Notre client construit des abris de bus dans tout le nord.', 'Notre client vend du mobilier de jardin et manque de place au dépôt.', 'Notre client, un internat au bord de la mer, ouvre une deuxième maison.'],
  team: ['Le groupe %t occupe le deuxième étage et planifie sa semaine.', 'Réussir en %t, c’est quand le téléphone sonne peu.', 'Vous relevez de la direction %t et la remplacez.'], teams: ['Accueil', 'Flotte', 'Tarifs', 'Garanties', 'Terrain', 'Conformité'],
  still: ['Deuxième appel.', 'La date limite est repoussée.', 'Ce poste est à nouveau ouvert.'], pay: ['Salaire : %l - %h.', 'Nous proposons de %l à %h euros selon le parcours.'],
  levels: [['Principal ', 'Dix ans et plus, avec des résultats'], ['Stagiaire ', 'Vous terminez vos études'], ['Responsable ', 'Vous avez dirigé des services']],
  specialties: [['Oncologie', 'Accompagnement de longs traitements', 'Calme face à la maladie'], ['Frigoriste', 'Manipulation des fluides', 'Attestation fluides'], ['Ferroviaire', 'Planification des coupures', 'Habilitation voie'], ['Pâtisserie', 'Desserts à l’assiette', 'CAP pâtissier']],
  shifts: [['Soir', 'Début à quatorze heures.', null], ['Saisonnier', 'Le contrat finit en septembre.', 'temporary'], ['Stage', 'Six mois, plusieurs services.', 'internship']],
  chain: [['Chef d’équipe restauration', 'Vous ouvrez et fermez notre restaurant de %p avec bonne humeur.'], ['Préparateur en pharmacie', 'Vous conseillez dans notre pharmacie de %p.']],
  aggregatorBefore: ['Annonce issue de PostRiver, le moteur de l’emploi.', 'Annonce sponsorisée.'], aggregatorAfter: ['Offres semblables ci-dessous. PostRiver n’est pas l’employeur.', 'Annonce originale sur le site de l’entreprise.'],
  marks: ['%t [hybride]', 'Urgent : %t', '%t // Télétravail'], gender: '%t F/H', legal: ['SASU', 'Groupe', 'EURL'],
};
const es: Wording = {
  duties: ['El día a día', 'En este puesto', 'Tareas principales'], needs: ['Tienes', 'Competencias', 'Para quién es'], offers: ['A cambio', 'Por qué venir'],
  benefits: ['Bono en años buenos', 'Cuatro días de voluntariado', 'Equipo a elegir', 'Gimnasio con descuento', 'Seguro de vida', 'Cumpleaños libre', 'Viernes cortos en verano', 'Abono de transporte'],
  about: ['Somos un grupo de once casas con una idea: primero las personas. %c forma parte desde hace %n meses.', 'Creada por dos ingenieras, %c atiende tres continentes desde %n oficinas.', 'Nadie lee estos textos, así que en breve: %c hace bien cosas sencillas, %n veces al día.'],
  start: ['Tu lugar de trabajo será %p.', 'Con base en nuestra sede de %p.', 'Los compañeros de %p te esperan.'], closing: ['Solicitud en línea en tres minutos.', 'Sin agencias, por favor.', 'Respondemos a todos.', 'Pagamos el viaje a la entrevista.'],
  client: ['Nuestro cliente es una compañía de aguas que renueva su sala de control.', 'Nuestro cliente construye marquesinas por todo el norte.', 'Nuestro cliente vende muebles de jardín y no cabe en su almacén.', 'Nuestro cliente, un internado junto al mar, abre otra casa.'],
  team: ['El grupo de %t está en la segunda planta y planifica su semana.', 'En %t el éxito es que suene poco el teléfono.', 'Dependes de la dirección de %t y la sustituyes.'], teams: ['Altas', 'Flota', 'Tarifas', 'Garantías', 'Campo', 'Cumplimiento'],
  still: ['Segunda convocatoria.', 'Hemos ampliado el plazo.', 'Esta vacante vuelve a estar abierta.'], pay: ['Salario: %l - %h.', 'Se ofrece de %l a %h euros según trayectoria.'],
  levels: [['Principal ', 'Diez años y más, con resultados'], ['Becario ', 'Acabas tus estudios'], ['Jefe ', 'Has dirigido departamentos']],
  specialties: [['Oncología', 'Acompañar tratamientos largos', 'Calma ante la enfermedad'], ['Frío Industrial', 'Manejo de refrigerantes', 'Carné de gases'], ['Ferrocarril', 'Planificar cortes de vía', 'Habilitación de vía'], ['Pastelería', 'Postres al plato', 'Título de pastelería']],
  shifts: [['Turno de tarde', 'Se empieza a las dos.', null], ['Sustitución', 'El contrato acaba a los nueve meses.', 'temporary'], ['Prácticas', 'Seis meses y varias áreas.', 'internship']],
  chain: [['Encargado de turno', 'Abres y cierras nuestro restaurante de %p con buen humor.'], ['Auxiliar de farmacia', 'Aconsejas en nuestra farmacia de %p.']],
  aggregatorBefore: ['Anuncio de PostRiver, el buscador de trabajo.', 'Anuncio patrocinado.'], aggregatorAfter: ['Ofertas parecidas más abajo. PostRiver no es el empleador.', 'Anuncio original en la web de la empresa.'],
  marks: ['%t [híbrido]', 'Urgente: %t', '%t // Teletrabajo'], gender: '%t (M/F)', legal: ['S.L.U.', 'Grupo', 'SLU'],
};

/** The family for measuring only: other phrases, companies, towns and roles than the one on which limits are set. */
export const HELD_OUT: Style = {
  name: 'held-out', wording: { en, de, fr, es }, role: (at) => at % 2 === 1,
  naming: {
    first: ['Ambergate', 'Bluhmfeld', 'Crossmere', 'Drachten', 'Eastlow', 'Fennimore', 'Grauwinkel', 'Hexley', 'Ivenack', 'Jostedal', 'Kirkwell', 'Larchmont', 'Müllrose', 'Nettleham', 'Osterbeck', 'Prestwold', 'Quellhaus', 'Rydal', 'Söderau', 'Tynemoor'],
    second: { en: ['Health', 'Rail', 'Garden', 'Insurance', 'Foundry', 'Media', 'Water', 'Schools'], de: ['Bahn', 'Gärten', 'Versicherung', 'Gießerei', 'Medien', 'Wasser', 'Schulen', 'Klinik'], fr: ['Santé Plus', 'Rail', 'Jardins', 'Assurances', 'Médias', 'Eaux'], es: ['Sanidad', 'Jardines', 'Seguros', 'Medios', 'Aguas', 'Colegios'] },
  },
  towns: {
    en: [town('Edinburgh', 'GB', 'Edinburgh, Scotland'), town('Cork', 'IE', 'Cork, Ireland'), town('Chicago, IL', 'US', 'Chicago', 'Chicago, Illinois'), town('Denver, CO', 'US', 'Denver, Colorado'), town('Vancouver', 'CA', 'Vancouver, BC'), town('Sheffield', 'GB', 'Sheffield, UK'), town('Birmingham', 'GB', 'Birmingham, England')],
    de: [town('Düsseldorf', 'DE', 'Duesseldorf', '40210 Düsseldorf'), town('Wien', 'AT', 'Vienna', '1010 Wien'), town('Leipzig', 'DE', 'Leipzig, Sachsen'), town('Frankfurt am Main', 'DE', 'Frankfurt', 'Frankfurt, Germany'), town('Basel', 'CH', 'Basel, Switzerland'), town('Bremen', 'DE', '28195 Bremen'), town('Hannover', 'DE', 'Hanover, Germany')],
    fr: [town('Marseille', 'FR', 'Marseille (13)', 'Marseille, France'), town('Toulouse', 'FR', '31000 Toulouse'), town('Rennes', 'FR', 'Rennes, Bretagne'), town('Genève', 'CH', 'Geneva', 'Genf'), town('Nice', 'FR', 'Nice, France')],
    es: [town('Zaragoza', 'ES', 'Saragossa', 'Zaragoza, España'), town('Málaga', 'ES', 'Malaga, Spain'), town('Murcia', 'ES', 'Murcia, España'), town('Granada', 'ES', 'Granada, Spain'), town('Palma de Mallorca', 'ES', 'Palma')],
  },
};
