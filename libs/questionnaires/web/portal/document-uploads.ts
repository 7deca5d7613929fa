import { HttpClient } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { Answering } from './answering';
import { DocumentUpload } from './document-upload';

/** The documents on their way, one after the other: they go on while the person turns to the next questions. */
@Injectable()
export class DocumentUploads {
  private readonly http = inject(HttpClient);
  private readonly answering = inject(Answering);
  private sending = false;

  /** Those that are under way, wait their turn, or can't go on. */
  readonly all = signal<readonly DocumentUpload[]>([]);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const online = () => this.all().forEach((upload) => upload.goOn());
    window?.addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('online', online);
      for (const upload of this.all()) upload.cancel();
    });
  }

  add(question: string, files: readonly File[]): void {
    const url = this.answering.address;
    const added = files.map((file) => new DocumentUpload(this.http, url, question, file));
    this.all.update((all) => [...all, ...added]);
    void this.work();
  }

  retry(upload: DocumentUpload): void {
    upload.problem.set(null);
    void this.work();
  }

  cancel(upload: DocumentUpload): void {
    upload.cancel();
    this.all.update((all) => all.filter((one) => one !== upload));
  }

  private async work(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let next = this.next(); next; next = this.next()) {
      const upload = next;
      const document = await upload.send();
      if (document) this.answering.attached(document);
      const problem = upload.problem();
      if (problem?.code === 'portal-code-needed') this.answering.locked(problem);
      if (!problem) this.all.update((all) => all.filter((one) => one !== upload));
    }
    this.sending = false;
  }

  private next(): DocumentUpload | undefined {
    return this.all().find((upload) => upload.problem() === null);
  }
}
