import { Injectable, inject } from '@angular/core';
import { Texts } from '../texts/texts';

type When = string | number | Date;

/** Dates, numbers, money, countries and spans of time in the language in use. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly texts = inject(Texts);
  private readonly made = new Map<string, unknown>();

  /** `12 Nov 2026`. A calendar date (`2026-11-12`) stays that day in every time zone. */
  date(value: When): string {
    const calendar = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return this.dateFormat({ dateStyle: 'medium', ...(calendar && { timeZone: 'UTC' }) }).format(
      new Date(value),
    );
  }

  /** A day, a month or a year, as precise as it is given: `12 Nov 2026`, `Nov 2026`, `2026`. */
  roughDate(value: string): string {
    if (/^\d{4}$/.test(value)) return value;
    if (!/^\d{4}-\d{2}$/.test(value)) return this.date(value);
    return this.dateFormat({ year: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(value));
  }

  /** `12 Nov 2026, 10:42`. */
  dateTime(value: When): string {
    return this.dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
  }

  /** `10:42`. */
  time(value: When): string {
    return this.dateFormat({ timeStyle: 'short' }).format(new Date(value));
  }

  /** `1,234.5`; at most `digits` decimals, at least `least`. */
  number(value: number, digits = 0, least = 0): string {
    return this.numberFormat({ minimumFractionDigits: least, maximumFractionDigits: digits }).format(value);
  }

  /** `USD 1,200,000` in full, `USD 1.2m` when compact. Money always names its currency. */
  money(amount: number, currency: string, compact = false): string {
    return this.numberFormat({
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      maximumFractionDigits: compact ? 1 : 0,
      ...(compact && { notation: 'compact' as const }),
    }).format(amount);
  }

  /** `0.25` is `25%`. */
  percent(ratio: number, digits = 0): string {
    return this.numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(ratio);
  }

  /** A share of a whole, in whole per cent; what is more than nothing is never told as nothing: `< 1%`. */
  share(ratio: number): string {
    return ratio > 0 && ratio < 0.005 ? `< ${this.percent(0.01)}` : this.percent(ratio);
  }

  /** `BD` is `Bangladesh`; an unknown code stays as it is. */
  country(code: string): string {
    const key = `country/${this.texts.locale()}`;
    const names = this.once(
      key,
      () => new Intl.DisplayNames(this.texts.locale(), { type: 'region', fallback: 'code' }),
    );
    return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
  }

  /** `USD` is `US Dollar`; an unknown code stays as it is. */
  currencyName(code: string): string {
    const key = `currency/${this.texts.locale()}`;
    const names = this.once(
      key,
      () => new Intl.DisplayNames(this.texts.locale(), { type: 'currency', fallback: 'code' }),
    );
    return /^[A-Z]{3}$/.test(code) ? (names.of(code) ?? code) : code;
  }

  /** `3 days ago`, `in 2 weeks`. */
  relative(value: When, now: Date = new Date()): string {
    const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
    const [unit, size] = unitFor(Math.abs(seconds));
    const key = `relative/${this.texts.locale()}`;
    const format = this.once(
      key,
      () => new Intl.RelativeTimeFormat(this.texts.locale(), { numeric: 'auto' }),
    );
    return format.format(Math.round(seconds / size), unit);
  }

  /** `Bangladesh, India and Nepal`. */
  list(items: readonly string[]): string {
    return this.once(`list/${this.texts.locale()}`, () => new Intl.ListFormat(this.texts.locale())).format(
      items,
    );
  }

  private numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `number/${this.texts.locale()}/${JSON.stringify(options)}`;
    return this.once(key, () => new Intl.NumberFormat(this.texts.locale(), options));
  }

  private dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `date/${this.texts.locale()}/${JSON.stringify(options)}`;
    return this.once(key, () => new Intl.DateTimeFormat(this.texts.locale(), options));
  }

  private once<T>(key: string, make: () => T): T {
    // The key names the kind of format, so what is stored under it is of that kind.
    const made = (this.made.get(key) as T | undefined) ?? make();
    this.made.set(key, made);
    return made;
  }
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function unitFor(seconds: number): [Intl.RelativeTimeFormatUnit, number] {
  return UNITS.find(([, size]) => seconds >= size) ?? ['second', 1];
}
