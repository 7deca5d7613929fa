// JSON Schema, as OpenAPI 3.0 writes it, of TypeScript types: what crosses the wire is described by the very interfaces
// that both sides compile against.
import path from 'node:path';
import ts from 'typescript';

/** A list of a model's type is called by what it lists: `Page<SupplierView>` is `PageOfSupplierView`. */
const nameWith = (name, parts) => (parts.length === 0 ? name : `${name}Of${parts.join('And')}`);

/** Turns types into schemas, and keeps those that have a name under it. */
export class TypeSchemas {
  /** Schemas by name, as `components.schemas` lists them. */
  named = {};
  #names = new Map();
  /** Unions whose parts are being described, with whether one of these held the union itself. */
  #open = new Map();

  /** @param {ts.TypeChecker} checker */
  constructor(checker) {
    this.checker = checker;
  }

  /** @param {ts.Type} type @returns {object} a schema, or a reference to one of `named` */
  of(type) {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.isUnion() || type.flags & ts.TypeFlags.Boolean) return this.#union(type);
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.isNumberLiteral()) return { type: 'number', enum: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', enum: [this.checker.typeToString(type) === 'true'] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Null) return { nullable: true };
    if (this.checker.isTupleType(type)) return this.#tuple(type);
    if (this.checker.isArrayType(type)) return this.#list(this.checker.getTypeArguments(type)[0]);
    const name = this.#nameOf(type);
    if (name === 'Date') return { type: 'string', format: 'date-time' };
    return name ? this.#reference(type, name) : this.#object(type);
  }

  #list(type) {
    return { type: 'array', items: this.of(type) };
  }

  #tuple(type) {
    const parts = this.checker.getTypeArguments(type).map((part) => this.of(part));
    const different = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
    const items = different.length === 1 ? different[0] : { oneOf: different };
    return { type: 'array', items, minItems: parts.length, maxItems: parts.length };
  }

  /** A choice stands where it is used, but for one that holds itself: that has to be told by its name. */
  #union(type) {
    const name = type.aliasSymbol && this.#nameOf(type);
    if (!name) return this.#unionOf(type);
    const reference = { $ref: `#/components/schemas/${name}` };
    if (this.#open.has(type)) {
      this.#open.set(type, true);
      return reference;
    }
    this.#open.set(type, false);
    const schema = this.#unionOf(type);
    const holdsItself = this.#open.get(type);
    this.#open.delete(type);
    if (!holdsItself) return schema;
    this.named[name] = { ...schema, ...said(this.checker, type.aliasSymbol) };
    return reference;
  }

  #unionOf(type) {
    const parts = type.isUnion() ? type.types : [];
    const given = parts.filter((part) => !(part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
    const nullable = parts.some((part) => part.flags & ts.TypeFlags.Null) ? { nullable: true } : {};
    const schema = this.#choice(type, given);
    if (nullable.nullable && schema.enum) return { ...schema, enum: [...schema.enum, null], ...nullable };
    // OpenAPI 3.0 reads nothing beside a $ref.
    return nullable.nullable && schema.$ref ? { allOf: [schema], ...nullable } : { ...schema, ...nullable };
  }

  #choice(type, parts) {
    if (type.flags & ts.TypeFlags.Boolean || (parts.length > 0 && parts.every(isBoolean)))
      return parts.length === 1 ? this.of(parts[0]) : { type: 'boolean' };
    if (parts.length === 1) return this.of(parts[0]);
    for (const [kind, is] of [
      ['string', (part) => part.isStringLiteral()],
      ['number', (part) => part.isNumberLiteral()],
    ]) {
      if (parts.every(is)) return { type: kind, enum: parts.map(({ value }) => value) };
    }
    const schemas = parts.filter((part) => !isBoolean(part)).map((part) => this.of(part));
    return { oneOf: parts.some(isBoolean) ? [...schemas, { type: 'boolean' }] : schemas };
  }

  #reference(type, name) {
    if (!(name in this.named)) {
      this.named[name] = {}; // before its parts: it may hold itself
      this.named[name] = { ...this.#object(type), ...said(this.checker, type.aliasSymbol ?? type.symbol) };
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #object(type) {
    const entries = this.checker.getIndexInfosOfType(type);
    const properties = {};
    const required = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const schema = this.of(this.checker.getTypeOfSymbol(property));
      const about = said(this.checker, property);
      properties[property.name] =
        schema.$ref && about.description ? { allOf: [schema], ...about } : { ...schema, ...about };
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(entries.length > 0 ? { additionalProperties: this.of(entries[0].type) } : {}),
    };
  }

  /** What a type of ours is called; null for one without a name. Two of the same name are told apart by their capability. */
  #nameOf(type) {
    const symbol = type.aliasSymbol ?? type.symbol;
    const declaration = symbol?.declarations?.[0];
    if (!declaration || symbol.name.startsWith('__')) return null;
    if (symbol.name === 'Date') return 'Date';
    const { fileName } = declaration.getSourceFile();
    if (fileName.includes('/node_modules/')) return null;
    const known = this.#names.get(type);
    if (known) return known;
    const given = type.aliasSymbol ? type.aliasTypeArguments : this.checker.getTypeArguments(type);
    const parts = (given ?? []).map(
      (part) => this.#nameOf(part) ?? this.checker.typeToString(part).replace(/\W/g, ''),
    );
    const plain = nameWith(symbol.name, parts);
    const taken = [...this.#names].some(([other, name]) => name === plain && other !== type);
    const name = taken ? capabilityOf(fileName) + plain : plain;
    this.#names.set(type, name);
    return name;
  }
}

function isBoolean(type) {
  return (type.flags & ts.TypeFlags.BooleanLike) !== 0;
}

/** `/libs/supply-chain/model/…` is of `SupplyChain`. */
function capabilityOf(fileName) {
  const [, capability = ''] = /\/libs\/([^/]+)\//.exec(fileName.split(path.sep).join('/')) ?? [];
  return capability.replace(/(^|-)(\w)/g, (_all, _dash, letter) => letter.toUpperCase());
}

/** What the source says of a symbol. */
export function said(checker, symbol) {
  const text = ts
    .displayPartsToString(symbol?.getDocumentationComment(checker) ?? [])
    .replace(/\s+/g, ' ')
    .trim();
  return text ? { description: text } : {};
}
