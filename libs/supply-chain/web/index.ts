export { supplyChainRoutes } from './supply-chain.routes';
