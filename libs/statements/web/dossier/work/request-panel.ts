import { Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts, ProblemMessage } from '@firebreak/platform/web';
import type { DossierView } from '@firebreak/statements/model';
import { RequestFields, type Asked } from '../request-fields';
import { DossierDesk } from './dossier-desk';
import { PanelSaving } from './panel-saving';

/** Product, authority, term, and the story in short. */
@Component({
  selector: 'fb-request-panel',
  imports: [Field, FieldControl, MatButton, ProblemMessage, RequestFields],
  providers: [PanelSaving],
  template: `
    <h2>{{ t('dossiers.part.request') }}</h2>
    <form novalidate (submit)="save($event)">
      <fb-request-fields [(asked)]="asked" />
      <fb-field [label]="t('dossiers.summary')" [help]="t('dossiers.summaryHelp')" [optional]="true">
        <textarea #story fbControl rows="6" [value]="summary()" (input)="summary.set(story.value)"></textarea>
      </fb-field>
      @if (saving.problem(); as error) {
        <fb-problem [error]="error" />
      }
      @if (canWrite()) {
        <button matButton="filled" type="submit" [disabled]="saving.busy()">
          {{ t('platform.action.save') }}
        </button>
      }
    </form>
  `,
})
export class RequestPanel {
  protected readonly t = injectTexts();
  private readonly desk = inject(DossierDesk);
  protected readonly saving = inject(PanelSaving);
  readonly dossier = input.required<DossierView>();
  readonly canWrite = input.required<boolean>();

  protected readonly asked = linkedSignal<Asked>(() => this.dossier());
  protected readonly summary = linkedSignal(() => this.dossier().summary);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { language, product, request } = this.asked();
    await this.saving.run(() => this.desk.edit({ language, product, request, summary: this.summary() }));
  }
}
