import { IdPipe, Requires, Trimmed } from '@firebreak/platform/server';
import type { CheckHomepage, HomepageChecksView } from '@firebreak/statements/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { IsString, IsUrl, Length } from 'class-validator';
import { HomepageChecks } from './homepage-checks.service';

export class CheckHomepageDto implements CheckHomepage {
  @IsString()
  @Trimmed()
  @Length(1, 500)
  @IsUrl(
    { protocols: ['https'], require_protocol: true, require_valid_protocol: true, disallow_auth: true },
    { message: '$property must be a full address, https://…' },
  )
  readonly homepage!: string;
}

/** Whether the company's homepage links to the public page of a statement. */
@Controller('statements/:id/homepage-checks')
export class HomepageChecksController {
  constructor(private readonly checks: HomepageChecks) {}

  @Get()
  @Requires('statement:read')
  get(@Param('id', IdPipe) id: string): Promise<HomepageChecksView> {
    return this.checks.get(id);
  }

  /** Reads the homepage now. */
  @Post()
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  check(
    @Param('id', IdPipe) id: string,
    @Body() { homepage }: CheckHomepageDto,
  ): Promise<HomepageChecksView> {
    return this.checks.check(id, homepage);
  }
}
