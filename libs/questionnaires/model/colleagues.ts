/** Most colleagues who have a part at the same time. */
export const MAX_COLLEAGUES = 20;

/** Gives sections of a questionnaire to a colleague. */
export interface AskColleague {
  readonly name: string;
  readonly email: string;
  /** Codes of sections. */
  readonly sections: readonly string[];
  readonly note?: string;
  /** Of the mail. */
  readonly language: string;
}

/** Who has which part. */
export interface ColleagueView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sections: readonly string[];
  readonly askedAt: string;
  /** Null until they came in. */
  readonly openedAt: string | null;
}

/** One answer that was saved. */
export interface AnswerLogEntry {
  /** Key of the place. */
  readonly question: string;
  readonly version: number;
  readonly savedAt: string;
  /** Name as given; null where it is not known. */
  readonly savedBy: string | null;
}

export interface Colleagues {
  /** Those who have a part now, the newest first. */
  readonly items: readonly ColleagueView[];
  /** The newest first, at most 200. */
  readonly log: readonly AnswerLogEntry[];
}
