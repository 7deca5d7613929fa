import { Matches, IsIn, IsOptional, IsString, Length } from 'class-validator';

/** The language in which names of the questionnaire's sections are given. */
export class ReaderLanguageQuery {
  /** BCP 47; English where absent or unknown. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MESSAGE = 'Give the day as YYYY-MM-DD.';

/** The two days to compare; the scores that stood at their end count. */
export class DifferenceBetweenDaysQuery {
  /** The earlier day. */
  @Matches(DAY, { message: MESSAGE })
  readonly from!: string;

  /** The later day. */
  @Matches(DAY, { message: MESSAGE })
  readonly to!: string;
}

/** Languages that a certificate is drawn in. */
export class CertificateQuery {
  @IsOptional()
  @IsIn(['en', 'es', 'ar'])
  readonly language?: 'en' | 'es' | 'ar';
}
