import { downloadHeaders, IdPipe, Requires } from '@firebreak/platform/server';
import type { SignedSnapshot, VaultReceiptView } from '@firebreak/questionnaires/model';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { VaultReceipts } from './vault-receipts.service';

/** Signed copies that a supplier handed over with a questionnaire, as the customer reads them. */
@Controller('questionnaires/:id/vault-receipts')
export class VaultReceiptsController {
  constructor(private readonly receipts: VaultReceipts) {}

  @Get()
  @Requires('questionnaire:read')
  async list(@Param('id', IdPipe) id: string): Promise<{ items: readonly VaultReceiptView[] }> {
    return { items: await this.receipts.list(id) };
  }

  /** What was signed, to save and to check elsewhere. */
  @Get(':receiptId/package')
  @Requires('questionnaire:read')
  signed(
    @Param('id', IdPipe) id: string,
    @Param('receiptId', IdPipe) receiptId: string,
  ): Promise<SignedSnapshot> {
    return this.receipts.signed(id, receiptId);
  }

  @Get(':receiptId/documents/:documentId/file')
  @Requires('questionnaire:read')
  async file(
    @Param('id', IdPipe) id: string,
    @Param('receiptId', IdPipe) receiptId: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, stream } = await this.receipts.open(id, receiptId, documentId);
    await reply.headers(downloadHeaders(file)).send(stream);
  }
}
