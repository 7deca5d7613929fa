import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { PageHeader, PageTitle, ProblemMessage, Session, Skeleton, Texts } from '@firebreak/platform/web';
import type { TemplateView, VaultGroupView } from '@firebreak/questionnaires/model';
import { VaultQuestion } from './vault-question';

/** One group of the own answers: read, changed, dated, with its documents. */
@Component({
  selector: 'fb-vault-group',
  imports: [PageHeader, ProblemMessage, Skeleton, VaultQuestion],
  template: `
    @if (local.error() ?? view.error(); as error) {
      <fb-problem [error]="error" (retry)="reload()" />
    } @else if (!view.hasValue() || !group()) {
      <fb-skeleton kind="lines" [rows]="8" />
    } @else {
      <fb-page-header
        [heading]="group()?.title ?? ''"
        [lead]="group()?.description"
        backLink="/vault"
        [backLabel]="t('vault.title')"
      />
      <p class="fb-quiet">
        {{
          t('vault.overview.ofGroup', {
            answered: view.value().answered,
            questions: view.value().questions,
          })
        }}
        · {{ t('vault.answer.rule') }}
      </p>
      @for (place of places(); track place.question.code + place.site) {
        <fb-vault-question
          [template]="template()"
          [question]="place.question"
          [site]="place.site"
          [answer]="place.answer"
          [documents]="documents().get(place.question.code) ?? []"
          [canWrite]="session.can('vault:write')"
          (changed)="view.reload()"
        />
      }
    }
  `,
})
export class VaultGroup {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly session = inject(Session);
  private readonly title = inject(PageTitle);

  /** Code of the template. */
  readonly template = input.required<string>();
  readonly section = input.required<string>();

  protected readonly local = httpResource<TemplateView>(() => ({
    url: `/api/questionnaire-templates/${encodeURIComponent(this.template())}`,
    params: { language: this.texts.language() },
  }));
  protected readonly view = httpResource<VaultGroupView>(
    () => `/api/vault/groups/${encodeURIComponent(this.template())}/${encodeURIComponent(this.section())}`,
  );
  protected readonly group = computed(() =>
    this.local.hasValue()
      ? this.local.value().template.sections.find(({ code }) => code === this.section())
      : undefined,
  );
  protected readonly questions = computed(() =>
    this.local.hasValue()
      ? this.local.value().template.questions.filter(({ section }) => section === this.section())
      : [],
  );
  /** Every question once for the company as a whole, then for each site that it was answered for. */
  protected readonly places = computed(() => {
    const answers = this.view.hasValue() ? this.view.value().answers : [];
    return this.questions().flatMap((question) => {
      const own = answers.filter((answer) => answer.question === question.code);
      const whole = { question, site: null, answer: own.find(({ site }) => site === null) ?? null };
      const bySite = own.flatMap((answer) =>
        answer.site === null ? [] : [{ question, site: answer.site, answer }],
      );
      return [whole, ...bySite];
    });
  });
  protected readonly documents = computed(() =>
    Map.groupBy(this.view.hasValue() ? this.view.value().documents : [], ({ question }) => question),
  );

  constructor() {
    effect(() => {
      const title = this.group()?.title;
      if (title) this.title.show(title);
    });
  }

  protected reload(): void {
    this.local.reload();
    this.view.reload();
  }
}
