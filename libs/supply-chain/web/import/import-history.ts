import { HttpClient, httpResource } from '@angular/common/http';
import { Component, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  EmptyState,
  FbDateTimePipe,
  injectTexts,
  JobRuns,
  ProblemMessage,
  Skeleton,
  StatusChip,
  Toasts,
  type Tone,
} from '@firebreak/platform/web';
import type { ImportState, SupplierImportView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';

const TONES: Readonly<Record<ImportState, Tone>> = {
  uploaded: 'neutral',
  checking: 'info',
  checked: 'warning',
  importing: 'info',
  imported: 'good',
  failed: 'danger',
  undoing: 'info',
  undone: 'neutral',
};

/** Earlier imports: by whom, what became of them, and the way back. */
@Component({
  selector: 'fb-import-history',
  imports: [EmptyState, FbDateTimePipe, MatButton, ProblemMessage, RouterLink, Skeleton, StatusChip],
  templateUrl: './import-history.html',
  styleUrl: './import-history.scss',
})
export class ImportHistory {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly runs = inject(JobRuns);
  protected readonly tones = TONES;

  protected readonly imports = httpResource<SupplierImportView[]>(() => '/api/supplier-imports');
  protected readonly busy = signal(false);

  constructor() {
    // What a job came to is asked for when it ends.
    let seen = '';
    effect(() => {
      const ended = this.runs
        .runs()
        .filter(({ kind, status }) => kind.endsWith('-supplier-import') && status !== 'queued')
        .map(({ id, status }) => `${id} ${status}`)
        .join();
      if (seen !== '' && ended !== seen) this.imports.reload();
      seen = ended || ' ';
    });
  }

  protected async undo({ id, fileName }: SupplierImportView): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('supplyChain.import.undoHeading', { file: fileName }),
      text: this.t('supplyChain.import.undoText'),
      action: this.t('supplyChain.import.undo'),
      danger: true,
    });
    if (!sure) return;
    this.busy.set(true);
    try {
      await firstValueFrom(this.http.post<SupplierImportView>(`/api/supplier-imports/${id}/undo`, {}));
      this.imports.reload();
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}
