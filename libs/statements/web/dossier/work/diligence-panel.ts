import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDatePipe,
  FbDateTimePipe,
  FbNumberPipe,
  Icon,
  injectTexts,
  ProblemMessage,
  StatusChip,
} from '@firebreak/platform/web';
import type { DossierView } from '@firebreak/statements/model';
import { DossierDesk } from './dossier-desk';
import { PanelSaving } from './panel-saving';

/** What the records say of the suppliers on the chain, as of the day they were taken. */
@Component({
  selector: 'fb-diligence-panel',
  imports: [
    EmptyState,
    FbDatePipe,
    FbDateTimePipe,
    FbNumberPipe,
    Icon,
    MatButton,
    ProblemMessage,
    RouterLink,
    StatusChip,
  ],
  providers: [PanelSaving],
  templateUrl: './diligence-panel.html',
})
export class DiligencePanel {
  protected readonly t = injectTexts();
  private readonly desk = inject(DossierDesk);
  protected readonly saving = inject(PanelSaving);
  readonly dossier = input.required<DossierView>();
  readonly canWrite = input.required<boolean>();

  protected async refresh(): Promise<void> {
    await this.saving.run(() => this.desk.refreshRecords());
  }
}
