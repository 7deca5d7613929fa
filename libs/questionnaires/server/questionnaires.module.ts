import { IdentityModule } from '@firebreak/identity/server';
import { ReferenceDataModule } from '@firebreak/reference-data/server';
import { SupplyChainModule } from '@firebreak/supply-chain/server';
import { Module } from '@nestjs/common';
import { AnswerBatches } from './answer-batches';
import { AnsweringController } from './answering.controller';
import { AnsweringService } from './answering.service';
import { EvidenceService } from './evidence.service';
import { FollowSuppliers } from './follow-suppliers';
import { KnownCircumstances } from './known-circumstances';
import { FollowUpsController } from './follow-ups.controller';
import { FollowUpsService } from './follow-ups.service';
import { Invitations } from './invitations';
import { LocalTemplates } from './local-templates';
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
import { ReviewsService } from './reviews.service';
import { AnswerReviewsService } from './review/answer-reviews.service';
import { AnswersAgain } from './review/answers-again';
import { AskingBackService } from './review/asking-back.service';
import { ContradictionsInAnswers } from './review/contradictions-in-answers';
import { MeasuresService } from './review/measures.service';
import { ResultController } from './review/result.controller';
import { ResultsService } from './review/results.service';
import { ReviewController } from './review/review.controller';
import { ReviewViews } from './review/review-views';
import { SubmittedQuestionnaires } from './review/submitted-questionnaires';
import { SavedAnswers } from './saved-answers';
import { SubmissionScores } from './submission-scores';
import { Submissions } from './submissions';
import { TranslationReviewsService } from './translation-reviews.service';

/** Questionnaires to suppliers: sending, answering by link, review and score. */
@Module({
  imports: [IdentityModule, ReferenceDataModule, SupplyChainModule],
  controllers: [
    QuestionnairesController,
    FollowUpsController,
    QuestionnaireTemplatesController,
    AnsweringController,
    ReviewController,
    ResultController,
    PortalDoorController,
  ],
  providers: [
    QuestionnairesService,
    ReviewsService,
    AnswerBatches,
    AnsweringService,
    EvidenceService,
    FollowSuppliers,
    KnownCircumstances,
    FollowUpsService,
    Invitations,
    LocalTemplates,
    QuestionnaireTemplatesService,
    TranslationReviewsService,
    PortalCookie,
    PortalDoor,
    PortalForms,
    PortalLinks,
    PortalSaves,
    PortalSessions,
    ProgressKeeper,
    RecordedAnswers,
    QuestionnaireFigures,
    QuestionnaireExport,
    QuestionnaireViews,
    RespondentAccess,
    RespondentMails,
    SavedAnswers,
    SubmissionScores,
    Submissions,
    AnswerReviewsService,
    AnswersAgain,
    AskingBackService,
    ContradictionsInAnswers,
    MeasuresService,
    ResultsService,
    ReviewViews,
    SubmittedQuestionnaires,
  ],
  exports: [
    QuestionnairesService,
    ReviewsService,
    RecordedAnswers,
    QuestionnaireFigures,
    AnswerReviewsService,
    AskingBackService,
    MeasuresService,
  ],
})
export class QuestionnairesModule {}
