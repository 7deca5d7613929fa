import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbCountryPipe, Formats, injectTexts } from '@firebreak/platform/web';
import type { GoodProfileView } from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { OwnExposureCard } from '../parts/own-exposure-card';
import { ProfileFrame } from '../parts/profile-frame';
import { SourceList } from '../parts/source-list';
import { GoodLines } from './good-lines';

/** `/risk/goods/:good`: where a good is listed, what is made of it, and which of our sites make it. */
@Component({
  selector: 'fb-good-profile',
  imports: [FbCountryPipe, GoodLines, OwnExposureCard, ProfileFrame, RouterLink, SourceList],
  templateUrl: './good-profile.html',
  styleUrl: '../parts/_profile.scss',
})
export class GoodProfile {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);

  /** Its name on the list or an HS code, from the address. */
  readonly good = input.required<string>();

  protected readonly page = httpResource<GoodProfileView>(
    () => `/api/risk/goods/${encodeURIComponent(this.good())}`,
  );
  protected readonly name = computed(() => (this.page.hasValue() ? this.page.value().good : this.good()));
  /** What the supplier list is asked for: the first code of four digits or more, else the name. */
  protected readonly search = computed(() => {
    const codes = this.page.hasValue() ? this.page.value().hsCodes : [];
    return codes.find(({ code }) => code.length >= 4)?.code ?? this.name();
  });

  protected listOf(names: readonly string[]): string {
    return this.formats.list([...names]);
  }
}
