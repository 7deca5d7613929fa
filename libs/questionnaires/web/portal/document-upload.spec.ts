import {
  HttpClient,
  HttpErrorResponse,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
  type HttpRequest,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { EvidenceView, UploadView } from '@firebreak/questionnaires/model';
import { of, throwError } from 'rxjs';
import { DocumentUpload } from './document-upload';

const DOCUMENT: EvidenceView = {
  id: 'document',
  question: 'C01',
  name: 'policy.pdf',
  mediaType: 'application/pdf',
  bytes: 700_000,
  state: 'offered',
  scan: 'not-scanned',
  reason: null,
  uploadedAt: '2026-03-01T10:00:00.000Z',
};

/** What goes wrong with a request: it does not arrive, or its answer does not. */
type Fate = 'arrives' | 'lost' | 'answer-lost';

/** The server's side of an upload, behind a connection that breaks off as it is told. */
class FakeServer {
  upload: UploadView = { id: 'u1', bytes: 700_000, received: 0, document: null };
  readonly pieces: (readonly [start: number, bytes: number])[] = [];
  fates: Fate[] = [];
  refuses: { status: number; code: string } | null = null;

  answer(request: HttpRequest<unknown>): { status: number; body: unknown } {
    const fate = this.fates.shift() ?? 'arrives';
    if (fate === 'lost') return { status: 0, body: null };
    const answer = this.handle(request);
    return fate === 'answer-lost' ? { status: 0, body: null } : answer;
  }

  private handle({ method, url, body, params }: HttpRequest<unknown>): { status: number; body: unknown } {
    if (url.endsWith('/finish')) {
      if (this.refuses) return { status: this.refuses.status, body: this.refuses };
      return { status: 200, body: DOCUMENT };
    }
    if (method === 'PATCH') {
      const start = Number(params.get('start'));
      const { size } = body as Blob;
      if (start !== this.upload.received)
        return { status: 409, body: { code: 'upload-elsewhere', received: this.upload.received } };
      this.pieces.push([start, size]);
      this.upload = { ...this.upload, received: start + size };
    }
    return { status: 200, body: this.upload };
  }
}

describe('DocumentUpload', () => {
  let server: FakeServer;
  let upload: DocumentUpload;
  let online: ReturnType<typeof setInterval>;

  beforeEach(() => {
    server = new FakeServer();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(
          withInterceptors([
            (request) => {
              const { status, body } = server.answer(request);
              return status === 200
                ? of(new HttpResponse({ status, body }))
                : throwError(() => new HttpErrorResponse({ status, error: body }));
            },
          ]),
        ),
      ],
    });
    const file = new File([new Uint8Array(700_000)], 'policy.pdf', { lastModified: 1 });
    upload = new DocumentUpload(TestBed.inject(HttpClient), '/portal', 'C01', file);
    online = setInterval(() => upload.goOn(), 2); // nobody waits for seconds in a test
  });
  afterEach(() => clearInterval(online));

  /** Every byte once, in order. */
  function expectWhole() {
    let at = 0;
    for (const [start, bytes] of server.pieces) {
      expect(start).toBe(at);
      at += bytes;
    }
    expect(at).toBe(700_000);
  }

  it('sends pieces that grow while the connection is good', async () => {
    expect(await upload.send()).toEqual(DOCUMENT);
    expectWhole();
    const sizes = server.pieces.map(([, bytes]) => bytes);
    expect(sizes[0]).toBe(65_536);
    // All but the last one, which is what is left.
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(0, -1).toSorted((a, b) => a - b));
    expect(upload.percent()).toBe(100);
  });

  it('goes on after breaks where the server is, whether the piece or its answer was lost', async () => {
    server.fates = [
      'lost',
      'lost',
      'arrives',
      'arrives',
      'lost',
      'lost',
      'arrives',
      'answer-lost',
      'arrives',
      'lost',
    ];
    expect(await upload.send()).toEqual(DOCUMENT);
    expectWhole();
    expect(upload.problem()).toBeNull();
  });

  it('goes on with an upload that broke off before', async () => {
    server.upload = { ...server.upload, received: 650_000 };
    expect(await upload.send()).toEqual(DOCUMENT);
    expect(server.pieces).toEqual([[650_000, 50_000]]);
  });

  it('tells what is wrong with the document', async () => {
    server.refuses = { status: 415, code: 'file-type-refused' };
    expect(await upload.send()).toBeNull();
    expect(upload.problem()).toMatchObject({ code: 'file-type-refused', status: 415 });
  });

  it('stops when it is cancelled', async () => {
    server.fates = Array.from({ length: 1000 }, () => 'lost');
    const sent = upload.send();
    upload.cancel();
    expect(await sent).toBeNull();
    expect(upload.problem()).toBeNull();
  });
});
