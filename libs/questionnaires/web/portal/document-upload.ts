import { HttpClient } from '@angular/common/http';
import { computed, signal } from '@angular/core';
import { toApiProblem, type ApiProblem } from '@firebreak/platform/web/light';
import type { EvidenceView, UploadView } from '@firebreak/questionnaires/model';
import { MAX_PIECE_BYTES, MIN_PIECE_BYTES } from '@firebreak/questionnaires/model/light';
import { firstValueFrom, timeout } from 'rxjs';

const FIRST_PIECE_BYTES = 4 * MIN_PIECE_BYTES;
/** A piece that arrived faster than this may be followed by a larger one. */
const FAST_IN_MS = 2_000;
const PATIENCE_IN_MS = 60_000;
const FIRST_PAUSE_IN_MS = 2_000;
const LONGEST_PAUSE_IN_MS = 30_000;

class Cancelled extends Error {}

/** One document on its way: in pieces, so that a break costs the last piece only, and going on by itself after it. */
export class DocumentUpload {
  private readonly received = signal(0);
  private pieceBytes = FIRST_PIECE_BYTES;
  private pause = FIRST_PAUSE_IN_MS;
  private cancelled = false;
  private wake: () => void = () => undefined;

  /** Whole percent of the bytes that have arrived. */
  readonly percent = computed(() => Math.floor((100 * this.received()) / this.file.size));
  /** There is no connection; it goes on when there is one. */
  readonly waiting = signal(false);
  /** Why it can't go on; null while it can. */
  readonly problem = signal<ApiProblem | null>(null);

  /** @param url of the questionnaire's portal */
  constructor(
    private readonly http: HttpClient,
    private readonly url: string,
    readonly question: string,
    readonly file: File,
  ) {}

  get name(): string {
    return this.file.name;
  }

  /** @returns the document, or null where it was cancelled or can't be taken: then `problem` says why */
  async send(): Promise<EvidenceView | null> {
    this.problem.set(null);
    try {
      let upload = await this.patiently(() => this.announce());
      while (!upload.document && upload.received < upload.bytes) upload = await this.next(upload);
      const { id } = upload;
      return upload.document ?? (await this.patiently(() => this.post<EvidenceView>(`/${id}/finish`, {})));
    } catch (error) {
      if (!(error instanceof Cancelled)) this.problem.set(toApiProblem(error));
      return null;
    }
  }

  cancel(): void {
    this.cancelled = true;
    this.wake();
  }

  /** The connection is back: no need to wait longer. */
  goOn(): void {
    this.wake();
  }

  private async next(upload: UploadView): Promise<UploadView> {
    const began = performance.now();
    try {
      const after = await this.sendPiece(upload);
      this.received.set(after.received);
      this.pause = FIRST_PAUSE_IN_MS;
      this.waiting.set(false);
      if (performance.now() - began < FAST_IN_MS)
        this.pieceBytes = Math.min(2 * this.pieceBytes, MAX_PIECE_BYTES);
      return after;
    } catch (error) {
      this.pieceBytes = Math.max(Math.floor(this.pieceBytes / 2), MIN_PIECE_BYTES);
      const elsewhere = toApiProblem(error).code === 'upload-elsewhere';
      if (!elsewhere) await this.rest(error);
      // The piece may have arrived and its answer been lost: the server knows.
      return this.patiently(() => this.find(upload.id));
    }
  }

  private sendPiece({ id, received }: UploadView): Promise<UploadView> {
    if (this.cancelled) throw new Cancelled();
    const piece = this.file.slice(received, received + this.pieceBytes);
    const headers = { 'content-type': 'application/offset+octet-stream' };
    const sent = this.http.patch<UploadView>(`${this.url}/uploads/${id}`, piece, {
      headers,
      params: { start: received },
    });
    return firstValueFrom(sent.pipe(timeout(PATIENCE_IN_MS)));
  }

  private announce(): Promise<UploadView> {
    const { name, size, lastModified } = this.file;
    const fingerprint = `${name.slice(0, 300)}|${size}|${lastModified}`;
    return this.post<UploadView>('', {
      question: this.question,
      name: name.slice(-300),
      bytes: size,
      fingerprint,
    });
  }

  private find(id: string): Promise<UploadView> {
    return firstValueFrom(
      this.http.get<UploadView>(`${this.url}/uploads/${id}`).pipe(timeout(PATIENCE_IN_MS)),
    );
  }

  private post<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(
      this.http.post<T>(`${this.url}/uploads${path}`, body).pipe(timeout(PATIENCE_IN_MS)),
    );
  }

  /** Tries until the server has answered, yes or no. */
  private async patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      if (this.cancelled) throw new Cancelled();
      try {
        return await ask();
      } catch (error) {
        await this.rest(error);
      }
    }
  }

  /** Waits before the next try, longer each time. @throws the error, where another try would be answered the same */
  private async rest(error: unknown): Promise<void> {
    const { status, code } = toApiProblem(error);
    const passing = status === 0 || status === 429 || status >= 500 || isTimeout(error);
    if (!passing || code === 'portal-code-needed') throw error;
    this.waiting.set(true);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.pause);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE_IN_MS);
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
