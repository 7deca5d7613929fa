import { buffer } from 'node:stream/consumers';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { downloadHeaders, IdPipe, Requires } from '@firebreak/platform/server';
import type { ScoreCertificate, ScoreDifferenceView, WhatWouldChangeView } from '@firebreak/risk/model';
import type { FastifyReply } from 'fastify';
import { Certificates } from '../certificate/certificates.service';
import { DifferencesBetweenDays } from './differences-between-days.service';
import { CertificateQuery, DifferenceBetweenDaysQuery, ReaderLanguageQuery } from './explanation.dto';
import { WhatWouldChange } from './what-would-change.service';

@Controller('risk')
export class ExplanationController {
  constructor(
    private readonly certificates: Certificates,
    private readonly differences: DifferencesBetweenDays,
    private readonly whatWouldChange: WhatWouldChange,
  ) {}

  /** What would move a supplier's score, and what is not known about it. */
  @Get('suppliers/:id/what-would-change')
  @Requires('risk:read')
  getWhatWouldChange(
    @Param('id', IdPipe) id: string,
    @Query() { language }: ReaderLanguageQuery,
  ): Promise<WhatWouldChangeView> {
    return this.whatWouldChange.get(id, language);
  }

  /** What changed between the scores that stood at the end of two days. */
  @Get('suppliers/:id/difference-between-days')
  @Requires('risk:read')
  getDifferenceBetweenDays(
    @Param('id', IdPipe) id: string,
    @Query() { from, to }: DifferenceBetweenDaysQuery,
  ): Promise<ScoreDifferenceView> {
    return this.differences.get(id, from, to);
  }

  /** A stored score with everything that it follows from, for computing it again anywhere. */
  @Get('scores/:id/certificate')
  @Requires('risk:read')
  getCertificate(@Param('id', IdPipe) id: string): Promise<ScoreCertificate> {
    return this.certificates.get(id);
  }

  /** The same as a document, with the file attached to it. */
  @Get('scores/:id/certificate.pdf')
  @Requires('risk:read')
  async getCertificatePdf(
    @Param('id', IdPipe) id: string,
    @Query() { language = 'en' }: CertificateQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const certificate = await this.certificates.get(id);
    const { renderCertificatePdf } = await import('../certificate/render-certificate-pdf'); // with pdfkit: megabytes for the few who need them
    const pdf = await buffer(renderCertificatePdf(certificate, language));
    const file = {
      name: `risk-${certificate.supplier.name}-${certificate.asOf}.pdf`,
      mediaType: 'application/pdf',
      sizeInBytes: pdf.byteLength,
    };
    await reply.headers(downloadHeaders(file)).send(pdf);
  }
}
