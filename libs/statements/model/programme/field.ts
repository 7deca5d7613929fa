/** What a field of a register holds. One description serves the API, the form, the sheet and the check of rows. */
export type FieldKind =
  | { readonly kind: 'text'; readonly longest: number; readonly lines?: true }
  | { readonly kind: 'address' }
  | { readonly kind: 'day' }
  | { readonly kind: 'count'; readonly most: number; readonly least?: number }
  | { readonly kind: 'decimal'; readonly most: number }
  | { readonly kind: 'currency' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'languages' }
  | { readonly kind: 'supplier' }
  | { readonly kind: 'row'; readonly of: 'policies' | 'channels' };

/** A field that is not needed holds null where it is empty; texts hold nothing, lists no entry. */
export type Field = FieldKind & { readonly needed: boolean };
export type Fields = Readonly<Record<string, Field>>;

type Held<F extends Field> = F extends { kind: 'text' | 'address' | 'choice' }
  ? F extends { kind: 'choice'; options: readonly (infer O)[] }
    ? O
    : string
  : F extends { kind: 'choices'; options: readonly (infer O)[] }
    ? readonly O[]
    : F extends { kind: 'languages' }
      ? readonly string[]
      : F extends { kind: 'yes-no' }
        ? boolean
        : F extends { kind: 'count' | 'decimal' }
          ? F['needed'] extends true
            ? number
            : number | null
          : F['needed'] extends true
            ? string
            : string | null;

/** What a person enters of one row. */
export type RowOf<F extends Fields> = { readonly [K in keyof F]: Held<F[K]> };

/** Larger than any group of people of one company. */
const MOST_PEOPLE = 10_000_000;

export const text = (longest: number) => ({ kind: 'text', longest, needed: true }) as const;
export const maybeText = (longest: number) => ({ kind: 'text', longest, needed: false }) as const;
export const lines = (longest: number) => ({ kind: 'text', longest, lines: true, needed: true }) as const;
export const maybeLines = (longest: number) =>
  ({ kind: 'text', longest, lines: true, needed: false }) as const;
export const maybeAddress = { kind: 'address', needed: false } as const;
export const day = { kind: 'day', needed: true } as const;
export const maybeDay = { kind: 'day', needed: false } as const;
export const count = { kind: 'count', most: MOST_PEOPLE, needed: true } as const;
export const countFromOne = { kind: 'count', most: MOST_PEOPLE, least: 1, needed: true } as const;
export const maybeCount = { kind: 'count', most: MOST_PEOPLE, needed: false } as const;
export const decimal = (most: number) => ({ kind: 'decimal', most, needed: true }) as const;
export const maybeDecimal = (most: number) => ({ kind: 'decimal', most, needed: false }) as const;
export const maybeCurrency = { kind: 'currency', needed: false } as const;
export const yesNo = { kind: 'yes-no', needed: true } as const;
export const languages = { kind: 'languages', needed: false } as const;
export const maybeSupplier = { kind: 'supplier', needed: false } as const;
export const row = <O extends 'policies' | 'channels'>(of: O) => ({ kind: 'row', of, needed: true }) as const;
export const choice = <const O extends readonly string[]>(options: O) =>
  ({ kind: 'choice', options, needed: true }) as const;
export const choices = <const O extends readonly string[]>(options: O) =>
  ({ kind: 'choices', options, needed: true }) as const;
export const maybeChoices = <const O extends readonly string[]>(options: O) =>
  ({ kind: 'choices', options, needed: false }) as const;
