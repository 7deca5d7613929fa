import { BlockList, isIP } from 'node:net';

/** Ranges of the public internet that are none: private, link-local, reserved, or a way into one of them. */
const REFUSED = new BlockList();
// IANA IPv4 Special-Purpose Address Registry, with multicast and the reserved rest.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  REFUSED.addSubnet(network, prefix, 'ipv4');

/** Of IPv6 only this is given to the public; tunnels and documentation within it are refused. */
const GIVEN = new BlockList();
GIVEN.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  REFUSED.addSubnet(network, prefix, 'ipv6');

/** Whether an address is one of the public internet: no machine of the installation or its network stands behind it. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !REFUSED.check(address, 'ipv4');
  return version === 6 && GIVEN.check(address, 'ipv6') && !REFUSED.check(address, 'ipv6');
}
