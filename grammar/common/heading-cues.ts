import type { HeadingCue } from '../../src/grammar-contract/grammar.js';

/** Words that tell the section of a heading whose wording is neither official nor listed. Order: most telling first. */
export const headingCues: readonly HeadingCue[] = [
  {
    number: 4,
    alternatives: [
      ['复议', '诉讼'],
      ['行政复议', '情况'],
      ['行政诉讼', '情况'],
    ],
  },
  {
    number: 5,
    alternatives: [
      ['问题', '改进'],
      ['问题', '措施'],
      ['不足', '改进'],
      ['问题', '打算'],
      ['不足', '打算'],
      ['存在', '问题'],
    ],
  },
  {
    number: 6,
    statement: ['信息处理费'],
    alternatives: [
      ['其他', '报告'],
      ['其它', '报告'],
      ['其他', '说明'],
      ['其它', '说明'],
      ['其他', '事项'],
      ['其它', '事项'],
      ['需要', '说明', '事项'],
      ['需要', '报告', '事项'],
    ],
  },
  {
    number: 3,
    alternatives: [
      ['收到', '处理', '申请'],
      ['依申请公开', '情况'],
      ['申请', '办理', '情况'],
      ['公开申请', '情况'],
    ],
    without: ['复议', '诉讼'],
  },
  {
    number: 2,
    alternatives: [
      ['主动公开', '情况'],
      ['主动公开', '信息'],
    ],
    without: ['依申请'],
  },
  {
    number: 1,
    alternatives: [
      ['总体', '情况'],
      ['基本', '情况'],
      ['工作', '概况'],
      ['公开', '概况'],
      ['概述'],
      ['总体', '工作'],
      ['工作', '开展', '情况'],
      ['整体', '情况'],
    ],
  },
];
