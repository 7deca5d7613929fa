import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';

/** What class-validator noted for one decorator of one property. */
interface Rule {
  readonly propertyName: string;
  readonly type: string;
  readonly name?: string;
  readonly constraints?: readonly unknown[];
  readonly each: boolean;
  readonly message?: unknown;
}

type Schema = Record<string, unknown>;

/**
 * Describes the request bodies and queries of the API by the very rules that check them: type, range, length, choices,
 * and whether they may be left out. Call it once all controllers are loaded, before the description is made. What a class
 * says itself by `@ApiProperty` stands.
 */
export function describeDtos(): void {
  const storage = getMetadataStorage();
  for (const target of classesWithRules(storage)) {
    const rules = storage.getTargetValidationMetadatas(target, '', false, false) as unknown as Rule[];
    for (const [property, own] of Map.groupBy(rules, ({ propertyName }) => propertyName)) {
      if (isDescribed(target, property)) continue;
      ApiProperty(describe(target, property, own))(target.prototype as object, property);
    }
  }
}

/** The library keeps them by class, and tells only of one class at a time. */
function classesWithRules(storage: object): Type[] {
  const { validationMetadatas } = storage as { validationMetadatas: ReadonlyMap<unknown, unknown> };
  return [...validationMetadatas.keys()].filter((key): key is Type => typeof key === 'function');
}

function isDescribed(target: Type, property: string): boolean {
  const names: unknown = Reflect.getMetadata('swagger/apiModelPropertiesArray', target.prototype as object);
  return Array.isArray(names) && names.includes(`:${property}`);
}

function describe(target: Type, property: string, rules: readonly Rule[]): ApiPropertyOptions {
  const optional = rules.some(
    ({ name, type }) => name === 'isOptional' || type === ValidationTypes.CONDITIONAL_VALIDATION,
  );
  const presence: Schema = optional ? { required: false, nullable: true } : { required: true };
  const list = rules.some(({ name, each }) => name === 'isArray' || each);
  const nested = defaultMetadataStorage.findTypeMetadata(target, property)?.typeFunction;
  const nestedIn = rules.some(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
  const schema: Schema = Object.assign({}, ...rules.map(partOf));
  if (nested && nestedIn)
    return { ...presence, ...sizes(schema), type: nested(), isArray: list } as ApiPropertyOptions;
  if (!list) return { type: plainType(target, property), ...schema, ...presence } as ApiPropertyOptions;
  const items: Schema = { type: 'string', ...schema };
  delete items['minItems'];
  delete items['maxItems'];
  return { ...presence, ...sizes(schema), type: 'array', items } as ApiPropertyOptions;
}

function sizes({ minItems, maxItems }: Schema): Schema {
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
}

function plainType(target: Type, property: string): string {
  const type: unknown = Reflect.getMetadata('design:type', target.prototype as object, property);
  if (type === Number) return 'number';
  if (type === Boolean) return 'boolean';
  return type === Object || type === Array ? 'object' : 'string';
}

/** What one rule says about the values that it lets through. */
function partOf({ name, constraints = [], message }: Rule): Schema {
  const [first, second] = constraints;
  switch (name) {
    case 'isString':
      return { type: 'string' };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isNumber':
      return { type: 'number' };
    case 'isInt':
      return { type: 'integer' };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'isLength':
      return { minLength: first, ...(second === undefined ? {} : { maxLength: second }) };
    case 'minLength':
      return { minLength: first };
    case 'maxLength':
      return { maxLength: first };
    case 'isIn':
      return Array.isArray(first) ? { type: typeof first[0], enum: first } : {};
    case 'matches':
      return first instanceof RegExp ? { pattern: first.source, ...said(message) } : {};
    case 'isEmail':
      return { type: 'string', format: 'email' };
    case 'isUuid':
      return { type: 'string', format: 'uuid' };
    case 'isDateString':
      return { type: 'string', format: 'date' };
    case 'arrayNotEmpty':
      return { minItems: 1 };
    case 'arrayMaxSize':
      return { maxItems: first };
    default:
      return said(message);
  }
}

/** A rule's own words, which name a right value, as the description. */
function said(message: unknown): Schema {
  if (typeof message !== 'string') return {};
  return { description: message.replace(/^\$property/, 'The value') };
}
