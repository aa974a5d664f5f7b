import { ordinalCharacters } from './numerals.js';

/** What a folded unit can be to a label, as bits: a bracket or quotation mark before it … @internal */
export const OPENING = 1;
/** … what parts it from the next one … @internal */
export const CONNECTOR = 2;
/** … the beginning of its numbering. @internal */
export const NUMBERING = 4;

/** The roles of each folded unit. @internal */
export const labelRoles = new Uint8Array(0x10000);
const addRole = (units: string, role: number): void => {
  for (const unit of units) labelRoles[unit.charCodeAt(0)] = (labelRoles[unit.charCodeAt(0)] as number) | role;
};
addRole('"\'([<《「', OPENING);
// Hyphens, slashes and dots that part two labels of a flattened table.
addRole('-/_·>—.', CONNECTOR);
addRole(`(0123456789${ordinalCharacters}`, NUMBERING);
for (let unit = 0x2460; unit <= 0x2473; unit++) labelRoles[unit] = NUMBERING;
