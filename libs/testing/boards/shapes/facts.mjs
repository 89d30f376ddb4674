import { createHash } from 'node:crypto';
import { COUNTRIES } from '../companies.mjs';

/** What the shapes of several vendors have in common. */

const digest = (key) => createHash('sha256').update(key).digest('hex');
export const uuidOf = (key) => digest(key).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
export const numberOf = (key) => 4_000_000_000 + (Number.parseInt(digest(key).slice(0, 8), 16) % 900_000_000);
export const codeOf = (key) => digest(key).slice(0, 10).toUpperCase();
export const KIND = { full: 'Full-time', part: 'Part-time', temporary: 'Temporary', contract: 'Contract' };
export const countryName = (advert) => COUNTRIES[advert.country][0];
export const withCountry = (advert) => (advert.place.includes(countryName(advert)) ? advert.place : `${advert.place}, ${countryName(advert)}`);
/** What a scale of the vendor's own says where the title names a level. */
export const levelOf = (advert, [low, high]) => (advert.title.startsWith('Junior ') ? low : advert.title.startsWith('Senior ') ? high : '');
/** "Denver, CO" is the city of Denver in the region of CO; "Venlo, Netherlands" has none. */
export const regionOf = (advert) => {
  const region = advert.place.split(', ')[1];
  return region !== undefined && region !== countryName(advert) ? region : undefined;
};
export const plain = (html) => html.replace(/<\/(p|h3|li)>/g, '\n').replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim();
