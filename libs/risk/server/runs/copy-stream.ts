import type { Duplex } from 'node:stream';
import type { Submittable } from 'pg';

/** The types of messages that may come while rows are copied out; any other ends it. */
const DATA = 0x64;
const DONE = 0x63;
/** CopyOutResponse, ParameterStatus, NoticeResponse, NotificationResponse. */
const BETWEEN: readonly number[] = [0x48, 0x53, 0x4e, 0x41];
const TYPE_AND_LENGTH = 5;

/** @param bytes holds the row from `start` to before `end`, and is written over when this returned */
export type TakeRow = (bytes: Buffer, start: number, end: number) => void;

type OnData = (bytes: Buffer) => void;

/**
 * A COPY to the client whose rows are handed over where they came in. PostgreSQL sends each row as a message of its own: a
 * stream that makes a buffer of each costs more than most that is done with a row. Takes the place of the driver's reader
 * until the rows are through.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-COPY
 */
export class CopyStream implements Submittable {
  /** When the server is through with the statement. Rejected with what it says, or with what `take` threw. */
  readonly finished: Promise<void>;
  private settle!: { resolve: () => void; reject: (reason: unknown) => void };
  private stream: Duplex | null = null;
  private drivers: OnData | null = null;
  private pieces: Buffer[] = [];
  private have = 0;
  private needed = TYPE_AND_LENGTH;
  private failure: { readonly reason: unknown } | null = null;

  constructor(
    private readonly text: string,
    private readonly take: TakeRow,
    /** After each piece that came from the server. */
    private readonly afterPiece: () => void = () => undefined,
  ) {
    this.finished = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  /** Called by the driver when it is this statement's turn. */
  submit(connection: { stream: Duplex; query(text: string): void }): void {
    const { stream } = connection;
    const [drivers] = stream.listeners('data') as OnData[]; // the driver's reader, the only one
    if (!drivers) throw new Error('the connection is read by nobody');
    this.stream = stream;
    this.drivers = drivers;
    stream.off('data', drivers);
    stream.on('data', this.onData);
    connection.query(this.text);
  }

  /** Has the server wait, or go on. */
  hold(wait: boolean): void {
    if (wait) this.stream?.pause();
    else this.stream?.resume();
  }

  handleError(error: unknown): void {
    this.leave(NOTHING);
    this.settle.reject(this.failure?.reason ?? error);
  }

  handleCommandComplete(): void {
    // Settled when the connection is ready for the next statement.
  }

  handleReadyForQuery(): void {
    if (this.failure) this.settle.reject(this.failure.reason);
    else this.settle.resolve();
  }

  private readonly onData = (piece: Buffer): void => {
    this.pieces.push(piece);
    this.have += piece.length;
    if (this.have < this.needed) return; // a row of megabytes is put together once, not with every piece
    const bytes = this.pieces.length === 1 ? piece : Buffer.concat(this.pieces);
    const rest = this.messages(bytes);
    if (rest === null) return;
    this.pieces = [bytes.subarray(rest)];
    this.have = bytes.length - rest;
    this.needed = TYPE_AND_LENGTH;
    if (this.have >= TYPE_AND_LENGTH) this.needed = 1 + bytes.readUInt32BE(rest + 1);
    this.afterPiece();
  };

  /** @returns where the message begins that is not all there; null when the rows are through */
  private messages(bytes: Buffer): number | null {
    let at = 0;
    while (at + TYPE_AND_LENGTH <= bytes.length) {
      const type = bytes[at] ?? 0;
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      if (type === DATA) {
        if (end > bytes.length) return at;
        this.row(bytes, at + TYPE_AND_LENGTH, end);
      } else if (!BETWEEN.includes(type)) {
        this.leave(bytes.subarray(type === DONE ? end : at));
        this.afterPiece();
        return null;
      } else if (end > bytes.length) return at;
      at = end;
    }
    return at;
  }

  private row(bytes: Buffer, start: number, end: number): void {
    if (this.failure) return; // the server sends the rest all the same
    try {
      this.take(bytes, start, end);
    } catch (reason) {
      this.failure = { reason };
    }
  }

  /** Gives the connection back to the driver. @param rest what came for it already */
  private leave(rest: Buffer): void {
    const { stream, drivers } = this;
    if (!stream || !drivers) return;
    this.stream = this.drivers = null;
    this.pieces = [];
    stream.off('data', this.onData);
    stream.on('data', drivers);
    stream.resume();
    if (rest.length > 0) drivers(rest);
  }
}

const NOTHING: Buffer = Buffer.alloc(0);
