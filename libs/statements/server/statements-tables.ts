import { StatementApprovalRoundEntity } from './approval/statement-approval-round.entity';
import { StatementLogoEntity } from './brand/statement-logo.entity';
import { dossierEntities } from './dossier/dossier-tables';
import { CompanyLawFactsEntity } from './laws/company-law-facts.entity';
import { CreateStatement1767226500000 } from './migrations/1767226500000-create-statement';
import { SeveralFrameworks1767226500010 } from './migrations/1767226500010-several-frameworks';
import { CreateStatementDecision1767226500020 } from './migrations/1767226500020-create-statement-decision';
import { StatementDecisionEntity } from './statement-decision.entity';
import { KeepLawFacts1767226500100 } from './migrations/1767226500100-keep-law-facts';
import { CreateStatementApproval1767226500200 } from './migrations/1767226500200-create-statement-approval';
import { CreatePublication1767226500210 } from './migrations/1767226500210-create-publication';
import { PublishedStatementEntity } from './publication/published-statement.entity';
import { CreateDossier1767226500260 } from './migrations/1767226500260-create-dossier';
import { StatementFormAnswerEntity } from './forms/statement-form-answer.entity';
import { KeepFormAnswers1767226500340 } from './migrations/1767226500340-keep-form-answers';
import { StatementsInFrench1767226500341 } from './migrations/1767226500341-statements-in-french';
import { KeepStatementLogos1767226500351 } from './migrations/1767226500351-keep-statement-logos';
import { DossierLanguageAndSites1767226500355 } from './migrations/1767226500355-dossier-language-and-sites';
import { GermanNorwegianAndChinese1767226500360 } from './migrations/1767226500360-german-norwegian-and-chinese';
import { CreateProgramme1767226500370 } from './migrations/1767226500370-create-programme';
import { PROGRAMME_ENTITIES } from './programme/programme-registers.entity';
import { ApprovalPointsAndEntities1767226500390 } from './migrations/1767226500390-approval-points-and-entities';
import { HomepageCheckEntity } from './homepage/homepage-check.entity';
import { KeepHomepageChecks1767226500392 } from './migrations/1767226500392-keep-homepage-checks';
import { StatementRenditionEntity } from './statement-rendition.entity';
import { StatementSectionEntity } from './statement-section.entity';
import { StatementVersionEntity } from './statement-version.entity';
import { StatementEntity } from './statement.entity';
import { talkEntities } from './talk/talk-tables';
import { TalkAboutStatements1767226500310 } from './migrations/1767226500310-talk-about-statements';
import { FollowTheYears1767226500280 } from './migrations/1767226500280-follow-the-years';
import { KeepSectionHistory1767226500300 } from './migrations/1767226500300-keep-section-history';
import { CreateStatementSuggestion1767226500301 } from './migrations/1767226500301-create-statement-suggestion';
import { StatementSectionVersionEntity } from './wording/statement-section-version.entity';
import { StatementSuggestionEntity } from './wording/statement-suggestion.entity';
import { MoreFiles1767226500330 } from './migrations/1767226500330-more-files';
import { BoardSummaryEntity } from './years/board/board-summary.entity';
import { CommitmentEntity } from './years/commitment.entity';
import { KpiValueEntity } from './years/kpi-value.entity';
import { KpiEntity } from './years/kpi.entity';

export const statementsEntities = [
  StatementEntity,
  StatementSectionEntity,
  StatementVersionEntity,
  StatementRenditionEntity,
  StatementDecisionEntity,
  CompanyLawFactsEntity,
  StatementApprovalRoundEntity,
  PublishedStatementEntity,
  ...dossierEntities,
  KpiEntity,
  KpiValueEntity,
  CommitmentEntity,
  BoardSummaryEntity,
  StatementSectionVersionEntity,
  StatementSuggestionEntity,
  ...talkEntities,
  StatementFormAnswerEntity,
  StatementLogoEntity,
  ...Object.values(PROGRAMME_ENTITIES),
  HomepageCheckEntity,
];

export const statementsMigrations = [
  CreateStatement1767226500000,
  SeveralFrameworks1767226500010,
  CreateStatementDecision1767226500020,
  KeepLawFacts1767226500100,
  CreateStatementApproval1767226500200,
  CreatePublication1767226500210,
  CreateDossier1767226500260,
  FollowTheYears1767226500280,
  KeepSectionHistory1767226500300,
  CreateStatementSuggestion1767226500301,
  TalkAboutStatements1767226500310,
  MoreFiles1767226500330,
  KeepFormAnswers1767226500340,
  StatementsInFrench1767226500341,
  KeepStatementLogos1767226500351,
  DossierLanguageAndSites1767226500355,
  GermanNorwegianAndChinese1767226500360,
  CreateProgramme1767226500370,
  ApprovalPointsAndEntities1767226500390,
  KeepHomepageChecks1767226500392,
];
