import type { CompanyBrandView } from '@firebreak/identity/model';
import { downloadHeaders, Requires, uploadOf } from '@firebreak/platform/server';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CompanyBrands } from './company-brands.service';
import { ChooseColourDto } from './people.dto';

/** How the company's documents look. */
@Controller('company/brand')
export class CompanyBrandController {
  constructor(private readonly brands: CompanyBrands) {}

  @Get()
  @Requires('company:read')
  get(): Promise<CompanyBrandView> {
    return this.brands.get();
  }

  @Put()
  @Requires('company:manage')
  chooseColour(@Body() { colour }: ChooseColourDto): Promise<CompanyBrandView> {
    return this.brands.chooseColour(colour);
  }

  /** Takes a PNG or JPEG (multipart/form-data, field `file`) in the place of the logo that was there. */
  @Post('logo')
  @Requires('company:manage')
  @HttpCode(HttpStatus.OK)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async replaceLogo(@Req() request: FastifyRequest): Promise<CompanyBrandView> {
    const { name, content } = await uploadOf(request);
    return this.brands.replaceLogo(name, content);
  }

  @Get('logo')
  @Requires('company:read')
  async openLogo(@Res() reply: FastifyReply): Promise<void> {
    const { file, stream } = await this.brands.openLogo();
    await reply.headers(downloadHeaders(file, { inline: true })).send(stream);
  }

  @Delete('logo')
  @Requires('company:manage')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeLogo(): Promise<void> {
    return this.brands.removeLogo();
  }
}
