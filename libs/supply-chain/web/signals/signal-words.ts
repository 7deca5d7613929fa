import { Injectable, inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import type { SignalView } from '@firebreak/supply-chain/model';
import { signalParams } from './signal-params';

/** Signals in the reader's words. */
@Injectable({ providedIn: 'root' })
export class SignalWords {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);

  /** What the data says, in a sentence or two. */
  finding({ explanation, facts, names }: SignalView): string {
    const { texts, formats } = this;
    return texts.t(
      `signals.find.${explanation}`,
      signalParams(facts, names, { texts, formats, scope: 'signals' }),
    );
  }

  /** How the question to the supplier stands. */
  question({ question }: SignalView): string {
    if (!question) return this.texts.t('signals.question.none');
    return this.texts.t(`signals.question.${question.status}`, {
      sent: this.formats.date(question.sentAt),
      due: this.formats.date(question.dueOn),
      email: question.recipientEmail,
      by: question.reply?.by ?? '',
      at: question.reply ? this.formats.date(question.reply.at) : '',
    });
  }
}
