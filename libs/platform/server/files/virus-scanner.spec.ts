import { createServer, type AddressInfo, type Server } from 'node:net';
import { Readable } from 'node:stream';
import type { AppConfig } from '../config/app-config';
import { VirusScanner } from './virus-scanner';

/** Speaks clamd's INSTREAM; what it answers follows from what it was sent. */
function aDaemon(answer: (content: Buffer) => string): Promise<Server> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      if (!received.subarray(0, 10).equals(Buffer.from('zINSTREAM\0')))
        return void socket.end('UNKNOWN COMMAND\0');
      const content: Buffer[] = [];
      for (let at = 10; at + 4 <= received.length;) {
        const length = received.readUInt32BE(at);
        if (length === 0) return void socket.end(answer(Buffer.concat(content)));
        content.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
    socket.on('error', () => undefined);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('VirusScanner', () => {
  let server: Server;
  let heard: Buffer;
  let says = 'stream: OK\0';

  beforeAll(async () => {
    server = await aDaemon((content) => {
      heard = content;
      return says;
    });
  });
  afterAll(() => void server.close());

  const scanner = (port = (server.address() as AddressInfo).port) =>
    new VirusScanner({ clamdUrl: `tcp://127.0.0.1:${port}` } as AppConfig);

  it('sends every byte and reads the verdict', async () => {
    const content = Buffer.alloc(200_001, 'firebreak');
    expect(await scanner().scan(Readable.from([content.subarray(0, 7), content.subarray(7)]))).toEqual({
      found: null,
    });
    expect(heard.equals(content)).toBe(true);
    says = 'stream: Eicar-Test-Signature FOUND\0';
    expect(await scanner().scan(Readable.from([content]))).toEqual({ found: 'Eicar-Test-Signature' });
  });

  it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: OK', '', 'x'.repeat(10_000)])(
    'takes no other answer for a verdict',
    async (answer) => {
      says = answer;
      await expect(scanner().scan(Readable.from([Buffer.from('x')]))).rejects.toThrow(/virus scanner/);
    },
  );

  it('fails where there is none', async () => {
    const { port } = await aDaemon(() => '').then((gone) => {
      const address = gone.address() as AddressInfo;
      return new Promise<AddressInfo>((resolve) => gone.close(() => resolve(address)));
    });
    await expect(scanner(port).scan(Readable.from([Buffer.from('x')]))).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is there only where it is configured', () => {
    expect(scanner().isConfigured).toBe(true);
    expect(new VirusScanner({ clamdUrl: undefined } as AppConfig).isConfigured).toBe(false);
  });
});
