import type { ScopeCue } from '../../src/grammar-contract/series.js';

/**
 * Words in a title that tell what its figures cover. 渝府办 2019 parts reports on 本机关 from those on 本系统 and 本行政区域;
 * 重庆市市场监管局 published one of the organ and one of the system for 2023.
 */
export const scopeCues: readonly ScopeCue[] = [
  { scope: 'system', pattern: '系统(?:\\d{4}年|年度|政府信息|信息公开|[（(]|$)|[（(](?:全|本)?系统[)）]' },
  { scope: 'organ', pattern: '(?:机关|本级)(?:\\d{4}年|年度|政府信息|信息公开|[（(]|$)|[（(](?:本)?(?:机关|级)[)）]' },
  { scope: 'area', pattern: '本?行政区域|全(?:省|市|州|盟|县|区|旗|镇|乡)' },
];
