import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';

interface TableData {
  readonly noun: string;
  readonly stated: number;
  readonly statedUnit: string;
  readonly table: number;
  readonly tableUnit: string | null;
  readonly cells: readonly unknown[];
}

interface PartData {
  readonly noun: string;
  readonly value: number;
}

const tableNames: Readonly<Record<string, string>> = {
  article20: '主动公开政府信息情况表',
  applications: '收到和处理政府信息公开申请情况表',
  disputes: '行政复议、行政诉讼情况表',
};

function tableOf(finding: Finding): string {
  return tableNames[String(finding.data.key).split('.')[0] ?? ''] ?? '表格';
}

function advice(finding: Finding): string {
  return finding.cause === 'agency' ? '请核对后使文字与表格一致。' : '表中数字不是从原文直接读出的，请先核对原文。';
}

export const narrativeMessages: MessageTable = {
  'narrative/table-figure': (finding) => {
    const { noun, stated, statedUnit, table, tableUnit, cells } = finding.data as unknown as TableData;
    const sum = cells.length > 1 ? `相应各格合计为${table}` : `相应的数为${table}`;
    return `文字所述“${noun}”为${stated}${statedUnit}，而${tableOf(finding)}中${sum}${tableUnit ?? ''}。${advice(finding)}`;
  },
  'narrative/denial': (finding) => {
    const { noun, table, tableUnit } = finding.data as unknown as TableData;
    return `文字称没有发生“${noun}”，而${tableOf(finding)}中相应的数为${table}${tableUnit ?? ''}。${advice(finding)}`;
  },
  'narrative/blank-cell': (finding) => {
    const { noun, stated, statedUnit } = finding.data as unknown as TableData;
    return `文字所述“${noun}”为${stated}${statedUnit}，而${tableOf(finding)}中相应的格是空的。表格应当填写这一数字。`;
  },
  'narrative/repetition': (finding) => {
    const { noun, first, firstUnit, second, secondUnit } = finding.data as Readonly<Record<string, unknown>>;
    return `同一事项“${noun}”前后所述不一：前为${first}${firstUnit}，此处为${second}${secondUnit}。请核对后改为一致。`;
  },
  'narrative/breakdown': (finding) => {
    const { noun, total, unit, sum, parts } = finding.data as unknown as {
      noun: string;
      total: number;
      unit: string;
      sum: number;
      parts: readonly PartData[];
    };
    const list = parts.map((part) => `${part.noun}${part.value}`).join('＋');
    const fault = sum > total ? `超出${sum - total}` : `尚差${total - sum}`;
    return `“${noun}”共${total}${unit}，所列各项之和为${sum}（${list}），${fault}。请核对总数和各项；所列不全的，可加“等”字或者补列其余各项。`;
  },
  'narrative/share': (finding) => {
    const { noun, part, total, stated, computed } = finding.data as Readonly<Record<string, unknown>>;
    return `“${noun}”${part}在总数${total}中的占比应为${computed}%，文字所述为${stated}%。请核对数字与百分比。`;
  },
};
