export default [
  {
    language: 'de', key: 'logistics', departments: ['Disposition', 'Lager', 'Fuhrpark'],
    roles: [
      ['Disponent (m/w/d) Nahverkehr', 'Sie planen täglich 45 Touren, telefonieren mit Fahrern und Kunden und behalten die Ruhe, wenn die Autobahn steht.', ['Tourenplanung und Einsatz eigener und fremder Fahrzeuge', 'Überwachung von Lenkzeiten und Ablieferungen'], ['Ausbildung in Spedition und Logistik', 'Sicherer Umgang mit Telematik und Tourenplanung']],
      ['Fachkraft für Lagerlogistik (m/w/d)', 'Wareneingang, Kommissionierung, Versand: Sie kennen den Weg jedes Packstücks in unserem neuen Umschlaglager.', ['Annahme, Einlagerung und Kommissionierung mit Scanner', 'Be- und Entladen mit dem Stapler'], ['Ausbildung im Lager oder mehrjährige Erfahrung', 'Staplerschein']],
      ['Berufskraftfahrer (m/w/d) CE', 'Feste Touren, fester Wagen und jeden Abend zu Hause. Unser Fuhrpark ist im Schnitt drei Jahre alt.', ['Auslieferung im Umkreis von 150 Kilometern', 'Ladungssicherung und Fahrzeugkontrolle'], ['Führerschein CE mit Schlüsselzahl 95', 'Fahrerkarte, gern ADR-Schein']],
      ['Speditionskaufmann (m/w/d) Zoll', 'Sie verzollen, was aus Übersee kommt und was nach Bern geht, und Sie wissen, wen man beim Hauptzollamt anruft.', ['Erstellen von Ein- und Ausfuhranmeldungen in ATLAS', 'Einreihung von Waren und Prüfung von Präferenzen'], ['Ausbildung als Speditionskaufmann/-frau', 'Kenntnisse in Zollrecht und Incoterms']],
      ['Schichtleiter (m/w/d) Umschlag', 'In der Nachtschicht drehen 22 Leute 90 Lkw. Sie führen vom Hallenboden aus.', ['Einteilung und Führung der Schicht', 'Sicherheitsunterweisung und Kennzahlen'], ['Erfahrung in der Führung eines Lagerteams', 'Kenntnisse in einem Lagerverwaltungssystem']],
    ],
    duties: ['Bearbeitung von Reklamationen', 'Pflege der Sendungsdaten', 'Abstimmung mit Lager, Fahrern und Kunden', 'Inventur zweimal im Jahr', 'Mitarbeit an Verbesserungen', 'Einhaltung der Arbeitssicherheit', 'Einarbeitung von Aushilfen', 'Kontrolle von Frachtpapieren', 'Urlaubsvertretung im Team'],
    needs: ['Zuverlässigkeit und Pünktlichkeit', 'Teamgeist', 'Organisationstalent', 'Grundkenntnisse am PC', 'Bereitschaft zur Schichtarbeit', 'Deutsch in Wort und Schrift, weitere Sprachen gern', 'Umsicht im Umgang mit Ware und Gerät', 'Körperliche Belastbarkeit', 'Freundlichkeit am Telefon'],
  },
  {
    language: 'de', key: 'crafts', departments: ['Elektro', 'Sanitär und Heizung', 'Tischlerei'],
    roles: [
      ['Elektroniker (m/w/d) Energie- und Gebäudetechnik', 'Altbauten, Photovoltaik und Ladesäulen: Sie installieren vom Zählerschrank bis zur letzten Steckdose.', ['Installation und Prüfung elektrischer Anlagen', 'Fehlersuche und Kundendienst'], ['Gesellenbrief als Elektroniker/in', 'Kenntnisse der VDE-Vorschriften']],
      ['Anlagenmechaniker (m/w/d) SHK', 'Alte Kessel raus, Wärmepumpen rein. Sie bauen Bäder und Heizungen, die lange halten.', ['Montage von Wärmepumpen und Sanitäranlagen', 'Wartung und Störungsdienst'], ['Ausbildung als Anlagenmechaniker/in SHK', 'Führerschein Klasse B']],
      ['Tischler (m/w/d) Möbel und Innenausbau', 'Einbauküchen, Treppen und Ladenbau aus einer Werkstatt mit CNC und Hobelbank.', ['Fertigung von Möbeln nach Zeichnung', 'Montage beim Kunden'], ['Gesellenbrief im Tischlerhandwerk', 'Sicherer Umgang mit Maschinen und CNC']],
      ['Dachdecker (m/w/d)', 'Steildach, Flachdach, Solardach: zu dritt im Team und mit eigenem Kran.', ['Eindeckung und Abdichtung von Dächern', 'Einbau von Dachfenstern und Solarmodulen'], ['Ausbildung als Dachdecker/in', 'Schwindelfreiheit und Sinn für Sicherheit']],
      ['Elektromeister (m/w/d) als Projektleitung', 'Sie führen acht Monteure, kalkulieren und sind der Mensch, den der Bauherr anruft.', ['Planung, Kalkulation und Leitung von Projekten', 'Führung der Monteure und Abnahme'], ['Meisterbrief im Elektrohandwerk', 'Erfahrung in der Leitung von Baustellen']],
    ],
    duties: ['Aufmaß und Dokumentation per App', 'Beratung der Kundschaft', 'Anleitung der Auszubildenden', 'Materialbestellung', 'Abstimmung mit anderen Gewerken', 'Pflege von Werkzeug und Fahrzeug', 'Saubere Übergabe der Baustelle', 'Teilnahme am Notdienst im Wechsel', 'Mitdenken bei besseren Lösungen'],
    needs: ['Führerschein Klasse B', 'Freude an sauberer Arbeit', 'Freundlicher Umgang mit Kunden', 'Selbstständigkeit', 'Teamfähigkeit', 'Lesen von Plänen', 'Körperliche Fitness', 'Deutschkenntnisse für Gespräche auf der Baustelle', 'Lust auf Neues, etwa Smart Home'],
  },
  {
    language: 'de', key: 'engineering', departments: ['Fertigung', 'Konstruktion', 'Qualität'],
    roles: [
      ['Zerspanungsmechaniker (m/w/d) Fräsen', 'Fünfachsbearbeitung von Einzelteilen und Kleinserien für die Medizintechnik, Toleranzen im Bereich weniger Mikrometer.', ['Einrichten und Programmieren von CNC-Fräsmaschinen', 'Messen und Korrigieren'], ['Ausbildung als Zerspanungsmechaniker/in', 'Programmierung mit Heidenhain']],
      ['Konstrukteur (m/w/d) Getriebe', 'Vom Lastenheft bis zur Zeichnung: Sie konstruieren Verzahnungen und Gehäuse und stehen beim ersten Lauf am Prüfstand.', ['Konstruktion in SolidWorks', 'Auslegung von Verzahnungen mit KISSsoft'], ['Studium Maschinenbau oder Technikerabschluss', 'Kenntnisse in Form- und Lagetoleranzen']],
      ['Qualitätsingenieur (m/w/d)', 'Kunden vertrauen unseren Protokollen. Sie sorgen dafür, dass das so bleibt.', ['Bearbeitung von Reklamationen nach 8D', 'Planung von Audits nach ISO 13485'], ['Technisches Studium oder Weiterbildung', 'Erfahrung mit FMEA und Messtechnik']],
      ['Mechatroniker (m/w/d) Instandhaltung', 'Ein Maschinenpark von 1988 bis heute wartet auf Sie, am liebsten bevor er steht.', ['Wartung und Reparatur von Werkzeugmaschinen', 'Fehlersuche in Steuerung und Hydraulik'], ['Ausbildung als Mechatroniker/in oder Elektroniker/in', 'Kenntnisse in SPS S7']],
      ['Fertigungsplaner (m/w/d)', 'Sie entscheiden, welches Teil wann auf welche Maschine kommt, und reden vorher mit den Leuten, die dort stehen.', ['Arbeitspläne und Kapazitätsplanung', 'Pflege der Stammdaten in SAP'], ['Techniker, Meister oder Studium Produktionstechnik', 'SAP-Kenntnisse']],
    ],
    duties: ['Zusammenarbeit mit Konstruktion, Fertigung und Einkauf', 'Dokumentation von Änderungen', 'Begleitung von Prototypen', 'Mitarbeit bei Verbesserungen', 'Betreuung von Auszubildenden', 'Einhaltung der Arbeitssicherheit', 'Teilnahme an der täglichen Runde in der Halle', 'Abstimmung mit Lieferanten', 'Pflege von Messmitteln und Werkzeugen'],
    needs: ['Technisches Verständnis', 'Genauigkeit', 'Teamgeist zwischen Büro und Halle', 'Lesen technischer Zeichnungen', 'Gute Deutsch- und Grundkenntnisse in Englisch', 'Selbstständige Arbeitsweise', 'Bereitschaft zur Schichtarbeit, wo nötig', 'Offenheit für neue Verfahren', 'Berufserfahrung in der Metallverarbeitung'],
  },
  {
    language: 'de', key: 'construction', departments: ['Hochbau', 'Tiefbau', 'Kalkulation'],
    roles: [
      ['Bauleiter (m/w/d) Hochbau', 'Ein Kindergarten, ein Feuerwehrhaus und eine enge Zufahrt. Sie führen die Baustelle vom Aushub bis zur Schlüsselübergabe.', ['Leitung von Baustellen mit eigenem Personal und Nachunternehmern', 'Termin-, Kosten- und Qualitätskontrolle'], ['Studium Bauingenieurwesen oder Technikerabschluss', 'Kenntnisse der VOB']],
      ['Polier (m/w/d) Tiefbau', 'Kanal, Leitungsbau und Straßenbau im Umkreis einer Stunde. Zwei Kolonnen hören auf Sie, weil Sie zuhören.', ['Führung der Kolonnen', 'Aufmaß und Bautagebuch'], ['Weiterbildung zum geprüften Polier oder Erfahrung als Vorarbeiter', 'Führerschein Klasse BE']],
      ['Baggerfahrer (m/w/d)', 'Moderne Maschinen mit 3D-Steuerung und ein fester Bagger für jeden.', ['Aushub, Verfüllung und Planum', 'Tägliche Maschinenpflege'], ['Baugeräteführer oder Nachweis der Befähigung', 'Erfahrung im Kanalbau']],
      ['Maurer (m/w/d)', 'Mauerwerk, Sichtbeton und Sanierung, mit einem Vorarbeiter, der seit 20 Jahren im Haus ist.', ['Mauer-, Schal- und Betonarbeiten', 'Sanierung von Altbauten'], ['Gesellenbrief als Maurer/in', 'Lesen von Ausführungsplänen']],
      ['Kalkulator (m/w/d) Tiefbau', 'Sie lesen Leistungsverzeichnisse zwischen den Zeilen und wissen, was Boden der Klasse 5 kostet.', ['Kalkulation öffentlicher und privater Ausschreibungen', 'Verhandlung mit Lieferanten'], ['Studium Bauwesen oder Erfahrung als Techniker', 'Kenntnisse in iTWO oder vergleichbar']],
    ],
    duties: ['Abstimmung mit Bauherren und Planern', 'Einhaltung von Arbeitsschutz und Umweltauflagen', 'Materialdisposition', 'Anleitung von Auszubildenden', 'Dokumentation mit Fotos per Tablet', 'Wöchentliche Besprechung mit der Bauleitung', 'Mängelbeseitigung ohne Aufschub', 'Sicherung der Baustelle', 'Vorbereitung der Abrechnung'],
    needs: ['Zuverlässigkeit', 'Teamgeist', 'Wetterfestigkeit', 'Führerschein Klasse B', 'Deutschkenntnisse auf der Baustelle', 'Sinn für Sicherheit', 'Selbstständige Arbeitsweise', 'Bereitschaft zu wechselnden Baustellen in der Region', 'Freude an dem, was abends steht'],
  },
];
