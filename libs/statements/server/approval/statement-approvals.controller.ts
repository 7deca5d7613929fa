import { IdPipe, Requires } from '@firebreak/platform/server';
import type { StatementApprovalView } from '@firebreak/statements/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApproveStatementDto, markOf, RefuseStatementDto, SubmitForApprovalDto } from './approval.dto';
import { StatementApprovals } from './statement-approvals.service';

/** One person submits a statement, another one approves it. */
@Controller('statements/:id/approval')
export class StatementApprovalsController {
  constructor(private readonly approvals: StatementApprovals) {}

  /** What the laws demand of the approval, where it stands, and every attempt at it. */
  @Get()
  @Requires('statement:read')
  get(@Param('id', IdPipe) id: string): Promise<StatementApprovalView> {
    return this.approvals.get(id);
  }

  /** Locks the statement until somebody else decides, or it is taken back. What is open is decided or has a reason. */
  @Post('submitted')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  submit(
    @Param('id', IdPipe) id: string,
    @Body() { note, takenAlong }: SubmitForApprovalDto,
  ): Promise<StatementApprovalView> {
    return this.approvals.submit(id, note, takenAlong);
  }

  /**
   * Approves and signs; by somebody else than the one who submitted. Where each entity approves by itself it is the
   * approval of one of them, and the last one approves the statement.
   */
  @Post('approved')
  @Requires('statement:approve')
  @HttpCode(HttpStatus.OK)
  approve(
    @Param('id', IdPipe) id: string,
    @Body() { mark, ...told }: ApproveStatementDto,
  ): Promise<StatementApprovalView> {
    return this.approvals.approve(id, { ...told, mark: markOf(mark) });
  }

  @Post('refused')
  @Requires('statement:approve')
  @HttpCode(HttpStatus.OK)
  refuse(
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RefuseStatementDto,
  ): Promise<StatementApprovalView> {
    return this.approvals.refuse(id, reason);
  }

  /** Takes it back before anybody decided. */
  @Post('taken-back')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  takeBack(@Param('id', IdPipe) id: string): Promise<StatementApprovalView> {
    return this.approvals.takeBack(id);
  }

  /** Makes an approved statement a draft again; its approved version stays. */
  @Post('reopened')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  reopen(@Param('id', IdPipe) id: string): Promise<StatementApprovalView> {
    return this.approvals.reopen(id);
  }
}
