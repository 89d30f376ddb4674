export default [
  {
    language: 'de', key: 'social', departments: ['Hilfen zur Erziehung', 'Eingliederungshilfe', 'Offene Arbeit'],
    roles: [
      ['Sozialarbeiter (m/w/d) Familienhilfe', 'Zwölf Familien, nicht dreißig. Sie besuchen, hören zu, schreiben verständliche Berichte und bleiben dran, wenn es schwierig wird.', ['Aufsuchende Beratung und Hilfeplanung mit Familien', 'Zusammenarbeit mit Jugendamt, Schule und Gericht'], ['Studium der Sozialen Arbeit mit staatlicher Anerkennung', 'Kenntnisse im Kinderschutz']],
      ['Heilerziehungspfleger (m/w/d) Wohngruppe', 'Acht Erwachsene mit Behinderung teilen sich ein Haus mit Garten. Sie unterstützen dort, wo es gewünscht ist, und sonst nicht.', ['Begleitung im Alltag, bei Pflege und Freizeit', 'Führen der Teilhabeplanung'], ['Abgeschlossene Ausbildung in der Heilerziehungspflege', 'Bereitschaft zum Nachtdienst einmal in der Woche']],
      ['Schuldnerberater (m/w/d)', 'Menschen kommen mit einer Tüte ungeöffneter Briefe und gehen mit einem Plan. Das dauert, und die Zeit nehmen wir uns.', ['Ordnen der Unterlagen und Aufstellen von Haushaltsplänen', 'Verhandlungen mit Gläubigern'], ['Studium der Sozialen Arbeit oder kaufmännische Ausbildung mit Beratungserfahrung', 'Kenntnisse im Insolvenzrecht']],
      ['Jugendsozialarbeiter (m/w/d) Jugendtreff', 'Kicker, Hausaufgaben und das Gespräch beim Abwasch. An guten Tagen kommen sechzig Jugendliche.', ['Gestaltung der offenen Zeiten und der Ferienprogramme', 'Beratung in Krisen'], ['Ausbildung oder Studium im sozialen Bereich', 'Gelassenheit, wenn es laut wird']],
      ['Einsatzleitung ambulante Betreuung (m/w/d)', 'Sie planen, wer wen besucht: achtzig Haushalte, dreißig Kräfte und eine Brücke, die ständig gesperrt ist.', ['Dienst- und Tourenplanung am Rechner', 'Erstgespräche und Qualitätsbesuche'], ['Erfahrung in Planung oder Pflege', 'Ein gutes Gedächtnis für Menschen']],
    ],
    duties: ['Enge Zusammenarbeit mit Ämtern, Schulen und Ärztinnen', 'Sorgfältige und fristgerechte Dokumentation', 'Teilnahme an Supervision und Fallbesprechungen', 'Einhaltung der Schutzkonzepte', 'Planung von Angeboten gemeinsam mit den Menschen', 'Rufbereitschaft an einem Wochenende im Monat', 'Anleitung von Studierenden im Praktikum', 'Wahrung der Schweigepflicht', 'Mitarbeit an Förderanträgen'],
    needs: ['Achtung vor jeder Lebensweise', 'Belastbarkeit und die Gewohnheit, um Hilfe zu bitten', 'Führerschein der Klasse B', 'Klare Sprache, mündlich und schriftlich', 'Erweitertes Führungszeugnis', 'Verlässlichkeit im Schichtdienst', 'Sicherer Umgang mit üblicher Software', 'Freude an Teamarbeit', 'Berufserfahrung ist willkommen, aber keine Bedingung'],
  },
  {
    language: 'de', key: 'retail', departments: ['Markt', 'Frische', 'Einkauf'],
    roles: [
      ['Marktleiter (m/w/d)', 'Zweiundzwanzig Leute, zwölfhundert Quadratmeter und ein Ort, der sofort merkt, wenn das Brot zu spät kommt.', ['Führung, Einsatzplanung und Warenwirtschaft', 'Verantwortung für Umsatz und Verderb'], ['Erfahrung in der Leitung eines Marktes oder einer großen Abteilung', 'Sicherer Umgang mit Zahlen']],
      ['Verkäufer (m/w/d) Käsetheke', 'Siebzig Sorten und zu jeder eine Meinung. Die Kundschaft fragt, was heute gut ist, und Sie haben probiert.', ['Beratung, Zuschnitt und Verpackung', 'Aufbau und Reinigung der Theke nach Hygieneplan'], ['Ausbildung im Lebensmittelverkauf oder Lust, es zu lernen', 'Gesundheitszeugnis']],
      ['Fachkraft für Warenpräsentation (m/w/d)', 'Sie entscheiden, was zuerst gesehen wird: vier Märkte, alle zwei Wochen ein neues Fenster und eine Werkstatt mit guter Säge.', ['Entwurf und Aufbau von Schaufenstern und Aktionsflächen', 'Schulung der Märkte'], ['Ausbildung im visuellen Marketing', 'Geschick mit Werkzeug']],
      ['Sachbearbeiter (m/w/d) Einkauf Haushaltswaren', 'Sie bereiten das Frühjahr vor: Muster, Preise, Liefertermine und ein Lieferant, der zu viel verspricht.', ['Einholen und Vergleichen von Angeboten', 'Pflege der Artikeldaten und Verfolgen der Bestellungen'], ['Kaufmännische Ausbildung', 'Gute Kenntnisse in der Tabellenkalkulation']],
      ['Kassierer (m/w/d) Abend', 'Von fünf bis zum Schluss: Kasse, Schlange, Rückgabe und ein freundliches Wort zum Feierabend.', ['Kassieren und Abrechnen', 'Annahme von Rückgaben und Auffüllen des Kassenbereichs'], ['Ehrlicher Umgang mit Geld', 'Bereitschaft zur Arbeit bis 21 Uhr']],
    ],
    duties: ['Freundliche Beratung der Kundschaft', 'Auffüllen der Regale und Kontrolle der Daten', 'Annahme und Prüfung von Lieferungen', 'Richtige Auszeichnung der Preise', 'Mithilfe bei der Inventur', 'Einhaltung der Vorschriften zu Lebensmitteln und Jugendschutz', 'Zusammenstellen von Bestellungen zur Abholung', 'Vermeidung von Verderb durch kluge Rabatte', 'Einarbeitung neuer Kolleginnen und Kollegen'],
    needs: ['Freude am Umgang mit Menschen', 'Bereitschaft zur Arbeit am Samstag, zwei im Monat sind frei', 'Körperliche Fitness', 'Zuverlässigkeit auch um sechs Uhr früh', 'Freundlichkeit unter Druck', 'Gute Deutschkenntnisse', 'Teamgeist', 'Interesse daran, woher die Ware kommt', 'Erfahrung im Handel ist willkommen, aber kein Muss'],
  },
];
