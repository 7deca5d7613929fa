import { IdentityModule } from '@firebreak/identity/server';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { Module } from '@nestjs/common';
import { CopiesController } from './copy/copies.controller';
import { CopiesService } from './copy/copies.service';
import { RenderCopyProcessor } from './copy/render-copy.processor';
import { AnswerBatches } from './answer-batches';
import { AnsweringController } from './answering.controller';
import { AnsweringService } from './answering.service';
import { DocumentScans } from './evidence/document-scans';
import { RescanDocumentProcessor, ScanDocumentProcessor } from './evidence/scan-document.processor';
import { UploadsController } from './evidence/uploads.controller';
import { UploadsService } from './evidence/uploads.service';
import { ColleaguesController } from './colleagues.controller';
import { ColleaguesService } from './colleagues.service';
import { GiveFeedbackController } from './feedback/give-feedback.controller';
import { GivenFeedback } from './feedback/given-feedback.service';
import { ReleasedFeedback } from './feedback/released-feedback.service';
import { SupplierFeedbackController } from './feedback/supplier-feedback.controller';
import { campaignControllers, campaignProviders } from './campaigns/campaign-parts';
import { CampaignRunner } from './campaigns/campaign-runner';
import { CampaignsService } from './campaigns/campaigns.service';
import { CommentsController } from './comments/comments.controller';
import { CommentsService } from './comments/comments.service';
import { PortalCommentsController } from './comments/portal-comments.controller';
import { PortalCommentsService } from './comments/portal-comments.service';
import { TellBuyerProcessor } from './comments/tell-buyer.processor';
import { TellOfCommentsProcessor } from './comments/tell-of-comments.processor';
import { EvidenceService } from './evidence.service';
import { FollowSuppliers } from './follow-suppliers';
import { AnswersBefore } from './answers-before';
import { KnownCircumstances } from './known-circumstances';
import { FollowUpsController } from './follow-ups.controller';
import { FollowUpsService } from './follow-ups.service';
import { Benchmark } from './insights/benchmark.service';
import { InsightsController } from './insights/insights.controller';
import { InsightsExport } from './insights/insights-export';
import { InsightsService } from './insights/insights.service';
import { SubmissionReadings } from './insights/submission-readings';
import { Invitations } from './invitations';
import { LocalTemplates } from './local-templates';
import { AnswersFileController } from './offline/answers-file.controller';
import { AnswersFileService } from './offline/answers-file.service';
import { ProposalsService } from './proposals.service';
import { PortalCookie } from './portal-cookie';
import { PortalDoorController } from './portal-door.controller';
import { PortalDoor } from './portal-door.service';
import { PortalForms } from './portal-forms';
import { PortalLinks } from './portal-links';
import { PortalSaves } from './portal-saves.service';
import { PortalSessions } from './portal-sessions';
import { ProgressKeeper } from './progress-keeper';
import { QuestionnaireExport } from './questionnaire-export';
import { QuestionnaireFigures } from './questionnaire-figures';
import { QuestionnaireTemplatesController } from './questionnaire-templates.controller';
import { QuestionnaireTemplatesService } from './questionnaire-templates.service';
import { QuestionnaireViews } from './questionnaire-views';
import { QuestionnairesController } from './questionnaires.controller';
import { QuestionnairesService } from './questionnaires.service';
import { RecordedAnswers } from './recorded-answers';
import { RespondentAccess } from './respondent-access';
import { RespondentMails } from './respondent-mails';
import { RespondentsController } from './respondents/respondents.controller';
import { Respondents } from './respondents/respondents.service';
import { ReviewsService } from './reviews.service';
import { AnswerReviewsService } from './review/answer-reviews.service';
import { AnswersAgain } from './review/answers-again';
import { AskedBackClock } from './review/asked-back-clock';
import { AskedBackReminders } from './review/asked-back-reminders';
import { AskingBackService } from './review/asking-back.service';
import { ContradictionsInAnswers } from './review/contradictions-in-answers';
import { MeasureViews } from './review/measure-views';
import { MeasuresService } from './review/measures.service';
import { ResultController } from './review/result.controller';
import { ResultsService } from './review/results.service';
import { ReviewController } from './review/review.controller';
import { ReviewViews } from './review/review-views';
import { SubmittedQuestionnaires } from './review/submitted-questionnaires';
import { SavedAnswers } from './saved-answers';
import { SubmissionScores } from './submission-scores';
import { Submissions } from './submissions';
import { OwnTemplatesController } from './templates/own-templates.controller';
import { OwnTemplatesService } from './templates/own-templates.service';
import { OwnTranslationsService } from './templates/own-translations.service';
import { TemplateFilesController } from './templates/template-files.controller';
import { TemplateFilesService } from './templates/template-files.service';
import { UploadedFile } from './templates/uploaded-file';
import { TranslationReviewsService } from './translation-reviews.service';

/** Questionnaires to suppliers: sending, answering by link, review and score. */
@Module({
  imports: [IdentityModule, ReferenceDataModule, SupplyChainModule],
  controllers: [
    QuestionnairesController,
    FollowUpsController,
    QuestionnaireTemplatesController,
    TemplateFilesController,
    OwnTemplatesController,
    AnsweringController,
    UploadsController,
    AnswersFileController,
    CopiesController,
    ReviewController,
    ResultController,
    PortalDoorController,
    ColleaguesController,
    CommentsController,
    PortalCommentsController,
    RespondentsController,
    GiveFeedbackController,
    SupplierFeedbackController,
    InsightsController,
    ...campaignControllers,
  ],
  providers: [
    QuestionnairesService,
    ReviewsService,
    AnswerBatches,
    AnsweringService,
    ColleaguesService,
    CommentsService,
    PortalCommentsService,
    TellBuyerProcessor,
    TellOfCommentsProcessor,
    Benchmark,
    EvidenceService,
    DocumentScans,
    ScanDocumentProcessor,
    RescanDocumentProcessor,
    UploadsService,
    ProposalsService,
    AnswersFileService,
    CopiesService,
    RenderCopyProcessor,
    FollowSuppliers,
    AnswersBefore,
    KnownCircumstances,
    FollowUpsService,
    GivenFeedback,
    InsightsExport,
    InsightsService,
    Invitations,
    LocalTemplates,
    QuestionnaireTemplatesService,
    TranslationReviewsService,
    OwnTemplatesService,
    OwnTranslationsService,
    TemplateFilesService,
    UploadedFile,
    PortalCookie,
    PortalDoor,
    PortalForms,
    PortalLinks,
    PortalSaves,
    PortalSessions,
    ProgressKeeper,
    RecordedAnswers,
    ReleasedFeedback,
    QuestionnaireFigures,
    QuestionnaireExport,
    QuestionnaireViews,
    RespondentAccess,
    RespondentMails,
    Respondents,
    SavedAnswers,
    SubmissionReadings,
    SubmissionScores,
    Submissions,
    AnswerReviewsService,
    AnswersAgain,
    AskedBackClock,
    AskedBackReminders,
    AskingBackService,
    ContradictionsInAnswers,
    MeasuresService,
    MeasureViews,
    ResultsService,
    ReviewViews,
    SubmittedQuestionnaires,
    ...campaignProviders,
  ],
  exports: [
    CommentsService,
    QuestionnairesService,
    OwnTemplatesService,
    OwnTranslationsService,
    ReviewsService,
    RecordedAnswers,
    SavedAnswers,
    LocalTemplates,
    RespondentAccess,
    EvidenceService,
    QuestionnaireFigures,
    CampaignsService,
    CampaignRunner,
    Benchmark,
    GivenFeedback,
    ReleasedFeedback,
    AnswerReviewsService,
    AskingBackService,
    MeasuresService,
  ],
})
export class QuestionnairesModule {}
