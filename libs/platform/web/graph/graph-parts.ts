// Cytoscape, loaded when the first graph comes on screen.
export { default as cytoscape } from 'cytoscape';
