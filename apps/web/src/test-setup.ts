import '@angular/localize/init';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// jsdom has no layout: the page is as narrow as a phone, and scrolling does nothing.
const ignore = (): void => undefined;
window.matchMedia = (media) => ({ matches: false, media, onchange: null, addEventListener: ignore, removeEventListener: ignore, addListener: ignore, removeListener: ignore, dispatchEvent: () => false });
window.scrollTo = ignore;
Element.prototype.scrollIntoView = ignore;
Element.prototype.scrollTo = ignore;
