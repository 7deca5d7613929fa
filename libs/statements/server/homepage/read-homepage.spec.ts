import type { RequestListener } from 'node:http';
import type { Server } from 'node:https';
import { anOwnServer, CERTIFICATE } from './own-server.fixture';
import { readHomepage, type Reach } from './read-homepage';

let answer: RequestListener = (_, response) => response.end();
let server: Server;
let port: number;
beforeAll(async () => {
  ({ server, port } = await anOwnServer((request, response) => answer(request, response)));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const names: Readonly<Record<string, readonly string[]>> = {
  'harbour.example': ['127.0.0.1'],
  'www.harbour.example': ['127.0.0.1'],
  'other.example': ['127.0.0.1'],
  'inside.example': ['127.0.0.2'],
  'half-inside.example': ['127.0.0.1', '10.0.0.1'],
  'nowhere.example': [],
};
/** This machine counts as public here, and nothing else does. */
const own = (): Reach => ({
  resolve: async (host) => names[host] ?? [],
  isPublic: (address) => address === '127.0.0.1',
  port,
  ca: CERTIFICATE,
});
const read = (address: string) => readHomepage(address, own());
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('readHomepage', () => {
  it('reads a page over redirects, without a cookie', async () => {
    const seen: unknown[] = [];
    answer = ({ url, headers }, response) => {
      seen.push([headers.host, url, headers.cookie]);
      if (url === '/')
        response.writeHead(302, { location: 'https://www.harbour.example/home?x=1', 'set-cookie': 'a=b' }).end(); // prettier-ignore
      else response.writeHead(200, html).end('<p>Welcome</p>');
    };
    expect(await read('https://harbour.example/')).toEqual({
      html: '<p>Welcome</p>',
      address: 'https://www.harbour.example/home?x=1',
    });
    const host = (name: string) => `${name}:${port}`;
    expect(seen).toEqual([
      [host('harbour.example'), '/', undefined],
      [host('www.harbour.example'), '/home?x=1', undefined],
    ]);
  });

  it.each([
    ['http://harbour.example/', 'not-https'],
    ['https://harbour.example:8443/', 'not-https'],
    ['https://me:secret@harbour.example/', 'not-https'],
    ['https://inside.example/', 'not-public'],
    ['https://half-inside.example/', 'not-public'],
    ['https://10.0.0.1/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://2130706434/', 'not-public'],
    ['https://nowhere.example/', 'no-answer'],
    // Its certificate is another one's.
    ['https://other.example/', 'no-answer'],
  ])('does not read %s: %s', async (address, unreachable) => {
    answer = (_, response) => response.writeHead(200, html).end('<p>Inside</p>');
    expect(await read(address)).toEqual({ unreachable });
  });

  it.each(['https://inside.example/', 'http://harbour.example/', 'https://10.0.0.1/', 'file:///etc/passwd'])(
    'does not follow a redirect to %s',
    async (location) => {
      answer = (_, response) => response.writeHead(301, { location }).end();
      expect(await read('https://harbour.example/')).toMatchObject({
        unreachable: expect.stringMatching(/^not-/),
      });
    },
  );

  it('ends a circle of redirects, a page without end, an error, and what is no page', async () => {
    answer = ({ url }, response) => response.writeHead(302, { location: `${url}x` }).end();
    expect(await read('https://harbour.example/')).toEqual({ unreachable: 'too-many-redirects' });
    answer = (_, response) => {
      response.writeHead(200, html);
      const more = () => void response.write('x'.repeat(500_000), (error) => error ?? more());
      more();
    };
    expect(await read('https://harbour.example/')).toEqual({ unreachable: 'too-large' });
    answer = (_, response) => response.writeHead(503, html).end('<p>Later</p>');
    expect(await read('https://harbour.example/')).toEqual({ unreachable: 'refused' });
    answer = (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
    expect(await read('https://harbour.example/')).toEqual({ unreachable: 'not-html' });
    answer = (request) => request.socket.destroy();
    expect(await read('https://harbour.example/')).toEqual({ unreachable: 'no-answer' });
  });

  it('goes to no address of this machine by itself', async () => {
    expect(await readHomepage('https://localhost/')).toEqual({ unreachable: 'not-public' });
  });
});
