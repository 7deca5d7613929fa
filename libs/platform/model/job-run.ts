/** Where a job stands. `queued` also while it waits for its next try. */
export type JobStatus = 'queued' | 'running' | 'done' | 'failed';

/** What people see of a job: in the tray, on the jobs page, beside a progress bar. */
export interface JobRunView {
  readonly id: string;
  /** Kind of the job, as in the translation key `jobs.<kind>`. */
  readonly kind: string;
  readonly status: JobStatus;
  /** 0 to 1; null while unknown. */
  readonly progressRatio: number | null;
  /** Id of the record it is about, where there is one. */
  readonly subject: string | null;
  /** What it came to, by kind; null until done. */
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Code and English sentence of the failure; null unless failed. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly attempts: number;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}
