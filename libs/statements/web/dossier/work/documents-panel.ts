import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  EmptyState,
  FbNumberPipe,
  FileDrop,
  Icon,
  injectTexts,
  ProblemMessage,
} from '@firebreak/platform/web';
import { MAX_DOCUMENT_BYTES, type DossierDocument, type DossierView } from '@firebreak/statements/model';
import { DocumentForm } from './document-form';
import { DossierDesk } from './dossier-desk';
import { PanelSaving } from './panel-saving';

/** The dossier's documents: added, described, noted who translated them. */
@Component({
  selector: 'fb-documents-panel',
  imports: [DocumentForm, EmptyState, FbNumberPipe, FileDrop, Icon, MatButton, ProblemMessage],
  providers: [PanelSaving],
  templateUrl: './documents-panel.html',
  styles: `
    ol {
      display: grid;
      gap: 8px;
      margin: 16px 0;
      padding: 0;
      list-style: none;
    }

    li p {
      margin: 0 0 4px;
      overflow-wrap: anywhere;
    }
  `,
})
export class DocumentsPanel {
  protected readonly t = injectTexts();
  protected readonly desk = inject(DossierDesk);
  protected readonly saving = inject(PanelSaving);
  readonly dossier = input.required<DossierView>();
  readonly canWrite = input.required<boolean>();
  protected readonly mostBytes = MAX_DOCUMENT_BYTES;
  /** Id of the document whose description is open. */
  protected readonly editing = signal<string | null>(null);

  protected async attach(files: readonly File[]): Promise<void> {
    await this.saving.run(() => this.desk.attach(files));
  }

  protected async detach({ id }: DossierDocument): Promise<void> {
    await this.saving.run(() => this.desk.detach(id));
  }

  protected translationOf({ translationId }: DossierDocument): string {
    return this.dossier().documents.find(({ id }) => id === translationId)?.title ?? '';
  }

  /** In whole kilobytes, at least one. */
  protected kilobytes(bytes: number): number {
    return Math.max(1, Math.round(bytes / 1024));
  }
}
