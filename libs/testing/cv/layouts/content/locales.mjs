// How each language writes the parts of a CV. Variants are separated by `|`; months by blanks.
const words = (text) => text.split(' ');
const or = (text) => text.split('|');

function locale(months, short, w, heads, labels) {
  const [now, to, since, seasons, year, years, month, monthsWord] = w;
  const kinds = ['summary', 'work', 'education', 'skills', 'languages', 'certificates', 'contact', 'interests', 'personal', 'projects', 'references', 'achievements', 'publications', 'strengths'];
  const names = ['phone', 'email', 'address', 'birth', 'nationality', 'marital', 'website', 'page', 'fulltime', 'parttime', 'responsibilities', 'signature', 'title'];
  const pairs = (keys, text, split) => Object.fromEntries(keys.map((key, i) => [key, split(text.split(';')[i].trim())]));
  return {
    months: words(months), short: words(short), now: or(now), to, since, seasons: or(seasons), year: or(year), years: or(years), month: or(month), monthsWord: or(monthsWord),
    heads: pairs(kinds, heads, or), labels: pairs(names, labels, (x) => x),
  };
}

export const LOCALES = {
  en: locale('January February March April May June July August September October November December', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', ['Present|present|Current|Now|today', 'to', 'Since', 'Spring|Summer|Fall|Winter', '1 year', 'years', '1 month', 'months'],
    'Profile|Summary|About me|Professional Summary|Objective; Experience|Work Experience|Professional Experience|Employment History|Career History|Work History; Education|Education and Training|Academic Background|Qualifications; Skills|Core Competencies|Key Skills|Areas of Expertise; Languages; Certifications|Licenses & Certifications|Courses and Certificates|Professional Development; Contact|Contact details; Interests|Hobbies; Personal details; Projects; References; Achievements; Publications|Selected Publications; Strengths',
    'Phone; E-mail; Address; Date of birth; Nationality; Marital status; Website; Page; full-time; part-time, 60 %; Responsibilities; Signature; Curriculum Vitae'),
  de: locale('Januar Februar März April Mai Juni Juli August September Oktober November Dezember', 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.', ['heute|Heute|aktuell|laufend|jetzt', 'bis', 'seit', 'Frühjahr|Sommer|Herbst|Winter', '1 Jahr', 'Jahre', '1 Monat', 'Monate'],
    'Profil|Über mich|Kurzprofil; Berufserfahrung|Beruflicher Werdegang|Berufspraxis|Berufliche Stationen; Ausbildung|Bildungsweg|Studium und Ausbildung|Schul- und Berufsausbildung; Kenntnisse|Fähigkeiten|Fachkenntnisse|Kompetenzen; Sprachen|Sprachkenntnisse; Zertifikate|Weiterbildung|Fortbildungen; Kontakt|Kontaktdaten; Interessen|Hobbys; Persönliche Daten|Angaben zur Person; Projekte; Referenzen; Erfolge; Veröffentlichungen|Publikationen; Stärken',
    'Telefon; E-Mail; Anschrift; Geburtsdatum; Staatsangehörigkeit; Familienstand; Webseite; Seite; Vollzeit; Teilzeit, 60 %; Aufgaben; Unterschrift; Lebenslauf'),
  fr: locale('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.', ["aujourd'hui|aujourd’hui|à ce jour|présent|en cours", 'à', 'depuis', 'printemps|été|automne|hiver', '1 an', 'ans', '1 mois', 'mois'],
    "Profil|À propos|Profil professionnel; Expérience professionnelle|Expériences professionnelles|Parcours professionnel|Expériences; Formation|Formations|Formation et diplômes|Études; Compétences|Compétences clés|Savoir-faire; Langues|Langues étrangères; Certifications|Certificats; Contact|Coordonnées|Me contacter; Centres d'intérêt|Loisirs; État civil|Informations personnelles; Projets; Références; Réalisations; Publications; Atouts",
    'Téléphone; Courriel; Adresse; Date de naissance; Nationalité; Situation familiale; Site; Page; temps plein; temps partiel, 60 %; Missions; Signature; Curriculum Vitæ'),
  es: locale('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', 'ene. feb. mar. abr. may. jun. jul. ago. sep. oct. nov. dic.', ['actualidad|Actualidad|la actualidad|presente|actualmente', 'a', 'desde', 'primavera|verano|otoño|invierno', '1 año', 'años', '1 mes', 'meses'],
    'Perfil|Sobre mí|Perfil profesional; Experiencia laboral|Experiencia profesional|Trayectoria profesional|Experiencia; Formación académica|Educación|Formación|Estudios; Habilidades|Competencias|Conocimientos; Idiomas; Cursos|Certificaciones|Cursos y certificados; Contacto|Datos de contacto; Intereses|Aficiones; Datos personales; Proyectos; Referencias; Logros; Publicaciones; Fortalezas',
    'Teléfono; Correo; Dirección; Fecha de nacimiento; Nacionalidad; Estado civil; Sitio web; Página; jornada completa; media jornada; Funciones; Firma; Currículum'),
  it: locale('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', 'gen feb mar apr mag giu lug ago set ott nov dic', ['oggi|Oggi|presente|in corso|attuale', 'a', 'dal', 'primavera|estate|autunno|inverno', '1 anno', 'anni', '1 mese', 'mesi'],
    'Profilo|Chi sono|Profilo professionale; Esperienza lavorativa|Esperienze professionali|Esperienza professionale|Esperienze lavorative; Istruzione e formazione|Formazione|Titoli di studio|Istruzione; Competenze|Capacità e competenze|Conoscenze; Lingue|Competenze linguistiche; Certificazioni|Corsi e attestati; Contatti|Recapiti; Interessi|Hobby; Informazioni personali|Dati personali; Progetti; Referenze; Risultati; Pubblicazioni; Punti di forza',
    'Telefono; E-mail; Indirizzo; Data di nascita; Nazionalità; Stato civile; Sito web; Pagina; tempo pieno; part-time, 60 %; Mansioni; Firma; Curriculum Vitae'),
  pt: locale('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', 'jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.', ['atual|Atual|o momento|presente|atualmente', 'a', 'desde', 'primavera|verão|outono|inverno', '1 ano', 'anos', '1 mês', 'meses'],
    'Resumo|Perfil|Sobre mim|Perfil profissional; Experiência profissional|Experiência|Histórico profissional|Percurso profissional; Formação acadêmica|Educação|Formação|Escolaridade; Competências|Habilidades|Conhecimentos; Idiomas|Línguas; Certificações|Cursos|Cursos complementares; Contato|Contatos; Interesses|Passatempos; Dados pessoais|Informações pessoais; Projetos; Referências; Conquistas; Publicações; Pontos fortes',
    'Telefone; E-mail; Endereço; Data de nascimento; Nacionalidade; Estado civil; Site; Página; tempo integral; meio período; Atividades; Assinatura; Currículo'),
  nl: locale('januari februari maart april mei juni juli augustus september oktober november december', 'jan feb mrt apr mei jun jul aug sep okt nov dec', ['heden|Heden|nu|huidig', 'tot', 'sinds', 'voorjaar|zomer|najaar|winter', '1 jaar', 'jaar', '1 maand', 'maanden'],
    'Profiel|Over mij|Persoonlijk profiel; Werkervaring|Ervaring|Relevante werkervaring|Loopbaan; Opleidingen|Opleiding|Opleiding en studie|Scholing; Vaardigheden|Competenties|Kennis en vaardigheden; Talen|Talenkennis; Cursussen|Certificaten|Cursussen en trainingen; Contact|Contactgegevens; Interesses|Hobby’s; Personalia|Persoonlijke gegevens; Projecten; Referenties; Resultaten; Publicaties; Sterke punten',
    'Telefoon; E-mail; Adres; Geboortedatum; Nationaliteit; Burgerlijke staat; Website; Pagina; fulltime; parttime, 24 uur; Taken; Handtekening; Curriculum Vitae'),
  pl: locale('styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień', 'sty lut mar kwi maj cze lip sie wrz paź lis gru', ['obecnie|Obecnie|do chwili obecnej|teraz|nadal', 'do', 'od', 'wiosna|lato|jesień|zima', '1 rok', 'lata', '1 miesiąc', 'mies.'],
    'Podsumowanie|O mnie|Profil zawodowy|Podsumowanie zawodowe; Doświadczenie zawodowe|Doświadczenie|Przebieg kariery|Historia zatrudnienia; Wykształcenie|Edukacja; Umiejętności|Kompetencje|Kluczowe kompetencje; Języki obce|Języki|Znajomość języków; Certyfikaty|Kursy i szkolenia|Szkolenia; Dane kontaktowe|Kontakt; Zainteresowania|Hobby; Dane osobowe; Projekty; Referencje; Osiągnięcia; Publikacje; Mocne strony',
    'Telefon; E-mail; Adres; Data urodzenia; Narodowość; Stan cywilny; Strona; Strona; pełny etat; pół etatu; Zakres obowiązków; Podpis; Życiorys'),
  zh: locale('1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月', '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月', ['至今|现在', '至', '自', '春|夏|秋|冬', '1年', '年', '1个月', '个月'],
    '自我评价|个人简介|个人总结|职业概述; 工作经历|工作经验|职业经历; 教育背景|教育经历|学历; 专业技能|技能特长|技能; 语言能力|外语水平; 证书|资格证书|职业资格; 联系方式; 兴趣爱好; 个人信息|基本信息|个人资料; 项目经验; 推荐人; 主要业绩; 发表论文; 个人优势',
    '电话; 邮箱; 地址; 出生年月; 国籍; 婚姻状况; 网站; 页; 全职; 兼职; 工作职责; 签名; 个人简历'),
  ru: locale('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь', 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.', ['настоящее время|по настоящее время|н.в.|по н. в.|сейчас', 'по', 'с', 'весна|лето|осень|зима', '1 год', 'лет', '1 месяц', 'месяцев'],
    'О себе|Обо мне|Профиль|Цель; Опыт работы|Профессиональный опыт|Трудовая деятельность|Опыт; Образование; Навыки|Ключевые навыки|Профессиональные навыки; Языки|Знание языков|Владение языками; Сертификаты|Повышение квалификации, курсы|Курсы и тренинги; Контакты|Контактная информация; Интересы|Увлечения; Личные данные|Личная информация; Проекты; Рекомендации; Достижения; Публикации; Сильные стороны',
    'Телефон; Эл. почта; Адрес; Дата рождения; Гражданство; Семейное положение; Сайт; Страница; полная занятость; неполный день; Обязанности; Подпись; Резюме'),
  ar: locale('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر', 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر', ['حتى الآن|الآن|الوقت الحالي|الحاضر', 'إلى', 'منذ', 'ربيع|صيف|خريف|شتاء', 'سنة', 'سنوات', 'شهر', 'أشهر'],
    'نبذة عني|الملخص المهني|الملف الشخصي|الهدف الوظيفي; الخبرة المهنية|الخبرات العملية|الخبرات|الخبرة العملية; التعليم|المؤهلات العلمية|المؤهل العلمي; المهارات; اللغات; الشهادات|الدورات التدريبية|الدورات والشهادات; معلومات الاتصال|التواصل; الاهتمامات|الهوايات; المعلومات الشخصية|البيانات الشخصية; المشاريع; المراجع; الإنجازات; المنشورات; نقاط القوة',
    'الهاتف; البريد الإلكتروني; العنوان; تاريخ الميلاد; الجنسية; الحالة الاجتماعية; الموقع; صفحة; دوام كامل; دوام جزئي; المسؤوليات; التوقيع; السيرة الذاتية'),
  hi: locale('जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर', 'जन फ़र मार्च अप्रैल मई जून जुल अग सित अक्टू नव दिस', ['वर्तमान|अब तक|वर्तमान तक|आज तक', 'से', 'से', 'वसंत|ग्रीष्म|शरद|शीत', '1 वर्ष', 'वर्ष', '1 माह', 'माह'],
    'परिचय|सारांश|उद्देश्य; कार्य अनुभव|व्यावसायिक अनुभव|अनुभव; शिक्षा|शैक्षिक योग्यता|शैक्षणिक योग्यता; कौशल|प्रमुख कौशल|दक्षताएँ; भाषाएँ|भाषा ज्ञान; प्रमाणपत्र|प्रमाण-पत्र; संपर्क|संपर्क विवरण; रुचियाँ|अभिरुचि; व्यक्तिगत विवरण|व्यक्तिगत जानकारी; परियोजनाएँ; संदर्भ; उपलब्धियाँ; प्रकाशन; विशेषताएँ',
    'फ़ोन; ईमेल; पता; जन्म तिथि; राष्ट्रीयता; वैवाहिक स्थिति; वेबसाइट; पृष्ठ; पूर्णकालिक; अंशकालिक; जिम्मेदारियाँ; हस्ताक्षर; जीवन वृत्त'),
};

/** Months as they stand after a day ("1 stycznia 2020", "5 мая 2019"). */
export const GENITIVE = {
  pl: words('stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'),
  ru: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
};

/** Levels of a language in words, best first. */
export const LEVELS = {
  en: or('Native|Fluent|Advanced|Intermediate|Basic'), de: or('Muttersprache|verhandlungssicher|fließend|gute Kenntnisse|Grundkenntnisse'), fr: or('langue maternelle|bilingue|courant|intermédiaire|notions'),
  es: or('nativo|bilingüe|avanzado|intermedio|básico'), it: or('madrelingua|fluente|ottimo|buono|scolastico'), pt: or('nativo|fluente|avançado|intermediário|básico'), nl: or('moedertaal|vloeiend|goed|redelijk|basis'),
  pl: or('ojczysty|biegły|zaawansowany|średnio zaawansowany|podstawowy'), zh: or('母语|流利|熟练|良好|一般'), ru: or('родной|свободно|продвинутый|средний|базовый'), ar: or('اللغة الأم|بطلاقة|متقدم|متوسط|مبتدئ'), hi: or('मातृभाषा|धाराप्रवाह|उच्च|मध्यम|प्रारंभिक'),
};

/** What people are called in the personal data: nationality and marital status; the sentence on data protection; what a signature line needs. */
export const PERSONAL = {
  en: ['British', 'married'], de: ['deutsch', 'verheiratet, zwei Kinder'], fr: ['française', 'célibataire'], es: ['española', 'soltera'], it: ['italiana', 'coniugato'], pt: ['brasileira', 'casada'], nl: ['Nederlandse', 'gehuwd'],
  pl: ['polska', 'zamężna'], zh: ['中国', '未婚'], ru: ['Россия', 'замужем'], ar: ['أردنية', 'متزوجة'], hi: ['भारतीय', 'विवाहित'],
};

export const INTERESTS = {
  en: 'Hiking, chess, choir', de: 'Wandern, Chor, Freiwillige Feuerwehr', fr: 'Randonnée, théâtre amateur, cuisine', es: 'Senderismo, cerámica, lectura', it: 'Escursionismo, coro, fotografia', pt: 'Capoeira, leitura, jardinagem', nl: 'Wielrennen, koor, tuinieren',
  pl: 'Turystyka górska, szachy, fotografia', zh: '阅读、羽毛球、书法', ru: 'Лыжи, шахматы, чтение', ar: 'القراءة، السباحة، الخط العربي', hi: 'पढ़ना, क्रिकेट, संगीत',
};
