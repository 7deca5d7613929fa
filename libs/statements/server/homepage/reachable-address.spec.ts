import { isPublicAddress } from './reachable-address';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '151.101.1.69', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.168.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::', '::1', 'fc00::1', 'fd12::1', 'fe80::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
    // Ways to IPv4 addresses, private ones too: 6to4, Teredo, NAT64.
    ...['2002:7f00:1::', '2001:0:4136:e378::1', '64:ff9b::7f00:1', '2001:db8::1'],
    ...['', 'localhost', '127.1', '0x7f000001', '2130706433'],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
