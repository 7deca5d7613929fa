import { CreateReferenceData1767225900000 } from './migrations/1767225900000-create-reference-data';
import { CorrectAnyRow1767225902000 } from './migrations/1767225902000-correct-any-row';
import { PublishEditions1767225901000 } from './migrations/1767225901000-publish-editions';

export const referenceDataMigrations = [
  CreateReferenceData1767225900000,
  PublishEditions1767225901000,
  CorrectAnyRow1767225902000,
];
