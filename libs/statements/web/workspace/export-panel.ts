import { Component, computed, inject, signal } from '@angular/core';
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
  StatusChip,
} from '@firebreak/platform/web';
import { StatementDesk } from './statement-desk';

/** Makes PDF and workbook in the background, and hands out what was made before. */
@Component({
  selector: 'fb-export-panel',
  imports: [
    EmptyState,
    FbDateTimePipe,
    FbNumberPipe,
    Icon,
    JobProgress,
    MatButton,
    ProblemMessage,
    StatusChip,
  ],
  templateUrl: './export-panel.html',
  styleUrl: './export-panel.scss',
})
export class ExportPanel {
  protected readonly t = injectTexts();
  protected readonly desk = inject(StatementDesk);
  protected readonly session = inject(Session);

  protected readonly ordering = signal(false);
  protected readonly problem = signal<unknown>(null);
  private readonly ordered = signal<string | null>(null);

  protected readonly open = computed(() => {
    const check = this.desk.checked();
    return check
      ? check.warnings.length + check.criteria.filter(({ status }) => status === 'missing').length
      : 0;
  });
  /** The run to watch: the one just ordered, or one that a reload of the page interrupted. */
  protected readonly run = computed(() => {
    const [newest] = this.desk.versions.value();
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
    this.desk.versions.reload();
  }

  /** In whole kilobytes, at least one. */
  protected kilobytes(bytes: number): number {
    return Math.max(1, Math.round(bytes / 1024));
  }
}
