import { CompanyDb, currentActor, enqueue, newId } from '@firebreak/platform/server';
import {
  anchorOf,
  calledIn,
  MOST_COMMENTS,
  readableText,
  statementProblem,
  type CommentThread,
  type EditComment,
  type Mention,
  type Quote,
  type QuoteAnchor,
  type SectionKind,
  type StartThread,
  type WriteReply,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { signedInPerson } from '../signed-in-person';
import { StatementSectionEntity } from '../statement-section.entity';
import { StatementEntity } from '../statement.entity';
import { Colleagues } from './colleagues.service';
import { commentThreads } from './comment-threads.query';
import { StatementCommentEntity } from './statement-comment.entity';
import { StatementMentionEntity } from './statement-mention.entity';
import { TellMentioned } from './talk-jobs';

/**
 * What people say to each other about a statement. None of it is part of the statement, and nothing here touches the
 * statement's own rows: comments may be written while it is submitted and after it is approved, which changes neither
 * what was approved nor its hash.
 */
@Injectable()
export class StatementComments {
  constructor(
    private readonly db: CompanyDb,
    private readonly colleagues: Colleagues,
  ) {}

  /** The oldest thread first. @throws Problem statement-not-found */
  list(statementId: string): Promise<CommentThread[]> {
    return this.db.inCompany(async (tx) => {
      await mustExist(tx, statementId);
      return commentThreads(tx, statementId, currentActor().id);
    });
  }

  /**
   * @throws Problem statement-not-found, statement-section-not-found, statement-words-not-found,
   *   mention-without-access, statement-comments-used-up
   */
  start(statementId: string, input: StartThread, at = new Date()): Promise<CommentThread> {
    return this.db.inCompany(async (tx) => {
      await mustExist(tx, statementId);
      const anchor = await this.anchor(tx, statementId, input.section, input.quote);
      const id = newId();
      const begun = { statementId, id, threadId: id, section: input.section, anchor };
      await this.add(tx, begun, input, at);
      return this.thread(tx, statementId, id);
    });
  }

  /**
   * An answer opens a thread that was resolved: somebody has more to say.
   * @throws Problem statement-comment-not-found, mention-without-access, statement-comments-used-up
   */
  reply(statementId: string, threadId: string, input: WriteReply, at = new Date()): Promise<CommentThread> {
    return this.db.inCompany(async (tx) => {
      const { section } = await this.first(tx, statementId, threadId);
      await this.add(tx, { statementId, id: newId(), threadId, section, anchor: null }, input, at);
      await tx.update(StatementCommentEntity, { id: threadId }, { resolvedBy: null, resolvedAt: null });
      return this.thread(tx, statementId, threadId);
    });
  }

  /**
   * @throws Problem statement-comment-not-found, statement-comment-not-yours, statement-comment-deleted,
   *   statement-comment-changed, mention-without-access
   */
  edit(
    statementId: string,
    id: string,
    { version, text, mentions }: EditComment,
    at = new Date(),
  ): Promise<CommentThread> {
    return this.db.inCompany(async (tx) => {
      const row = await this.own(tx, statementId, id);
      if (row.version !== version) throw statementProblem('statement-comment-changed', { text: row.text });
      const change = { text, editedAt: at, version: version + 1 };
      await tx.update(StatementCommentEntity, { id }, change);
      await this.call(tx, id, { text, mentions }, at);
      return this.thread(tx, statementId, row.threadId);
    });
  }

  /**
   * Takes the words away; that there was a comment stays, so that replies keep their sense.
   * @throws Problem statement-comment-not-found, statement-comment-not-yours, statement-comment-deleted
   */
  remove(statementId: string, id: string, at = new Date()): Promise<CommentThread> {
    return this.db.inCompany(async (tx) => {
      const row = await this.own(tx, statementId, id);
      const change = { text: '', deletedAt: at, version: row.version + 1 };
      await tx.update(StatementCommentEntity, { id }, change);
      await tx.delete(StatementMentionEntity, { commentId: id });
      return this.thread(tx, statementId, row.threadId);
    });
  }

  /** @throws Problem statement-comment-not-found */
  resolve(statementId: string, threadId: string, resolved: boolean, at = new Date()): Promise<CommentThread> {
    return this.db.inCompany(async (tx) => {
      await this.first(tx, statementId, threadId);
      const change = resolved
        ? { resolvedBy: signedInPerson().name, resolvedAt: at }
        : { resolvedBy: null, resolvedAt: null };
      await tx.update(StatementCommentEntity, { id: threadId }, change);
      return this.thread(tx, statementId, threadId);
    });
  }

  private async add(
    tx: EntityManager,
    place: Pick<StatementCommentEntity, 'statementId' | 'id' | 'threadId' | 'section' | 'anchor'>,
    input: WriteReply,
    at: Date,
  ): Promise<void> {
    const { statementId } = place;
    if ((await tx.countBy(StatementCommentEntity, { statementId })) >= MOST_COMMENTS)
      throw statementProblem('statement-comments-used-up', { limit: MOST_COMMENTS });
    const { id: authorId, name: authorName } = signedInPerson();
    const written = { text: input.text, authorId, authorName, writtenAt: at };
    await tx.insert(StatementCommentEntity, tx.create(StatementCommentEntity, { ...place, ...written }));
    await this.call(tx, place.id, input, at);
  }

  /** Keeps whom the text calls; who is called anew is told by mail, unless they called themselves. */
  private async call(
    tx: EntityManager,
    commentId: string,
    { text, mentions }: WriteReply,
    at: Date,
  ): Promise<void> {
    const before = await tx.findBy(StatementMentionEntity, { commentId });
    // Whoever was called earlier and has left since stays in the words.
    const known: Mention[] = [
      ...(await this.colleagues.list()),
      ...before.map(({ accountId, name }) => ({ id: accountId, name })),
    ];
    const unfit = mentions.filter((id) => !known.some((person) => person.id === id));
    if (unfit.length > 0)
      throw statementProblem('mention-without-access', { field: 'mentions', people: unfit });
    const meant = mentions.flatMap((id) => known.find((person) => person.id === id) ?? []);
    const called = calledIn(text, meant);
    const gone = before.filter(({ accountId }) => !called.some(({ id }) => id === accountId));
    const added = called.filter(({ id }) => !before.some(({ accountId }) => accountId === id));
    await tx.delete(StatementMentionEntity, { commentId, accountId: In(gone.map((each) => each.accountId)) });
    const author = signedInPerson().id;
    for (const { id: accountId, name } of added) {
      const toldAt = accountId === author ? at : null;
      await tx.insert(StatementMentionEntity, { commentId, accountId, name, toldAt });
      if (!toldAt) await enqueue(tx, TellMentioned, { accountId }, { dedupeKey: accountId });
    }
  }

  private async anchor(
    tx: EntityManager,
    statementId: string,
    kind: SectionKind,
    quote: Quote | null,
  ): Promise<QuoteAnchor | null> {
    const section = await tx.findOneBy(StatementSectionEntity, { statementId, kind });
    if (!section) throw statementProblem('statement-section-not-found', { section: kind });
    const anchor = quote && anchorOf(readableText(section.text), quote);
    if (quote && !anchor) throw statementProblem('statement-words-not-found', { field: 'quote' });
    return anchor;
  }

  private async first(tx: EntityManager, statementId: string, id: string): Promise<StatementCommentEntity> {
    const row = await tx.findOneBy(StatementCommentEntity, { statementId, id, threadId: id });
    if (!row) throw statementProblem('statement-comment-not-found', { commentId: id });
    return row;
  }

  /** Held until the transaction ends: two browsers of one author come one after the other. */
  private async own(tx: EntityManager, statementId: string, id: string): Promise<StatementCommentEntity> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.findOne(StatementCommentEntity, { where: { statementId, id }, lock });
    if (!row) throw statementProblem('statement-comment-not-found', { commentId: id });
    if (row.authorId !== signedInPerson().id) throw statementProblem('statement-comment-not-yours');
    if (row.deletedAt) throw statementProblem('statement-comment-deleted');
    return row;
  }

  private async thread(tx: EntityManager, statementId: string, id: string): Promise<CommentThread> {
    const [thread] = await commentThreads(tx, statementId, currentActor().id, id);
    if (!thread) throw statementProblem('statement-comment-not-found', { commentId: id });
    return thread;
  }
}

/** @throws Problem statement-not-found */
export async function mustExist(tx: EntityManager, statementId: string): Promise<void> {
  const found = await tx.existsBy(StatementEntity, { id: statementId });
  if (!found) throw statementProblem('statement-not-found', { statementId });
}
