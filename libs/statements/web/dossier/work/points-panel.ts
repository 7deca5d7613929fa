import { Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts, ProblemMessage, StatusChip } from '@firebreak/platform/web';
import type { DossierPoint, DossierView, PointAnswer } from '@firebreak/statements/model';
import { DossierDesk } from './dossier-desk';
import { PanelSaving } from './panel-saving';

/** What the law asks for, point by point: what is missing, and what people answer. */
@Component({
  selector: 'fb-points-panel',
  imports: [Field, FieldControl, MatButton, ProblemMessage, StatusChip],
  providers: [PanelSaving],
  templateUrl: './points-panel.html',
  styleUrl: './chain-panel.scss',
})
export class PointsPanel {
  protected readonly t = injectTexts();
  private readonly desk = inject(DossierDesk);
  protected readonly saving = inject(PanelSaving);
  readonly dossier = input.required<DossierView>();
  readonly canWrite = input.required<boolean>();

  protected readonly answers = linkedSignal<readonly PointAnswer[]>(() => this.dossier().answers);

  protected answerOf({ criterion }: DossierPoint): PointAnswer {
    const answer = this.answers().find((each) => each.criterion === criterion);
    return answer ?? { criterion, text: '', notApplicable: false };
  }

  protected change(point: DossierPoint, changes: Partial<PointAnswer>): void {
    const answer = { ...this.answerOf(point), ...changes };
    this.answers.update((answers) => [
      ...answers.filter(({ criterion }) => criterion !== point.criterion),
      answer,
    ]);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(() => this.desk.edit({ answers: this.answers() }));
  }
}
