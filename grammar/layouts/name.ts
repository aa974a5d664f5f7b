import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Names and values: each figure behind the names of its row and its column, whatever a notation writes between them. */
export const nameLayout: LayoutDefinition = {
  name: 'name',
  picture: `规章 本年制发件数：1      规章:                  {"row": "规章", "column": "本年制发件数", "value": "1"},
规章 本年废止件数：         本年制发件数: 1      {"row": "规章", "column": "本年废止件数", "value": ""},
规章 现行有效件数：3        本年废止件数:        规章.现行有效件数 = 3`,
  separator: 'name',
  seen: 'JSON, YAML, XML, INI and S-expressions of exports; tables flattened to keys and values',
  example: '规章 本年制发件数：1\n规章 本年废止件数：\n规章 现行有效件数：3',
};
