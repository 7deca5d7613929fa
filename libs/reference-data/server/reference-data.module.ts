import { Module } from '@nestjs/common';
import { EditionListener } from './edition-listener';
import { ReferenceDataController } from './reference-data.controller';
import { ReferenceData } from './reference-data.service';

@Module({
  controllers: [ReferenceDataController],
  providers: [ReferenceData, EditionListener],
  exports: [ReferenceData],
})
export class ReferenceDataModule {}
