import { AppConfig, Public } from '@firebreak/platform/server';
import { questionnaireProblem } from '@firebreak/questionnaires/model';
import type { BouncesNoted } from '@firebreak/questionnaires/model/campaigns';
import { Body, Controller, Headers, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { BounceNoticesDto } from './mail-bounces.dto';
import { MailBouncesService } from './mail-bounces.service';

/** Where a mail provider's webhook, or a script that reads the bounce mailbox, tells which mails came back. */
@Controller('mail-bounces')
export class MailBouncesController {
  constructor(
    private readonly config: AppConfig,
    private readonly bounces: MailBouncesService,
  ) {}

  /**
   * Takes notices with `Authorization: Bearer <MAIL_BOUNCE_KEY>`. A notice may be told again.
   * @throws Problem bounces-not-configured, bounces-not-allowed
   */
  @Post()
  @Public()
  @HttpCode(HttpStatus.OK)
  note(
    @Body() { bounces }: BounceNoticesDto,
    @Headers('authorization') authorization?: string,
  ): Promise<BouncesNoted> {
    const key = this.config.mailBounceKey;
    if (!key) throw questionnaireProblem('bounces-not-configured');
    if (!isSame(authorization ?? '', `Bearer ${key}`)) throw questionnaireProblem('bounces-not-allowed');
    return this.bounces.noteAll(bounces);
  }
}

/** Takes as long whatever differs. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
