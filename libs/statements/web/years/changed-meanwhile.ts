import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Texts, toApiProblem } from '@firebreak/platform/web';

/** A part of what somebody else saved. */
export interface TheirLine {
  readonly label: string;
  readonly value: string;
}

/** What the server has, where it refused a change with this code because somebody else had saved first. */
export function theirsIn<T extends object>(error: unknown, code: string): T | null {
  const problem = toApiProblem(error);
  const { current } = problem.details;
  return problem.code === code && typeof current === 'object' ? (current as T | null) : null;
}

/** Somebody else saved first: what they saved, above the form that still holds what one typed oneself. */
@Component({
  selector: 'fb-changed-meanwhile',
  imports: [MatButton],
  template: `
    <p>
      <b>{{ t('years.meanwhile.heading') }}</b> {{ t('years.meanwhile.text') }}
    </p>
    <dl>
      @for (line of lines(); track line.label) {
        <div>
          <dt>{{ line.label }}</dt>
          <dd dir="auto">{{ line.value }}</dd>
        </div>
      }
    </dl>
    <button matButton="outlined" type="button" (click)="takeTheirs.emit()">
      {{ t('years.meanwhile.take') }}
    </button>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
      margin-block: 12px;
      padding: 12px 16px;
      border: 1px solid var(--fb-danger-line);
      border-radius: var(--fb-radius);
      background: var(--fb-danger-surface);
      overflow-wrap: anywhere;
    }
    p,
    dl,
    dd {
      margin: 0;
    }
    dl {
      overflow: auto;
      max-block-size: 40vh;
      margin-block: 8px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin-block-end: 6px;
      white-space: pre-line;
    }
  `,
})
export class ChangedMeanwhile {
  protected readonly t = inject(Texts).t;
  /** Those without a value are left out. */
  readonly lines = input.required<readonly TheirLine[], readonly TheirLine[]>({
    transform: (lines) => lines.filter(({ value }) => value !== ''),
  });
  readonly takeTheirs = output();
}
