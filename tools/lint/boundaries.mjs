/**
 * Who may import whom. The order is the architecture's: a capability knows itself and those in
 * earlier rows, never its neighbours in the same row or anything later.
 */
const rows = [
  ['platform'],
  ['audit-trail'],
  ['identity', 'reference-data'],
  ['supply-chain'],
  ['audits', 'questionnaires'],
  ['risk'],
  ['statements'],
  ['assembly'],
];

const serverPackages = [
  '@nestjs/*', '@fastify/*', 'fastify', 'typeorm', 'pg', 'bullmq', 'ioredis', 'class-validator',
  'class-transformer', 'exceljs', 'pdfkit', 'pino', 'nodemailer', '@aws-sdk/*', '@node-rs/*',
]; // prettier-ignore
const anyCapability = rows.flat().map((name) => `capability:${name}`);

function allowedFrom(row, own) {
  return [...rows.slice(0, row).flat(), own].map((name) => `capability:${name}`);
}

/**
 * The one package that a model may import, and who: matching companies needs every script in Latin letters, which is a table
 * of half a megabyte and no behaviour. It stays behind an entry of its own (`supply-chain/model/matching`) that no page imports.
 */
const packageOfMatching = 'any-ascii';
const withoutPackages = [...rows.flat(), 'testing']
  .filter((name) => name !== 'supply-chain')
  .map((name) => `capability:${name}`);

/**
 * `depConstraints` of @nx/enforce-module-boundaries.
 * @param modelPackages packages that a model may not import: all of them in the product, frameworks in its tests
 */
const constraints = (modelPackages, matchingPackages) => [
  // Layers.
  { sourceTag: 'layer:model', onlyDependOnLibsWithTags: ['layer:model'] },
  ...withoutPackages.map((capability) => ({
    allSourceTags: ['layer:model', capability],
    bannedExternalImports: modelPackages,
  })),
  { allSourceTags: ['layer:model', 'capability:supply-chain'], ...matchingPackages },
  {
    sourceTag: 'layer:server',
    onlyDependOnLibsWithTags: ['layer:server', 'layer:model', 'layer:testing'],
    bannedExternalImports: ['@angular/*', '@jsverse/*'],
  },
  {
    sourceTag: 'layer:web',
    onlyDependOnLibsWithTags: ['layer:web', 'layer:model'],
    bannedExternalImports: [...serverPackages, packageOfMatching],
  },
  {
    sourceTag: 'layer:app-server',
    onlyDependOnLibsWithTags: ['layer:server', 'layer:model', 'layer:testing'],
    bannedExternalImports: ['@angular/*', '@jsverse/*'],
  },
  {
    sourceTag: 'layer:app-web',
    onlyDependOnLibsWithTags: ['layer:web', 'layer:model'],
    bannedExternalImports: serverPackages,
  },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:server', 'layer:model', 'layer:testing'] },
  { sourceTag: 'layer:tools', onlyDependOnLibsWithTags: ['layer:server', 'layer:model', 'layer:testing'] },
  // Capabilities.
  ...rows.flatMap((names, row) =>
    names.flatMap((name) => [
      {
        allSourceTags: [`capability:${name}`, 'layer:model'],
        onlyDependOnLibsWithTags: allowedFrom(row, name),
      },
      {
        allSourceTags: [`capability:${name}`, 'layer:server'],
        onlyDependOnLibsWithTags: [...allowedFrom(row, name), 'capability:testing'],
      },
      // A page knows its own capability, the design system, and any model.
      {
        allSourceTags: [`capability:${name}`, 'layer:web'],
        onlyDependOnLibsWithTags: ['layer:model', `capability:${name}`, 'capability:platform'],
      },
    ]),
  ),
  { sourceTag: 'capability:testing', onlyDependOnLibsWithTags: anyCapability },
];

const frameworks = [...serverPackages, '@angular/*', '@jsverse/*', 'rxjs'];

export const depConstraints = constraints(['*'], { allowedExternalImports: [packageOfMatching] });
export const depConstraintsOfSpecs = constraints(frameworks, { bannedExternalImports: frameworks });
