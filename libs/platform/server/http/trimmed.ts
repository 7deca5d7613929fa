import { Transform } from 'class-transformer';

/** Spaces around a text say nothing: they are gone before its length counts, so that blanks are no answer. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
