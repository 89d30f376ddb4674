export default [
  {
    language: 'de', key: 'nursing', departments: ['Pflege', 'Therapie', 'Funktionsdienst'],
    roles: [
      ['Pflegefachkraft Intensivstation (m/w/d)', 'Auf unserer Intensivstation mit 14 Betten betreuen Sie beatmete und frisch operierte Patientinnen und Patienten im Schlüssel eins zu zwei.', ['Überwachung und Pflege beatmeter Patienten', 'Umgang mit Dialyse, arteriellen Kathetern und Perfusoren'], ['Abgeschlossene Ausbildung als Pflegefachkraft oder Gesundheits- und Krankenpfleger/in', 'Fachweiterbildung Intensivpflege oder Interesse daran']],
      ['Altenpfleger (m/w/d) Wohnbereich', 'Im Seniorenzentrum leben 72 Menschen in sechs Wohngruppen. Sie begleiten sie durch den Tag, mit Zeit für ein Gespräch.', ['Grund- und Behandlungspflege nach Expertenstandards', 'Pflegeplanung und Dokumentation am Tablet'], ['Examen in der Altenpflege', 'Herz, Geduld und Humor']],
      ['Physiotherapeut (m/w/d) Geriatrie', 'Nach Sturz oder Schlaganfall zählt jeder Schritt. Sie behandeln auf Station und in der Tagesklinik.', ['Befund, Therapieplanung und Einzelbehandlung', 'Gangschulung und Hilfsmittelberatung'], ['Staatliche Anerkennung als Physiotherapeut/in', 'Kenntnisse nach Bobath oder manueller Therapie']],
      ['Operationstechnischer Assistent (m/w/d)', 'Acht Säle, von der Unfallchirurgie bis zur Urologie. Sie instrumentieren, springen ein und behalten die Übersicht.', ['Vorbereitung und Instrumentation bei Eingriffen', 'Kontrolle der Sterilgüter und Dokumentation'], ['Ausbildung als OTA oder Fachpflege im OP', 'Bereitschaft zum Rufdienst']],
      ['Medizinische Fachangestellte (m/w/d) Ambulanz', 'In der kardiologischen Ambulanz sehen wir täglich 60 Patienten. Sie sorgen dafür, dass niemand sich wie eine Nummer fühlt.', ['Terminvergabe, Anmeldung und Abrechnung', 'EKG, Blutentnahme und Assistenz bei Untersuchungen'], ['Ausbildung als MFA', 'Sicherheit in der Abrechnung nach EBM und GOÄ']],
    ],
    duties: ['Anleitung von Auszubildenden', 'Enge Zusammenarbeit mit Ärztinnen, Therapeuten und Sozialdienst', 'Beratung von Angehörigen in verständlichen Worten', 'Sorgfältige Dokumentation in der elektronischen Akte', 'Einhaltung der Hygienestandards', 'Mitarbeit im Qualitätszirkel', 'Teilnahme an Übergaben und Visiten', 'Erkennen von Notfällen und sicheres Handeln', 'Bestellung und Kontrolle von Material'],
    needs: ['Bereitschaft zum Schichtdienst mit verlässlichem Dienstplan', 'Einfühlungsvermögen und Respekt', 'Teamgeist über Berufsgruppen hinweg', 'Deutschkenntnisse mindestens auf Niveau B2', 'Verantwortungsbewusstsein', 'Interesse an Fort- und Weiterbildung', 'Nachweis über den Masernschutz', 'Grundkenntnisse am Computer', 'Berufserfahrung ist willkommen, aber keine Bedingung'],
  },
  {
    language: 'de', key: 'teaching', departments: ['Pädagogik', 'Krippe', 'Schule'],
    roles: [
      ['Erzieher (m/w/d) Kindergarten', 'Zwölf Dreijährige, ein Garten mit Wasserpumpe und ein Team, das sich jede Woche Zeit für Beobachtungen nimmt.', ['Gestaltung des Gruppenalltags und der Eingewöhnung', 'Führen von Portfolios und Elterngesprächen'], ['Staatliche Anerkennung als Erzieher/in', 'Freude an Natur und Bewegung']],
      ['Grundschullehrer (m/w/d)', 'Jahrgangsgemischte Klassen, Wochenplan und ein Kollegium, das Material teilt. Sie übernehmen eine erste und zweite Klasse.', ['Unterricht in Deutsch, Mathematik und Sachkunde', 'Lernentwicklungsgespräche statt Notenzettel'], ['Zweites Staatsexamen für das Lehramt an Grundschulen', 'Erfahrung mit offenem Unterricht']],
      ['Sozialpädagoge (m/w/d) Ganztag', 'Nach dem Unterricht beginnt der zweite Teil des Tages: Werkstatt, Küche, Streit und Versöhnung.', ['Leitung von Projekten am Nachmittag', 'Beratung von Kindern und Familien'], ['Studium der sozialen Arbeit oder Pädagogik', 'Kenntnisse im Kinderschutz']],
      ['Kinderpfleger (m/w/d) Krippe', 'Zehn Kinder unter drei Jahren brauchen ruhige Hände und klare Abläufe. Sie arbeiten zu dritt in der Gruppe.', ['Pflege, Mahlzeiten und Schlafwache', 'Begleitung von Spiel und Sprache'], ['Ausbildung als Kinderpfleger/in', 'Erste-Hilfe-Kurs am Kind']],
      ['Fachlehrer (m/w/d) Berufsfachschule', 'Sie bilden die Erzieherinnen und Erzieher von morgen aus, mit 24 Wochenstunden und Besuchen in der Praxis.', ['Unterricht in Pädagogik und Psychologie', 'Betreuung der Praktika'], ['Studium der Pädagogik, Psychologie oder Pflegepädagogik', 'Unterrichtserfahrung mit Erwachsenen']],
    ],
    duties: ['Zusammenarbeit mit Eltern auf Augenhöhe', 'Planung von Ausflügen und Festen', 'Beobachtung und Dokumentation der Entwicklung', 'Teilnahme an Teamsitzung und Supervision', 'Anleitung von Praktikantinnen und Praktikanten', 'Mitarbeit am pädagogischen Konzept', 'Sprachförderung im Alltag', 'Gestaltung von Räumen und Garten', 'Austausch mit Fachdiensten'],
    needs: ['Wertschätzende Haltung gegenüber Kindern', 'Zuverlässigkeit und Humor', 'Erweitertes Führungszeugnis', 'Sicheres Deutsch in Wort und Schrift', 'Ideen für Musik, Werken oder Theater', 'Belastbarkeit in lauten Momenten', 'Teamfähigkeit', 'Bereitschaft zur Fortbildung', 'Berufsanfänger sind willkommen'],
  },
  {
    language: 'de', key: 'law', departments: ['Arbeitsrecht', 'Baurecht', 'Sekretariat'],
    roles: [
      ['Rechtsanwalt (m/w/d) Arbeitsrecht', 'Sie beraten Betriebe mit zehn bis tausend Beschäftigten und vertreten sie vor Gericht. Jede Akte hat zwei Köpfe.', ['Gestaltung von Verträgen und Betriebsvereinbarungen', 'Führung von Kündigungsschutzverfahren'], ['Zulassung als Rechtsanwältin oder Rechtsanwalt', 'Schwerpunkt oder Fachanwaltslehrgang im Arbeitsrecht']],
      ['Rechtsanwaltsfachangestellte (m/w/d)', 'Ohne Sie läuft keine Frist. Sie führen das Sekretariat für drei Anwälte und kennen die Geschäftsstellen beim Namen.', ['Fristenkontrolle und elektronischer Rechtsverkehr', 'Abrechnung nach RVG und Zwangsvollstreckung'], ['Ausbildung als Rechtsanwaltsfachangestellte/r', 'Kenntnisse in RA-MICRO oder DATEV Anwalt']],
      ['Syndikusrechtsanwalt (m/w/d) Vergaberecht', 'Sie begleiten öffentliche Auftraggeber von der Ausschreibung bis zum Zuschlag, im Zweifel auch vor der Vergabekammer.', ['Prüfung von Vergabeunterlagen', 'Vertretung in Nachprüfungsverfahren'], ['Zwei Staatsexamen', 'Erfahrung mit VgV, VOB/A und GWB']],
      ['Wirtschaftsjurist (m/w/d) Compliance', 'Hinweisgeberschutz, Lieferketten, Geldwäsche: Sie übersetzen Gesetze in Abläufe, die Mandanten wirklich einhalten.', ['Aufbau von Hinweisgebersystemen', 'Schulungen und Risikoanalysen'], ['Studium Wirtschaftsrecht', 'Erste Erfahrung in Compliance']],
    ],
    duties: ['Recherche und kurze, klare Vermerke', 'Vorbereitung von Schriftsätzen', 'Telefonischer Kontakt mit Mandanten und Gerichten', 'Pflege der digitalen Akte', 'Beiträge für unseren Newsletter', 'Ausbildung von Referendaren und Auszubildenden', 'Mitarbeit an Mustern und Wissensdatenbank', 'Organisation von Mandantenveranstaltungen'],
    needs: ['Sorgfalt und Verschwiegenheit', 'Freude an klarer Sprache', 'Wirtschaftliches Verständnis', 'Sicherer Umgang mit MS Office', 'Gute Englischkenntnisse', 'Ruhe bei kurzen Fristen', 'Freundliches Auftreten', 'Teamgeist', 'Interesse an Legal Tech'],
  },
  {
    language: 'de', key: 'finance', departments: ['Steuern', 'Lohn', 'Rechnungswesen'],
    roles: [
      ['Steuerfachangestellter (m/w/d)', 'Sie betreuen rund 40 Mandanten aus Handwerk und Handel, vom Beleg bis zur Steuererklärung.', ['Finanzbuchhaltung und Jahresabschlüsse', 'Steuererklärungen für Betriebe und Privatpersonen'], ['Abgeschlossene Ausbildung in der Steuerberatung', 'Sicherer Umgang mit DATEV']],
      ['Lohnbuchhalter (m/w/d)', '1.800 Abrechnungen im Monat, davon viele mit Baulohn. Sie rechnen genau und erklären geduldig.', ['Lohn- und Gehaltsabrechnung', 'Meldungen an Krankenkassen und Finanzamt'], ['Kaufmännische Ausbildung und Erfahrung in der Lohnabrechnung', 'Kenntnisse in DATEV LODAS oder Lohn und Gehalt']],
      ['Bilanzbuchhalter (m/w/d)', 'Sie erstellen Abschlüsse nach HGB und sind die fachliche Anlaufstelle für das Team.', ['Monats-, Quartals- und Jahresabschlüsse', 'Abstimmung mit Wirtschaftsprüfern'], ['Weiterbildung zum geprüften Bilanzbuchhalter', 'Gute Excel-Kenntnisse']],
      ['Controller (m/w/d)', 'Unsere Mandanten möchten wissen, was ein Auftrag wirklich gekostet hat. Sie bauen die Auswertung dazu.', ['Kostenrechnung, Planung und Abweichungsanalyse', 'Berichte in Power BI'], ['Studium der Betriebswirtschaft oder vergleichbar', 'Excel, Power BI und SQL-Grundlagen']],
      ['Steuerberater (m/w/d)', 'Nachfolge, Umwandlung, Immobilien: Sie beraten Familienbetriebe dort, wo es auf Jahre ankommt.', ['Beratung bei Nachfolge und Umstrukturierung', 'Begleitung von Betriebsprüfungen'], ['Bestelltes Steuerberaterexamen', 'Verhandlungsgeschick']],
    ],
    duties: ['Ansprechpartner für die eigenen Mandanten', 'Digitale Belegerfassung und Ablage', 'Prüfung von Bescheiden', 'Korrespondenz mit Behörden', 'Einführung neuer Programme bei Mandanten', 'Umsatzsteuervoranmeldungen', 'Klärung offener Posten', 'Einarbeitung jüngerer Kollegen', 'Verbesserung unserer Abläufe'],
    needs: ['Genauigkeit und Zahlenverständnis', 'Diskretion', 'Freude am Kontakt mit Menschen', 'Selbstständige Arbeitsweise', 'Interesse an digitaler Buchhaltung', 'Gute Deutschkenntnisse', 'Zuverlässigkeit bei Fristen', 'Teamfähigkeit', 'Bereitschaft zur Weiterbildung'],
  },
  {
    language: 'de', key: 'public', departments: ['Bürgerdienste', 'Technik', 'Verwaltung'],
    roles: [
      ['Sachbearbeiter (m/w/d) Bürgerbüro', 'Ausweise, Anmeldungen, Führungszeugnisse: Sie sind das Gesicht der Verwaltung und haben auch am Montagmorgen eines.', ['Beratung und Bearbeitung von Anträgen', 'Führen von Melde- und Gewerberegister'], ['Verwaltungsfachangestellte/r oder kaufmännische Ausbildung', 'Freundliches Auftreten']],
      ['Fachkraft für Abwassertechnik (m/w/d)', 'Drei Kläranlagen, 140 Kilometer Kanal. Sie halten das Wasser der Region sauber.', ['Überwachung und Steuerung der Anlagen', 'Probenahme und Laboranalysen'], ['Ausbildung als Fachkraft für Abwassertechnik oder im Elektro- oder Metallbereich', 'Führerschein Klasse B, gern C']],
      ['Bauingenieur (m/w/d) Tiefbau', 'Sie planen und überwachen Kanäle und Wasserleitungen, die hundert Jahre halten sollen.', ['Planung, Ausschreibung und Bauüberwachung', 'Abstimmung mit Gemeinden und Anliegern'], ['Studium Bauingenieurwesen', 'Kenntnisse in VOB, HOAI und AutoCAD']],
      ['IT-Administrator (m/w/d) Verwaltung', '31 Gemeinden, 900 Arbeitsplätze, ein Rechenzentrum. Sie sorgen dafür, dass das Amt auch digital geöffnet hat.', ['Betrieb von Windows-Servern, Netzwerk und Fachverfahren', 'Unterstützung der Nutzerinnen und Nutzer'], ['Ausbildung als Fachinformatiker/in', 'Kenntnisse in Active Directory, VMware und Firewalls']],
      ['Mitarbeiter (m/w/d) Bauhof', 'Grünflächen, Winterdienst, Spielplätze: Sie sind draußen, und man sieht abends, was geschafft ist.', ['Pflege von Grünanlagen und Straßen', 'Winterdienst mit Rufbereitschaft'], ['Handwerkliche oder gärtnerische Ausbildung', 'Führerschein Klasse BE oder CE']],
    ],
    duties: ['Auskunft an Bürgerinnen und Bürger', 'Zusammenarbeit mit den Mitgliedsgemeinden', 'Vorbereitung von Beschlussvorlagen', 'Pflege der elektronischen Akte', 'Einhaltung von Vergabe- und Datenschutzrecht', 'Mitarbeit bei Digitalisierungsvorhaben', 'Vertretung im Team', 'Ausbildung von Nachwuchskräften'],
    needs: ['Bürgernähe und Geduld', 'Sicheres Deutsch', 'Verantwortungsbewusstsein', 'Selbstständige und genaue Arbeitsweise', 'Teamfähigkeit', 'Bereitschaft zur Fortbildung', 'Ortskenntnis ist ein Vorteil', 'Sicherer Umgang mit Office-Programmen', 'Freude an sinnvoller Arbeit'],
  },
];
