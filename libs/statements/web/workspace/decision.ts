import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FbRelativePipe, Icon, Texts, Toasts } from '@firebreak/platform/web';
import { verdictsFor, type DecidedResult, type Verdict } from '@firebreak/statements/model';
import { StatementDesk } from './statement-desk';

/** What somebody decided about a result of the checker, and the form to decide it. */
@Component({
  selector: 'fb-decision',
  imports: [FbRelativePipe, Icon, MatButton],
  template: `
    @if (result().decision; as decision) {
      <p class="decided" [class.outdated]="result().outdated">
        <fb-icon [name]="result().outdated ? 'schedule' : 'person'" [size]="16" />
        <span>
          <b>{{ t('statements.decision.verdict.' + decision.verdict) }}</b>:
          <span dir="auto">{{ decision.reason }}</span>
          <span class="fb-quiet"
            >· {{ decision.decidedBy }}, {{ decision.decidedAt | fbRelative }}
            @if (result().outdated) {
              · {{ t('statements.decision.outdated') }}
            }
          </span>
        </span>
      </p>
    }
    @if (canWrite()) {
      @if (open()) {
        <form novalidate (submit)="decide($event)">
          @if (verdicts().length > 1) {
            <fieldset>
              <legend>{{ t('statements.decision.question') }}</legend>
              @for (each of verdicts(); track each) {
                <label>
                  <input
                    type="radio"
                    [name]="result().subject"
                    [value]="each"
                    [checked]="each === verdict()"
                    (change)="chosen.set(each)"
                  />
                  {{ t('statements.decision.verdict.' + each) }}
                </label>
              }
            </fieldset>
          }
          <label class="reason">
            {{ t('statements.decision.reason') }}
            <textarea
              #words
              class="fb-control"
              rows="2"
              maxlength="2000"
              dir="auto"
              required
              [attr.aria-invalid]="tried() && reason().trim() === ''"
              (input)="reason.set(words.value)"
            ></textarea>
          </label>
          @if (tried() && reason().trim() === '') {
            <p role="alert" class="fault">{{ t('statements.decision.reasonMissing') }}</p>
          }
          <div class="buttons">
            <button matButton="filled" type="submit" [disabled]="sending()">
              {{ t('statements.decision.keep') }}
            </button>
            <button matButton type="button" (click)="open.set(false)">
              {{ t('platform.action.cancel') }}
            </button>
          </div>
        </form>
      } @else {
        <div class="buttons">
          <button type="button" class="fb-link" (click)="open.set(true)">
            {{ t(result().decision ? 'statements.decision.again' : 'statements.decision.action') }}
          </button>
          @if (result().decision) {
            <button type="button" class="fb-link" [disabled]="sending()" (click)="undo()">
              {{ t('statements.decision.undo') }}
            </button>
          }
        </div>
      }
    }
  `,
  styles: `
    .decided {
      display: flex;
      gap: 8px;
      margin: 8px 0 0;
      overflow-wrap: anywhere;
    }
    .outdated b {
      text-decoration: line-through;
    }
    form {
      display: grid;
      gap: 4px;
      margin-block-start: 8px;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    fieldset label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
    }
    .reason {
      display: grid;
      gap: 4px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }
    .buttons .fb-link {
      min-block-size: 44px;
    }
    .fault {
      margin: 0;
      color: var(--fb-danger);
    }
  `,
})
export class DecisionPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(StatementDesk);
  private readonly toasts = inject(Toasts);

  readonly result = input.required<DecidedResult>();
  /** The sentence that is shown; empty when none is. */
  readonly evidence = input.required<string>();
  readonly canWrite = input(false);

  protected readonly open = signal(false);
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly reason = signal('');
  protected readonly chosen = signal<Verdict | null>(null);
  protected readonly verdicts = computed(() => verdictsFor(this.result().subject));
  protected readonly verdict = computed(() => this.chosen() ?? this.verdicts()[0] ?? 'kept');

  protected async decide(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const reason = this.reason().trim();
    if (reason === '') return;
    await this.send(() =>
      this.desk.decide({
        subject: this.result().subject,
        verdict: this.verdict(),
        reason,
        evidence: this.evidence(),
      }),
    );
  }

  protected undo(): Promise<void> {
    return this.send(() => this.desk.undecide(this.result().subject));
  }

  private async send(request: () => Promise<void>): Promise<void> {
    this.sending.set(true);
    try {
      await request();
      this.open.set(false);
      this.tried.set(false);
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.sending.set(false);
    }
  }
}
