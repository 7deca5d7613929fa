import { httpResource } from '@angular/common/http';
import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import { languageName, type TemplateListItem } from '@firebreak/questionnaires/model';

/** The templates to send, each with how long it is and in which languages it can be answered. */
@Component({
  selector: 'fb-template-choice',
  imports: [ProblemMessage, RouterLink, Skeleton],
  templateUrl: './template-choice.html',
  styleUrl: './template-choice.scss',
})
export class TemplateChoice {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** Code of the chosen one. */
  readonly chosen = input.required<string>();
  readonly choose = output<string>();

  protected readonly templates = httpResource<{ items: readonly TemplateListItem[] }>(() => ({
    url: '/api/questionnaire-templates',
    params: { language: this.texts.language() },
  }));

  protected languages({ languages }: TemplateListItem): string {
    const list = new Intl.ListFormat(this.texts.language(), { type: 'conjunction' });
    return list.format(languages.map(languageName));
  }
}
