import { createSyntaxDiagramsCode } from 'chevrotain';
import { FormParser } from '../../src/parser/cst/form-parser.js';

/** Of the clone, from the page: it needs no network, and does not change with the release that is installed. */
const resourceBase = '../node_modules/chevrotain/diagrams/';
const css = `${resourceBase}diagrams.css`;

/** A page with railroad diagrams of the tables' grammar; draws itself with Chevrotain's scripts when opened in a clone. */
export function diagramsPage(): string {
  return `${createSyntaxDiagramsCode(new FormParser().getSerializedGastProductions(), { resourceBase, css }).trim()}\n`;
}
