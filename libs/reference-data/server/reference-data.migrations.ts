import { CreateReferenceData1767225900000 } from './migrations/1767225900000-create-reference-data';

export const referenceDataMigrations = [CreateReferenceData1767225900000];
