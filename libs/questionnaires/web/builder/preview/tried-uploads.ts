import { Injectable, inject, signal } from '@angular/core';
import type { AnswerProposal } from '@firebreak/questionnaires/model';
import type { DocumentUpload } from '../../portal/document-upload';
import { TriedAnswers } from './tried-answers';

/** Stands in for the uploads while a draft is tried out: documents count at once, and nothing leaves the page. */
@Injectable()
export class TriedUploads {
  private readonly tried = inject(TriedAnswers);
  readonly all = signal<readonly DocumentUpload[]>([]).asReadonly();

  add(question: string, files: readonly File[]): void {
    for (const file of files) this.tried.attach(question, file);
  }
}

/** A draft was never answered before. */
@Injectable()
export class NothingProposed {
  at(): readonly AnswerProposal[] {
    return [];
  }
}
