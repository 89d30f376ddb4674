import type { KeyRing } from '../platform/seal/key-ring';

/** What a sealed address is bound to. */
export const ADDRESS = 'users|address';

/** The blind index by which an account is found. Addresses are compared without regard to case: no provider in use tells two by it. */
export const addressIndex = (ring: KeyRing, email: string): string => ring.blindIndex('address', email.trim().normalize('NFC').toLowerCase());
