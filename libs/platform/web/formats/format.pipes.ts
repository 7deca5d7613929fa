import { Pipe, inject, type PipeTransform } from '@angular/core';
import { Formats } from './formats';

type When = string | number | Date | null | undefined;

// The pipes are impure on purpose: a switch of language changes their result without changing their input.
// Intl's formats are kept, so that a pass costs one format call.

/** `{{ supplier.createdAt | fbDate }}`: 12 Nov 2026. Nothing for null. */
@Pipe({ name: 'fbDate', pure: false })
export class FbDatePipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(value: When): string {
    return value == null ? '' : this.formats.date(value);
  }
}

/** `{{ run.finishedAt | fbDateTime }}`: 12 Nov 2026, 10:42. */
@Pipe({ name: 'fbDateTime', pure: false })
export class FbDateTimePipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(value: When): string {
    return value == null ? '' : this.formats.dateTime(value);
  }
}

/** `{{ run.finishedAt | fbRelative }}`: 3 days ago. */
@Pipe({ name: 'fbRelative', pure: false })
export class FbRelativePipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(value: When): string {
    return value == null ? '' : this.formats.relative(value);
  }
}

/** `{{ count | fbNumber }}`, `{{ ratio | fbNumber: 2 }}`; a third number is the least digits after the point. */
@Pipe({ name: 'fbNumber', pure: false })
export class FbNumberPipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(value: number | null | undefined, digits = 0, least = 0): string {
    return value == null ? '' : this.formats.number(value, digits, least);
  }
}

/** `{{ spend.amount | fbMoney: spend.currency }}`, compact with a third argument `true`. */
@Pipe({ name: 'fbMoney', pure: false })
export class FbMoneyPipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(amount: number | null | undefined, currency: string | null | undefined, compact = false): string {
    return amount == null || !currency ? '' : this.formats.money(amount, currency, compact);
  }
}

/** `{{ 0.25 | fbPercent }}`: 25%. */
@Pipe({ name: 'fbPercent', pure: false })
export class FbPercentPipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(ratio: number | null | undefined, digits = 0): string {
    return ratio == null ? '' : this.formats.percent(ratio, digits);
  }
}

/** `{{ 0.004 | fbShare }}`: < 1%. */
@Pipe({ name: 'fbShare', pure: false })
export class FbSharePipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(ratio: number): string {
    return this.formats.share(ratio);
  }
}

/** `{{ 'BD' | fbCountry }}`: Bangladesh. */
@Pipe({ name: 'fbCountry', pure: false })
export class FbCountryPipe implements PipeTransform {
  private readonly formats = inject(Formats);
  transform(code: string | null | undefined): string {
    return code ? this.formats.country(code) : '';
  }
}
