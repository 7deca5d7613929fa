// What each route of the API answers, read from its controller's types.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../pinned-node.mjs';
import { said, TypeSchemas } from './type-schema.mjs';

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Sse']);

/**
 * Answers by operation id (`SuppliersController_get`), and the schemas they refer to. `schema` null: the body is
 * empty; absent: the handler writes the body itself.
 * @returns {{ answers: Record<string, { summary?: string, mediaType?: string, schema?: object | null }>, schemas: Record<string, object> }}
 */
export function readAnswers() {
  const program = ts.createProgram(controllers(), options());
  const checker = program.getTypeChecker();
  const schemas = new TypeSchemas(checker);
  const answers = {};
  for (const file of controllers()) {
    for (const type of program.getSourceFile(file)?.statements.filter(isController) ?? []) {
      for (const method of type.members.filter(isRoute)) {
        answers[`${type.name.text}_${method.name.getText()}`] = answerOf(method, checker, schemas);
      }
    }
  }
  return { answers, schemas: schemas.named };
}

/** Writes them where the API looks for them. */
export function writeAnswers(file) {
  fs.writeFileSync(file, JSON.stringify(readAnswers()));
}

function controllers() {
  return fs
    .globSync('libs/*/server/**/*.controller.ts', { cwd: root })
    .map((file) => path.join(root, file))
    .sort();
}

function options() {
  const file = path.join(root, 'tools/typescript/server.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  // Nothing is included but the controllers, and what they import.
  return ts.parseJsonConfigFileContent(
    { ...config, include: [], files: controllers() },
    ts.sys,
    path.dirname(file),
  ).options;
}

function decoratorsOf(node) {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) =>
    ts.isCallExpression(expression) ? [expression.expression.getText()] : [],
  );
}

function isController(node) {
  return ts.isClassDeclaration(node) && decoratorsOf(node).includes('Controller');
}

function isRoute(node) {
  return ts.isMethodDeclaration(node) && decoratorsOf(node).some((name) => VERBS.has(name));
}

function answerOf(method, checker, schemas) {
  const { description } = said(checker, checker.getSymbolAtLocation(method.name));
  const summary = description ? { summary: description } : {};
  const declared = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method));
  const type = unwrapped(checker.getAwaitedType(declared) ?? declared);
  if (decoratorsOf(method).includes('Sse')) return summary;
  if (!(type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)))
    return { ...summary, ...mediaType(method), schema: schemas.of(type) };
  return method.parameters.some(writesBody) ? summary : { ...summary, schema: null };
}

/** What `@Header('content-type', …)` names. */
function mediaType(method) {
  for (const { expression } of ts.getDecorators(method) ?? []) {
    const [name, value] = ts.isCallExpression(expression) ? expression.arguments : [];
    if (name && value && ts.isStringLiteral(name) && name.text.toLowerCase() === 'content-type')
      return { mediaType: value.text.split(';', 1)[0] };
  }
  return {};
}

/** `JsonText<T>` is a text that holds a T. */
function unwrapped(type) {
  return type.aliasSymbol?.name === 'JsonText' ? type.aliasTypeArguments[0] : type;
}

/** `@Res() reply`; with `passthrough` the handler only adds headers. */
function writesBody(parameter) {
  return (ts.getDecorators(parameter) ?? []).some(({ expression }) =>
    /^Res\(\s*\)$/.test(expression.getText()),
  );
}
