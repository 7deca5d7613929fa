import { IsString, Length } from 'class-validator';

/** The editions to switch to. */
export class WhatIfContextQuery {
  /** Ids, at most one of each dataset, with commas between them. */
  @IsString()
  @Length(1, 1000)
  readonly editions!: string;
}
