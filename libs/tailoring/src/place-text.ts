import { countryName } from '@applywright/lexicon';

interface Place { readonly street?: string | undefined; readonly postalCode?: string | undefined; readonly city?: string | undefined; readonly region?: string | undefined; readonly countryCode?: string | undefined }

/** A place in one line, from its parts. */
export const placeText = ({ street, postalCode, city, region, countryCode }: Place): string =>
  [street, [postalCode, city].filter(Boolean).join(' '), region, countryCode && (countryName(countryCode) ?? countryCode)].filter(Boolean).join(', ');
