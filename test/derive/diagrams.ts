import { createSyntaxDiagramsCode } from 'chevrotain';
import { FormParser } from '../../src/parser/cst/form-parser.js';

/** One release, so that the page does not change with the installed one. */
const resourceBase = 'https://unpkg.com/chevrotain@11.2.0/diagrams/';
const css = `${resourceBase}diagrams.css`;

/** A page with railroad diagrams of the tables' grammar; draws itself with Chevrotain's scripts when opened. */
export function diagramsPage(): string {
  return `${createSyntaxDiagramsCode(new FormParser().getSerializedGastProductions(), { resourceBase, css }).trim()}\n`;
}
