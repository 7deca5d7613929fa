import { Component, computed, input } from '@angular/core';
import { Icon, injectTexts, toApiProblem } from '@firebreak/platform/web';
import { injectFaultWords } from '../words/fault-words';

/** What is wrong with a file, each with its place; nothing of the file was stored. */
@Component({
  selector: 'fb-file-faults',
  imports: [Icon],
  template: `
    <fb-icon name="error" [size]="24" />
    <div>
      <h2>{{ t('referenceData.load.faults', { name: fileName(), count: count() }) }}</h2>
      <ul>
        @for (error of problem().errors; track $index) {
          <li>
            @if (words.place(error); as place) {
              <bdi class="place">{{ place }}</bdi>:
            }
            <bdi>{{ words.answered(error) }}</bdi>
          </li>
        }
      </ul>
      @if (count() > problem().errors.length) {
        <p>{{ t('referenceData.load.moreFaults', { count: count() - problem().errors.length }) }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 16px;
      border: 1px solid var(--fb-danger-line);
      border-radius: var(--fb-radius);
      background: var(--fb-danger-surface);
    }
    fb-icon {
      flex: none;
      color: var(--fb-danger);
    }
    h2 {
      margin: 0 0 8px;
      font-size: 16px;
    }
    ul {
      margin: 0;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
    .place {
      font-weight: 600;
    }
    p {
      margin: 8px 0 0;
    }
  `,
  host: { role: 'alert' },
})
export class FileFaults {
  protected readonly t = injectTexts();
  protected readonly words = injectFaultWords();

  readonly error = input.required<unknown>();
  readonly fileName = input.required<string>();

  protected readonly problem = computed(() => toApiProblem(this.error()));
  protected readonly count = computed(() => {
    const { faults } = this.problem().details;
    return typeof faults === 'number' ? faults : this.problem().errors.length;
  });
}
