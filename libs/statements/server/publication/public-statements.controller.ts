import { downloadHeaders, Public } from '@firebreak/platform/server';
import { RENDITION_FORMATS, STATEMENT_SCHEMA_PATH, statementProblem } from '@firebreak/statements/model';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { STATEMENT_SCHEMA } from '../json/statement-schema';
import { PublicStatements, type ServedPage } from './public-statements.service';

/** Pages and files may be kept for a minute: a correction or withdrawal is seen soon. */
const CACHED = 'public, max-age=60';

/** Published statements, for everybody and for search engines: plain pages without scripts or cookies. */
@Controller('public')
@Public()
@ApiExcludeController()
export class PublicStatementsController {
  constructor(private readonly statements: PublicStatements) {}

  @Get('sitemap.xml')
  async sitemap(@Res() reply: FastifyReply): Promise<void> {
    const xml = await this.statements.sitemap();
    await reply
      .headers({ 'content-type': 'application/xml; charset=utf-8', 'cache-control': CACHED })
      .send(xml);
  }

  /** What the machine-readable statement is made of: JSON Schema, the same at every installation. */
  @Get('schemas/statement-v1.json')
  async schema(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .headers({ 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': CACHED })
      .send(JSON.stringify(STATEMENT_SCHEMA, null, 2));
  }

  @Get('statements/:slug')
  async archive(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, await this.statements.archive(slug));
  }

  @Get('statements/:slug/:period')
  async page(
    @Param('slug') slug: string,
    @Param('period') period: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.statements.page(slug, period));
  }

  @Get('statements/:slug/:period/:version')
  async version(
    @Param('slug') slug: string,
    @Param('period') period: string,
    @Param('version') version: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.statements.page(slug, period, versionNumber(version)));
  }

  @Get('statements/:slug/:period/:version/logo')
  async logo(
    @Param('slug') slug: string,
    @Param('period') period: string,
    @Param('version') version: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.statements.openLogo(slug, period, versionNumber(version));
    await reply.headers({ ...downloadHeaders(file, { inline: true }), 'cache-control': CACHED }).send(stream);
  }

  @Get('statements/:slug/:period/:version/:file')
  async file(
    @Param('slug') slug: string,
    @Param('period') period: string,
    @Param('version') version: string,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = RENDITION_FORMATS.find((each) => file === `statement.${each}`);
    if (!format) throw statementProblem('public-page-not-found');
    const opened = await this.statements.open(slug, period, versionNumber(version), format);
    const described = format === 'json' && { link: `<${STATEMENT_SCHEMA_PATH}>; rel="describedby"` };
    await reply
      .headers({ ...downloadHeaders(opened.file), 'cache-control': CACHED, ...described })
      .send(opened.stream);
  }
}

/** `v3` is 3. @throws Problem public-page-not-found */
function versionNumber(text: string): number {
  const number = /^v([1-9]\d{0,6})$/.exec(text)?.[1];
  if (number === undefined) throw statementProblem('public-page-not-found');
  return Number(number);
}

async function sendPage(reply: FastifyReply, { html, policy }: ServedPage): Promise<void> {
  await reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': CACHED,
    })
    .send(html);
}
