import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';

/** The language in which names of the questionnaire's sections are given. */
export class ReaderLanguageQuery {
  /** BCP 47; English where absent or unknown. */
  @IsOptional()
  @IsString()
  @Length(2, 12)
  readonly language?: string;
}

/** A day that the calendar has: 2026-02-30 is none. */
const IsDay = () => (target: object, propertyName: string) => {
  const message = 'Give the day as YYYY-MM-DD.';
  Matches(/^[1-9]\d{3}-\d{2}-\d{2}$/, { message })(target, propertyName);
  IsISO8601({ strict: true }, { message })(target, propertyName);
};

/** The two days to compare; the scores that stood at their end count. */
export class DifferenceBetweenDaysQuery {
  /** The earlier day. */
  @IsDay()
  readonly from!: string;

  /** The later day. */
  @IsDay()
  readonly to!: string;
}

/** Languages that a certificate is drawn in. */
export class CertificateQuery {
  @IsOptional()
  @IsIn(['en', 'es', 'ar'])
  readonly language?: 'en' | 'es' | 'ar';
}
