import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import { isGiven, type ProposedAnswer } from '@firebreak/questionnaires/model';
import { AnswerTexts } from '../answer-texts';
import { Answering } from '../answering';
import { OwnVault } from './own-vault';

/** Answers of the own vault to questions of one section: each with its source, to take over or to leave. */
@Component({
  selector: 'fb-vault-offers',
  template: `
    @if (offers().length > 0) {
      <section class="offers" aria-labelledby="vault-offers">
        <h2 id="vault-offers">
          {{ t('vaultPortal.offers.heading', { company: vault.view()?.company }) }}
        </h2>
        <p>{{ t('vaultPortal.offers.text') }}</p>
        <ul>
          @for (offer of offers(); track offer.proposal.question) {
            <li>
              <p [id]="offer.proposal.question + '-offer'">
                {{ offer.text }}
                <strong>{{ offer.answer }}</strong>
                <span class="fb-quiet">{{ offer.from }}</span>
              </p>
              <button
                type="button"
                [attr.aria-describedby]="offer.proposal.question + '-offer'"
                (click)="use(offer.proposal)"
              >
                {{ t('vaultPortal.offers.use') }}
              </button>
            </li>
          }
        </ul>
        <button type="button" (click)="useAll()">
          {{ t('vaultPortal.offers.useAll', { count: offers().length }) }}
        </button>
        @if (!vault.view()?.linked) {
          <button type="button" class="fb-link" (click)="link()">
            {{ t('vaultPortal.offers.link') }}
          </button>
        } @else {
          <p class="fb-quiet">{{ t('vaultPortal.offers.linked') }}</p>
        }
        @if (failure(); as words) {
          <p class="failure" role="alert">{{ words }}</p>
        }
      </section>
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    .offers {
      @include portal.notice(info);

      margin-block: 12px;
    }
    h2 {
      margin: 0 0 4px;
      font-size: 16px;
    }
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      max-inline-size: none;
      padding-block: 8px;
      border-block-start: 1px solid var(--fb-line);
    }
    p {
      margin: 0 0 8px;
    }
    strong,
    span {
      display: block;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    button {
      @include portal.button;

      min-block-size: 44px;
    }
    .failure {
      color: var(--fb-danger);
      font-weight: 600;
    }
  `,
})
export class VaultOffers {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);
  private readonly answering = inject(Answering);
  private readonly answerTexts = inject(AnswerTexts);
  protected readonly vault = inject(OwnVault);

  readonly section = input.required<string>();

  protected readonly failure = signal<string | null>(null);
  /** What the vault says to questions of the section that have no answer yet. */
  protected readonly offers = computed(() => {
    const { company = null, proposals = [] } = this.vault.view() ?? {};
    const known = new Map(proposals.map((proposal) => [proposal.question, proposal]));
    return this.answering.questions().flatMap((question) => {
      const proposal = known.get(question.code);
      if (question.section !== this.section() || !proposal) return [];
      if (isGiven(this.answering.value(question.code))) return [];
      const { name, date } = proposal.source;
      const day = this.formats.date(date);
      return [
        {
          proposal,
          text: question.text,
          answer: this.answerTexts.of(question, proposal.value),
          from:
            name === company
              ? this.t('vaultPortal.offers.own', { day })
              : this.t('vaultPortal.offers.from', { name, day }),
        },
      ];
    });
  });

  constructor() {
    void this.vault.open(this.answering.address);
  }

  protected use({ question, value }: ProposedAnswer): void {
    this.answering.answer(question, value);
  }

  protected useAll(): void {
    for (const { proposal } of this.offers()) this.use(proposal);
  }

  protected async link(): Promise<void> {
    this.failure.set(null);
    try {
      await this.vault.link();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    }
  }
}
