import { Controller, Get } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { WorkedExampleView } from '@firebreak/risk/model';
import { WorkedExampleFigures } from './worked-example.service';

/** How scores are made: the same for all companies. */
@Controller('risk/method')
export class MethodController {
  constructor(private readonly example: WorkedExampleFigures) {}

  /** The figures of three countries and two sectors that the worked example is computed from. */
  @Get('example')
  @Requires('risk:read')
  getExample(): Promise<WorkedExampleView> {
    return this.example.get();
  }
}
