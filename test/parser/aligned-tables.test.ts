import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const read = (text: string, table: string): Readonly<Record<string, string>> => readShown(text, table).rows;
const article20 = (lines: readonly string[]): string => reportWith('article20', lines);

describe('tables aligned by spaces', () => {
  it('reads blanks by the header above', () => {
    const text = article20([
      '第二十条第（一）项',
      '信息内容          本年制发件数  本年废止件数  现行有效件数',
      '规章                            2',
      '行政规范性文件    3                           45',
      '第二十条第（五）项',
      '信息内容          本年处理决定数量',
      '行政许可          88',
      '第二十条第（六）项',
      '信息内容          本年处理决定数量',
      '行政处罚          7',
      '行政强制          4',
    ]);
    expect(read(text, 'article20')).toMatchObject({
      rules: '_ 2 _',
      normativeDocuments: '3 _ 45',
      licensing: '88',
      penalties: '7',
      coercion: '4',
    });
  });

  it('keeps slashes that fill the cells', () => {
    const lines = [
      '信息内容            本年制发件数   本年废止件数   现行有效件数',
      '规章                      /              /              /',
      '行政规范性文件            /              /              /',
      '信息内容          本年处理决定数量',
      '行政许可                /',
      '行政处罚                /',
      '行政强制                4',
    ];
    // Rows of figures among them, as a data frame prints them.
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开', '（二）部分公开'];
    const applications = rows.map((row) => `${row}      1        1        /        /        /        /      2`);
    const text = `${article20(lines)}\n三、收到和处理政府信息公开申请情况\n${applications.join('\n')}\n`;
    expect(read(text, 'article20')).toMatchObject({ rules: '/ / /', normativeDocuments: '/ / /', penalties: '/', coercion: '4' });
    expect(read(text, 'applications')).toMatchObject({ received: '1 1 / / / / 2', partial: '1 1 / / / / 2' });
  });

  it('takes a figure alone on its line behind its label for no cell of the first header', () => {
    for (const indent of ['', '  ']) {
      const lines = ['本年制发件数 本年废止件数 现行有效件数', '规章', '1', '行政规范性文件', '10', '（一）予以公开', '4', '4'];
      const { rules } = read(lines.map((line) => indent + line).join('\n'), 'article20');
      expect(rules).not.toContain('_');
    }
  });

  it('doubts a row that alone ends with blank cells, where noughts are written', () => {
    const lines = [
      '信息内容          本年制发件数  本年废止件数  现行有效件数',
      '规章              0             0             2',
      '行政规范性文件    3             45',
      '信息内容          本年处理决定数量',
      '行政许可          88',
    ];
    expect(readShown(article20(lines), 'article20')).toMatchObject({
      rows: { rules: '0 0 2', normativeDocuments: '3 45 _' },
      unsure: ['normativeDocuments'],
    });
    const withoutNoughts = lines.map((line) => line.replaceAll('0', ' '));
    expect(readShown(article20(withoutNoughts), 'article20').unsure).toEqual([]);
  });

  it('reads blanks below headers in bold, as pandoc writes them', () => {
    const text = article20([
      '  **信息内容**     **本年制发件数**   **本年废止件数**   **现行有效件数**',
      '  ---------------- ------------------ ------------------ ------------------',
      '  规章                                1                  ',
      '',
      '  行政规范性文件                                         45',
    ]);
    expect(read(text, 'article20')).toMatchObject({ rules: '_ 1 _', normativeDocuments: '_ _ 45' });
  });

  it('keeps the figures of a row the form does not have apart', () => {
    const text = article20([
      '第二十条第（一）项',
      '信息内容          本年制发件数  本年废止件数  现行有效件数',
      '规章              1             2             3',
      '行政规范性文件',
      '其他公开的文件    8             8             8',
      '第二十条第（五）项',
      '信息内容          本年处理决定数量',
      '行政许可          88',
    ]);
    expect(read(text, 'article20').normativeDocuments).not.toContain('8');
    expect(read(text, 'article20')).toMatchObject({ rules: '1 2 3', licensing: '88' });
  });

  it('reads the one line of reviews and lawsuits under stacked headers', () => {
    const text = [
      '四、政府信息公开行政复议、行政诉讼情况',
      '',
      '行政复议                           行政诉讼',
      '结果   结果   其他   尚未   总计   未经复议直接起诉                   复议后起诉',
      '维持   纠正   结果   审结          结果   结果   其他   尚未   总计   结果   结果   其他   尚未   总计',
      '                                   维持   纠正   结果   审结          维持   纠正   结果   审结',
      '3             1             4                           2      2      0                           0',
      '',
      '五、存在的主要问题及改进情况',
    ].join('\n');
    expect(read(text, 'disputes')).toEqual({ review: '3 _ 1 _ 4', directLitigation: '_ _ _ 2 2', postReviewLitigation: '0 _ _ _ 0' });
  });

  const narrow = (figures: string): string =>
    reportWith('disputes', [
      '行政复议                   行政诉讼',
      '                        未经复议直接起诉                 复议后起诉',
      '结果维 结果   其他   尚未        结果   结果   其他   尚未        结果   结果   其他   尚未',
      '                   总计                       总计                       总计',
      '持   纠正   结果   审结        维持   纠正   结果   审结        维持   纠正   结果   审结',
      figures,
    ]);

  it('reads it under headers a space apart where the sums say that it is right', () => {
    expect(read(narrow('         3         3    12   12             24             0    7    7'), 'disputes')).toMatchObject({
      review: '_ _ 3 _ 3',
      directLitigation: '12 12 _ _ 24',
      postReviewLitigation: '_ _ 0 7 7',
    });
  });

  it.each([
    ['a sum fails', '         3         4    12   12             24             0    7    7'],
    ['a total is blank', '         3              12   12             24             0    7    7'],
  ])('leaves it open under headers a space apart where %s', (_, figures) => {
    expect(Object.values(read(narrow(figures), 'disputes')).join(' ')).not.toMatch(/\d/);
  });

  it('does not tell columns by place where single spaces part the figures', () => {
    const text = [
      '四、政府信息公开行政复议、行政诉讼情况',
      '',
      '行政复议 行政诉讼',
      '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
      '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
      '3 1 4 2 2 0 0',
      '',
    ].join('\n');
    expect(Object.values(read(text, 'disputes')).join(' ')).not.toMatch(/_/);
  });
});

describe('labels broken around their figures', () => {
  const lines = [
    '三、收到和处理政府信息公开申请情况',
    '',
    '       申请人情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    '一、本年新收政府信息公开申请数量    9  0  0  0  0  0  9',
    '二、上年结转政府信息公开申请数量    1  0  0  0  0  0  1',
    '三、本年度  （一）予以公开          3  0  0  0  0  0  3',
    '办理结果    （二）部分公开          1  0  0  0  0  0  1',
    '            1.属于国',
    '            家秘密                  1  0  0  0  0  0  1',
    '（三）      2.其他                  2  0  0  0  0  0  2',
    '不予公开    法律行政法规禁止公开',
    '（四）无法  1.本机关不掌握          1  0  0  0  0  0  1',
    '提供        相关政府信息',
    '（七）总计                          8  0  0  0  0  0  8',
    '四、结转下年度继续办理              2  0  0  0  0  0  2',
    '',
    '五、存在的主要问题及改进情况',
  ];

  it('takes a fragment that is the whole label of another row for none', () => {
    const rows = read(lines.join('\n'), 'applications');
    expect(rows['refused.prohibitedByLaw']).toBe('2 0 0 0 0 0 2');
    expect(rows['other.other']).toBeUndefined();
    expect(rows['refused.stateSecret']).toBe('1 0 0 0 0 0 1');
    expect(rows['unavailable.notHeld']).toBe('1 0 0 0 0 0 1');
  });

  it('leaves a row open when figures of nobody stand in it and its sum fails', () => {
    const broken = lines.flatMap((line) =>
      line.includes('1.本机关')
        ? ['（四）无法  1.本机关不掌握          12 0  0  0  0  0  12', '                                    7']
        : [line],
    );
    const rows = read(broken.map((line) => line.replace('12 0  0  0  0  0  12', '12 0  0  0  0  0  9')).join('\n'), 'applications');
    expect(rows['unavailable.notHeld']).not.toMatch(/\d{2}/);
  });
});

describe('words in a column of figures aligned by spaces', () => {
  it('are the cell that they alone can fill, no blank one', () => {
    const table = [
      '                    第二十条第（一）项',
      '信息内容              本年新制作数量    本年新公开数量    对外公开总数量',
      '                规章                      0      0      0',
      '                规范性文件                0      0      0',
      '                    第二十条第（五）项',
      '信息内容              上一年项目数量    本年增/减         处理决定数量',
      '                行政许可                  3      0/0    12',
      '                其他对外管理服务事项      0      0      0',
      '                    第二十条第（六）项',
      '信息内容              上一年项目数量    本年增/减         处理决定数量',
      '                行政处罚                  4      0      2',
      '                行政强制                  0             1',
    ];
    expect(read(article20(table), 'article20')).toMatchObject({ licensing: '3 0/0 12', penalties: '4 0 2', coercion: '0 _ 1' });
  });

  it('reads the figures below the first line of a label that is wrapped around them, beside rows on one line', () => {
    const text = reportWith('applications', [
      '                          自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计',
      '一、本年新收政府信息公开申请数量   9       0       0       0       0       0       9',
      '二、上年结转政府信息公开申请数量   0       0       0       0       0       0       0',
      '（一）予以公开            1       0       0       0       0       0       1',
      '1.属于国家秘密            1       0       0       0       0       0       1',
      '4.保护第三方合法权益      2       0       0       0       0       0       2',
      '7.属于行政执法案卷        0       0       0       0       0       0       0',
      '      1.本机关不掌握',
      '                          3       0       0       0       0       0       3',
      '（四  相关政府信息',
      '）无  2.没有现成信息',
      '                          2       0       0       0       0       0       2',
      '法提  需要另行制作',
      '2.重复申请                0       0       0       0       0       0       0',
      '（七）总计                9       0       0       0       0       0       9',
      '四、结转下年度继续办理    0       0       0       0       0       0       0',
    ]);
    expect(read(text, 'applications')).toMatchObject({
      'unavailable.notHeld': '3 0 0 0 0 0 3',
      'unavailable.needsCreation': '2 0 0 0 0 0 2',
    });
  });
});

describe('rows whose zeros are blank, but for their totals, in columns of spaces', () => {
  const head = [
    '                     申请人情况',
    '               自然人 法人或其他组织  总计',
    '              商业企业 科研机构 社会公益组织 法律服务机构 其他',
  ];
  const row = (label: string, figures: Readonly<Record<number, string>>): string => {
    let line = label;
    for (const [place, figure] of Object.entries(figures)) line = line.padEnd(Number(place)) + figure;
    return line;
  };
  /** Characters that pdftotext counts as one column each; totals at the 62nd. */
  const tableOf = (received: Readonly<Record<number, string>>, granted: Readonly<Record<number, string>>): string =>
    reportWith('applications', [
      ...head,
      row('一、本年新收政府信息公开申请数量', received),
      row('二、上年结转政府信息公开申请数量', { 62: '0' }),
      row('三、  （一）予以公开', granted),
      row('      （二）部分公开（区分处理的，只计这一情形，不计其他情形）', { 62: '0' }),
      row('      （七）总计', granted),
      row('四、结转下年度继续办理', { 62: '0' }),
    ]);

  it('have a total and blank cells, whatever the length of their labels', () => {
    const rows = read(tableOf({ 62: '0' }, { 62: '0' }), 'applications');
    for (const key of ['received', 'carriedIn', 'granted', 'partial', 'resultsTotal', 'carriedOut'])
      expect(rows[key]).toBe('_ _ _ _ _ _ 0');
  });

  it('leave open whose the other figures are', () => {
    const rows = read(tableOf({ 30: '2', 62: '2' }, { 30: '2', 62: '2' }), 'applications');
    expect(rows).toMatchObject({ carriedIn: '_ _ _ _ _ _ 0', partial: '_ _ _ _ _ _ 0', carriedOut: '_ _ _ _ _ _ 0' });
    for (const key of ['received', 'granted', 'resultsTotal']) expect(rows[key]).toMatch(/^~ ~ ~ ~ ~ ~ \(?2\)?$/);
  });

  it('are not blank before a total that is more than nothing', () => {
    const rows = read(tableOf({ 30: '2', 62: '2' }, { 62: '2' }), 'applications');
    expect(rows.granted).not.toContain('_');
  });

  it('are lost where the last figures stand at no one place', () => {
    const text = tableOf({ 62: '0' }, { 62: '0' }).replace('（七）总计  ', '（七）总计');
    expect(Object.values(read(text, 'applications')).join(' ')).not.toContain('_');
  });

  it('are lost where the last figures stand left of some header', () => {
    const text = tableOf({ 62: '0' }, { 62: '0' }).replace('其他\n', `${' '.repeat(30)}其他\n`);
    expect(Object.values(read(text, 'applications')).join(' ')).not.toContain('_');
  });
});
