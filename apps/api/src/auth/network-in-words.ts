import { networkOf } from '../compliance/network-of';

/** Where a session was used from, for its owner: the network without the part that names the household, `203.0.113.…`. */
export function networkInWords(ip: string): string {
  if (/^(::1$|(::ffff:)?127\.)/i.test(ip)) return 'this machine';
  return networkOf(ip).replace(/\.0\/24$/, '.…').replace(/::\/48$/, ':…') || 'unknown';
}
