import { addressKey } from './caller-key';

describe('addressKey', () => {
  it.each([
    ['203.0.113.7', 'ip:203.0.113.7'],
    ['::ffff:203.0.113.7', 'ip:203.0.113.7'],
    ['2001:db8:12:34::1', 'ip:2001:db8:12:34::/64'],
    ['2001:0DB8:0012:0034:aaaa:bbbb:cccc:dddd', 'ip:2001:db8:12:34::/64'],
    ['2001:db8::1', 'ip:2001:db8:0:0::/64'],
    ['::1', 'ip:0:0:0:0::/64'],
    ['fe80::1%eth0', 'ip:fe80:0:0:0::/64'],
  ])('of %s is %s', (ip, key) => expect(addressKey(ip)).toBe(key));
});
