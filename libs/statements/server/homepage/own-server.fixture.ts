import { createServer, type Server } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of `harbour.example` and `www.harbour.example`, for tests alone: the key protects nothing. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBvTCCAWSgAwIBAgIUYBhgdQk+5KTAPE1KrtECg+gkB08wCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPaGFyYm91ci5leGFtcGxlMCAXDTI2MTEyNzE3MjU0M1oYDzIx
MjYxMTAzMTcyNTQzWjAaMRgwFgYDVQQDDA9oYXJib3VyLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQFU/+3x+atnX/rFpOk4aWzp5CfubU22NzqQDwQ
piGXkZDrkoo3wlweMTEyoF1M9CqrKwwBJj8P0MBHTcAm83zno4GFMIGCMB0GA1Ud
DgQWBBT3k6Y2/W3q9BThuXxQvOdvdgT8uDAfBgNVHSMEGDAWgBT3k6Y2/W3q9BTh
uXxQvOdvdgT8uDAPBgNVHRMBAf8EBTADAQH/MC8GA1UdEQQoMCaCD2hhcmJvdXIu
ZXhhbXBsZYITd3d3LmhhcmJvdXIuZXhhbXBsZTAKBggqhkjOPQQDAgNHADBEAiBr
42ksdTHD7H7eWNd4WHQ+9L1o1SBJjpNzEDKbSFXdXQIgcPmxLLsdYj5Qv84wjctY
TJVwF7C59VCzWkwb4/jx4d4=
-----END CERTIFICATE-----
`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkSK+k4/vcjlj7GXU
MRexidCXvedqvLJeRjp1+TFCjZuhRANCAAQFU/+3x+atnX/rFpOk4aWzp5CfubU2
2NzqQDwQpiGXkZDrkoo3wlweMTEyoF1M9CqrKwwBJj8P0MBHTcAm83zn
-----END PRIVATE KEY-----
`;

/** A server on this machine that says it is `harbour.example`. @returns it with its port */
export async function anOwnServer(answer: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer({ key: KEY, cert: CERTIFICATE }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}
