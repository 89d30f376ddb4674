import { pageLanguage } from './page-language';

describe('pageLanguage', () => {
  it.each([
    ['nothing said', undefined, undefined, 'en'],
    ['a browser that likes German', undefined, 'de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['a browser that likes English better', undefined, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['a language there is none of before one there is', undefined, 'fr,de;q=0.7,en;q=0.3', 'de'],
    ['never German', undefined, 'de;q=0', 'en'],
    ['nonsense', undefined, ';;;,q=,=,*', 'en'],
    ['a choice against the browser', 'a=b; applywright.language=de', 'en', 'de'],
    ['a choice there is none of', 'applywright.language=../../etc', 'de', 'de'],
  ])('takes %s', (_, cookies, accepted, language) => expect(pageLanguage(cookies, accepted)).toBe(language));
});
