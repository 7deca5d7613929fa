import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, Texts } from '@firebreak/platform/web';

/** The score on paper, and as a file from which anybody can compute it again. */
@Component({
  selector: 'fb-certificate-links',
  imports: [Icon, MatButton],
  template: `
    <h3>{{ t('riskActions.certificate.heading') }}</h3>
    <p class="fb-quiet">{{ t('riskActions.certificate.help') }}</p>
    <div>
      <a matButton="outlined" [href]="pdf()" download>
        <fb-icon name="download" [size]="20" />{{ t('riskActions.certificate.pdf') }}
      </a>
      <a matButton="outlined" [href]="address()" [download]="'certificate-' + scoreId() + '.json'">
        <fb-icon name="download" [size]="20" />{{ t('riskActions.certificate.json') }}
      </a>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: 16px;
    }
    h3 {
      margin: 0;
    }
    p {
      max-inline-size: 75ch;
      margin: 4px 0 12px;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }
    a {
      min-block-size: 44px;
    }
  `,
})
export class CertificateLinks {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly scoreId = input.required<string>();

  protected readonly address = computed(() => `/api/risk/scores/${this.scoreId()}/certificate`);
  protected readonly pdf = computed(() => `${this.address()}.pdf?language=${this.texts.language()}`);
}
