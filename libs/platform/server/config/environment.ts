import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import { Transform } from 'class-transformer';

const url = (...protocols: string[]) =>
  IsUrl(
    { protocols, require_tld: false, require_protocol: true },
    { message: `must be an address that starts with ${protocols.map((p) => `${p}://`).join(' or ')}` },
  );
const flag = () =>
  Transform(({ value }) =>
    value === 'true' || value === true ? true : value === 'false' || value === false ? false : value,
  );

/** The environment variables that Firebreak reads; each is explained in the README's table. */
export class Environment {
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 8080;

  @IsString()
  @IsNotEmpty()
  HOST = '127.0.0.1';

  @IsOptional()
  @url('http', 'https')
  PUBLIC_URL?: string;

  @IsString()
  @IsNotEmpty()
  FIREBREAK_DATA_DIR = '.firebreak';

  @flag()
  @IsBoolean()
  FIREBREAK_EMBEDDED = false;

  @url('postgres', 'postgresql')
  DATABASE_URL!: string;

  @IsOptional()
  @url('postgres', 'postgresql')
  QUEUE_DATABASE_URL?: string;

  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL = 20;

  @IsOptional()
  @url('redis', 'rediss')
  REDIS_URL?: string;

  @flag()
  @IsBoolean()
  WORKERS = true;

  @IsOptional()
  @url('smtp', 'smtps')
  SMTP_URL?: string;

  @IsString()
  @IsNotEmpty()
  MAIL_FROM = 'Firebreak <no-reply@localhost>';

  @IsOptional()
  @IsString()
  @MinLength(24)
  MAIL_BOUNCE_KEY?: string;

  @IsOptional()
  @url('http', 'https')
  S3_ENDPOINT?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  S3_REGION?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  S3_BUCKET?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  S3_ACCESS_KEY?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  S3_SECRET_KEY?: string;

  @flag()
  @IsBoolean()
  S3_FORCE_PATH_STYLE = true;

  @IsOptional()
  @Matches(/^tcp:\/\/[^/\s]+:\d{1,5}$/, { message: 'must be an address such as tcp://localhost:3310' })
  CLAMD_URL?: string;

  @flag()
  @IsBoolean()
  TRUST_PROXY = false;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  REQUESTS_PER_MINUTE = 1200;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  METRICS_TOKEN?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  WEB_ROOT?: string;
}
