/** The bundler looks for exactly these words. */
export function startPortfolioWorker(): Worker {
  return new Worker(new URL('./portfolio.worker', import.meta.url), { type: 'module' });
}
