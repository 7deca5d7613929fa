import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { injectTexts } from '@firebreak/platform/web';
import type { TranslationImport } from '@firebreak/questionnaires/model/builder';

const SHOWN = 100;

/** What a file of translations would change, before it is kept. */
@Component({
  selector: 'fb-translation-import-review',
  imports: [MatButton],
  template: `
    <section class="fb-card" aria-labelledby="changes">
      <h3 id="changes">{{ t('builder.changes.heading', { count: result().changes.length }) }}</h3>
      <p class="fb-quiet">{{ t('builder.changes.unchanged', { count: result().unchanged }) }}</p>
      @if (result().unknown.length > 0) {
        <p role="alert">{{ t('builder.changes.unknown', { count: result().unknown.length }) }}</p>
        <p dir="ltr">
          <code>{{ unknown() }}</code>
        </p>
      }
      <ul>
        @for (change of shown(); track change.path) {
          <li>
            <code dir="ltr">{{ change.path }}</code>
            <p class="fb-quiet">{{ change.source }}</p>
            @if (change.before) {
              <p [attr.lang]="language()">
                <del>{{ change.before }}</del>
              </p>
            }
            <p [attr.lang]="language()">
              <ins>{{ change.after }}</ins>
            </p>
            @if (change.placeholders.length > 0) {
              <p class="fault">
                {{ t('builder.translate.placeholders', { list: change.placeholders.join(' ') }) }}
              </p>
            }
            @if (change.sourceChanged) {
              <p class="fault">{{ t('builder.changes.sourceChanged') }}</p>
            }
          </li>
        }
      </ul>
      @if (result().changes.length > shown().length) {
        <p class="fb-quiet">
          {{ t('builder.changes.more', { count: result().changes.length - shown().length }) }}
        </p>
      }
      @if (result().changes.length > 0) {
        <button matButton="filled" type="button" [disabled]="busy()" (click)="keep.emit()">
          {{ t('builder.changes.keep', { count: result().changes.length }) }}
        </button>
      }
      <button matButton type="button" (click)="dismiss.emit()">{{ t('builder.changes.drop') }}</button>
    </section>
  `,
  styles: `
    ul {
      overflow-y: auto;
      max-block-size: 480px;
      margin: 0 0 12px;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 8px;
      border-block-start: 1px solid var(--fb-line);
      overflow-wrap: anywhere;
    }
    p {
      margin: 2px 0;
      white-space: pre-line;
    }
    ins {
      text-decoration: none;
      font-weight: 500;
    }
    .fault {
      color: var(--fb-danger);
    }
  `,
})
export class TranslationImportReview {
  protected readonly t = injectTexts();

  readonly result = input.required<TranslationImport>();
  readonly language = input.required<string>();
  readonly busy = input(false);
  readonly keep = output();
  readonly dismiss = output();

  protected readonly shown = computed(() => this.result().changes.slice(0, SHOWN));
  protected readonly unknown = computed(() => this.result().unknown.slice(0, SHOWN).join(', '));
}
