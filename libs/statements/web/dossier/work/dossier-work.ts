import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  Confirm,
  FbDatePipe,
  Icon,
  injectTexts,
  ProblemMessage,
  Session,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import { DOSSIER_STATES, type DossierState } from '@firebreak/statements/model';
import { ClockMark } from '../clock-mark';
import { ChainPanel } from './chain-panel';
import { DiligencePanel } from './diligence-panel';
import { DocumentsPanel } from './documents-panel';
import { DossierDesk } from './dossier-desk';
import { DossierExportPanel } from './dossier-export-panel';
import { PointsPanel } from './points-panel';
import { RequestPanel } from './request-panel';

const PARTS = ['request', 'chain', 'diligence', 'documents', 'points', 'export'] as const;
type Part = (typeof PARTS)[number];

/** `/statements/dossiers/:id`: the parts of a dossier, one at a time, and its clock. */
@Component({
  selector: 'fb-dossier-work',
  imports: [
    ChainPanel,
    ClockMark,
    DiligencePanel,
    DocumentsPanel,
    DossierExportPanel,
    FbDatePipe,
    Icon,
    MatButton,
    PointsPanel,
    ProblemMessage,
    RequestPanel,
    RouterLink,
    Skeleton,
  ],
  providers: [DossierDesk],
  templateUrl: './dossier-work.html',
  styleUrl: './dossier-work.scss',
})
export class DossierWork {
  protected readonly t = injectTexts();
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly desk = inject(DossierDesk);
  protected readonly session = inject(Session);
  protected readonly parts = PARTS;
  protected readonly states = DOSSIER_STATES;

  /** From the address. */
  readonly id = input.required<string>();
  /** From the address: do not trust it. */
  readonly part = input<string>();

  protected readonly current = computed<Part>(
    () => PARTS.find((known) => known === this.part()) ?? 'request',
  );
  protected readonly canWrite = computed(() => this.session.can('statement:write') && this.desk.open());
  /** How much is open in a part, by its name. */
  protected readonly open = computed<Readonly<Partial<Record<Part, number>>>>(() => {
    const view = this.desk.view();
    if (!view) return {};
    return {
      chain: view.check.faults.filter(({ code }) => code !== 'left').length,
      points: view.points.filter(({ state }) => state === 'open').length,
    };
  });

  constructor() {
    effect(() => this.desk.id.set(this.id()));
  }

  protected goTo(part: string): void {
    void this.router.navigate([], { queryParams: { part } });
  }

  protected async move(state: DossierState): Promise<void> {
    try {
      await this.desk.edit({ state });
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('dossiers.remove.heading'),
      text: this.t('dossiers.remove.text'),
      action: this.t('dossiers.remove.action'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await this.desk.remove();
      await this.router.navigate(['/statements/dossiers']);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
