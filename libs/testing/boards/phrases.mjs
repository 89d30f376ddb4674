/** The words around an advert, by language: headings, offers, closings. */
export const PHRASES = {
  en: {
    duties: ['What you will do', 'Your role', 'The job', 'Responsibilities', 'Your day with us', 'What is waiting for you'],
    needs: ['What you bring', 'Requirements', 'About you', 'You fit in if you have', 'Your profile', 'What we are looking for'],
    offers: ['What we offer', 'Benefits', 'What is in it for you', 'Good reasons to join'],
    about: ['About us', 'Who we are', 'The company'],
    inProse: (items) => `In practice that means: ${items.map(lowerFirst).join('; ')}.`,
    benefits: [
      '30 days of paid leave, plus the days between Christmas and New Year', 'A pension contribution from the first month', 'A training budget of 1,500 a year and time to use it',
      'A subsidised travel pass or a bicycle on lease', 'Private health insurance for you and your family',
      'Permanent contract after a six-month probation', 'A real induction: a mentor and no cold start', 'Paid overtime or time off in return, as you prefer', 'A pay scale that everybody can read', 'Help with relocation and registration, including a temporary flat',
      'Sixteen weeks of paid parental leave for every parent', 'A canteen with a proper hot meal for little money', 'Short ways to decisions and colleagues who stay for years',
      'Regular salary reviews every spring', 'A sabbatical of up to three months after four years', 'Free parking and a bus stop at the door',
    ],
    benefitsOnSite: ['Work clothes, tools and cleaning paid for', 'A roster that is known four weeks ahead', 'Fruit, coffee and a warm room for breaks'],
    benefitsAtDesk: ['Flexible hours, agreed within the team', 'Good screens and chairs, at home as well', 'Two days a week from home, if you like'],
    closings: [
      'Send us your CV; a cover letter is welcome but not necessary. You will hear from a person within a week.', 'We look at every application the day it arrives. Interviews take place in two short rounds.',
      'Not sure whether you meet every point? Apply anyway and tell us what you would like to learn.', 'We welcome applications from people of any background, age, gender, origin or disability.',
      'Questions first? Call us or write; the contact stands on our careers page.', 'The position is open until it is filled. An earlier start is possible, a later one too.',
      'Our process: a phone call, a visit with trial work on a paid half day, an offer.', 'Please name your earliest start date and, if you like, your salary expectation.',
    ],
    senior: ['At least five years in a comparable position', 'Experience in guiding less experienced colleagues'],
    junior: ['A completed degree or training; first experience from internships or projects is enough', 'Eagerness to learn and to ask questions'],
    part: 'This position is part time, between 20 and 30 hours a week.', temporary: 'The contract is limited to twelve months; it may be extended.', contract: 'This is a contract role for an initial six months.',
    start: (place) => [`We are looking for reinforcement in ${place}.`, `The position is based in ${place}.`, `To strengthen our team in ${place} we are hiring.`, `This role is part of our growing team in ${place}.`, `A place has become free in our team in ${place}.`],
  },
  de: {
    duties: ['Ihre Aufgaben', 'Das erwartet Sie', 'Was Sie bei uns tun', 'Aufgabengebiet', 'Ihr Arbeitsalltag'],
    needs: ['Ihr Profil', 'Das bringen Sie mit', 'Anforderungen', 'Was wir uns wünschen'],
    offers: ['Wir bieten', 'Das erwartet Sie bei uns', 'Unsere Leistungen', 'Gute Gründe für uns'],
    about: ['Über uns', 'Wer wir sind', 'Das Unternehmen'],
    inProse: (items) => `Konkret heißt das: ${items.join('; ')}.`,
    benefits: [
      '30 Tage Urlaub sowie frei an Heiligabend und Silvester', 'Unbefristeter Arbeitsvertrag', 'Betriebliche Altersvorsorge mit 20 Prozent Zuschuss', 'Zuschuss zum Deutschlandticket oder Fahrradleasing',
      'Feste Ansprechperson und strukturierte Einarbeitung', 'Weiterbildung während der Arbeitszeit, die Kosten übernehmen wir', 'Bezahlung nach Tarif mit Weihnachts- und Urlaubsgeld',
      'Kantine mit regionaler Küche', 'Kurze Entscheidungswege und ein eingespieltes Team',
      'Unterstützung bei der Wohnungssuche', 'Betriebliches Gesundheitsmanagement mit Sportangeboten',
    ],
    benefitsOnSite: ['Arbeitskleidung und Werkzeug werden gestellt', 'Pünktlicher Feierabend am Freitag'],
    benefitsAtDesk: ['Flexible Arbeitszeiten mit Zeitkonto', 'Bis zu zwei Tage mobiles Arbeiten in der Woche'],
    closings: [
      'Bitte senden Sie uns Ihren Lebenslauf; ein Anschreiben ist nicht nötig. Wir melden uns innerhalb einer Woche.', 'Fragen vorab beantworten wir gern am Telefon. Wir freuen uns auf Ihre Bewerbung!',
      'Sie erfüllen nicht jeden Punkt? Bewerben Sie sich trotzdem.', 'Wir begrüßen Bewerbungen von Menschen jeder Herkunft, jeden Alters und Geschlechts sowie mit Behinderung.',
      'Gern können Sie vor der Zusage einen bezahlten Probetag bei uns verbringen.', 'Bitte nennen Sie Ihren frühesten Eintrittstermin und Ihre Gehaltsvorstellung.',
    ],
    senior: ['Mindestens fünf Jahre Erfahrung in vergleichbarer Position', 'Freude daran, Wissen weiterzugeben'],
    junior: ['Abgeschlossene Ausbildung oder Studium, erste Erfahrung aus Praktika genügt', 'Lernbereitschaft und Neugier'],
    part: 'Die Stelle ist in Teilzeit mit 20 bis 30 Wochenstunden zu besetzen.', temporary: 'Die Stelle ist zunächst auf zwölf Monate befristet.', contract: 'Es handelt sich um einen Vertrag über zunächst sechs Monate.',
    start: (place) => [`Für unseren Standort ${place} suchen wir Verstärkung.`, `Der Arbeitsort ist ${place}.`, `Unser Team in ${place} wächst.`, `In ${place} ist eine Stelle zu besetzen.`],
  },
  fr: {
    duties: ['Vos missions', 'Le poste', 'Votre quotidien'], needs: ['Votre profil', 'Ce que nous recherchons'], offers: ['Nous vous proposons', 'Vos avantages'], about: ['Qui sommes-nous ?', 'L’entreprise'],
    inProse: (items) => `Concrètement : ${items.map(lowerFirst).join(' ; ')}.`,
    benefits: ['Mutuelle prise en charge à 70 %', 'Tickets restaurant de 9 €', 'Remboursement de la moitié du titre de transport', 'Formation continue pendant le temps de travail', 'Treizième mois', 'Un parcours d’intégration avec un tuteur', 'Prime annuelle selon les résultats de l’équipe'],
    benefitsOnSite: ['Tenue de travail fournie et entretenue', 'Repas pris sur place avec l’équipe'],
    benefitsAtDesk: ['RTT et horaires souples'],
    closings: ['Envoyez-nous votre CV ; la lettre de motivation est facultative. Réponse sous une semaine.', 'Toutes les candidatures sont étudiées, quels que soient l’âge, l’origine, le genre ou le handicap.', 'Le poste est à pourvoir dès que possible, une date plus tardive est envisageable.'],
    senior: ['Au moins cinq ans d’expérience dans un poste comparable'], junior: ['Diplôme obtenu, une première expérience en stage suffit'],
    part: 'Le poste est à temps partiel, entre 20 et 28 heures par semaine.', temporary: 'Il s’agit d’un CDD de douze mois, renouvelable.', contract: 'Mission de six mois dans un premier temps.',
    start: (place) => [`Nous recrutons à ${place}.`, `Le poste est basé à ${place}.`, `Notre équipe de ${place} s’agrandit.`],
  },
  es: {
    duties: ['Tus funciones', 'El puesto', 'Tu día a día'], needs: ['Qué buscamos', 'Tu perfil', 'Requisitos'], offers: ['Qué ofrecemos', 'Ventajas'], about: ['Quiénes somos', 'La empresa'],
    inProse: (items) => `En la práctica: ${items.map(lowerFirst).join('; ')}.`,
    benefits: ['Contrato indefinido', '25 días laborables de vacaciones', 'Seguro médico privado', 'Formación a cargo de la empresa', 'Jornada intensiva en julio y agosto', 'Ayuda para el transporte público', 'Un plan de acogida con mentora o mentor'],
    benefitsOnSite: ['Uniforme y comida a cargo de la casa', 'Cuadrante conocido con un mes de antelación'],
    benefitsAtDesk: ['Horario flexible de entrada y salida', 'Dos días de teletrabajo a la semana'],
    closings: ['Envíanos tu currículum; la carta de presentación es opcional. Respondemos en una semana.', 'Valoramos todas las candidaturas sin distinción de edad, origen, género o discapacidad.', 'La incorporación es inmediata, aunque podemos esperar a la persona adecuada.'],
    senior: ['Al menos cinco años de experiencia en un puesto similar'], junior: ['Titulación terminada; las prácticas cuentan como experiencia'],
    part: 'El puesto es a tiempo parcial, entre 20 y 30 horas semanales.', temporary: 'Contrato temporal de doce meses, prorrogable.', contract: 'Contrato inicial de seis meses.',
    start: (place) => [`Buscamos refuerzo en ${place}.`, `El puesto está en ${place}.`, `Nuestro equipo de ${place} crece.`],
  },
};

export function lowerFirst(text) {
  return /^[A-ZÀ-Ý][a-zà-ÿ’']/.test(text) && !/^(I|English|German|Angular|Kotlin|Python|PostgreSQL)\b/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
