import { currencyOf, detectLanguage, fold, tokenSpans, tokenize } from '../index';

describe('tokenize', () => {
  it('keeps names with signs whole when they are technologies', () =>
    expect(tokenize('C++, C#, .NET, ASP.NET, Node.js and R; 5+ years. Next sentence.End')).toEqual(['c++', 'c#', '.net', 'asp.net', 'node.js', 'r', 'years', 'next', 'sentence', 'end']));
  it('drops function words when they are German, French or Spanish', () => expect(tokenize('die Pflege und der Dienst, les soins et la santé, el cuidado')).toEqual(['pflege', 'dienst', 'soins', 'sante', 'cuidado']));
  it('gives offsets into the original when letters fold', () => {
    const text = 'Größe – Zürich';
    expect(tokenSpans(text).map((t) => [t.key, text.slice(t.start, t.end)])).toEqual([['grosse', 'Größe'], ['zurich', 'Zürich']]);
  });
});

describe('fold', () => {
  it('gives one key when accents are composed or not', () => expect(fold('Zürich')).toBe(fold('Zu\u0308rich')));
});

describe('detectLanguage', () => {
  it.each([
    ['We are looking for a nurse to join our team and to care for patients.', 'en'],
    ['Wir suchen eine Pflegekraft für unser Team, die mit uns und für die Patienten da ist.', 'de'],
    ['Nous recherchons une infirmière pour rejoindre notre équipe dans les meilleures conditions.', 'fr'],
    ['Buscamos una enfermera para nuestro equipo, con experiencia en el cuidado de los pacientes.', 'es'],
    ['Wij zoeken een verpleegkundige voor ons team die met plezier voor het welzijn van patiënten werkt.', 'nl'],
    ['Мы ищем медсестру в нашу команду', 'ru'],
    ['Java SQL', null],
  ])('tells the language of %s when it speaks enough', (text, language) => expect(detectLanguage(text)).toBe(language));
});

describe('currencyOf', () => {
  it.each([['€60k', 'EUR'], ['60.000 Euro', 'EUR'], ['$120,000', 'USD'], ['CA$90k', 'CAD'], ['£45,000', 'GBP'], ['CHF 90 000', 'CHF'], ['₹12 LPA', 'INR'], ['competitive', null]])('reads %s when a currency is named', (text, code) => expect(currencyOf(text)).toBe(code));
  it('takes the dollar of the country when the sign is bare', () => expect(currencyOf('$90,000', 'CA')).toBe('CAD'));
});
