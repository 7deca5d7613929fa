import { isCountryCode, isicSection, isPhoneNumber } from '@firebreak/supply-chain/model';
import { registerDecorator, type ValidationArguments } from 'class-validator';

interface Rule {
  readonly name: string;
  readonly message: string;
  readonly check: (value: unknown, target: Readonly<Record<string, unknown>>) => boolean;
}

function rule({ name, message, check }: Rule): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { message },
      validator: {
        validate: (value: unknown, args?: ValidationArguments) =>
          check(value, (args?.object ?? {}) as Record<string, unknown>),
      },
    });
}

/** ISO 3166-1 alpha-2 of a country that exists. */
export const IsCountryCode = () =>
  rule({
    name: 'isCountryCode',
    message: '$property must be the ISO code of a country, such as VN',
    check: (value) => typeof value === 'string' && isCountryCode(value),
  });

/** ISIC Rev. 4: section letter or 2 to 4 digits of a division that exists. */
export const IsIsicCode = () =>
  rule({
    name: 'isIsicCode',
    message: '$property must be an ISIC code, such as 14',
    check: (value) =>
      typeof value === 'string' && /^([A-U]|\d{2,4})$/.test(value) && isicSection(value) !== null,
  });

/** Given exactly where the other property is; mark both, because @IsOptional passes over an absent one. */
export const IsBothOrNeither = (other: string) =>
  rule({
    name: 'isBothOrNeither',
    message: `$property and ${other} belong together: give both or neither`,
    check: (value, target) => (value == null) === (target[other] == null),
  });

/** Harmonised System code of 2 to 6 digits. */
export const IsHsCode = () =>
  rule({
    name: 'isHsCode',
    message: '$property must be 2 to 6 digits, such as 6109',
    check: (value) => typeof value === 'string' && /^\d{2,6}$/.test(value),
  });

/** ISO 4217, by its form. */
export const IsCurrencyCode = () =>
  rule({
    name: 'isCurrencyCode',
    message: '$property must be an ISO 4217 code such as EUR',
    check: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  });

/** BCP 47, by its form. */
export const IsLanguageTag = () =>
  rule({
    name: 'isLanguageTag',
    message: '$property must be a language tag such as en',
    check: (value) => typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
  });

/** A phone number as people write it: 5 to 15 digits among spaces, brackets and signs, perhaps an extension. */
export const IsPhoneNumber = () =>
  rule({
    name: 'isPhoneNumber',
    message: '$property must be a phone number such as +880 1711 000000',
    check: (value) => typeof value === 'string' && isPhoneNumber(value),
  });
