import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { AppConfig } from '../config/app-config';

/** What a scan found: nothing, or something with the scanner's name for it. */
export type ScanVerdict = { readonly found: string | null };

const CHUNK_BYTES = 64 * 1024;
const SILENCE_IN_MS = 60_000;
const LONGEST_ANSWER = 4096;

/**
 * Hands files to a ClamAV daemon (`CLAMD_URL`), or to anything else that speaks its protocol over TCP.
 * @see clamd(8), INSTREAM
 */
@Injectable()
export class VirusScanner {
  constructor(private readonly config: AppConfig) {}

  /** Without one nothing is scanned, and whoever shows a file says so. */
  get isConfigured(): boolean {
    return this.config.clamdUrl !== undefined;
  }

  /**
   * Streams the content through the scanner.
   * @throws Error where the scanner can't be reached, falls silent for a minute, or answers anything but a verdict: a
   *   file is never taken for clean because its scan failed
   */
  async scan(content: Readable): Promise<ScanVerdict> {
    const { hostname, port } = new URL(this.config.clamdUrl ?? '');
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setTimeout(SILENCE_IN_MS, () => socket.destroy(new Error('the virus scanner fell silent')));
    try {
      await once(socket, 'connect');
      const answer = answerOf(socket);
      await Promise.race([answer, send(socket, content)]); // it may answer before the end: too large
      return verdictOf(await answer);
    } finally {
      content.destroy();
      socket.destroy();
    }
  }
}

/** Each piece with its length before it, then one of no length. */
async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
      const part = piece.subarray(at, at + CHUNK_BYTES);
      const head = Buffer.alloc(4);
      head.writeUInt32BE(part.length);
      socket.write(head);
      if (!socket.write(part)) await once(socket, 'drain');
    }
  }
  socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    answer += piece.toString('utf8');
    const end = answer.indexOf('\0');
    if (end >= 0) return answer.slice(0, end);
    if (answer.length > LONGEST_ANSWER) break;
  }
  throw new Error('the virus scanner gave no verdict');
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { found: null };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { found };
  throw new Error(`the virus scanner answered: ${answer.slice(0, 200)}`);
}
