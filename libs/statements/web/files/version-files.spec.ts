import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { permissionsOf } from '@firebreak/identity/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import type { RenditionFormat, StatementVersionView } from '@firebreak/statements/model';
import { statementsTexts } from '../statements.routes';
import { filesTexts } from './files-texts';
import { VersionFiles } from './version-files';

const aVersion = (...formats: RenditionFormat[]): StatementVersionView => ({
  id: 'v',
  number: 2,
  createdAt: '2026-05-14T09:00:00.000Z',
  createdBy: 'Ada',
  approved: false,
  contentHash: 'c0ffee',
  jobId: 'job-1',
  files: formats.map((format) => ({
    fileId: format,
    format,
    name: `statement.${format}`,
    bytes: 2048,
    sha256: `hash-of-${format}`,
    href: `/api/statements/s/files/${format}`,
  })),
});

async function open(version: StatementVersionView, run: object) {
  TestBed.configureTestingModule({ providers: [providePlatform(), provideHttpClientTesting()] });
  const texts = TestBed.inject(Texts);
  await texts.add('statements', statementsTexts);
  await texts.add('files', filesTexts);
  const http = TestBed.inject(HttpTestingController);
  const shown = signal(version);
  let changes = 0;
  const fixture = TestBed.createComponent(VersionFiles, {
    bindings: [inputBinding('version', shown), outputBinding('changed', () => changes++)],
  });
  const settle = async () => {
    fixture.detectChanges();
    http.match('/api/session').forEach((request) =>
      request.flush({
        account: { id: 'p', name: 'Ada', email: 'a@example.org', language: 'en' },
        company: { id: 'c', name: 'H', demo: false },
        companies: [],
        role: 'admin',
        permissions: permissionsOf('admin'),
      }),
    );
    http.match('/api/jobs').forEach((request) => request.flush({ items: [], nextCursor: null }));
    http
      .match('/api/jobs/job-1')
      .forEach((request) =>
        request.flush({ id: 'job-1', kind: 'render-statement', createdAt: '', error: null, ...run }),
      );
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  for (let round = 0; round < 6; round++) await settle();
  const element: HTMLElement = fixture.nativeElement;
  const rows = () =>
    [...element.querySelectorAll('li')].map((row) => row.textContent?.replace(/\s+/g, ' ') ?? '');
  return { element, rows, shown, settle, changes: () => changes };
}

describe('VersionFiles', () => {
  it('offers what is made with its size and hash, and says how far the others are', async () => {
    const run = { status: 'running', progressRatio: 0.2 };
    const { element, rows } = await open(aVersion('pdf'), run);
    const link = element.querySelector('a[download]');
    expect(link?.getAttribute('href')).toBe('/api/statements/s/files/pdf');
    expect(link?.getAttribute('download')).toBe('statement.pdf');
    expect(rows()[0]).toMatch(/2 kB.* hash-of-pdf/);
    expect(rows().map((row) => /Being made|Waiting/.exec(row)?.[0])).toEqual([
      undefined,
      'Being made',
      'Waiting',
      'Waiting',
      'Waiting',
    ]);
    expect(element.querySelector('mat-progress-bar')).not.toBeNull();
  });

  it('lets a person try again what could not be made', async () => {
    const { element, rows } = await open(aVersion('docx', 'html', 'json', 'xlsx'), {
      status: 'failed',
      progressRatio: 0.8,
      error: { code: 'internal-error', message: 'x' },
    });
    expect(rows()[0]).toContain('Could not be made');
    expect(element.querySelector('fb-job-progress button')).not.toBeNull();
  });

  it('asks once more for a version whose run ended in the meantime, and not again', async () => {
    const { changes, settle, shown, rows } = await open(aVersion('pdf', 'docx'), {
      status: 'done',
      progressRatio: 1,
    });
    expect(changes()).toBe(1);
    shown.set(aVersion('pdf', 'docx'));
    await settle();
    expect(changes()).toBe(1);
    expect(rows()[2]).toContain('Not made for this version');
  });
});
