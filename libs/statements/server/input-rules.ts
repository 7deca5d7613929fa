import { IsISO8601, Matches, ValidateIf } from 'class-validator';

/** A real calendar date, without a time. @param each of a list of them */
export function IsDay(each = false): PropertyDecorator {
  return (target, property) => {
    IsISO8601({ strict: true }, { message: '$property must be a day that exists, YYYY-MM-DD', each })(
      target,
      property,
    );
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day, YYYY-MM-DD', each })(
      target,
      property,
    );
  };
}

/** The other rules hold unless it is null. */
export const IsGiven = () => ValidateIf((_, value: unknown) => value !== null);

/** Empty, or an address that a browser opens. */
export const IsWebAddress = () =>
  Matches(/^$|^https?:\/\/[^\s/]+\.[^\s]+$/, {
    message: '$property must be empty or a full address, https://…',
  });
