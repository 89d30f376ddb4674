import { fold } from './fold';

export type SectionKind =
  | 'contact' | 'summary' | 'work' | 'education' | 'skills' | 'languages' | 'certificates' | 'projects'
  | 'publications' | 'awards' | 'interests' | 'references' | 'volunteer' | 'other' | 'title';

/** Section headings as CVs set them; en de fr es it pt nl pl zh ru ar hi. Compared after `fold`. */
const HEADINGS: Readonly<Record<SectionKind, string>> = {
  contact: `contact|contacts|contact info|contact information|contact details|personal|personal info|personal information|personal details|personal data|details|bio data|get in touch|reach me|address|links|profiles|social|social media|online profiles|social links|find me online
    |kontakt|kontaktdaten|personliche daten|personliche angaben|personalien|angaben zur person|zur person|personendaten
    |coordonnees|informations personnelles|etat civil|contacto|datos personales|informacion personal|datos de contacto|contatti|dati personali|informazioni personali|recapiti
    |contato|contatos|dados pessoais|informacoes pessoais|contactos|contactgegevens|persoonlijke gegevens|persoonsgegevens|personalia|dane kontaktowe|dane osobowe|kontakty
    |联系方式|个人信息|基本信息|联系信息|контакты|контактная информация|личные данные|личная информация|персональные данные|معلومات الاتصال|البيانات الشخصية|المعلومات الشخصية|بيانات الاتصال|الاتصال|संपर्क|संपर्क जानकारी|व्यक्तिगत जानकारी|व्यक्तिगत विवरण`,
  summary: `summary|professional summary|executive summary|career summary|profile|professional profile|career profile|personal profile|about|about me|objective|career objective|professional objective|personal statement|introduction|overview|professional overview|career overview|career focus|summary of qualifications|experience summary|qualifications summary|who i am|profile summary|statement|bio|biography|elevator pitch|in short|at a glance
    |profil|kurzprofil|uber mich|zusammenfassung|berufsprofil|berufliches profil|personliches profil|kurzvorstellung|profil professionnel|a propos|a propos de moi|resume|presentation|objectif|objectif professionnel|accroche
    |perfil|perfil profesional|sobre mi|acerca de mi|resumen|resumen profesional|extracto|objetivo|objetivo profesional|profilo|profilo professionale|chi sono|sommario|riepilogo|su di me|obiettivo|presentazione
    |sobre mim|resumo|resumo profissional|perfil profissional|sobre|profiel|persoonlijk profiel|over mij|samenvatting|profielschets|podsumowanie|podsumowanie zawodowe|o mnie|profil zawodowy
    |个人简介|自我评价|个人总结|简介|个人概述|职业概述|求职意向|о себе|обо мне|профиль|цель|краткая информация|نبذة|نبذة عني|نبذة شخصية|الملخص|ملخص|الملخص المهني|الهدف الوظيفي|الملف الشخصي|परिचय|सारांश|उद्देश्य|मेरे बारे में|प्रोफाइल|प्रोफ़ाइल`,
  work: `experience|experiences|work experience|professional experience|employment|employment history|employment experience|work history|career history|career|professional background|professional history|relevant experience|related experience|work|job history|job experience|internship|internships|internship experience|industry experience|career experience|academic appointments|appointments|positions|positions held|clinical experience|teaching experience|research experience|military experience|military service|additional experience|other experience|other work experience|previous experience|recent experience|experience highlights|professional appointments|where i have worked|work background|selected experience|nursing experience|legal experience|leadership experience|practical experience|freelance experience|experience and employment|job profile|career progression|additional work experience|professional work experience|employment record
    |berufserfahrung|berufliche erfahrung|beruflicher werdegang|werdegang|berufspraxis|berufliche stationen|erfahrung|praktische erfahrung|praktische erfahrungen|praktika|arbeitserfahrung|berufliche tatigkeit|berufliche tatigkeiten|beruflicher hintergrund|berufsweg|stationen|arbeitsverhaltnisse
    |experience professionnelle|experiences professionnelles|parcours professionnel|parcours|stages|emplois|experience de travail|mon parcours|experiences
    |experiencia|experiencia profesional|experiencia laboral|historial laboral|trayectoria profesional|trayectoria|practicas|esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|carriera
    |experiencia profissional|experiencias profissionais|historico profissional|percurso profissional|estagios|werkervaring|ervaring|loopbaan|professionele ervaring|relevante werkervaring|stage|stages|doswiadczenie|doswiadczenie zawodowe|przebieg kariery|praktyki|historia zatrudnienia|przebieg pracy zawodowej
    |工作经历|工作经验|实习经历|职业经历|工作背景|任职经历|опыт работы|опыт|трудовой опыт|профессиональный опыт|трудовая деятельность|карьера|место работы|الخبرة|الخبرات|الخبرة العملية|الخبرات العملية|الخبرة المهنية|الخبرات المهنية|الخبرة الوظيفية|التاريخ الوظيفي|कार्य अनुभव|अनुभव|कार्यानुभव|पेशेवर अनुभव|व्यावसायिक अनुभव|रोज़गार इतिहास`,
  education: `education|educational background|education and training|education & training|academic background|academic history|academics|academic qualifications|academic qualification|qualifications|educational qualifications|educational qualification|education details|education history|studies|degrees|academic credentials|schooling|training and education|academic profile|education and qualifications|education and certifications|education & certifications|education and credentials|academic education|formal education|university education|scholastic record|academic record|educational history|professional education
    |ausbildung|bildung|bildungsweg|studium|schulbildung|akademischer werdegang|bildungsgang|ausbildung und studium|studium und ausbildung|aus und weiterbildung|hochschulbildung|schule|akademische ausbildung|schulische ausbildung|bildungswerdegang|berufsausbildung|schul und berufsausbildung|ausbildung und weiterbildung|bildung und ausbildung
    |formation|formations|etudes|parcours academique|diplomes|scolarite|education|formation et diplomes|formation academique|diplomes et formations|cursus
    |educacion|formacion|formacion academica|estudios|formacion y estudios|educacion y formacion|historial academico|istruzione|formazione|istruzione e formazione|studi|titoli di studio|formazione accademica|percorso di studi
    |educacao|formacao|formacao academica|escolaridade|habilitacoes|habilitacoes academicas|habilitacoes literarias|estudos|opleiding|opleidingen|onderwijs|studie|studies|opleiding en training|wyksztalcenie|edukacja|szkolenia i edukacja
    |教育背景|教育经历|学历|教育|学习经历|教育信息|образование|обучение|высшее образование|التعليم|المؤهلات|المؤهلات العلمية|المؤهلات الأكاديمية|المؤهل العلمي|الدراسة|التحصيل العلمي|शिक्षा|शैक्षिक योग्यता|शैक्षणिक योग्यता|शैक्षणिक पृष्ठभूमि|योग्यता`,
  skills: `skills|technical skills|key skills|core skills|professional skills|skills and expertise|skills & expertise|skills & abilities|skills and abilities|core competencies|competencies|competences|areas of expertise|expertise|technologies|tools|tools and technologies|tech stack|technical proficiencies|technical expertise|skill highlights|highlights|strengths|key strengths|abilities|proficiencies|computer skills|it skills|software|software skills|soft skills|hard skills|top skills|featured skills|technical competencies|specialties|specialities|specialisms|key competencies|core strengths|skills summary|skill set|skillset|skills & tools|skills and tools|other skills|additional skills|technical knowledge|technical strengths|programming skills|qualifications & skills|key qualifications|core qualifications|areas of strength|personal skills|interpersonal skills|technical summary|professional strengths|capabilities|core capabilities|languages and technologies|skills & interests|skills and interests|skills & certifications|skills and certifications|languages & tools|technical toolkit|clinical skills|toolbox|core technologies|highlights of qualifications
    |kenntnisse|fahigkeiten|kompetenzen|fachkenntnisse|edv kenntnisse|it kenntnisse|fahigkeiten und kenntnisse|kenntnisse und fahigkeiten|technische kenntnisse|technische fahigkeiten|qualifikationen|besondere kenntnisse|fachliche kompetenzen|kernkompetenzen|weitere kenntnisse|sonstige kenntnisse|starken|soft skills|fachwissen|schwerpunkte
    |competences|competences techniques|competences cles|savoir faire|informatique|competences informatiques|outils|logiciels|aptitudes|connaissances|atouts|savoir etre|competences professionnelles
    |habilidades|competencias|aptitudes|conocimientos|habilidades tecnicas|conocimientos tecnicos|conocimientos informaticos|competencias tecnicas|habilidades y competencias|destrezas|competenze|competenze tecniche|capacita|capacita e competenze|conoscenze|competenze informatiche|abilita|competenze professionali|competenze digitali
    |habilidades e competencias|aptidoes|conhecimentos|competencias pessoais|vaardigheden|competenties|kennis|technische vaardigheden|computervaardigheden|kennis en vaardigheden|umiejetnosci|kompetencje|umiejetnosci techniczne|kluczowe umiejetnosci|kwalifikacje
    |专业技能|技能|技能特长|个人技能|掌握技能|技术能力|核心技能|技术栈|技能清单|навыки|ключевые навыки|профессиональные навыки|умения|технологии|компетенции|технические навыки|المهارات|مهارات|المهارات التقنية|المهارات الشخصية|المهارات المهنية|कौशल|तकनीकी कौशल|मुख्य कौशल|क्षमताएँ|दक्षता`,
  languages: `languages|language skills|language|foreign languages|languages knowledge|language proficiency|spoken languages|languages spoken|language competence
    |sprachen|sprachkenntnisse|fremdsprachen|langues|langues etrangeres|connaissances linguistiques|langues parlees|idiomas|lenguas|lingue|lingue straniere|conoscenze linguistiche|competenze linguistiche|linguas|talen|talenkennis|taalvaardigheden|taalkennis|jezyki|jezyki obce|znajomosc jezykow|语言能力|语言|外语|语言技能|языки|знание языков|иностранные языки|владение языками|اللغات|لغات|المهارات اللغوية|भाषाएँ|भाषा|भाषाएं|भाषा ज्ञान`,
  certificates: `certifications|certification|certificates|certificate|licenses|licences|licenses and certifications|licenses & certifications|licensure|certifications and licenses|certifications & licenses|professional certifications|courses|courses and certifications|courses & certifications|courses and training|training|trainings|professional development|professional training|continuing education|credentials|certifications and training|training & certifications|training and certifications|licensure & certifications|license|coursework|relevant coursework|professional licenses|online courses|workshops|seminars|certificates and courses|certificates & courses|licensing
    |zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|kurse|schulungen|zertifikate und weiterbildungen|lizenzen|seminare
    |certificats|certifications et formations|formations complementaires|formation continue|certificaciones|certificados|cursos|cursos y certificaciones|formacion complementaria|certificazioni|certificati|corsi|corsi e certificazioni|certificacoes|cursos e certificacoes|formacao complementar|certificaten|certificeringen|cursussen|trainingen|certyfikaty|kursy|szkolenia|szkolenia i certyfikaty|kursy i szkolenia
    |证书|资格证书|职业资格|资质证书|培训经历|сертификаты|курсы|повышение квалификации|сертификаты и курсы|дополнительное образование|الشهادات|الدورات|الدورات التدريبية|الشهادات والدورات|شهادات|प्रमाणपत्र|प्रमाण पत्र|प्रशिक्षण|पाठ्यक्रम`,
  projects: `projects|project|personal projects|selected projects|key projects|academic projects|side projects|project experience|portfolio|open source|open source projects|notable projects|research projects|main projects|relevant projects|project work|project highlights|university projects
    |projekte|projekterfahrung|ausgewahlte projekte|eigene projekte|projets|projets personnels|realisations|proyectos|proyectos personales|progetti|progetti personali|projetos|projecten|projekty|项目经历|项目经验|项目|проекты|المشاريع|مشاريع|परियोजनाएँ|परियोजनाएं|प्रोजेक्ट`,
  publications: `publications|selected publications|papers|articles|patents|publications and presentations|presentations|research publications|conference papers|talks|books|publications & presentations|publikationen|veroffentlichungen|vortrage|patente|publicaciones|pubblicazioni|publicacoes|publicaties|publikacje|论文|发表论文|出版物|学术成果|专利|публикации|научные публикации|المنشورات|الأبحاث|प्रकाशन`,
  awards: `awards|honors|honours|awards and honors|awards & honors|honors & awards|honors and awards|achievements|accomplishments|key accomplishments|key achievements|scholarships|awards and achievements|awards & achievements|recognition|awards and recognition|honors and achievements|fellowships|grants|selected accomplishments|professional accomplishments|career highlights|awards and scholarships|distinctions
    |auszeichnungen|preise|stipendien|erfolge|prix|distinctions et prix|recompenses|premios|logros|premios y reconocimientos|premi|riconoscimenti|premi e riconoscimenti|conquistas|premios e distincoes|prijzen|onderscheidingen|prestaties|nagrody|osiagniecia|wyroznienia|获奖经历|荣誉奖项|奖项|荣誉|所获荣誉|获奖情况|награды|достижения|الجوائز|الإنجازات|पुरस्कार|उपलब्धियाँ|उपलब्धियां|सम्मान`,
  interests: `interests|hobbies|hobbies and interests|hobbies & interests|personal interests|interests and hobbies|interests & hobbies|activities and interests|activities & interests|passions|interessen|hobbys|hobbies und interessen|interessen und hobbys|freizeit|centres d interet|centre d interet|loisirs|interets|passions|intereses|aficiones|interessi|hobby|interessi personali|interesses|passatempos|interesses|hobby s|hobbys|zainteresowania|兴趣爱好|爱好|个人爱好|интересы|хобби|увлечения|الاهتمامات|الهوايات|रुचियाँ|रुचि|शौक|अभिरुचि|रुचियां`,
  references: `references|referees|recommendations|reference|testimonials|referenzen|references professionnelles|referencias|referenze|referencias profissionais|referenties|referencje|推荐人|证明人|рекомендации|المراجع|المعرفون|संदर्भ`,
  volunteer: `volunteer|volunteering|volunteer experience|volunteer work|community service|community involvement|leadership|leadership and activities|activities|extracurricular activities|extra curricular activities|extracurriculars|memberships|affiliations|professional affiliations|professional memberships|associations|organizations|professional associations|civic involvement|community|leadership & activities|volunteering experience|co curricular activities|professional affiliations & memberships|memberships and affiliations|service|community engagement|professional organizations
    |ehrenamt|ehrenamtliches engagement|engagement|ehrenamtliche tatigkeit|ehrenamtliche tatigkeiten|mitgliedschaften|soziales engagement|benevolat|engagement associatif|engagements|vie associative|voluntariado|volontariato|attivita di volontariato|vrijwilligerswerk|nevenactiviteiten|wolontariat|dzialalnosc dodatkowa|志愿者经历|社会实践|校园经历|志愿服务|社团活动|волонтерство|волонтерская деятельность|общественная деятельность|العمل التطوعي|الأنشطة|الأعمال التطوعية|स्वयंसेवा|स्वयंसेवी कार्य|गतिविधियाँ`,
  other: `other|additional information|additional|miscellaneous|further information|more|other information|availability|notice period|nationality|visa status|declaration|date of birth|driving licence|driving license|marital status|custom section|affidavit|additional details|other details|hobbies declaration|personal traits|work authorization|security clearance|clearance|salary|quote|extras
    |sonstiges|weitere angaben|zusatzliche informationen|fuhrerschein|verschiedenes|divers|autres|informations complementaires|permis de conduire|permis|otros|otros datos|informacion adicional|otros datos de interes|datos adicionales|altro|altre informazioni|ulteriori informazioni|patente|outros|informacoes adicionais|overig|overige|inne|dodatkowe informacje|klauzula|其他|其他信息|дополнительная информация|дополнительно|прочее|معلومات إضافية|أخرى|अन्य|अतिरिक्त जानकारी|घोषणा`,
  title: `curriculum vitae|cv|resume|lebenslauf|curriculum|tabellarischer lebenslauf|vitae|curriculo|zyciorys|个人简历|简历|резюме|السيرة الذاتية|बायोडाटा|जीवनवृत्त|जीवन परिचय`,
};

const BY_TEXT = new Map<string, SectionKind>();
for (const [kind, list] of Object.entries(HEADINGS) as [SectionKind, string][]) {
  for (const heading of list.split(/[|\n]/)) {
    const key = fold(heading);
    if (key && !BY_TEXT.has(key)) BY_TEXT.set(key, kind);
  }
}

const JOINERS = /\s*(?:\/|&|\+|,|(?<= )(?:and|und|et|y|e|en|i|и|و|和|与)(?= ))\s*/u;

/** Whether a heading's words end in a joiner, so that its rest stands on the next row. */
export const headingRunsOn = (text: string): boolean => /(?:&|\/|[\s](?:and|und|et|y|e|i|и|en))\s*$/iu.test(text);

/** The section that a heading opens, by its words alone; null where they are not a heading's. */
export function headingKind(text: string): SectionKind | null {
  const key = fold(text.replace(/[（(][^）)]*[)）]\s*$/, '')).replace(/\s*(?:&|\/|\s(?:and|und|et|y|e|i|и|en))$/u, '');
  if (key === '' || key.length > 60) return null;
  const exact = BY_TEXT.get(key) ?? BY_TEXT.get(key.replace(/^(?:my|meine?|mes|mon|ma|mi|mis|minhas?|relevant|selected|key|other|additional|further|\d{1,2})\s+/, '')) ?? BY_TEXT.get(key.replace(/ /g, ''));
  if (exact) return exact;
  const pieces = key.split(JOINERS).filter(Boolean);
  if (pieces.length < 2 || pieces.length > 4) return null;
  const kinds = pieces.map((p) => BY_TEXT.get(p) ?? null);
  return kinds.every((k) => k !== null) ? kinds[0]! : null;
}

const QUALIFIED: readonly [RegExp, SectionKind][] = [
  [/^(?:\p{L}+ ){1,3}(?:experience|employment|internships?)$|^(?:experiencia|esperienza|experiencia|erfahrung|berufserfahrung|experience) (?:\p{L}+ ?){1,4}$/u, 'work'],
  [/^(?:\p{L}+ ){1,3}(?:skills|competencies|competences|kenntnisse)$/u, 'skills'],
  [/^(?:\p{L}+ ){1,3}(?:projects|projekte)$/u, 'projects'],
  [/^(?:\p{L}+ ){1,3}(?:certifications|certificates|licenses)$/u, 'certificates'],
  [/^(?:\p{L}+ ){1,3}(?:education|studies)$/u, 'education'],
];

/** The section of a heading that qualifies a known word ("Graphic Design Experience"): weak evidence by itself. */
export const qualifiedHeadingKind = (text: string): SectionKind | null => (text.length > 45 ? null : (QUALIFIED.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null));
