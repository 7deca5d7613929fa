import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts, ProblemMessage } from '@firebreak/platform/web';
import {
  DOCUMENT_KINDS,
  type DescribeDocument,
  type DossierDocument,
  type DossierView,
} from '@firebreak/statements/model';
import { DossierDesk } from './dossier-desk';
import { PanelSaving } from './panel-saving';

function descriptionOf(document: DossierDocument): DescribeDocument {
  const { title, kind, datedOn, criteria, language, translationId, translatedBy, certified } = document;
  return { title, kind, datedOn, criteria, language, translationId, translatedBy, certified };
}

/** What a document is, which points it speaks for, and who translated it. */
@Component({
  selector: 'fb-document-form',
  imports: [Field, FieldControl, MatButton, ProblemMessage],
  providers: [PanelSaving],
  templateUrl: './document-form.html',
  styleUrl: './chain-panel.scss',
})
export class DocumentForm {
  protected readonly t = injectTexts();
  private readonly desk = inject(DossierDesk);
  protected readonly saving = inject(PanelSaving);
  readonly dossier = input.required<DossierView>();
  readonly document = input.required<DossierDocument>();
  readonly done = output<void>();
  protected readonly kinds = DOCUMENT_KINDS;

  protected readonly draft = linkedSignal(() => descriptionOf(this.document()));
  protected readonly others = computed(() =>
    this.dossier().documents.filter(({ id }) => id !== this.document().id),
  );

  protected change(changes: Partial<DescribeDocument>): void {
    this.draft.update((draft) => ({ ...draft, ...changes }));
  }

  protected kind(value: string): void {
    this.change({ kind: DOCUMENT_KINDS.find((each) => each === value) ?? 'other' });
  }

  protected toggle(criterion: string): void {
    const { criteria } = this.draft();
    const named = criteria.includes(criterion);
    this.change({
      criteria: named ? criteria.filter((each) => each !== criterion) : [...criteria, criterion],
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.saving.run(() => this.desk.describe(this.document().id, this.draft()));
    if (saved) this.done.emit();
  }
}
