import { HttpClient } from '@angular/common/http';
import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { FbNumberPipe, ProblemMessage, SourceMark, injectTexts } from '@firebreak/platform/web';
import type { ReproductionView, SupplierScoreView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { CertificateLinks } from '../explanation/certificate-links';

/** Every source with publisher, edition and licence, and the check that the score comes out of them again. */
@Component({
  selector: 'fb-score-sources',
  imports: [CertificateLinks, FbNumberPipe, MatButton, ProblemMessage, RouterLink, SourceMark],
  templateUrl: './score-sources.html',
  styleUrl: './score-sources.scss',
})
export class ScoreSources {
  private readonly http = inject(HttpClient);
  protected readonly t = injectTexts();

  readonly score = input.required<SupplierScoreView>();

  protected readonly checking = signal(false);
  protected readonly checked = signal<ReproductionView | null>(null);
  protected readonly problem = signal<unknown>(null);

  constructor() {
    // Another score: what was checked was the one before.
    effect(() => {
      this.score();
      untracked(() => this.checked.set(null));
    });
  }

  /** Computes the stored score again from its stored inputs. Changes nothing. */
  protected async check(): Promise<void> {
    this.checking.set(true);
    this.problem.set(null);
    try {
      const url = `/api/risk/scores/${this.score().scoreId}/recompute`;
      this.checked.set(await firstValueFrom(this.http.post<ReproductionView>(url, {})));
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.checking.set(false);
    }
  }
}
