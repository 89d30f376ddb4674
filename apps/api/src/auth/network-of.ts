import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** An address without the part that names the household: the /24 of IPv4 as `203.0.113.…`, the /48 of IPv6 as `2001:db8:1:…`. */
export function networkOf(ip: string): string {
  const plain = MAPPED.exec(ip)?.[1] ?? ip.split('%')[0] ?? '';
  if (plain === '::1' || plain.startsWith('127.')) return 'this machine';
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.…`;
  if (!isIPv6(plain)) return 'unknown';
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 3).map((g) => g.replace(/^0+(?=.)/, '')).join(':')}:…`;
}
