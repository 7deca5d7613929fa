export { importPublisherFile, type ImportOptions } from './import-publisher-file';
export { loadReferenceData } from './load-reference-data';
export { ReferenceData } from './reference-data.service';
export { referenceDataEntities } from './reference-data.entities';
export { referenceDataMigrations } from './reference-data.migrations';
export { ReferenceDataModule } from './reference-data.module';
export { ReferenceEditionChanged } from './reference-edition-changed';
export { referenceCommand } from './reference-command';
export { PublisherFileError } from './publisher-files/publisher-file';
