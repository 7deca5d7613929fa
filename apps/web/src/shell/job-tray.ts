import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { CdkTrapFocus } from '@angular/cdk/a11y';
import { Component, computed, inject, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, JobProgress, JobRuns, Session, injectTexts } from '@firebreak/platform/web';

const ROWS = 6;

/** What runs in the background, from every page: progress, failures and their retry. */
@Component({
  selector: 'fb-job-tray',
  imports: [
    CdkConnectedOverlay,
    CdkOverlayOrigin,
    CdkTrapFocus,
    Icon,
    JobProgress,
    MatIconButton,
    RouterLink,
  ],
  templateUrl: './job-tray.html',
  styleUrl: './job-tray.scss',
})
export class JobTray {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  protected readonly jobs = inject(JobRuns);
  protected readonly open = signal(false);
  protected readonly newest = computed(() => this.jobs.runs().slice(0, ROWS));
  protected readonly label = computed(() => this.t('app.jobs.tray', { count: this.jobs.active().length }));
}
