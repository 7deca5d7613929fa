import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Req,
} from '@nestjs/common';
import { Public, uploadOf } from '@firebreak/platform/server';
import type { SignalReplyView } from '@firebreak/supply-chain/model';
import type { FastifyRequest } from 'fastify';
import { SignalReplies } from './signal-replies.service';
import { SendReplyDto } from './signal.dto';

/** The supplier's side. The link is the only key; the platform limits how often one address may try. */
@Controller('portal/signals/:token')
export class SignalReplyController {
  constructor(private readonly replies: SignalReplies) {}

  /** Changes nothing: mail programs open links before people do. */
  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  view(@Param('token') token: string): Promise<SignalReplyView> {
    return this.replies.view(token);
  }

  /** Answers, once. */
  @Post('reply')
  @Public()
  @HttpCode(HttpStatus.OK)
  reply(@Param('token') token: string, @Body() body: SendReplyDto): Promise<SignalReplyView> {
    return this.replies.reply(token, body);
  }

  /** Attaches a document before answering: a form with the file. */
  @Post('document')
  @Public()
  async attach(@Param('token') token: string, @Req() request: FastifyRequest): Promise<SignalReplyView> {
    const { name, content } = await uploadOf(request);
    return this.replies.attach(token, name, content);
  }

  @Delete('document')
  @Public()
  detach(@Param('token') token: string): Promise<SignalReplyView> {
    return this.replies.detach(token);
  }
}
