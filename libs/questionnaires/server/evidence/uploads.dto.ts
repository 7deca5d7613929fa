import { MAX_EVIDENCE_BYTES, type StartUpload } from '@firebreak/questionnaires/model';
import { Type } from 'class-transformer';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';

export class StartUploadDto implements StartUpload {
  @IsString()
  @Length(1, 200)
  readonly question!: string;

  @IsString()
  @Length(1, 300)
  readonly name!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_EVIDENCE_BYTES)
  readonly bytes!: number;

  /** Anything that tells the file apart, such as name, size and date. */
  @IsString()
  @Length(1, 500)
  readonly fingerprint!: string;
}

export class UploadPieceDto {
  /** Where in the file the piece begins. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly start!: number;
}
