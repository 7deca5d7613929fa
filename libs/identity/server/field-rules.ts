import {
  COUNTRY_CODES,
  isEmail,
  LANGUAGES,
  normaliseEmail,
  parseColour,
  PASSWORD_MAX_LENGTH,
  ROLES,
} from '@firebreak/identity/model';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsString, Length, MaxLength, ValidateBy } from 'class-validator';

const NAME_MAX_LENGTH = 120;

/** An address that can be written to, however it is typed. */
export const IsEmailAddress = () =>
  ValidateBy({
    name: 'isEmail',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isEmail(normaliseEmail(value)),
      defaultMessage: () => 'This is not an e-mail address: it looks like name@example.org',
    },
  });

/** A name of a person or company, without space around it. */
export const IsName = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value,
    ),
    IsString(),
    Length(1, NAME_MAX_LENGTH, { message: `Between 1 and ${NAME_MAX_LENGTH} characters` }),
  );

/** A password to check, or to judge: the rules for new ones are the model's. */
export const IsPassword = () =>
  applyDecorators(IsString(), MaxLength(4 * PASSWORD_MAX_LENGTH, { message: 'This password is too long' }));

/** A colour, however it is typed, as #RRGGBB; or null. */
export const IsColour = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (parseColour(value) ?? value) : value,
    ),
    ValidateBy({
      name: 'isColour',
      validator: {
        validate: (value: unknown) =>
          value === null || (typeof value === 'string' && parseColour(value) === value),
        defaultMessage: () => 'This is not a colour: it looks like #0B6B6B',
      },
    }),
  );

export const IsCountryCode = () =>
  IsIn(COUNTRY_CODES, { message: 'Two capital letters as in ISO 3166-1, such as BD' });

export const IsRole = () => IsIn(ROLES, { message: `One of ${ROLES.join(', ')}` });

export const IsLanguage = () => IsIn(LANGUAGES, { message: `One of ${LANGUAGES.join(', ')}` });
