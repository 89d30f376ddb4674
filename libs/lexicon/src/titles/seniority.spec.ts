import { plainTitle, seniorityOf, titleKey } from '../index';

describe('seniorityOf', () => {
  it.each([
    ['Senior Software Engineer', 'senior'], ['Sr. Accountant', 'senior'], ['Software Engineer', null], ['Account Manager', null], ['Senior Product Manager', 'senior'],
    ['Engineering Manager', 'manager'], ['Director of Nursing', 'director'], ['VP Sales', 'director'], ['Chief Financial Officer', 'executive'], ['Praktikant Marketing (m/w/d)', 'intern'],
    ['Staff Nurse', null], ['Staff Engineer', 'lead'], ['Senior Care Assistant', 'junior'], ['Executive Assistant', null], ['Lead Generation Specialist', null], ['Junior Developer', 'junior'],
    ['Head Chef', 'director'], ['Software Engineer II', 'mid'], ['Assistant Manager', 'manager'], ['Schulleiterin', 'director'], ['Werkstudent (w/m/d) Data', 'intern'], ['Principal Scientist', 'lead'],
    ['Auszubildender Kaufmann (m/w/d)', 'intern'], ['Alternant développeur', 'intern'], ['Becario de marketing', 'intern'], ['Stagista amministrazione', 'intern'], ['Estagiário de Direito', 'intern'], ['Stażysta w dziale HR', 'intern'], ['Stagiair communicatie', 'intern'], ['Summer Internship 2027', 'intern'], ['Stage Manager', null],
    ['Berufseinsteiger Controlling', 'junior'], ['Développeur débutant', 'junior'], ['Neolaureato in ingegneria', 'junior'], ['Młodszy księgowy', 'junior'], ['Desenvolvedor Júnior', 'junior'], ['Junior inkoper', 'junior'], ['Graduate Engineer', 'junior'],
    ['Medior Frontend Developer', 'mid'], ['Desenvolvedor Pleno', 'mid'], ['Data Analyst II', 'mid'],
    ['Starszy programista', 'senior'], ['Ingénieur logiciel confirmé', 'senior'], ['Desenvolvedora Sênior', 'senior'], ['Sr Software Engineer', 'senior'], ['Ervaren timmerman', 'senior'], ['Berufserfahrener Elektriker', 'senior'],
    ['Leitender Oberarzt', 'lead'], ['Główny specjalista', 'lead'], ['Principal Engineer', 'lead'], ['Tech Lead Payments', 'lead'],
    ['Kierownik sklepu', 'manager'], ['Responsabile di produzione', 'manager'], ['Jefe de cocina', 'manager'], ['Teamleider logistiek', 'manager'], ['Filialleiterin', 'manager'], ['Gerente de loja', 'manager'], ['Chef de projet digital', null],
    ['Direttore vendite', 'director'], ['Dyrektor finansowy', 'director'], ['Directrice marketing', 'director'], ['Diretor de Tecnologia', 'director'], ['Head of Data', 'director'], ['Leiter Vertrieb', 'manager'],
    ['Geschäftsführer (m/w/d)', 'executive'], ['Amministratore delegato', 'executive'], ['Prezes zarządu', 'executive'], ['Directeur général', 'executive'], ['CTO', 'executive'],
    ['Krankenpfleger', null], ['Cameriere', null], ['Enfermeira', null], ['Kucharz', null], ['Verpleegkundige', null], ['Customer Success Manager', null], ['Product Designer', null],
  ])('reads %s when the title says so', (title, level) => {
    // A head chef leads a kitchen; both readings of "head" are above manager.
    expect(seniorityOf(title)).toBe(level);
  });
});

describe('plainTitle', () => {
  it.each([
    ['Softwareentwickler (m/w/d) - Berlin', 'Softwareentwickler'], ['Ingenieur:in', 'Ingenieur'], ['Nurse | Night shift', 'Nurse'], ['Pflegefachkraft (w/m/d)', 'Pflegefachkraft'], ['Front-end Developer', 'Front-end Developer'],
  ])('cleans %s when it carries decoration', (title, plain) => expect(plainTitle(title)).toBe(plain));
});

describe('titleKey', () => {
  it('drops levels when they decorate a title', () => expect([titleKey('Sr. Software Engineer II'), titleKey('Lead Nurse (m/f/d)')]).toEqual(['software engineer', 'nurse']));
});
