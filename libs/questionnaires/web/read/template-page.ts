import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { PageHeader, ProblemMessage, Skeleton, StatusChip, Texts } from '@firebreak/platform/web';
import { questionsLookedAt, type Question, type TemplateView } from '@firebreak/questionnaires/model';

/** What the baseline asks, part by part, to look over before sending it. */
@Component({
  selector: 'fb-template-page',
  imports: [PageHeader, ProblemMessage, Skeleton, StatusChip],
  templateUrl: './template-page.html',
  styleUrl: './template-page.scss',
})
export class TemplatePage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  protected readonly view = httpResource<TemplateView>(() => ({
    url: `/api/questionnaire-templates/firebreak-baseline`,
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

  /** Codes of the questions whose answers decide whether this one is asked. */
  protected dependsOn({ visibleIf }: Question): string | null {
    return visibleIf ? questionsLookedAt([visibleIf]).join(', ') || null : null;
  }

  protected options({ options = [] }: Question): string {
    return options.map(({ label }) => label).join(' · ');
  }
}
