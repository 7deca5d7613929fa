import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbNumberPipe, StatusChip, injectTexts, type Tone } from '@firebreak/platform/web';
import {
  keyOf,
  type IndicatorReading,
  type QuestionnaireView,
  type TemplateScoring,
} from '@firebreak/questionnaires/model';

interface Line extends IndicatorReading {
  readonly tone: Tone;
  /** Key of its text: how much of a sign the answers give. */
  readonly sign: 'none' | 'some' | 'strong' | 'not-asked';
  readonly answers: readonly { readonly key: string; readonly text: string; readonly points: number }[];
}

const TONES: Readonly<Record<Line['sign'], Tone>> = {
  none: 'good',
  some: 'warning',
  strong: 'danger',
  'not-asked': 'neutral',
};

/** What the answers say of each ILO indicator of forced labour, and which answers say it. */
@Component({
  selector: 'fb-indicator-card',
  imports: [FbNumberPipe, RouterLink, StatusChip],
  templateUrl: './indicator-card.html',
  styleUrl: './indicator-card.scss',
})
export class IndicatorCard {
  protected readonly t = injectTexts();

  readonly view = input.required<QuestionnaireView>();

  protected readonly lines = computed<readonly Line[]>(() =>
    this.view()
      .indicators.map((reading) => {
        const sign = signOf(reading, this.view().template.scoring);
        return { ...reading, sign, tone: TONES[sign], answers: this.answersOf(reading) };
      })
      .sort((a, b) => (b.risk ?? -1) - (a.risk ?? -1)),
  );
  protected readonly method = computed(() => this.view().indicators[0]?.method ?? '');

  /** The answers that add to the risk. */
  private answersOf({ parts }: IndicatorReading): Line['answers'] {
    const { template, circumstances } = this.view();
    return parts
      .filter(({ points }) => points > 0)
      .map(({ question, site, points }) => {
        const text = template.questions.find(({ code }) => code === question)?.text ?? question;
        const at = circumstances.sites.find(({ id }) => id === site)?.name;
        return { key: keyOf(question, site ?? null), text: at ? `${at}: ${text}` : text, points };
      });
  }
}

/** Strong from the limit of severe answers on, some from the limit of unproven ones. */
function signOf({ risk, severe }: IndicatorReading, scoring: TemplateScoring): Line['sign'] {
  if (risk === null) return 'not-asked';
  if (severe) return 'strong';
  return risk >= scoring.withoutEvidence ? 'some' : 'none';
}
