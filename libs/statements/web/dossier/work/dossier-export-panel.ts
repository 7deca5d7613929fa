import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  EmptyState,
  FbDateTimePipe,
  FbNumberPipe,
  Icon,
  injectTexts,
  JobProgress,
  ProblemMessage,
  Session,
} from '@firebreak/platform/web';
import type { DossierView } from '@firebreak/statements/model';
import { DossierDesk } from './dossier-desk';

/** Makes PDF and ZIP in the background, and hands out what was made before. */
@Component({
  selector: 'fb-dossier-export-panel',
  imports: [EmptyState, FbDateTimePipe, FbNumberPipe, Icon, JobProgress, MatButton, ProblemMessage],
  templateUrl: './dossier-export-panel.html',
  styleUrl: './dossier-export-panel.scss',
})
export class DossierExportPanel {
  protected readonly t = injectTexts();
  protected readonly desk = inject(DossierDesk);
  protected readonly session = inject(Session);
  readonly dossier = input.required<DossierView>();

  protected readonly ordering = signal(false);
  protected readonly problem = signal<unknown>(null);
  private readonly ordered = signal<string | null>(null);

  protected readonly open = computed(
    () => this.dossier().points.filter(({ state }) => state === 'open').length,
  );
  /** The run to watch: the one just ordered, or one that a reload of the page interrupted. */
  protected readonly run = computed(() => {
    const [newest] = this.desk.exports.value();
    const unfinished = newest && newest.files.length < 2 ? newest.jobId : null;
    return this.ordered() ?? unfinished;
  });

  protected async order(): Promise<void> {
    this.problem.set(null);
    this.ordering.set(true);
    try {
      this.ordered.set(await this.desk.export());
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.ordering.set(false);
    }
  }

  protected done(): void {
    this.ordered.set(null);
    this.desk.exports.reload();
  }

  /** In whole kilobytes, at least one. */
  protected kilobytes(bytes: number): number {
    return Math.max(1, Math.round(bytes / 1024));
  }
}
