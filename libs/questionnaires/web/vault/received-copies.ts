import { Component, computed, inject, input } from '@angular/core';
import {
  FbDatePipe,
  FbDateTimePipe,
  Formats,
  Icon,
  injectTexts,
  ProblemMessage,
  StatusChip,
} from '@firebreak/platform/web';
import type { QuestionnaireView } from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';
import { GroupNames } from './group-names';
import { labelledSites } from './labelled-sites';
import { ReceivedFills } from './received-fills';

/** Signed copies that the supplier handed over from its vault, for the customer who reads its questionnaire. */
@Component({
  selector: 'fb-received-copies',
  imports: [FbDatePipe, FbDateTimePipe, Icon, ProblemMessage, StatusChip],
  templateUrl: './received-copies.html',
  styleUrl: './received-copies.scss',
  providers: [GroupNames],
})
export class ReceivedCopies {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly groups = inject(GroupNames);

  readonly view = input.required<QuestionnaireView>();

  protected readonly receipts = inject(ReceivedFills).receipts;
  protected readonly copies = computed(() => {
    const { questions } = this.view().template;
    const items = this.receipts.hasValue() ? this.receipts.value().items : [];
    return items.map((receipt) => ({
      ...receipt,
      url: `/api/questionnaires/${this.view().id}/vault-receipts/${receipt.id}`,
      withdrawn: receipt.consents.filter(({ withdrawnAt }) => withdrawnAt !== null),
      unchanged: receipt.filled.filter(({ unchanged }) => unchanged).length,
      answers: (receipt.snapshot?.answers ?? []).map(({ question: code, site = null, value, validUntil }) => {
        const question = questions.find((one) => one.code === code);
        return {
          code: `${code}@${site}`,
          site,
          validUntil,
          text: question?.text ?? code,
          value: question ? answerText(question, value, this.formats, labelledSites(value)) : null,
        };
      }),
    }));
  });
}
