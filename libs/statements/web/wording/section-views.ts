import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Texts } from '@firebreak/platform/web';
import { statementTexts, type SectionKind } from '@firebreak/statements/model';
import { WordingDesk } from './wording-desk';

/** Ways to look at a section: its text, what others propose for it, the texts that it had. */
export const SECTION_VIEWS = ['text', 'suggestions', 'history'] as const;
export type SectionView = (typeof SECTION_VIEWS)[number];

/** @param view from the address: do not trust it */
export function parseSectionView(view: string | undefined): SectionView {
  return SECTION_VIEWS.find((each) => each === view) ?? 'text';
}

/** Switches between the ways to look at a section, and names the other sections that others propose words for. */
@Component({
  selector: 'fb-section-views',
  imports: [Icon, RouterLink],
  template: `
    <nav [attr.aria-label]="t('wording.views.label')">
      @for (each of views; track each) {
        <a
          [routerLink]="[]"
          [queryParams]="{ part: section(), show: each === 'text' ? null : each }"
          [attr.aria-current]="each === view() ? 'page' : null"
        >
          {{ t('wording.views.' + each) }}
          @if (each === 'suggestions' && own() > 0) {
            <span class="count"
              >{{ own() }}<span class="fb-visually-hidden"> {{ t('wording.views.open') }}</span></span
            >
          }
        </a>
      }
    </nav>
    @if (elsewhere().length > 0) {
      <p class="elsewhere">
        <fb-icon name="lightbulb" [size]="16" />
        <span
          >{{ t('wording.views.elsewhere') }}
          @for (other of elsewhere(); track other.kind) {
            <a class="fb-link" [routerLink]="[]" [queryParams]="{ part: other.kind, show: 'suggestions' }"
              >{{ other.name }} ({{ other.count }})</a
            >
          }
        </span>
      </p>
    }
  `,
  styles: `
    nav {
      display: flex;
      overflow-x: auto;
      margin-block-end: 12px;
      border-block-end: 1px solid var(--fb-line);
    }
    nav a {
      display: inline-flex;
      flex: none;
      gap: 6px;
      align-items: center;
      min-block-size: 44px;
      padding-inline: 12px;
      border-block-end: 2px solid transparent;
      color: var(--fb-ink-quiet);
      font-weight: 500;
      text-decoration: none;
    }
    nav a:hover {
      color: var(--fb-ink);
    }
    nav a[aria-current] {
      border-color: var(--fb-primary);
      color: var(--fb-primary);
    }
    .count {
      min-inline-size: 20px;
      padding-inline: 6px;
      border-radius: 999px;
      background: var(--fb-warning-surface);
      color: var(--fb-warning);
      font-size: 12px;
      text-align: center;
    }
    .elsewhere {
      display: flex;
      gap: 8px;
      align-items: baseline;
      margin: 0 0 12px;
      color: var(--fb-ink-quiet);
      font-size: 14px;
    }
    .elsewhere a {
      margin-inline-end: 8px;
    }
  `,
})
export class SectionViews {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(WordingDesk);
  protected readonly views = SECTION_VIEWS;

  readonly section = input.required<SectionKind>();
  readonly view = input.required<SectionView>();

  protected readonly own = computed(
    () => this.desk.open().filter(({ section }) => section === this.section()).length,
  );
  protected readonly elsewhere = computed(() => {
    const names = statementTexts(this.texts.language()).sections;
    const kinds = [...new Set(this.desk.open().map(({ section }) => section))];
    return kinds
      .filter((kind) => kind !== this.section())
      .map((kind) => ({
        kind,
        name: names[kind],
        count: this.desk.open().filter(({ section }) => section === kind).length,
      }));
  });
}
