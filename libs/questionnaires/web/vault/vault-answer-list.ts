import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, model } from '@angular/core';
import { FbDatePipe, Formats, ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import {
  isSameSite,
  type AttachableDocument,
  type FillablePlace,
  type SnapshotContent,
  type TemplateView,
} from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';
import { labelledSites } from './labelled-sites';

/**
 * Answers and documents of one template as they go over, each with its question, in the order of the questions. Where the
 * customer's questionnaire is open, each answer can be chosen to fill it in as well, and each document to be attached.
 */
@Component({
  selector: 'fb-vault-answer-list',
  imports: [FbDatePipe, ProblemMessage, Skeleton],
  templateUrl: './vault-answer-list.html',
  styleUrl: './vault-answer-list.scss',
})
export class VaultAnswerList {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);

  /** Code of the template. */
  readonly template = input.required<string>();
  readonly content = input.required<Pick<SnapshotContent, 'answers' | 'documents'>>();
  /** Of the questionnaire; empty where it can't be filled in. */
  readonly places = input<readonly FillablePlace[]>([]);
  /** Keys of the places to fill in. */
  readonly chosen = model<ReadonlySet<string>>(new Set());
  /** Where documents could be attached; empty where they can't. */
  readonly attachable = input<readonly AttachableDocument[]>([]);
  /** Those to attach. */
  readonly attached = model<ReadonlySet<AttachableDocument>>(new Set());

  protected readonly view = httpResource<TemplateView>(() => ({
    url: `/api/questionnaire-templates/${encodeURIComponent(this.template())}`,
    params: { language: this.texts.language() },
  }));
  protected readonly lines = computed(() => {
    const questions = this.view.hasValue() ? this.view.value().template.questions : [];
    const { answers, documents } = this.content();
    return questions.flatMap((question) => {
      const { code, text } = question;
      const of = (one: { template: string; question: string }) =>
        one.template === this.template() && one.question === code;
      const own = documents.filter(of).map((document) => ({
        ...document,
        offers: this.attachable().filter((one) => of(one) && one.sha256 === document.sha256),
      }));
      const said = answers.filter(of).map((answer) => ({
        ...answer,
        text: answerText(question, answer.value, this.formats, labelledSites(answer.value)) ?? '',
        place: this.places().find((place) => of(place) && isSameSite(place.site, answer.site)) ?? null,
      }));
      return said.length + own.length === 0 ? [] : [{ code, text, documents: own, answers: said }];
    });
  });

  protected choose(key: string, chosen: boolean): void {
    this.chosen.set(changed(this.chosen(), key, chosen));
  }

  protected attach(offer: AttachableDocument, chosen: boolean): void {
    this.attached.set(changed(this.attached(), offer, chosen));
  }
}

function changed<T>(set: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
