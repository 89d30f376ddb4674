import { networkInWords } from './network-in-words';

describe('networkInWords', () => {
  it.each([
    ['203.0.113.77', '203.0.113.…'],
    ['::ffff:203.0.113.77', '203.0.113.…'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:…'],
    ['2001:0db8:0001::6', '2001:db8:1:…'],
    ['2001:db8::1', '2001:db8:0:…'],
    ['fe80::1%eth0', 'fe80:0:0:…'],
    ['127.0.0.1', 'this machine'],
    ['::1', 'this machine'],
    ['::ffff:127.0.0.1', 'this machine'],
    ['', 'unknown'],
    ['not an address', 'unknown'],
  ])('keeps the network and drops the rest when it is given %s', (ip, network) => expect(networkInWords(ip)).toBe(network));
});
