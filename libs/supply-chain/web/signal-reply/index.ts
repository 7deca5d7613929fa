/* The supplier's page, by a door of its own: nothing of the buyer's pages comes with it. */
export { signalReplyRoutes } from './signal-reply.routes';
