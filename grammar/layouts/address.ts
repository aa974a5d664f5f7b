import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Cells that state where they stand: by row and column, by the address of a sheet, in lines, records or elements. */
export const addressLayout: LayoutDefinition = {
  name: 'address',
  picture: `R3C1: 规章      A3='规章'      {"rowIndex": 2, "columnIndex": 0, "text": "规章"},
R3C2: 1         B3=1           {"rowIndex": 2, "columnIndex": 1, "text": "1"},
R3C4: 3         D3=3           {"rowIndex": 2, "columnIndex": 3, "text": "3"}`,
  separator: 'address',
  seen: 'services that recognize tables (Azure, Baidu, Tencent, Textract), libraries that read sheets',
  example: 'R3C1: 规章\nR3C2: 1\nR3C3: \nR3C4: 3',
};
