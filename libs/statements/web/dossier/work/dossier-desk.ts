import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  DescribeDocument,
  DossierExportView,
  DossierView,
  EditDossier,
  ExportStarted,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** One dossier on the desk: what the server has of it, and the ways to change it. */
@Injectable()
export class DossierDesk {
  private readonly http = inject(HttpClient);

  readonly id = signal<string | null>(null);
  private readonly url = computed(() => `/api/dossiers/${this.id()}`);

  readonly dossier = httpResource<DossierView>(() => (this.id() ? this.url() : undefined));
  readonly exports = httpResource<DossierExportView[]>(
    () => (this.id() ? `${this.url()}/exports` : undefined),
    { defaultValue: [] },
  );

  readonly view = computed(() => (this.dossier.hasValue() ? this.dossier.value() : undefined));
  /** Nothing changes in a dossier that was sent or closed. */
  readonly open = computed(() => this.view()?.state === 'open');

  async edit(changes: Omit<EditDossier, 'version'>): Promise<void> {
    const version = this.view()?.version ?? 1;
    this.put(await firstValueFrom(this.http.patch<DossierView>(this.url(), { ...changes, version })));
  }

  async refreshRecords(): Promise<void> {
    this.put(await firstValueFrom(this.http.post<DossierView>(`${this.url()}/diligence`, {})));
  }

  async attach(files: readonly File[]): Promise<void> {
    try {
      for (const file of files) {
        const form = new FormData();
        form.append('file', file);
        await firstValueFrom(this.http.post(`${this.url()}/documents`, form));
      }
    } finally {
      this.dossier.reload();
    }
  }

  async describe(documentId: string, details: DescribeDocument): Promise<void> {
    await firstValueFrom(this.http.put(`${this.url()}/documents/${documentId}`, details));
    this.dossier.reload();
  }

  async detach(documentId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${this.url()}/documents/${documentId}`));
    this.dossier.reload();
  }

  documentUrl(documentId: string): string {
    return `${this.url()}/documents/${documentId}`;
  }

  /** @returns the run to watch */
  async export(): Promise<string> {
    const { jobId } = await firstValueFrom(this.http.post<ExportStarted>(`${this.url()}/exports`, {}));
    return jobId;
  }

  async remove(): Promise<void> {
    await firstValueFrom(this.http.delete(this.url()));
  }

  private put(dossier: DossierView): void {
    this.dossier.set(dossier);
  }
}
