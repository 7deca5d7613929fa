import { Requires } from '@firebreak/platform/server';
import type { FeedbackView } from '@firebreak/questionnaires/model';
import { Controller, Get } from '@nestjs/common';
import { ReleasedFeedback } from './released-feedback.service';

@Controller('supplier-feedback')
export class SupplierFeedbackController {
  constructor(private readonly feedback: ReleasedFeedback) {}

  /** What suppliers say about this company's purchasing, as totals of at least five. */
  @Get()
  @Requires('questionnaire:read')
  view(): Promise<FeedbackView> {
    return this.feedback.view();
  }
}
