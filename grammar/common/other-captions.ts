/** What the caption of a table says whose figures are not the report's. */
export const otherCaptions: readonly string[] = [
  '示例',
  '样例',
  '范例',
  '样表',
  '填报样式',
  '上年度',
  '上一年度',
  '去年',
  '供对比',
  '供参考',
];
