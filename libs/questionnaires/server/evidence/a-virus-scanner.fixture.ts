import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Speaks clamd's INSTREAM: finds a virus in whatever holds the word EICAR. Holds its verdicts back while told to. */
export class AVirusScanner {
  /** What it was sent, each file whole. */
  readonly scanned: Buffer[] = [];
  private held: (() => void)[] | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.serve(socket));

  static async start(): Promise<AVirusScanner> {
    const scanner = new AVirusScanner();
    await new Promise<void>((resolve) => scanner.server.listen(0, '127.0.0.1', resolve));
    return scanner;
  }

  get url(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  hold(): void {
    this.held = [];
  }

  letGo(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const answer of waiting) answer();
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private serve(socket: Socket): void {
    let received = Buffer.alloc(0);
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      const content = contentOf(received);
      if (!content) return;
      this.scanned.push(content);
      const answer = () =>
        socket.end(content.includes('EICAR') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
      if (this.held) this.held.push(answer);
      else answer();
    });
  }
}

/** The streamed file once its end has come; null before. */
function contentOf(received: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
