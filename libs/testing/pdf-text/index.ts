export { pagesOf } from './pages-of';
