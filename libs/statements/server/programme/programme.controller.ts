import { IdPipe, Requires } from '@firebreak/platform/server';
import {
  isRegisterId,
  statementProblem,
  type ProgrammeOverview,
  type ProgrammeRowView,
  type RegisterId,
} from '@firebreak/statements/model';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Injectable,
  Param,
  Post,
  Put,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { EDIT_ROW_DTOS, SAVE_ROW_DTOS } from './programme-row.dto';
import { ProgrammeRegisters } from './programme-registers.service';

/** @throws Problem programme-register-not-found */
@Injectable()
export class RegisterPipe implements PipeTransform<string, RegisterId> {
  transform(value: string): RegisterId {
    if (!isRegisterId(value)) throw statementProblem('programme-register-not-found', { register: value });
    return value;
  }
}

const oneOf = (dtos: Readonly<Record<string, Type<object>>>) => ({
  schema: { oneOf: Object.values(dtos).map((dto) => ({ $ref: getSchemaPath(dto) })) },
});

/** What the company itself does, register by register. The register decides which fields a row has. */
@Controller('programme')
@ApiExtraModels(...Object.values(SAVE_ROW_DTOS), ...Object.values(EDIT_ROW_DTOS))
export class ProgrammeController {
  constructor(private readonly registers: ProgrammeRegisters) {}

  /** How many rows each register has. */
  @Get()
  @Requires('statement:read')
  overview(): Promise<ProgrammeOverview> {
    return this.registers.overview();
  }

  @Get(':register')
  @Requires('statement:read')
  list(@Param('register', RegisterPipe) register: RegisterId): Promise<ProgrammeRowView[]> {
    return this.registers.list(register);
  }

  @Post(':register')
  @Requires('statement:write')
  @ApiBody(oneOf(SAVE_ROW_DTOS))
  add(
    @Param('register', RegisterPipe) register: RegisterId,
    @Body() body: object,
  ): Promise<ProgrammeRowView> {
    return this.registers.add(register, body);
  }

  /** `version` names the one that the change was made on. */
  @Put(':register/:id')
  @Requires('statement:write')
  @ApiBody(oneOf(EDIT_ROW_DTOS))
  edit(
    @Param('register', RegisterPipe) register: RegisterId,
    @Param('id', IdPipe) id: string,
    @Body() body: object,
  ): Promise<ProgrammeRowView> {
    return this.registers.edit(register, id, body);
  }

  @Delete(':register/:id')
  @Requires('statement:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(
    @Param('register', RegisterPipe) register: RegisterId,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    return this.registers.remove(register, id);
  }
}
