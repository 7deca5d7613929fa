import { Controller, Get } from '@nestjs/common';
import { Requires } from '@firebreak/platform/server';
import type { WhatIfInputs } from '@firebreak/risk/model';
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
}
