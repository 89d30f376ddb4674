import { HONEST_ADDRESSES, HOSTILE_ADDRESSES, HOSTS_BELOW_A_VENDOR, PRIVATE_ANSWERS } from '../../../testing/corpora/ssrf';
import type { OutgoingWorld } from './guarded-request';
import { OutgoingFailure } from './outgoing-failure';
import { checkUrl } from './outgoing-policy';
import { PERSON_POLICY } from './outgoing';
import { isPublicAddress } from './public-address';
import { safeFetch } from './safe-fetch';

/** Whoever gets as far as a look-up of a public name gets a public address: what is refused was refused by the guard. */
const asked: string[] = [];
const world: OutgoingWorld = {
  resolve: async (host) => {
    asked.push(host);
    return (PRIVATE_ANSWERS[host] ?? ['93.184.215.14']).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  },
  isAllowed: isPublicAddress,
};

describe('the guard of outgoing requests', () => {
  it('knows at least a hundred hostile and thirty honest addresses', () => {
    expect(new Set(HOSTILE_ADDRESSES).size).toBe(HOSTILE_ADDRESSES.length);
    expect(HOSTILE_ADDRESSES.length).toBeGreaterThanOrEqual(100);
    expect(HONEST_ADDRESSES.length).toBeGreaterThanOrEqual(30);
  });

  it.each(HOSTILE_ADDRESSES)('refuses %j', async (address) => {
    const failure: unknown = await safeFetch(address, PERSON_POLICY, undefined, world).then(() => null, (error: unknown) => error);
    expect(failure).toBeInstanceOf(OutgoingFailure);
    expect(['refused', 'private_address']).toContain((failure as OutgoingFailure).reason);
  });

  it('looked up only the names that lead inside by their address', () => expect(asked.filter((host) => !(host in PRIVATE_ANSWERS))).toEqual([]));

  it.each(HONEST_ADDRESSES)('lets %j pass', (address) => expect(checkUrl(address, PERSON_POLICY).protocol).toBe('https:'));

  it.each(['93.184.215.14', '1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '2001:4860:4860::8888'])('takes %s for public', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each(['', 'example.com', '127.1', '::ffff:1.1.1.1', 'fe80::1%eth0', '1.1.1.1.1', '999.1.1.1'])('does not take %j for a public address', (address) => expect(isPublicAddress(address)).toBe(false));

  it('asks a listed host alone when hosts are listed', () => {
    const boards = { ...PERSON_POLICY, hosts: ['api.lever.co'] };
    expect(checkUrl('https://api.lever.co/v0/postings/acme', boards).host).toBe('api.lever.co');
    for (const other of ['https://lever.co/', 'https://api.lever.co.example.com/', 'https://xapi.lever.co/', 'http://api.lever.co/', 'https://api.lever.co:444/', 'https://u@api.lever.co/', 'https://93.184.215.14/', 'http://127.0.0.1:3001/'])
      expect(() => checkUrl(other, boards)).toThrow(OutgoingFailure);
  });

  describe('with a host of one label below a vendor', () => {
    const companies = { ...PERSON_POLICY, hosts: ['*.recruitee.com', '*.jobs.personio.de'] };

    it.each(['https://acme.recruitee.com/api/offers/', 'https://acme-bv2.recruitee.com/', 'https://ACME.recruitee.com/', 'https://acme.jobs.personio.de/xml?language=en', `https://${'a'.repeat(63)}.recruitee.com/`])('lets %j pass', (address) => expect(checkUrl(address, companies).protocol).toBe('https:'));

    it.each(HOSTS_BELOW_A_VENDOR)('refuses %j', (address) => expect(() => checkUrl(address, companies)).toThrow(OutgoingFailure));

    it.each(HOSTILE_ADDRESSES)('refuses %j', (address) => expect(() => checkUrl(address, companies)).toThrow(OutgoingFailure));
  });

  it('takes an origin of our own only on loopback and only as it is written', () => {
    const own = { ...PERSON_POLICY, hosts: [], loopbackOrigins: ['http://127.0.0.1:3001', 'http://10.0.0.1:80'] };
    expect(checkUrl('http://127.0.0.1:3001/v1/boards', own).port).toBe('3001');
    for (const other of ['http://127.0.0.1:3002/', 'https://127.0.0.1:3001/', 'http://localhost:3001/', 'http://10.0.0.1:80/', 'http://127.0.0.1/']) expect(() => checkUrl(other, own)).toThrow(OutgoingFailure);
  });
});
