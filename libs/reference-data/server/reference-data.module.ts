import { Module } from '@nestjs/common';
import { EditionListener } from './edition-listener';
import { EditionsController } from './editions/editions.controller';
import { Editions } from './editions/editions.service';
import { ReferenceDataController } from './reference-data.controller';
import { ReferenceData } from './reference-data.service';

@Module({
  controllers: [EditionsController, ReferenceDataController],
  providers: [Editions, EditionListener, ReferenceData],
  exports: [ReferenceData],
})
export class ReferenceDataModule {}
