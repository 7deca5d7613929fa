import { Component, computed, inject, output, signal } from '@angular/core';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import {
  isAnswered,
  lacksEvidence,
  type PlacedQuestion,
  type Question,
} from '@firebreak/questionnaires/model';
import { AnswersCopy } from './answers-copy';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';

const FEW = 8;

/** A question to go back to. */
export interface Place {
  readonly section: string;
  readonly question: string;
}

/** Everything at a glance before it is sent: what was answered, what is missing, who stands behind it. */
@Component({
  selector: 'fb-check-answers',
  imports: [AnswersCopy],
  templateUrl: './check-answers.html',
  styleUrl: './check-answers.scss',
})
export class CheckAnswers {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly answering = inject(Answering);
  private readonly answerTexts = inject(AnswerTexts);

  readonly goTo = output<Place>();

  protected readonly name = signal(this.answering.view()?.recipientName ?? '');
  protected readonly role = signal('');
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected readonly sections = computed(() =>
    (this.answering.view()?.template.sections ?? [])
      .map((section) => ({
        ...section,
        questions: this.answering.questions().filter((question) => question.section === section.code),
      }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly missing = computed(() => {
    const codes = this.answering.faults().map(({ question }) => question);
    return this.answering.questions().filter(({ code }) => codes.includes(code));
  });
  /** A few questions by their text; many by the part that they are in. */
  protected readonly missingLinks = computed<readonly (Place & { text: string; count: number })[]>(() => {
    const missing = this.missing();
    if (missing.length <= FEW) {
      return missing.map(({ code, section, text, site }) => ({
        section,
        question: code,
        text: site ? `${site.name}: ${text}` : text,
        count: 0,
      }));
    }
    return this.sections().flatMap(({ code, title }) => {
      const own = missing.filter(({ section }) => section === code);
      return own[0] ? [{ section: code, question: own[0].code, text: title, count: own.length }] : [];
    });
  });
  protected readonly withoutDocument = computed(() =>
    this.answering.questions().filter((question) => lacksEvidence(question, this.answering.response())),
  );

  protected isMissing(question: PlacedQuestion): boolean {
    return this.missing().includes(question);
  }

  protected answer(question: Question): string {
    const documents = this.answering.evidence().filter(({ question: code }) => code === question.code);
    const names = documents.map(({ name }) => name);
    if (question.type === 'file') {
      return isAnswered(question, this.answering.response())
        ? this.answerTexts.list(names)
        : this.t('answerForm.check.empty');
    }
    const sites = this.answering.view()?.circumstances.sites;
    return this.answerTexts.of(question, this.answering.value(question.code), sites);
  }

  protected documents(question: Question): number {
    if (question.type === 'file') return 0;
    return this.answering.evidence().filter(({ question: code }) => code === question.code).length;
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    this.failure.set(null);
    if (this.missing().length > 0 || !this.name().trim() || !this.role().trim()) return;
    this.sending.set(true);
    try {
      const by = { name: this.name().trim(), role: this.role().trim() };
      if (!(await this.answering.submit(by))) this.failure.set(this.t('answerForm.check.waiting'));
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.sending.set(false);
    }
  }
}
