import { AppConfig, Public } from '@firebreak/platform/server';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** Tells search engines (RFC 9309) where published statements are, and to leave alone what a link opens to one person. */
@Controller()
@Public()
@ApiExcludeController()
export class RobotsController {
  constructor(private readonly config: AppConfig) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  robots(): string {
    return `User-agent: *
Disallow: /api/
Disallow: /answer/
Disallow: /disclose/
Disallow: /reply/
Allow: /public/

Sitemap: ${this.config.publicUrl}/public/sitemap.xml
`;
  }
}
