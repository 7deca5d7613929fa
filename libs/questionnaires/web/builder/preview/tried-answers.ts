import { Injectable, computed, signal } from '@angular/core';
import { type AnswerValue, type Circumstances, type Template } from '@firebreak/questionnaires/model';
import { localDay } from '../../local-day';
import { Answering } from '../../portal/answering';
import * as engine from '../../portal/form-engine';

/** Stands in for the supplier's answering while a draft is tried out: nothing leaves the page. */
@Injectable()
export class TriedAnswers extends Answering {
  private readonly given = signal<Readonly<Record<string, AnswerValue | null>>>({});
  private documents = 0;

  /** What has been answered so far, for the score of the same answers with one of them changed. */
  readonly answers = this.given.asReadonly();
  readonly count = computed(() => Object.values(this.given()).filter((value) => value !== null).length);

  /** Shows this draft; answers to questions that it still has stay. */
  show(template: Template, circumstances: Circumstances): void {
    const view = {
      buyer: '',
      supplier: '',
      recipientName: null,
      message: null,
      dueOn: localDay(),
      openUntil: localDay(),
      started: true,
      template,
      circumstances,
      languages: [template.language],
      translationReview: null,
      translationReviewedBy: null,
      answers: [],
      evidence: this.evidence(),
      part: null,
      askedBack: null,
    };
    this.form.open(engine, view, this.given(), this.evidence(), localDay());
    this.view.set(view);
  }

  override answer(question: string, value: AnswerValue | null): void {
    this.form.set(question, value);
    this.given.update((given) => ({ ...given, [question]: value }));
  }

  /** Counts as a document; the file itself is not read. */
  attach(question: string, { name, type, size }: File): void {
    this.attached({
      id: String((this.documents += 1)),
      question,
      name,
      mediaType: type,
      bytes: size,
      state: 'offered',
      scan: 'not-scanned',
      reason: null,
      uploadedAt: new Date().toISOString(),
    });
  }

  override detach(id: string): Promise<void> {
    const removed = this.evidence().find((one) => one.id === id);
    this.hold(
      this.evidence().filter((one) => one !== removed),
      removed?.question ?? '',
    );
    return Promise.resolve();
  }

  /** Begins anew. */
  clear(): void {
    this.given.set({});
    this.evidence.set([]);
    const view = this.view();
    if (view) this.show(view.template, view.circumstances);
  }
}
