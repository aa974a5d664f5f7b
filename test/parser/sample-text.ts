/** A small report in bars, whose head, headings and foot the tests vary. */
export interface SampleParts {
  readonly head?: string;
  /** The six headings, in order; `null` leaves one out. */
  readonly headings?: readonly (string | null)[];
  readonly overview?: string;
  readonly problems?: string;
  readonly closing?: string;
  readonly foot?: string;
  /** Without tables: where a page shows them as images. */
  readonly isBare?: boolean;
}

export const officialHeadings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

const article20 = `第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0
行政规范性文件 | 3 | 1 | 20
第二十条第（五）项
信息内容 | 本年处理决定数量
行政许可 | 128
第二十条第（六）项
信息内容 | 本年处理决定数量
行政处罚 | 7
行政强制 | 1`;

const applications = `申请人情况
自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
一、本年新收政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 1 | 3
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
三、本年度办理结果 | （一）予以公开 | 1 | 1 | 0 | 0 | 0 | 1 | 3
（七）总计 | 1 | 1 | 0 | 0 | 0 | 1 | 3
四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0`;

const disputes = `行政复议 | 行政诉讼
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0`;

export function sampleText({
  head = '月湾市林业局2023年政府信息公开工作年度报告',
  headings = officialHeadings,
  overview = '我局把公开的要求落到每一个环节，栏目更新比上一年更及时，群众查找信息更方便。',
  problems = '公开的主动性还不够，解读的形式比较单一。下一步将加强培训，把解读做得更好懂。',
  closing = '无。',
  foot = '',
  isBare = false,
}: SampleParts = {}): string {
  const bodies = [
    overview,
    isBare ? '（图）' : article20,
    isBare ? '（图）' : applications,
    isBare ? '（图）' : disputes,
    problems,
    closing,
  ];
  const sections = bodies.flatMap((body, i) => (headings[i] == null ? [body] : [headings[i], body]));
  return [head, ...sections, foot].filter((part) => part !== '').join('\n');
}
