import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import type { JobRunView } from '@firebreak/platform/model';
import {
  FbDateTimePipe,
  FbNumberPipe,
  Icon,
  JobProgress,
  JobRuns,
  Session,
  StatusChip,
  Texts,
  Toasts,
  type IconName,
  type Tone,
} from '@firebreak/platform/web';
import {
  RENDITION_FORMATS,
  STATEMENT_SCHEMA_PATH,
  type RenditionFormat,
  type StatementVersionView,
} from '@firebreak/statements/model';
import { fileStates, type FileState } from './file-states';

const ICONS: Readonly<Record<RenditionFormat, IconName>> = {
  pdf: 'picture-as-pdf',
  docx: 'description',
  html: 'public',
  json: 'code',
  xlsx: 'table-chart',
};
const TONES: Readonly<Record<FileState, Tone>> = {
  ready: 'good',
  making: 'info',
  waiting: 'neutral',
  failed: 'danger',
  absent: 'neutral',
};

/** One frozen version with its files: those to download, and how far the others are. */
@Component({
  selector: 'fb-version-files',
  imports: [FbDateTimePipe, FbNumberPipe, Icon, JobProgress, MatButton, MatIconButton, StatusChip],
  templateUrl: './version-files.html',
  styleUrl: './version-files.scss',
})
export class VersionFiles {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly runs = inject(JobRuns);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  readonly version = input.required<StatementVersionView>();
  /** There may be more files. */
  readonly changed = output();

  protected readonly icons = ICONS;
  protected readonly tones = TONES;
  protected readonly schema = STATEMENT_SCHEMA_PATH;

  /** The run of a version that has not all its files; one without is as it stays. */
  private readonly jobId = computed(() => {
    const { files, jobId } = this.version();
    return files.length < RENDITION_FORMATS.length && this.session.can('job:read') ? jobId : null;
  });
  private readonly asked = httpResource<JobRunView>(() => {
    const id = this.jobId();
    return id && !this.runs.run(id) ? `/api/jobs/${id}` : undefined;
  });
  private readonly job = computed(() => {
    const id = this.jobId();
    const known = id ? this.runs.run(id) : undefined;
    return known ?? (this.asked.hasValue() ? this.asked.value() : undefined);
  });
  protected readonly states = computed(() => fileStates(this.version(), this.job() ?? null));
  /** To watch: a run that is done has made all that it could. */
  protected readonly run = computed(() => {
    const job = this.job();
    return job && job.status !== 'done' ? job.id : null;
  });

  /** The state of the run that the version was last asked for. */
  private seen = '';

  constructor() {
    this.runs.listen();
    effect(() => {
      const job = this.job();
      const state = job ? `${job.id} ${job.status} ${job.progressRatio}` : '';
      if (!job || job.status === 'queued' || state === this.seen) return;
      // Also of a run that ended before it was first looked at: its last files came after the version.
      this.seen = state;
      queueMicrotask(() => this.changed.emit());
    });
  }

  protected async copy(hash: string): Promise<void> {
    await navigator.clipboard.writeText(hash);
    void this.toasts.say(this.t('files.copied'));
  }

  /** In whole kilobytes, at least one. */
  protected kilobytes(bytes: number): number {
    return Math.max(1, Math.round(bytes / 1024));
  }
}
