import { QuestionnaireCopyEntity } from './copy/questionnaire-copy.entity';
import { EvidenceUploadPieceEntity } from './evidence/evidence-upload-piece.entity';
import { EvidenceUploadEntity } from './evidence/evidence-upload.entity';
import { CampaignRecipientEntity } from './campaigns/campaign-recipient.entity';
import { CampaignEntity } from './campaigns/campaign.entity';
import { QuestionnaireMailEntity } from './campaigns/questionnaire-mail.entity';
import { CreateQuestionnaire1767226200000 } from './migrations/1767226200000-create-questionnaire';
import { PublishQuestionnaireRiskInput1767226201000 } from './migrations/1767226201000-publish-questionnaire-risk-input';
import { PublishControlDetails1767226202000 } from './migrations/1767226202000-publish-control-details';
import { KnowCircumstances1767226202500 } from './migrations/1767226202500-know-circumstances';
import { AskInParts1767226203000 } from './migrations/1767226203000-ask-in-parts';
import { CreateTranslationReview1767226203001 } from './migrations/1767226203001-create-translation-review';
import { MakeCopies1767226203021 } from './migrations/1767226203021-make-copies';
import { ReceiveEvidenceInPieces1767226203020 } from './migrations/1767226203020-receive-evidence-in-pieces';
import { CreateCustomTemplate1767226203050 } from './migrations/1767226203050-create-custom-template';
import { OpenByCode1767226203010 } from './migrations/1767226203010-open-by-code';
import { SaveInOneStatement1767226203011 } from './migrations/1767226203011-save-in-one-statement';
import { CreateReview1767226203040 } from './migrations/1767226203040-create-review';
import { CreateVault1767226203060 } from './migrations/1767226203060-create-vault';
import { CreateSupplierFeedback1767226203070 } from './migrations/1767226203070-create-supplier-feedback';
import { CreateInsights1767226203071 } from './migrations/1767226203071-create-insights';
import { CreateBenchmark1767226203072 } from './migrations/1767226203072-create-benchmark';
import { QuestionCommentEntity } from './comments/question-comment.entity';
import { CreateQuestionComment1767226203090 } from './migrations/1767226203090-create-question-comment';
import { SendCommentsOnce1767226203100 } from './migrations/1767226203100-send-comments-once';
import { ExtendVault1767226203141 } from './migrations/1767226203141-extend-vault';
import { AddSecondContacts1767226203121 } from './migrations/1767226203121-add-second-contacts';
import { TendCampaignsLonger1767226203122 } from './migrations/1767226203122-tend-campaigns-longer';
import { NameSecondContacts1767226203142 } from './migrations/1767226203142-name-second-contacts';
import { AttachVaultDocuments1767226204000 } from './migrations/1767226204000-attach-vault-documents';
import { EndVaultKeys1767226204001 } from './migrations/1767226204001-end-vault-keys';
import { TellOfReplies1767226204002 } from './migrations/1767226204002-tell-of-replies';
import { SaveWithoutSearching1767226203140 } from './migrations/1767226203140-save-without-searching';
import { RemindOfAskedBack1767226203130 } from './migrations/1767226203130-remind-of-asked-back';
import { KeepFeedbackWithItsAuthor1767226203132 } from './migrations/1767226203132-keep-feedback-with-its-author';
import { ReleaseBenchmarkByChange1767226203133 } from './migrations/1767226203133-release-benchmark-by-change';
import { NameTheLanguageOfMeasures1767226203131 } from './migrations/1767226203131-name-the-language-of-measures';
import { PortalCodeEntity } from './portal-code.entity';
import { PortalSessionEntity } from './portal-session.entity';
import { QuestionnaireAnswerLogEntity } from './questionnaire-answer-log.entity';
import { CreateCampaign1767226203031 } from './migrations/1767226203031-create-campaign';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity';
import { QuestionnaireDelegationEntity } from './questionnaire-delegation.entity';
import { QuestionnaireEvidenceEntity } from './questionnaire-evidence.entity';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import { QuestionnaireScoreEntity } from './questionnaire-score.entity';
import { QuestionnaireSubmissionEntity } from './questionnaire-submission.entity';
import { QuestionnaireVerificationEntity } from './questionnaire-verification.entity';
import { QuestionnaireEntity } from './questionnaire.entity';
import { QuestionnaireContactEntity } from './respondents/questionnaire-contact.entity';
import { AnswerReviewEntity } from './review/answer-review.entity';
import { ContradictionDecisionEntity } from './review/contradiction-decision.entity';
import { EarlierAnswersEntity } from './review/earlier-answers.entity';
import { MeasureEntity } from './review/measure.entity';
import { ReplyEntity } from './review/reply.entity';
import { CustomTemplateDraftEntity } from './templates/custom-template-draft.entity';
import { CustomTemplateVersionEntity } from './templates/custom-template-version.entity';
import { CustomTemplateEntity } from './templates/custom-template.entity';
import { TranslatedTextEntity } from './translated-text.entity';
import { TranslationSignOffEntity } from './translation-sign-off.entity';
import { vaultEntities } from './vault/vault-tables';

export const questionnairesEntities = [
  QuestionnaireEntity,
  QuestionnaireLinkEntity,
  PortalCodeEntity,
  PortalSessionEntity,
  QuestionnaireDelegationEntity,
  QuestionnaireAnswerEntity,
  QuestionnaireAnswerLogEntity,
  QuestionnaireEvidenceEntity,
  EvidenceUploadEntity,
  EvidenceUploadPieceEntity,
  QuestionnaireCopyEntity,
  QuestionnaireVerificationEntity,
  QuestionnaireSubmissionEntity,
  QuestionnaireScoreEntity,
  TranslatedTextEntity,
  TranslationSignOffEntity,
  AnswerReviewEntity,
  EarlierAnswersEntity,
  ContradictionDecisionEntity,
  MeasureEntity,
  ReplyEntity,
  CampaignEntity,
  CampaignRecipientEntity,
  QuestionnaireMailEntity,
  QuestionCommentEntity,
  QuestionnaireContactEntity,
  CustomTemplateEntity,
  CustomTemplateDraftEntity,
  CustomTemplateVersionEntity,
  ...vaultEntities,
];

export const questionnairesMigrations = [
  CreateQuestionnaire1767226200000,
  PublishQuestionnaireRiskInput1767226201000,
  PublishControlDetails1767226202000,
  KnowCircumstances1767226202500,
  AskInParts1767226203000,
  CreateTranslationReview1767226203001,
  OpenByCode1767226203010,
  SaveInOneStatement1767226203011,
  ReceiveEvidenceInPieces1767226203020,
  MakeCopies1767226203021,
  CreateCampaign1767226203031,
  CreateReview1767226203040,
  CreateCustomTemplate1767226203050,
  CreateVault1767226203060,
  CreateSupplierFeedback1767226203070,
  CreateInsights1767226203071,
  CreateBenchmark1767226203072,
  CreateQuestionComment1767226203090,
  SendCommentsOnce1767226203100,
  AddSecondContacts1767226203121,
  TendCampaignsLonger1767226203122,
  RemindOfAskedBack1767226203130,
  NameTheLanguageOfMeasures1767226203131,
  KeepFeedbackWithItsAuthor1767226203132,
  ReleaseBenchmarkByChange1767226203133,
  SaveWithoutSearching1767226203140,
  ExtendVault1767226203141,
  NameSecondContacts1767226203142,
  AttachVaultDocuments1767226204000,
  EndVaultKeys1767226204001,
  TellOfReplies1767226204002,
];
