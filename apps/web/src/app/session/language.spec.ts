import { chooseLanguage, language } from './language';

describe('language', () => {
  const page = { cookie: '' };
  afterEach(() => void Reflect.deleteProperty($localize, 'locale'));

  it('is English where the build names none', () => expect(language()).toBe('en'));
  it('is the build’s', () => {
    $localize.locale = 'de';
    expect(language()).toBe('de');
  });
  it('chosen is kept for the whole site and read again', () => {
    const reload = jest.fn();
    chooseLanguage('de', page, reload);
    expect(page.cookie).toBe('applywright.language=de; Path=/; Max-Age=31536000; SameSite=Lax');
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
