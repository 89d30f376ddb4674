import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's public web server (security item 48; IANA's special-purpose registries). */
const SPECIAL_V4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24',
  '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  // Azure answers its machines' metadata here, though the network counts as public
  '168.63.129.16/32',
] as const;
/** `::/96`, mapped, NAT64 and 6to4 addresses carry an IPv4 address that the list above would not see. */
const SPECIAL_V6 = ['::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'] as const;
/** All that has ever been given out for public use. */
const GLOBAL_V6 = '2000::/3';

const listOf = (family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [base, bits] = network.split('/') as [string, string];
    list.addSubnet(base, Number(bits), family);
  }
  return list;
};
const SPECIAL = { 4: listOf('ipv4', SPECIAL_V4), 6: listOf('ipv6', SPECIAL_V6) };
const GLOBAL = listOf('ipv6', [GLOBAL_V6]);

/** Whether an address, as the system writes it, is one of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !SPECIAL[4].check(address, 'ipv4');
  return family === 6 && GLOBAL.check(address, 'ipv6') && !SPECIAL[6].check(address, 'ipv6');
}

/** Whether an address is this machine's own loopback. */
export const isLoopbackAddress = (address: string): boolean => address === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);

const OWN_V4 = listOf('ipv4', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']);
const OWN_V6 = listOf('ipv6', ['fc00::/7']);
/** Whether an address is this machine's or of a private network: where an operator may keep a server. Link-local ones, where clouds keep their metadata, are not. */
export function isOperatorAddress(address: string): boolean {
  const family = isIP(address);
  return isLoopbackAddress(address) || (family === 4 && OWN_V4.check(address, 'ipv4')) || (family === 6 && OWN_V6.check(address, 'ipv6'));
}
