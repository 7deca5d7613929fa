import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, injectTexts } from '@firebreak/platform/web';
import type { CountryGood } from '@firebreak/risk/model';

/** Listings of a country by good, or of a good by country, each with the reason. */
@Component({
  selector: 'fb-good-lines',
  imports: [RouterLink],
  template: `
    <ul>
      @for (listing of listings(); track $index) {
        <li>
          @if (by() === 'good') {
            <a [routerLink]="['/risk/goods', listing.good]">{{ listing.good }}</a>
          } @else {
            <a [routerLink]="['/risk/countries', listing.country]">{{ countryName(listing.country) }}</a>
          }
          <span class="fb-quiet">{{ reasons(listing) }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      columns: 240px;
      column-gap: 32px;
      max-inline-size: none;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      break-inside: avoid;
      padding-block: 6px;
    }
    span {
      font-size: 12px;
    }
  `,
})
export class GoodLines {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly listings = input.required<readonly CountryGood[]>();
  readonly by = input.required<'good' | 'country'>();

  protected countryName(code: string): string {
    return this.formats.country(code);
  }

  protected reasons(listing: CountryGood): string {
    const { input } = listing;
    const found = [
      listing.forcedLabour && 'forced',
      listing.forcedChildLabour && 'forcedChild',
      listing.childLabour && 'child',
      input && (input.country ? 'inputFrom' : 'input'),
    ].filter((reason) => typeof reason === 'string');
    const words = {
      input: input?.good ?? '',
      country: input?.country ? this.countryName(input.country) : '',
    };
    return this.formats.list(found.map((reason) => this.t(`riskPlaces.listing.${reason}`, words)));
  }
}
