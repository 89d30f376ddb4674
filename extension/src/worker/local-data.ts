import { IndexedDbKeyBox } from './offline/key-box';
import { PersonCache } from './offline/person-cache';
import { SealedStore } from './offline/sealed-store';

/** The key of what is kept here, and what is kept with it. */
export const keyBox = new IndexedDbKeyBox();
export const sealed = new SealedStore(chrome.storage.local, keyBox);
export const cache = new PersonCache(sealed);
