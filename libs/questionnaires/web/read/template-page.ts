import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbDatePipe, PageHeader, ProblemMessage, Skeleton, StatusChip, Texts } from '@firebreak/platform/web';
import {
  FIREBREAK_BASELINE,
  languageName,
  questionsLookedAt,
  type Question,
  type TemplateView,
} from '@firebreak/questionnaires/model';

/** What a template asks, part by part, to look over before sending it; the baseline where none is named. */
@Component({
  selector: 'fb-template-page',
  imports: [FbDatePipe, PageHeader, ProblemMessage, RouterLink, Skeleton, StatusChip],
  templateUrl: './template-page.html',
  styleUrl: './template-page.scss',
})
export class TemplatePage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly languageName = languageName;

  readonly code = input<string>();

  protected readonly view = httpResource<TemplateView>(() => ({
    url: `/api/questionnaire-templates/${this.code() ?? FIREBREAK_BASELINE}`,
    params: { language: this.texts.language() },
  }));
  protected readonly sections = computed(() => {
    if (!this.view.hasValue()) return [];
    const { sections, questions } = this.view.value().template;
    return sections.map((section) => ({
      ...section,
      questions: questions.filter((question) => question.section === section.code),
    }));
  });
  /** Languages that it was translated into: the first is the one it was written in. */
  protected readonly translations = computed(() =>
    this.view.hasValue() ? this.view.value().languages.slice(1) : [],
  );
  protected readonly isElsewhere = computed(
    () => this.view.hasValue() && this.view.value().template.language !== this.texts.language(),
  );

  /** Codes of the questions whose answers decide whether this one is asked. */
  protected dependsOn({ visibleIf }: Question): string | null {
    return visibleIf ? questionsLookedAt([visibleIf]).join(', ') || null : null;
  }

  protected options({ options = [] }: Question): string {
    return options.map(({ label }) => label).join(' · ');
  }
}
