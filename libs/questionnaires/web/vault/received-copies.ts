import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import {
  FbDateTimePipe,
  Formats,
  Icon,
  injectTexts,
  ProblemMessage,
  StatusChip,
} from '@firebreak/platform/web';
import type { QuestionnaireView, VaultReceiptView } from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';
import { GroupNames } from './group-names';

/** Signed copies that the supplier handed over from its vault, for the customer who reads its questionnaire. */
@Component({
  selector: 'fb-received-copies',
  imports: [FbDateTimePipe, Icon, ProblemMessage, StatusChip],
  templateUrl: './received-copies.html',
  styleUrl: './received-copies.scss',
  providers: [GroupNames],
})
export class ReceivedCopies {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly groups = inject(GroupNames);

  readonly view = input.required<QuestionnaireView>();

  protected readonly receipts = httpResource<{ items: readonly VaultReceiptView[] }>(
    () => `/api/questionnaires/${this.view().id}/vault-receipts`,
  );
  protected readonly copies = computed(() => {
    const { questions } = this.view().template;
    const items = this.receipts.hasValue() ? this.receipts.value().items : [];
    return items.map((receipt) => ({
      ...receipt,
      url: `/api/questionnaires/${this.view().id}/vault-receipts/${receipt.id}`,
      withdrawn: receipt.consents.filter(({ withdrawnAt }) => withdrawnAt !== null),
      answers: (receipt.snapshot?.answers ?? []).map(({ question: code, value }) => {
        const question = questions.find((one) => one.code === code);
        return {
          code,
          text: question?.text ?? code,
          value: question ? answerText(question, value, this.formats) : null,
        };
      }),
    }));
  });
}
