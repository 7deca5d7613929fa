import { checkRow, Trimmed } from '@firebreak/platform/server';
import { REGISTERS, type AnyRow, type Field, type RegisterId } from '@firebreak/statements/model';
import type { FieldError } from '@firebreak/platform/model';
import type { Type } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/;
const LONGEST_ADDRESS = 2000;
const MOST_LANGUAGES = 60;

/** The rules of one field, as decorators of a DTO would state them. */
function rulesOf(field: Field): PropertyDecorator[] {
  const { needed } = field;
  switch (field.kind) {
    case 'text':
      return [Trimmed(), IsString(), Length(needed ? 1 : 0, field.longest)];
    case 'address':
      return [
        Trimmed(),
        IsString(),
        Length(0, LONGEST_ADDRESS),
        Matches(needed ? WEB_ADDRESS : new RegExp(`^$|${WEB_ADDRESS.source}`), {
          message: '$property must be a web address that begins with http:// or https://',
        }),
      ];
    case 'day':
      return [
        IsISO8601({ strict: true }, { message: '$property must be a day that exists, YYYY-MM-DD' }),
        Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day, YYYY-MM-DD' }),
      ];
    case 'count':
      return [IsInt(), Min(field.least ?? 0), Max(field.most)];
    case 'decimal':
      return [
        IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 }),
        Min(0),
        Max(field.most),
      ];
    case 'currency':
      return [
        Matches(/^[A-Z]{3}$/, { message: '$property must be a currency code of three capital letters' }),
      ];
    case 'yes-no':
      return [IsBoolean()];
    case 'choice':
      return [IsIn(field.options)];
    case 'choices':
      return [IsArray(), ArrayMinSize(needed ? 1 : 0), ArrayUnique(), IsIn(field.options, { each: true })];
    case 'languages':
      return [
        IsArray(),
        ArrayMaxSize(MOST_LANGUAGES),
        ArrayUnique(),
        Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, { each: true, message: '$property must hold codes of languages, such as "bn"' }), // prettier-ignore
      ];
    case 'supplier':
    case 'row':
      return [IsUUID()];
  }
}

/** Fields that hold null while they are empty. */
const MAY_BE_NULL: readonly Field['kind'][] = ['day', 'count', 'decimal', 'currency', 'supplier', 'row'];

/** A class whose properties have the rules of the register's fields: what checks its rows, and what describes them to readers of the API. */
function dtoOf(register: RegisterId, versioned: boolean): Type<object> {
  class RowDto {}
  const name = register.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  Object.defineProperty(RowDto, 'name', { value: `${versioned ? 'Edit' : 'Save'}${name}RowDto` });
  const fields: Readonly<Record<string, Field>> = REGISTERS[register].fields;
  for (const [property, field] of Object.entries(fields)) {
    const rules = rulesOf(field);
    if (!field.needed && MAY_BE_NULL.includes(field.kind))
      rules.push(ValidateIf((_, value: unknown) => value !== null));
    for (const rule of rules) rule(RowDto.prototype, property);
  }
  if (versioned) for (const rule of [IsInt(), Min(1)]) rule(RowDto.prototype, 'version');
  return RowDto;
}

function dtosOf(versioned: boolean): Readonly<Record<RegisterId, Type<object>>> {
  return Object.fromEntries(
    (Object.keys(REGISTERS) as RegisterId[]).map((register) => [register, dtoOf(register, versioned)]),
  ) as Record<RegisterId, Type<object>>;
}

export const SAVE_ROW_DTOS = dtosOf(false);
export const EDIT_ROW_DTOS = dtosOf(true);

/** The body as a row of the register, or what is wrong with it, field by field. */
export function readRow(
  dto: Type<object>,
  body: unknown,
): { readonly row: (AnyRow & { version?: number }) | null; readonly errors: readonly FieldError[] } {
  const { value, errors } = checkRow(dto, body);
  return { row: value && { ...value }, errors };
}
