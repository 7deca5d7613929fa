import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router } from '@angular/router';
import {
  Confirm,
  FileDrop,
  Icon,
  injectTexts,
  JobProgress,
  JobRuns,
  PageHeader,
  ProblemMessage,
  Skeleton,
  Wizard,
} from '@firebreak/platform/web';
import { MAX_IMPORT_BYTES, type SupplierImportView } from '@firebreak/supply-chain/model';
import { firstValueFrom, type Observable } from 'rxjs';
import { ImportCheck } from './import-check';
import { ImportHistory } from './import-history';
import { ImportResultView } from './import-result';
import { MatchColumnsStep, type ChosenColumns } from './match-columns';

const STEPS = ['upload', 'match', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

/** From file to suppliers in four steps. The import's id is in the address: a reload loses nothing. */
@Component({
  selector: 'fb-import-suppliers',
  imports: [
    FileDrop,
    Icon,
    ImportCheck,
    ImportHistory,
    ImportResultView,
    JobProgress,
    MatButton,
    MatchColumnsStep,
    MatProgressBar,
    PageHeader,
    ProblemMessage,
    Skeleton,
    Wizard,
  ],
  templateUrl: './import-suppliers.html',
  styleUrl: './import-suppliers.scss',
})
export class ImportSuppliersPage {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly runs = inject(JobRuns);
  private readonly confirm = inject(Confirm);

  /** From the address; undefined before the upload. */
  readonly importId = input<string>();

  protected readonly maxBytes = MAX_IMPORT_BYTES;
  protected readonly steps = computed(() =>
    STEPS.map((key) => ({ key, label: this.t(`supplyChain.import.step.${key}`) })),
  );
  protected readonly resource = httpResource<SupplierImportView>(() =>
    this.importId() ? `/api/supplier-imports/${this.importId()}` : undefined,
  );
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  /** Back at the columns after a check; forgotten once the import moves on. */
  protected readonly rematching = linkedSignal({
    source: () => this.view()?.state,
    computation: () => false,
  });
  protected readonly step = computed((): Step => {
    const state = this.view()?.state;
    if (!this.importId()) return 'upload';
    if (state === 'imported' || state === 'undoing' || state === 'undone') return 'done';
    if (this.brokeOff() && !this.rematching()) return 'check';
    return !state || state === 'uploaded' || state === 'failed' || this.rematching() ? 'match' : 'check';
  });
  /** Writing failed for good: the checked rows are kept. */
  protected readonly brokeOff = computed(() => this.view()?.failure === 'import-broke-off');
  /** It wrote nothing and nothing is under way. */
  protected readonly canDiscard = computed(() =>
    ['uploaded', 'checked', 'failed'].includes(this.view()?.state ?? ''),
  );
  protected readonly canCommit = computed(() => {
    const { wrong = 0, toImport = 0 } = this.view()?.counts ?? {};
    return !this.busy() && toImport > 0 && (wrong === 0 || this.leaveOutWrong());
  });
  protected readonly problem = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly leaveOutWrong = signal(false);

  constructor() {
    // A job that failed says so itself; what became of the import is asked for.
    effect(() => {
      const { jobRunId, state } = this.view() ?? {};
      const working = state === 'checking' || state === 'importing';
      if (working && jobRunId && this.runs.run(jobRunId)?.status === 'failed') this.resource.reload();
    });
  }

  protected goTo(step: string): void {
    if (step === 'match') this.rematching.set(true);
    else if (step === 'upload') void this.router.navigateByUrl('/suppliers/import');
  }

  protected upload([file]: readonly File[]): Promise<void> {
    const body = new FormData();
    if (file) body.append('file', file, file.name);
    return this.send(this.http.post<SupplierImportView>('/api/supplier-imports', body), async ({ id }) => {
      await this.router.navigate(['/suppliers/import', id]);
    });
  }

  protected match(id: string, chosen: ChosenColumns): Promise<void> {
    return this.send(this.http.put<SupplierImportView>(`/api/supplier-imports/${id}/matching`, chosen));
  }

  protected commit(id: string): Promise<void> {
    // Who tries again has left the wrong rows out before.
    const body = { skipWrongRows: this.brokeOff() || this.leaveOutWrong() };
    return this.send(this.http.post<SupplierImportView>(`/api/supplier-imports/${id}/commit`, body));
  }

  protected async discard({ id, fileName }: SupplierImportView): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('supplyChain.import.discardHeading', { file: fileName }),
      text: this.t('supplyChain.import.discardText'),
      action: this.t('supplyChain.import.discard'),
      danger: true,
    });
    if (!sure) return;
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.delete(`/api/supplier-imports/${id}`));
      await this.router.navigateByUrl('/suppliers/import');
    } catch (error) {
      this.problem.set(error);
    }
  }

  private async send(
    request: Observable<SupplierImportView>,
    then = async (view: SupplierImportView): Promise<void> => this.resource.set(view),
  ): Promise<void> {
    this.problem.set(null);
    this.busy.set(true);
    try {
      await then(await firstValueFrom(request));
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
