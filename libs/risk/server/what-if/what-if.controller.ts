import { Controller, Get, Query } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { WhatIfEditions, WhatIfInputs } from '@firebreak/risk/model';
import { WhatIfContextQuery } from './what-if-context.dto';
import { WhatIf } from './what-if.service';

@Controller('risk/what-if')
export class WhatIfController {
  constructor(private readonly whatIf: WhatIf) {}

  /**
   * The stored inputs of all newest scores, in columns: from them a browser works out any "what if?" by itself. Up to
   * 20,000 suppliers; some hundred compressed bytes for each.
   */
  @Get('inputs')
  @Requires('risk:read')
  getInputs(): Promise<WhatIfInputs> {
    return this.whatIf.inputs();
  }

  /** Datasets of which more than one edition is loaded. */
  @Get('editions')
  @Requires('risk:read')
  getEditions(): Promise<WhatIfEditions[]> {
    return this.whatIf.editions();
  }

  /** Countries and sectors as other editions tell of them. */
  @Get('context')
  @Requires('risk:read')
  async getContext(@Query() { editions }: WhatIfContextQuery): Promise<{ readonly context: string }> {
    return { context: await this.whatIf.context(editions.split(',')) };
  }
}
